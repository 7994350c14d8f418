// Defines CreateMonitor, which reports the progress of a download. Nothing is downloaded here, but
// pages may wait for the first and the last progress event, so both are dispatched.

import { defineInterface } from "./idl.js";

/** @typedef {{ handler: unknown, isListening: boolean }} State of the event handler attribute. */

/** The state of each monitor that this module has made. @type {WeakMap<object, State>} */
const monitorStates = new WeakMap();

/**
 * Returns the class `CreateMonitor` of a window: the native one if there is one, because other
 * built-in AI interfaces use it too. Replaces its accessor `ondownloadprogress` with one that also
 * works for our monitors.
 * @param {Window & typeof globalThis} window
 * @returns {Function}
 */
export function monitorClass(window) {
  const CreateMonitor = /** @type {any} */ (window).CreateMonitor ?? newClass(window.EventTarget);
  const { prototype } = CreateMonitor;
  const own = Object.getOwnPropertyDescriptor(prototype, "ondownloadprogress");
  Object.defineProperty(prototype, "ondownloadprogress", makeAccessor(own ?? illegalAccessor));
  return CreateMonitor;
}

/** Makes the class `CreateMonitor`. @param {typeof EventTarget} Parent */
function newClass(Parent) {
  class CreateMonitor extends Parent {
    constructor() {
      super();
      throw new TypeError("Illegal constructor");
    }
  }
  defineInterface(CreateMonitor, "CreateMonitor");
  return CreateMonitor;
}

/**
 * Makes the accessor of `ondownloadprogress` (https://html.spec.whatwg.org/#event-handlers). Native
 * monitors keep the native accessor.
 * @param {PropertyDescriptor} others the native accessor
 * @returns {PropertyDescriptor}
 */
function makeAccessor(others) {
  const both = {
    get ondownloadprogress() {
      const state = monitorStates.get(this);
      return state ? state.handler : others.get?.call(this);
    },
    set ondownloadprogress(value) {
      const state = monitorStates.get(this);
      if (!state) others.set?.call(this, value);
      else setHandler(/** @type {any} */ (this), state, value);
    },
  };
  return /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(both, "ondownloadprogress"));
}

/**
 * Stand-in for the native accessor in browsers without one. It throws for every object.
 * @type {PropertyDescriptor}
 */
const illegalAccessor = {
  get() {
    throw new TypeError("Illegal invocation");
  },
  set() {
    throw new TypeError("Illegal invocation");
  },
};

/**
 * Sets the event handler. As in browsers, a new handler keeps the first one's place among the
 * listeners.
 * @param {EventTarget} monitor
 * @param {State} state
 * @param {unknown} value
 */
function setHandler(monitor, state, value) {
  state.handler = typeof value === "object" || typeof value === "function" ? value : null;
  if (state.handler === null || state.isListening) return;
  state.isListening = true;
  monitor.addEventListener("downloadprogress", (event) => {
    if (typeof state.handler === "function") state.handler.call(monitor, event);
  });
}

/**
 * Makes a monitor.
 * @param {import("./realm.js").Realm} realm
 * @returns {EventTarget}
 */
export function newMonitor({ EventTarget, CreateMonitor }) {
  const monitor = Reflect.construct(EventTarget, [], CreateMonitor);
  monitorStates.set(monitor, { handler: null, isListening: false });
  return monitor;
}

/**
 * Dispatches a progress event.
 * @param {import("./realm.js").Realm} realm
 * @param {EventTarget | null} monitor
 * @param {0 | 1} loaded
 */
export function reportProgress({ ProgressEvent }, monitor, loaded) {
  monitor?.dispatchEvent(
    new ProgressEvent("downloadprogress", { lengthComputable: true, loaded, total: 1 }),
  );
}
