// Reads properties of nodes safely. In a form, a field named `parentElement` hides the property
// `parentElement`. On a page with `<img name="createElement">`, `document.createElement` is that
// image ("DOM clobbering"). So properties are read from the prototype.

/**
 * Reads a property from the prototype or, if it is undefined there, from the node.
 * @param {any} node
 * @param {PropertyKey} name
 */
export function own(node, name) {
  const value = Reflect.get(Object.getPrototypeOf(node), name, node);
  return value === undefined ? node[name] : value;
}

/**
 * The document of this script, with the members that its class defines; undefined if there is none.
 * Functions of the browser that take a document need `document` itself.
 */
export const page = /** @type {Document} */ (
  globalThis.document &&
    new Proxy(document, {
      get(node, name) {
        const value = own(node, name);
        return value?.bind?.(node) ?? value;
      },
    })
);
