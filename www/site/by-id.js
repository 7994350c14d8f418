/**
 * Returns the element with this id. Throws if the page lacks it, which is a mistake in the page.
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
