// Makes the page hostile before the module runs. The query of the page's address names the attack.
// If text of the page is run as a script, it calls `ran()`.

const article = document.querySelector("article");
const widget = document.querySelector("nut-graf");
const story = [...article.querySelectorAll("p:not(.byline)")];
const ran = () => (window.hasRun = true);

/** Text that runs as a script if anything takes it for markup, an attribute or an address. */
const SCRIPT =
  `"'><img src=/missing onerror=ran()><svg onload=ran()><script>ran()</` +
  `script><a href="javascript:ran()">`;

/** Inserts elements before everything else on the page. */
const insert = (...elements) => document.body.prepend(...elements);

const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Changes each paragraph of the story. */
const rewrite = (change) => {
  for (const paragraph of story) paragraph.textContent = change(paragraph.textContent);
};

const style = (css) => document.head.append(make("style", {}, css));

/** The names of all members of an interface and of those that it inherits from. */
const membersOf = (type) => {
  const names = [];
  for (let it = type.prototype; it && it !== Object.prototype; it = Object.getPrototypeOf(it))
    names.push(...Object.getOwnPropertyNames(it));
  return names.filter((name) => name !== "constructor");
};

const attacks = {
  /** The page as it is, to compare others with. */
  none() {},

  "script-in-fields"() {
    document.title = `Night trains ${SCRIPT}`;
    article.querySelector("h1").textContent += SCRIPT;
    article.querySelector(".byline").textContent += SCRIPT;
    for (const property of ["og:title", "og:site_name", "og:description", "twitter:title"])
      document.head.append(make("meta", { property, content: SCRIPT }));
    const about = { "@type": "NewsArticle", headline: SCRIPT, publisher: { name: SCRIPT } };
    const linked = JSON.stringify(about).replaceAll("<", "\\u003c");
    document.head.append(make("script", { type: "application/ld+json" }, linked));
    article.append(make("img", { alt: SCRIPT, title: SCRIPT }), make("h2", {}, SCRIPT));
    rewrite((text) =>
      text.replace("Night trains", `Night trains ${SCRIPT}`).replaceAll(",", ` ${SCRIPT},`),
    );
  },

  "hostile-attributes"() {
    const names = ["label", "lang", "type", "types", "length", "article", "headline", "genres", "load"];
    for (const name of names) widget.setAttribute(name, SCRIPT);
    widget.setAttribute(
      "labels",
      `{"__proto__":{"title":${JSON.stringify(SCRIPT)}},"title":[],"more":{}}`,
    );
    for (const name of ["sentences", "min-words"]) widget.setAttribute(name, "-1e309");
    for (const slot of ["label", "icon", "footer", "error", "empty", "__proto__", "constructor"])
      widget.append(make("b", { slot }, SCRIPT));
  },

  "one-word-of-a-megabyte": () => story[1].after(make("p", {}, "abcdefghij".repeat(100_000))),

  "50-000-nodes"() {
    const words = (count) =>
      Array.from({ length: count }, (_, index) => make("i", {}, `word ${index} `));
    for (let paragraph = 0; paragraph < 100; paragraph++)
      article.append(make("p", {}, ...words(248), "The end."));
  },

  "2-000-levels"() {
    const outermost = make("div", {});
    let place = outermost;
    for (let level = 1; level < 2_000; level++) place = place.appendChild(make("div", {}));
    place.append(...story);
    article.append(outermost);
  },

  "lone-surrogates": () =>
    rewrite((text) => text.replaceAll(" ", "\u{d83d} ").replaceAll("a", "\u{dc00}a")),
  "overrides-of-direction": () => rewrite((text) => text.replaceAll(" ", " \u{202e}\u{2066}\u{200f}")),
  zalgo: () => rewrite((text) => text.replace(/[aeiou]/g, `$&${"\u{316}\u{489}\u{334}".repeat(30)}`)),
  controls: () => rewrite((text) => text.replaceAll(" ", "\u{1}\u{7f}\u{feff}\u{fffe} \u{ad}\u{2028}")),

  "changes-all-the-time"() {
    let turn = 0;
    const change = () => {
      const paragraph = story[turn++ % story.length];
      if (turn % 3 === 0) paragraph.replaceWith(paragraph.cloneNode(true));
      else article.append(paragraph);
      article.querySelector("p:last-child").firstChild?.splitText(10);
      if (turn < 2_000) setTimeout(change);
    };
    change();
  },

  "elements-named-like-members-of-the-document"() {
    // Not all members: Chromium's driver does not survive that.
    const names =
      "addEventListener adoptedStyleSheets baseURI body createElement createElementNS createRange currentScript " +
      "defaultView documentElement forms getElementById getSelection head host images implementation location " +
      "querySelector querySelectorAll readyState scripts title visibilityState";
    const tags = ["img", "form", "embed"];
    // Without a language, the button looks for one outside the document.
    document.documentElement.removeAttribute("lang");
    const elements = names
      .split(" ")
      .map((name, index) => make(tags[index % tags.length], { name, hidden: "" }));
    Element.prototype.append.apply(article, elements);
  },

  "fields-named-like-members-of-a-form"() {
    const names = [...membersOf(HTMLFormElement), "toString", "hasOwnProperty"];
    const form = make("form", {}, ...names.map((name) => make("input", { name, type: "hidden" })));
    Element.prototype.append.apply(form, story);
    article.append(form);
  },

  "ids-like-globals"() {
    const names = [
      "head",
      "body",
      "navigation",
      "trustedTypes",
      "speechSynthesis",
      "NutGraf",
      "scheduler",
    ];
    insert(...names.map((id) => make("a", { id, name: id, hidden: "" })));
  },

  "closed-shadow-roots"() {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      this.closedRoot = attachShadow.call(this, { ...options, mode: "closed" });
      return this.closedRoot;
    };
  },

  "patched-registry"() {
    const { define } = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function (name, type, options) {
      define.call(this, name, class extends type {}, options);
    };
  },

  "polluted-prototypes"() {
    const types = [Object, Array, Function, String, Number, Map, Set, Promise, Element];
    const names = ["x", "0", "constructed"];
    for (const { prototype } of types) for (const name of names) prototype[name] = SCRIPT;
    // Drivers would send these with every answer.
    window.recover = () => {
      for (const { prototype } of types) for (const name of names) delete prototype[name];
    };
  },

  /** As by old libraries and polyfills. */
  "patched-builtins"() {
    const { parse, stringify } = JSON;
    JSON.parse = (text, revive) => parse(text, revive ?? ((_, value) => value));
    JSON.stringify = (...given) => stringify(...given);
    Array.prototype.toJSON = function () {
      return `[${this.map((item) => stringify(item)).join(", ")}]`;
    };
    Array.prototype[Symbol.iterator] = function* () {
      for (let index = 0; index < this.length; index++) yield this[index];
    };
    Array.from = (items, change = (item) => item) => {
      const list = [];
      if (items[Symbol.iterator]) for (const item of items) list.push(change(item, list.length));
      else for (let at = 0; at < items.length; at++) list.push(change(items[at], at));
      return list;
    };
    window.Promise = class extends Promise {};
    window.Map = class extends Map {};
    window.Set = class extends Set {};
    window.recover = () => delete Array.prototype.toJSON;
    window.requestIdleCallback = (act) => setTimeout(act, 1);
    const { bind } = Function.prototype;
    Function.prototype.bind = function (...given) {
      return bind.apply(this, given);
    };
  },

  "all-unset": () => style("* { all: unset !important }"),
  "small-root": () =>
    style("html { font-size: 62.5% } body { font-size: 1.6rem } button { font-size: 1rem }"),
  "rules-for-buttons": () =>
    style(`button, .button, [type=button], nut-graf button, #label, .icon, svg {
      all: initial !important; display: none !important; color: red !important; font-size: 2px !important;
      inline-size: 3px !important }`),
  "spread-text": () =>
    style(`* { box-sizing: content-box !important; line-height: 0.1 !important; text-transform: uppercase;
      white-space: pre !important; writing-mode: inherit; pointer-events: none }
      nut-graf, nut-graf * { pointer-events: auto }`),
};

