// Visits the second page, comes back, and visits it again. Then a click is due.

import * as Turbo from "./turbo.js";

const steps = [
  () => Turbo.visit("/second.html"),
  () => history.back(),
  () => Turbo.visit("/second.html"),
  () => delete document.documentElement.dataset.busy,
];

document.addEventListener("turbo:load", () => {
  if (document.querySelectorAll("nut-graf").length === 1) steps.shift()?.();
  else document.body.textContent = "There is not one button.";
});
