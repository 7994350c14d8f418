// A browser that has a Summarizer, which cannot be used on this device; also where the engine has none.
window.native = { availability: async () => "unavailable" };
Object.defineProperty(window, "Summarizer", {
  value: window.native,
  writable: false,
  configurable: true,
});
