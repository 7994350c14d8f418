/**
 * Returns the element with an id. Throws if the page has none, or one of another class.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} [type] the class of the element
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (element && (!type || element instanceof type)) return /** @type {T} */ (element);
  throw new Error(`#${id} is missing`);
}
