// Gives the page a Summarizer that reports to be unavailable, whether or not the browser has one.
window.native = { availability: async () => "unavailable" };
Object.defineProperty(window, "Summarizer", {
  value: window.native,
  writable: false,
  configurable: true,
});
