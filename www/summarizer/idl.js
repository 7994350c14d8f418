// How Web IDL turns what a caller passes into what a method takes. Throws TypeErrors; knows no summaries.

/** @param {any} value */
const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";

/**
 * The members of a dictionary in the order in which they are given here, which must be Web IDL's: the alphabet's.
 * @param {unknown} value
 * @param {Record<string, (value: any) => unknown>} members how each is converted
 * @param {Record<string, unknown>} [defaults]
 * @returns {any}
 */
export function dictionary(value, members, defaults = {}) {
  if (value === undefined || value === null) return { ...defaults };
  if (!isObject(value)) throw new TypeError("The options are not an object.");
  const read = { ...defaults };
  for (const [name, convert] of Object.entries(members)) {
    const given = /** @type {any} */ (value)[name];
    if (given !== undefined) read[name] = convert(given);
  }
  return read;
}

/** @param {unknown} value */
export function string(value) {
  return `${value}`; // unlike String(), throws on a symbol
}

/** @param {string[]} values */
export function enumeration(...values) {
  return (/** @type {unknown} */ value) => {
    const word = string(value);
    if (!values.includes(word)) throw new TypeError(`"${word}" is none of ${values.join(", ")}.`);
    return word;
  };
}

/** @param {any} value @returns {string[]} */
export function strings(value) {
  if (!isObject(value) || typeof value[Symbol.iterator] !== "function")
    throw new TypeError("This is no sequence.");
  return Array.from(value, string);
}

/** @param {unknown} value */
export function callback(value) {
  if (typeof value !== "function") throw new TypeError("The callback is not a function.");
  return value;
}

const aborted = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "aborted")?.get;

/** A signal of any frame: the getter throws on everything else. @param {unknown} value */
export function abortSignal(value) {
  aborted?.call(value);
  return value;
}

/**
 * Counts the arguments as Web IDL does before it looks at them.
 * @param {IArguments} given
 * @param {number} least
 */
export function requireArguments(given, least) {
  if (given.length < least)
    throw new TypeError(`${least} argument required, but only ${given.length} present.`);
}

/**
 * Makes a class look as Web IDL's do: its members are enumerable, and objects of it say its name.
 * @param {Function} made
 * @param {string} name
 */
export function publish(made, name) {
  for (const [holder, own] of [
    [made, ["length", "name", "prototype"]],
    [made.prototype, ["constructor"]],
  ]) {
    for (const [key, property] of Object.entries(
      Object.getOwnPropertyDescriptors(/** @type {object} */ (holder)),
    )) {
      if (/** @type {string[]} */ (own).includes(key)) continue;
      Object.defineProperty(/** @type {object} */ (holder), key, { ...property, enumerable: true });
    }
  }
  Object.defineProperty(made, "name", { value: name, configurable: true }); // a minified class has another
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true });
}
