// What stands in for `WebAssembly` in nutgraf.plain.js: the only module it knows is our own, translated.

import { instantiate } from "../pkg/plain/translated.js";

class Module {}

class Instance {
  /**
   * @param {Module} _module
   * @param {Record<string, object>} imports
   */
  constructor(_module, imports) {
    this.exports = instantiate(imports);
  }
}

export const WebAssembly = { Module, Instance };
