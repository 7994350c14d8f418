// A picture that comes when the reader is on the way, between the reader and what the reader wants; and one more when
// the reader is there.
// Nothing else keeps what is seen in its place (CSS Scroll Anchoring); not every browser and page has that.
document.documentElement.style.overflowAnchor = "none";
const late = Object.assign(document.createElement("div"), { id: "late" });
document.querySelector("article h2").before(late);
late.style.height = "4000px";
const grow = () => {
  late.style.height = "9000px";
  setTimeout(() => (late.style.height = "14000px"), 1500);
};
addEventListener("nutgraf-jump", () => addEventListener("scroll", grow, { once: true }));
