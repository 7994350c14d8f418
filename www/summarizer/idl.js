// Converts arguments as Web IDL does (https://webidl.spec.whatwg.org/#js-type-mapping). Each
// conversion throws a TypeError for an invalid value. Must not depend on summaries.

/** @param {any} value */
const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";

/**
 * Converts an object to a dictionary. Web IDL reads members in alphabetical order, so `members`
 * must be sorted.
 * @param {unknown} value
 * @param {Record<string, (value: any) => unknown>} members the conversion of each member
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

/** Converts to a string. @param {unknown} value */
export function string(value) {
  return `${value}`; // unlike String(), throws on a symbol
}

/** Makes the conversion to an enumeration. @param {string[]} values */
export function enumeration(...values) {
  return (/** @type {unknown} */ value) => {
    const word = string(value);
    if (!values.includes(word)) throw new TypeError(`"${word}" is not one of ${values.join(", ")}.`);
    return word;
  };
}

/** Converts to a sequence of strings. @param {any} value @returns {string[]} */
export function strings(value) {
  if (!isObject(value) || typeof value[Symbol.iterator] !== "function")
    throw new TypeError("The value is not a sequence.");
  return Array.from(value, string);
}

/** Converts to a callback function. @param {unknown} value */
export function callback(value) {
  if (typeof value !== "function") throw new TypeError("The callback is not a function.");
  return value;
}

const abortedGetter = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "aborted")?.get;

/**
 * Converts to an AbortSignal of any frame. The getter of `aborted` throws for every other value.
 * @param {unknown} value
 */
export function abortSignal(value) {
  abortedGetter?.call(value);
  return value;
}

/**
 * Throws if there are fewer arguments than `least`.
 * @param {IArguments} given
 * @param {number} least
 */
export function requireArguments(given, least) {
  if (given.length < least)
    throw new TypeError(`${least} argument required, but only ${given.length} present.`);
}

/**
 * Makes a class look like a Web IDL interface: its members become enumerable, and `name` becomes
 * its name and class string.
 * @param {Function} made the class
 * @param {string} name
 */
export function defineInterface(made, name) {
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
  Object.defineProperty(made, "name", { value: name, configurable: true }); // minification changes the name
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true });
}
