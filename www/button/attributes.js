// Reflects the attributes of <nut-graf> as properties. Must not depend on the meaning of any
// attribute.

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

/** The attributes that publishers set. Readers set `open` too, so that is not among them. */
export const ATTRIBUTES = [...TEXT_ATTRIBUTES, ...NUMBER_ATTRIBUTES, "lang"];

/**
 * Converts the name of an attribute to that of its property: `min-words` → `minWords`.
 * @param {string} attribute
 */
const propertyName = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Defines the properties that reflect the attributes. For a missing attribute, a text property is
 * `""` and a number property is `null`. Setting a property to `null` removes the attribute. Setting
 * `labels` to an object writes JSON.
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
 * Defines the property that reflects one attribute.
 * @param {HTMLElement} prototype
 * @param {string} name
 * @param {(text: string | null) => unknown} read converts the attribute to the value of the
 *   property
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
 * Repeats property assignments from before the element was defined. Those properties are on the
 * element itself, where they hide the accessors of the prototype, so each is deleted and assigned
 * again (https://web.dev/articles/custom-elements-best-practices, "lazy properties").
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
