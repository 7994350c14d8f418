// Reflects the attributes of <nut-graf> as properties. Must not depend on what they mean.

const TEXT_ATTRIBUTES = [
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
const NUMBER_ATTRIBUTES = ["sentences", "min-words"];

/** The attributes that publishers set. `open` is not among them, because readers set it too. */
export const ATTRIBUTES = [...TEXT_ATTRIBUTES, ...NUMBER_ATTRIBUTES, "lang"];

/**
 * Converts the name of an attribute to that of its property: `min-words` → `minWords`.
 * @param {string} attribute
 */
const propertyName = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Defines a property for each attribute. If the attribute is missing, the property is `""` (text)
 * or `null` (number). Setting the property to `null` removes the attribute; setting `labels` to an
 * object writes it as JSON.
 * @param {HTMLElement} prototype
 */
export function reflect(prototype) {
  for (const name of TEXT_ATTRIBUTES) define(prototype, name, (text) => text ?? "");
  for (const name of NUMBER_ATTRIBUTES) define(prototype, name, (text) => (text ? Number(text) : null));
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
  Object.defineProperty(prototype, propertyName(name), {
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
 * Repeats the assignments that a script made before the element was defined. They are own
 * properties of the element, which would hide the accessors of the prototype, so each is deleted
 * and assigned again. (https://web.dev/articles/custom-elements-best-practices, "lazy properties")
 * @param {Record<string, unknown>} element
 */
export function upgrade(element) {
  for (const name of [...TEXT_ATTRIBUTES, ...NUMBER_ATTRIBUTES, "open"].map(propertyName)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
