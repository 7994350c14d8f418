// Defines CreateMonitor, which reports the progress of a download. Nothing is downloaded here, but
// pages may wait for the events at the beginning and end of a download, so both are sent.

import { publish } from "./idl.js";

/** @typedef {{ handler: unknown, isListening: boolean }} State of the event handler attribute. */

/** The state of each monitor that was made here. @type {WeakMap<object, State>} */
const monitorStates = new WeakMap();

/**
 * Returns the class of a window's monitors: the native one, if the window has one for its other
 * interfaces.
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
  publish(CreateMonitor, "CreateMonitor");
  return CreateMonitor;
}

/**
 * Makes the accessor of the event handler attribute (https://html.spec.whatwg.org/#event-handlers).
 * Monitors that were not made here use the browser's own accessor.
 * @param {PropertyDescriptor} others
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

/** Fallback accessor, which throws for all monitors. @type {PropertyDescriptor} */
const illegalAccessor = {
  get() {
    throw new TypeError("Illegal invocation");
  },
  set() {
    throw new TypeError("Illegal invocation");
  },
};

/**
 * Sets the handler. As in browsers, a new handler takes the place among the listeners that the
 * first one got.
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
 * Reports progress to the listeners of a monitor.
 * @param {import("./realm.js").Realm} realm
 * @param {EventTarget | null} monitor
 * @param {0 | 1} loaded the share that is loaded
 */
export function reportProgress({ ProgressEvent }, monitor, loaded) {
  monitor?.dispatchEvent(
    new ProgressEvent("downloadprogress", { lengthComputable: true, loaded, total: 1 }),
  );
}
