// Waits until the clicked button shows points or an error, and returns the points' texts, or the
// error.
const [done] = arguments;
const widget = document.querySelector("nut-graf");
const look = () => {
  const points = [...widget.shadowRoot.querySelectorAll(".point")].map((point) => point.textContent);
  const error = widget.shadowRoot.querySelector("[part=error]");
  if (points.length) done(points);
  else if (error && !error.hidden) done(error.textContent);
  else setTimeout(look, 20);
};
look();
