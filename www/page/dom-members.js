// Finds the members of nodes as the classes of their DOM define them: fields of a form hide members
// with the same name ("DOM clobbering"). The DOM is that of a browser, of a frame, or of a library
// such as jsdom, happy-dom or linkedom.

/** @typedef {ReturnType<typeof membersOf>} Members */

/**
 * Returns getters and methods for the nodes of a page.
 * @param {any} node of the page
 */
export function membersOf(node) {
  const ofNode = definer(node, "nodeType");
  const ofElement = definer((node.ownerDocument ?? node).documentElement, "getAttribute") ?? {};
  /** @param {string} name @returns {(this: any) => any} */
  const getter = (name) =>
    Object.getOwnPropertyDescriptor(ofNode, name)?.get ??
    // In linkedom, members are fields of each node, and those of a form hide none.
    function () {
      return this[name];
    };
  return {
    nodeType: getter("nodeType"),
    lastChild: getter("lastChild"),
    previousSibling: getter("previousSibling"),
    parentElement: getter("parentElement"),
    /** The prototype of elements. @type {any} */
    element: ofElement,
  };
}

/**
 * Returns the prototype of a node that defines a member; a node that has it as a field counts too.
 * @param {any} node
 * @param {string} name
 */
function definer(node, name) {
  let it = node;
  while (it && !Object.hasOwn(it, name)) it = Object.getPrototypeOf(it);
  return it;
}

/**
 * Reads a property as its class defines it, or else as a field.
 * @param {any} node
 * @param {string} name
 */
export function own(node, name) {
  const value = Reflect.get(Object.getPrototypeOf(node), name, node);
  return value === undefined ? node[name] : value;
}
