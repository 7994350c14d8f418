// What is a window's own: its document, its classes, its errors. Taken while the window has them, since a frame that
// is removed loses them, and its errors must be its own even then.

import { monitorClass } from "./monitor.js";

/** The name of the policy-controlled feature (Writing Assistance APIs, "Permissions policy integration"). */
const FEATURE = "summarizer";

export class Realm {
  #document;
  #DOMException;
  #QuotaExceededError;

  /** @param {Window & typeof globalThis} window */
  constructor(window) {
    this.EventTarget = window.EventTarget;
    this.ProgressEvent = window.ProgressEvent;
    this.ReadableStream = window.ReadableStream;
    this.CreateMonitor = monitorClass(window);
    this.#document = window.document;
    this.#DOMException = window.DOMException;
    this.#QuotaExceededError = /** @type {any} */ (window).QuotaExceededError;
  }

  /** Throws unless the document is fully active: shown in a frame or window, not removed or navigated away from. */
  assertActive() {
    if (!this.#document.defaultView)
      throw this.error("InvalidStateError", "The document is not fully active.");
  }

  /**
   * Whether the page that this document is in lets it summarize. Only Chromium knows the policy; where it is unknown
   * nobody can have refused, and there is nothing to guard: no model, no download, no power that others pay for.
   */
  get allowed() {
    const policy = /** @type {any} */ (this.#document).featurePolicy;
    return !policy?.features().includes(FEATURE) || policy.allowsFeature(FEATURE);
  }

  /**
   * @param {string} name
   * @param {string} message
   */
  error(name, message) {
    return new this.#DOMException(message, name);
  }

  /**
   * The class where the browser has it; else, as before there was one, a DOMException of that name.
   * @param {number} requested UTF-16 units
   * @param {number} quota UTF-16 units
   */
  quotaExceeded(requested, quota) {
    const message = `The input takes ${requested} of at most ${quota} UTF-16 code units.`;
    if (this.#QuotaExceededError) return new this.#QuotaExceededError(message, { requested, quota });
    const error = this.error("QuotaExceededError", message);
    return Object.defineProperties(error, { requested: { value: requested }, quota: { value: quota } });
  }
}
