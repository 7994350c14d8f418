// Grows the page during a jump to a sentence, and again after it, as late images do. CSS scroll
// anchoring, which not every browser has, is switched off.
document.documentElement.style.overflowAnchor = "none";
const late = Object.assign(document.createElement("div"), { id: "late" });
document.querySelector("article h2").before(late);
late.style.height = "4000px";
const grow = () => {
  late.style.height = "9000px";
  setTimeout(() => (late.style.height = "14000px"), 1500);
};
addEventListener("nutgraf-jump", () => addEventListener("scroll", grow, { once: true }));
