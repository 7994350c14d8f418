// Talks to the page of the tab in front: puts the script into it, and calls its functions. Must not
// depend on what the answers are for.

import { NutgrafError } from "../engine/errors.js";

/**
 * @typedef {import('./page-script.js').PageCopy} PageCopy
 * @typedef {import('./page-script.js').Place} Place
 */

/** The extension's interface: `browser` in Firefox, `chrome` elsewhere. @type {any} */
const { tabs, scripting } =
  /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** The page of a tab. */
export class TabPage {
  #target;

  /** @param {number} tabId */
  constructor(tabId) {
    this.#target = { tabId };
  }

  /**
   * Puts the script into the page of the tab in front.
   * @returns {Promise<TabPage>} rejects with `blocked` where browsers allow no extension: their own
   *   pages, their stores
   */
  static async inFront() {
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const page = new TabPage(tab?.id);
    try {
      await page.#inject();
    } catch (cause) {
      throw new NutgrafError("blocked", `the page cannot be read: ${cause}`, cause);
    }
    return page;
  }

  async #inject() {
    const target = this.#target;
    if (await this.#call(() => "nutgraf" in globalThis)) return;
    await scripting.insertCSS({ target, files: ["highlight.css"] });
    await scripting.executeScript({ target, files: ["page-script.js"] });
  }

  /** Copies the page. @returns {Promise<PageCopy>} */
  copy() {
    return this.#call(() => /** @type {any} */ (globalThis).nutgraf.copy());
  }

  /**
   * Scrolls to a sentence and marks it.
   * @param {Place} place
   * @returns {Promise<boolean>} false if the page no longer has it
   */
  jump(place) {
    return this.#call(
      (/** @type {Place} */ place) => /** @type {any} */ (globalThis).nutgraf.jump(place),
      place,
    );
  }

  /**
   * Calls a function in the page. It is sent as text, so it knows nothing of this module.
   * @param {(argument: any) => unknown} func
   * @param {unknown} [argument]
   */
  async #call(func, argument) {
    const args = argument === undefined ? [] : [argument];
    const [answer] = await scripting.executeScript({ target: this.#target, func, args });
    return answer?.result;
  }
}
