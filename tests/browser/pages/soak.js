// Counts what scripts of the page leave behind: listeners of objects that outlive a widget,
// observers, the memory of the module, highlights and style sheets. Runs before all other scripts,
// and has the functions that the scenarios of soak.rs call.

/** Listeners of objects that outlive a widget; others go with their objects. @type {any[]} */
const listeners = [];
let observers = 0;

const LASTING = new Set([window, document, document.documentElement]);
for (const name of ["navigation", "visualViewport", "speechSynthesis"])
  if (window[name]) LASTING.add(window[name]);

const { addEventListener, removeEventListener } = EventTarget.prototype;
const captures = (options) => (typeof options === "object" ? !!options?.capture : !!options);

/** Returns the index of a listener; -1 if it is not there. */
const indexOf = (target, type, listener, capture) =>
  listeners.findIndex(
    (it) =>
      it.target === target && it.type === type && it.listener === listener && it.capture === capture,
  );

EventTarget.prototype.addEventListener = function (type, listener, options) {
  const target = this ?? window;
  addEventListener.call(target, type, listener, options);
  const capture = captures(options);
  if (!LASTING.has(target) || options?.signal?.aborted) return;
  if (indexOf(target, type, listener, capture) >= 0) return;
  listeners.push({ target, type, listener, capture });
  const forget = () => {
    const index = indexOf(target, type, listener, capture);
    if (index >= 0) listeners.splice(index, 1);
  };
  if (options?.signal) addEventListener.call(options.signal, "abort", forget, { once: true });
  if (options?.once) addEventListener.call(target, type, forget, { once: true, capture });
};

EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const target = this ?? window;
  removeEventListener.call(target, type, listener, options);
  const index = indexOf(target, type, listener, captures(options));
  if (index >= 0) listeners.splice(index, 1);
};

for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) {
  window[name] = class extends window[name] {
    #observes = false;
    observe(...given) {
      super.observe(...given);
      if (!this.#observes) observers++;
      this.#observes = true;
    }
    disconnect() {
      super.disconnect();
      if (this.#observes) observers--;
      this.#observes = false;
    }
  };
}

/** The memory of the module's newest instance. @type {WebAssembly.Memory | undefined} */
let memory;
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports);
    memory = this.exports.memory ?? memory;
  }
};

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Resolves when the widget has dispatched an event of this type. */
const next = (widget, type) =>
  new Promise((resolve, reject) => {
    widget.addEventListener(`nutgraf-${type}`, resolve, { once: true });
    widget.addEventListener("nutgraf-error", ({ detail }) => reject(detail.code), { once: true });
  });

const mount = () => {
  const widget = document.createElement("nut-graf");
  document.querySelector("h1").after(widget);
  return widget;
};

/** Opens the widget, and jumps from a point to its sentence, which is then marked. */
const use = async (widget) => {
  const opened = next(widget, "toggle");
  widget.shadowRoot.querySelector("[part=button]").click();
  await opened;
  const jumped = next(widget, "jump");
  widget.shadowRoot.querySelector("[part~=point]").click();
  await jumped;
};

window.tests = {
  /** Summarizes the page as often, with all lengths; the answers must stay the same. */
  async summaries(count) {
    const { summarizeArticle } = await import(new URL("../nutgraf.js", location.href).href);
    window.answers ??= new Map();
    for (let index = 0; index < count; index++) {
      const sentences = (index % 5) + 1;
      const { points } = await summarizeArticle(document, { sentences });
      const texts = points.map(({ text }) => text).join("\n");
      if ((window.answers.get(sentences) ?? texts) !== texts)
        throw new Error(`another answer: ${texts}`);
      window.answers.set(sentences, texts);
    }
  },

  /** Adds, uses and removes a widget as often. */
  async mounts(count) {
    for (let index = 0; index < count; index++) {
      const widget = mount();
      await use(widget);
      widget.remove();
    }
    await frame();
  },

  /** Adds as many widgets, uses all of them at once, and removes them. */
  async together(count) {
    const widgets = Array.from({ length: count }, () => mount());
    await Promise.all(widgets.map(use));
    const all = widgets.filter((widget) => widget.summary?.points.length === 3).length;
    for (const widget of widgets) widget.remove();
    await frame();
    return all;
  },

  /** Returns the number of observers that observe something. */
  observers: () => observers,

  /** Returns what is there now. */
  async left() {
    return {
      listeners: listeners.length,
      observers,
      highlights: CSS.highlights?.size ?? 0,
      sheets: document.adoptedStyleSheets.length,
      wasm: memory?.buffer.byteLength ?? 0,
    };
  },
};
