/**
 * Returns the element with an id, which the page is known to have.
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
