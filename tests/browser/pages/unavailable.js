// Gives the page a Summarizer that is always unavailable.
window.native = { availability: async () => "unavailable" };
Object.defineProperty(window, "Summarizer", {
  value: window.native,
  writable: false,
  configurable: true,
});
