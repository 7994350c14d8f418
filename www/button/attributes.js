// Reflects the attributes of <nut-graf> as properties. Must not depend on what they mean.

const TEXTS = [
  "article",
  "genres",
  "headline",
  "highlight",
  "label",
  "labels",
  "length",
  "load",
  "type",
  "types",
];
const NUMBERS = ["sentences", "min-words"];

/** The attributes that publishers set. `open` is not among them, because readers set it too. */
export const ATTRIBUTES = [...TEXTS, ...NUMBERS, "lang"];

/**
 * Converts the name of an attribute to that of its property: `min-words` → `minWords`.
 * @param {string} attribute
 */
const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Defines a property for each attribute. Without the attribute, a text is `""` and a number `null`.
 * Setting `null` removes the attribute; an object (`labels`) is set as JSON.
 * @param {HTMLElement} prototype
 */
export function reflect(prototype) {
  for (const name of TEXTS) define(prototype, name, (text) => text ?? "");
  for (const name of NUMBERS) define(prototype, name, (text) => (text ? Number(text) : null));
  Object.defineProperty(prototype, "open", {
    configurable: true,
    enumerable: true,
    get() {
      return this.hasAttribute("open");
    },
    set(open) {
      this.toggleAttribute("open", Boolean(open));
    },
  });
}

/**
 * Defines the property of one attribute.
 * @param {HTMLElement} prototype
 * @param {string} name
 * @param {(text: string | null) => unknown} read
 */
function define(prototype, name, read) {
  Object.defineProperty(prototype, property(name), {
    configurable: true,
    enumerable: true,
    get() {
      return read(this.getAttribute(name));
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, typeof value === "object" ? JSON.stringify(value) : value);
    },
  });
}

/**
 * Sets again, through the prototype's properties, all values that a script assigned before the
 * element was defined: as own properties they would hide those of the prototype.
 * (https://web.dev/articles/custom-elements-best-practices, "lazy properties")
 * @param {Record<string, unknown>} element
 */
export function upgrade(element) {
  for (const name of [...TEXTS, ...NUMBERS, "open"].map(property)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
