// Replaces `WebAssembly` in nutgraf.plain.js. Every module is the engine, translated to JavaScript.

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
