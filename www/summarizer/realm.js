// Keeps the document and the classes of a window. When a frame is removed, its window loses them,
// but the errors of its Summarizer must still be instances of these classes.

import { monitorClass } from "./monitor.js";

/**
 * Name of the policy-controlled feature (Writing Assistance APIs, "Permissions policy
 * integration").
 */
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

  /**
   * Throws if the document is not fully active, because its frame was removed or shows another
   * page.
   */
  assertActive() {
    if (!this.#document.defaultView)
      throw this.error("InvalidStateError", "The document is not fully active.");
  }

  /**
   * True if the permissions policy allows the feature. Only Chromium exposes the policy to scripts.
   * In other browsers the feature counts as allowed, which costs the page little: no model is
   * downloaded.
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
   * Makes a QuotaExceededError: of that class, or a DOMException of that name in browsers without
   * the class.
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
