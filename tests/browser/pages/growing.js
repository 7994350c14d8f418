// A picture that comes when the page is scrolled, between the reader and what the reader wants.
const late = document.getElementById("late");
late.style.height = "4000px";
addEventListener("scroll", () => (late.style.height = "9000px"), { once: true });