attacks[location.search.slice(1)]();

/** Returns what a reader sees of the button. */
const lookOf = (button) => {
  const { width, height } = button.getBoundingClientRect();
  const { color, fontSize, borderTopWidth, display, visibility, textTransform } =
    getComputedStyle(button);
  return {
    label: button.textContent,
    size: [width, height].map(Math.round).join(" × "),
    style: [color, fontSize, borderTopWidth, display, visibility, textTransform].join(", "),
  };
};

/** Returns the time in ms that the browser takes to lay out the page and to read every style once. */
const timeOfLayout = () => {
  const { style } = article;
  const start = performance.now();
  style.letterSpacing = "1px";
  article.getBoundingClientRect();
  style.letterSpacing = "";
  for (const element of Document.prototype.querySelectorAll.call(document, "*"))
    getComputedStyle(element).overflowY;
  return performance.now() - start;
};

/**
 * Clicks the button, waits for points or an error, and returns what happened: the look of the
 * button before the click, the points, the code of the error, the number of elements that must not
 * be in the widget, whether a script of the page has run, the longest time in ms for which the page
 * stood still, and that of `timeOfLayout()`.
 */
window.clickButton = async () => {
  const root = widget.shadowRoot ?? widget.closedRoot;
  const button = root.querySelector("[part=button]");
  const look = lookOf(button);
  const layout = timeOfLayout();
  let code = null;
  const settled = new Promise((resolve) => {
    for (const type of ["nutgraf-toggle", "nutgraf-error"])
      widget.addEventListener(type, ({ detail }) => {
        code = detail.code ?? null;
        resolve();
      });
  });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const measure = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  port1.onmessage = () => {
    measure();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  button.click();
  await settled;
  measure();
  port1.close();
  const points = [...root.querySelectorAll("[part~=point]")].map((point) => point.textContent);
  const strays = root.querySelectorAll(
    "script, img, iframe, object, [onerror], [onload], [href^=javascript]",
  );
  window.recover?.();
  return { look, points, code, strays: strays.length, hasRun: !!window.hasRun, longest, layout };
};
