// Finds the accessors of nodes, to read many nodes safely (shared/own-members.js says why). Works
// in browsers, frames, jsdom, happy-dom and linkedom.

import { own } from "../shared/own-members.js";

/** @typedef {ReturnType<typeof membersOf>} Members */

/**
 * Returns the accessors of nodes and the prototype of elements, from the DOM that a node belongs
 * to.
 * @param {any} node
 */
export function membersOf(node) {
  const ofNode = findDefiner(node, "nodeType");
  const ofElement =
    findDefiner(own(own(node, "ownerDocument") ?? node, "documentElement"), "getAttribute") ?? {};
  /** @param {string} name @returns {(this: any) => any} */
  const getter = (name) =>
    Object.getOwnPropertyDescriptor(ofNode, name)?.get ??
    // In linkedom, members are fields of each node, and form fields hide none.
    function () {
      return this[name];
    };
  return {
    nodeType: getter("nodeType"),
    lastChild: getter("lastChild"),
    previousSibling: getter("previousSibling"),
    parentElement: getter("parentElement"),
    /** The prototype that defines the methods of elements. @type {any} */
    element: ofElement,
  };
}

/**
 * Returns the object that defines a member: the node itself or a prototype of it; `null` if none
 * does.
 * @param {any} node
 * @param {string} name
 */
function findDefiner(node, name) {
  let it = node;
  while (it && !Object.hasOwn(it, name)) it = Object.getPrototypeOf(it);
  return it;
}
