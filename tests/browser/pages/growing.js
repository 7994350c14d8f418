// Grows the page while the reader is on the way to a sentence, and once more after the arrival, as
// late pictures do. CSS Scroll Anchoring would keep the sentence in view. It is switched off,
// because not every browser has it.
document.documentElement.style.overflowAnchor = "none";
const late = Object.assign(document.createElement("div"), { id: "late" });
document.querySelector("article h2").before(late);
late.style.height = "4000px";
const grow = () => {
  late.style.height = "9000px";
  setTimeout(() => (late.style.height = "14000px"), 1500);
};
addEventListener("nutgraf-jump", () => addEventListener("scroll", grow, { once: true }));
