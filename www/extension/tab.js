// Injects the content script into the page of the active tab, and calls its functions. Must not
// depend on the use of their results.

import { NutgrafError } from "../engine/errors.js";

/**
 * @typedef {import('./page-script.js').PageCopy} PageCopy
 * @typedef {import('./page-script.js').Place} Place
 */

/** The WebExtensions API: `browser` in Firefox, `chrome` elsewhere. @type {any} */
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
   * Injects the content script into the page of the active tab.
   * @returns {Promise<TabPage>} rejects with `blocked` on pages that extensions may not read, such
   *   as browser settings and extension stores
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
   * @returns {Promise<boolean>} false if the sentence is no longer on the page
   */
  jump(place) {
    return this.#call(
      (/** @type {Place} */ place) => /** @type {any} */ (globalThis).nutgraf.jump(place),
      place,
    );
  }

  /**
   * Calls a function in the page. Browsers send it as text, so it must not use anything of this
   * module.
   * @param {(argument: any) => unknown} func
   * @param {unknown} [argument]
   */
  async #call(func, argument) {
    const args = argument === undefined ? [] : [argument];
    const [answer] = await scripting.executeScript({ target: this.#target, func, args });
    return answer?.result;
  }
}
