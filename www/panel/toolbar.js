// What can be done with the points: copy, share, hear, print. Knows which of it this browser can; must not know how.

import { icon, make } from "../shared/dom.js";
import { canSpeak } from "./speech.js";

const ICONS = {
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  share: "M8 10V2M5 4.8 8 1.8l3 3M5 7H2.8v7.2h10.4V7H11",
  listen: "M2.5 6v4h2.6L9 13V3L5.1 6zM11.3 5.7a3.3 3.3 0 0 1 0 4.6M13.1 3.7a6.1 6.1 0 0 1 0 8.6",
  stop: "M4 4h8v8H4z",
  print: "M4.5 6V2h7v4M4.5 12H2.3V6h11.4v6h-2.2M4.5 9.5h7V14h-7z",
};

/** @typedef {"copy" | "share" | "listen" | "print"} Tool */

/** @type {Record<Tool, () => unknown>} */
const SUPPORTED = {
  copy: () => typeof navigator.clipboard?.write === "function" && "ClipboardItem" in globalThis,
  share: () => "canShare" in navigator && navigator.canShare({ url: location.href }),
  listen: canSpeak,
  print: () => typeof globalThis.print === "function",
};

const TOOLS = /** @type {Tool[]} */ (Object.keys(SUPPORTED));

export class Toolbar {
  /** @type {Map<Tool, HTMLButtonElement>} */
  #buttons = new Map();

  /**
   * @param {(name: Tool | "stop" | "copied") => string} word
   * @param {(tool: Tool) => void} use
   */
  constructor(word, use) {
    this.#word = word;
    for (const tool of TOOLS) {
      const button = make("button", { type: "button", id: tool, part: `tool ${tool}` });
      button.addEventListener("click", () => use(tool));
      this.#buttons.set(tool, button);
      this.name(tool, tool);
    }
    this.element = make("div", { part: "tools" }, ...this.#buttons.values());
    this.offer();
  }

  /** Shows what this browser can do now. */
  offer() {
    for (const [tool, button] of this.#buttons) button.hidden = !SUPPORTED[tool]();
  }

  #word;

  /**
   * What the button of a tool says now.
   * @param {Tool} tool
   * @param {Tool | "stop" | "copied"} name
   */
  name(tool, name) {
    const path = name === "copied" ? "m3 8.5 3.5 3.5L13 4.5" : ICONS[name];
    this.#buttons.get(tool)?.replaceChildren(icon("icon", path), make("span", {}, this.#word(name)));
  }
}
