// Renders the buttons of the tools: copy, share, listen, print. Must not depend on what the tools
// do.

import { icon, make } from "../shared/dom.js";
import { COPIED, COPY, LISTEN, PRINT, SHARE, STOP } from "./icons.js";
import { canSpeak } from "./speech.js";

const ICONS = { copy: COPY, copied: COPIED, share: SHARE, listen: LISTEN, stop: STOP, print: PRINT };

/** @typedef {"copy" | "share" | "listen" | "print"} Tool */

/** @type {Record<Tool, () => unknown>} */
const IS_SUPPORTED = {
  copy: () => typeof navigator.clipboard?.write === "function" && "ClipboardItem" in globalThis,
  share: () => "canShare" in navigator && navigator.canShare({ url: location.href }),
  listen: canSpeak,
  print: () => typeof globalThis.print === "function",
};

const TOOLS = /** @type {Tool[]} */ (Object.keys(IS_SUPPORTED));

/** The buttons of the tools. */
export class Toolbar {
  /** @type {Map<Tool, HTMLButtonElement>} */
  #buttons = new Map();

  /**
   * @param {(name: Tool | "stop" | "copied") => string} label
   * @param {(tool: Tool) => void} use
   */
  constructor(label, use) {
    this.#label = label;
    for (const tool of TOOLS) {
      const button = make("button", { type: "button", id: tool, part: `tool ${tool}` });
      button.addEventListener("click", () => use(tool));
      this.#buttons.set(tool, button);
      this.setLabel(tool, tool);
    }
    this.element = make("div", { part: "tools" }, ...this.#buttons.values());
    this.offer();
  }

  /** Shows the buttons of the tools that the browser supports now. */
  offer() {
    for (const [tool, button] of this.#buttons) button.hidden = !IS_SUPPORTED[tool]();
  }

  #label;

  /**
   * Labels the button of a tool.
   * @param {Tool} tool
   * @param {Tool | "stop" | "copied"} name
   */
  setLabel(tool, name) {
    this.#buttons
      .get(tool)
      ?.replaceChildren(icon("icon", ICONS[name]), make("span", {}, this.#label(name)));
  }
}
