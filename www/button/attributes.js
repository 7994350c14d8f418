// Attributes and the properties of the same names, both ways. Knows no meanings.

const TEXTS = ["article", "genres", "highlight", "label", "labels", "length", "load", "type", "types"];
const NUMBERS = ["sentences", "min-words"];

/** What publishers may set, but for `open`, which readers set too. */
export const ATTRIBUTES = [...TEXTS, ...NUMBERS, "lang"];

/** @param {string} attribute */
const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Gives a prototype a property for each attribute. Texts are `""` and numbers `null` where the attribute is not there;
 * setting `null` takes it away; an object (`labels`) is set as JSON.
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
 * What a script has set on an element before it was defined stands in the way of the prototype's properties: it is set
 * again, through them.
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
