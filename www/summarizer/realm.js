// Keeps the document and the classes of a window. A window loses them when its frame is removed,
// but errors of its Summarizer must still be instances of its classes.

import { monitorClass } from "./monitor.js";

/** Name of the policy-controlled feature in the permissions policy. */
const POLICY_FEATURE = "summarizer";

/** The document and classes of a window. */
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

  /** Throws if the document is not fully active: its frame was removed, or shows another page. */
  assertActive() {
    if (!this.#document.defaultView)
      throw this.error("InvalidStateError", "The document is not fully active.");
  }

  /**
   * True if the permissions policy allows the feature. Also true in browsers that do not have the
   * feature or do not expose the policy: only Chromium exposes it.
   */
  get allowed() {
    const policy = /** @type {any} */ (this.#document).featurePolicy;
    return !policy?.features().includes(POLICY_FEATURE) || policy.allowsFeature(POLICY_FEATURE);
  }

  /**
   * Makes a DOMException of the window.
   * @param {string} name
   * @param {string} message
   */
  error(name, message) {
    return new this.#DOMException(message, name);
  }

  /**
   * Makes a QuotaExceededError, or a DOMException of that name in browsers without that class.
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
