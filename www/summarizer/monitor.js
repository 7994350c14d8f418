// CreateMonitor: what tells a page how far a download is. There is none here, and pages that wait for it to begin and
// to end are told both.

import { publish } from "./idl.js";

/** @typedef {{ handler: unknown, listens: boolean }} State of the event handler attribute */

/** The state of every monitor that was made here. @type {WeakMap<object, State>} */
const states = new WeakMap();

/**
 * The class of a window's monitors: its own, where other interfaces have brought it along.
 * @param {Window & typeof globalThis} window
 * @returns {Function}
 */
export function monitorClass(window) {
  const CreateMonitor = /** @type {any} */ (window).CreateMonitor ?? newClass(window.EventTarget);
  const { prototype } = CreateMonitor;
  const own = Object.getOwnPropertyDescriptor(prototype, "ondownloadprogress");
  Object.defineProperty(prototype, "ondownloadprogress", accessor(own ?? illegal));
  return CreateMonitor;
}

/** @param {typeof EventTarget} Parent */
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
 * The event handler attribute (HTML, "Event handlers"), for monitors that were made here; what others are, a browser's
 * own accessor knows.
 * @param {PropertyDescriptor} others
 * @returns {PropertyDescriptor}
 */
function accessor(others) {
  const both = {
    get ondownloadprogress() {
      const state = states.get(this);
      return state ? state.handler : others.get?.call(this);
    },
    set ondownloadprogress(value) {
      const state = states.get(this);
      if (!state) others.set?.call(this, value);
      else handle(/** @type {any} */ (this), state, value);
    },
  };
  return /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(both, "ondownloadprogress"));
}

/** An accessor that knows nobody. @type {PropertyDescriptor} */
const illegal = {
  get() {
    throw new TypeError("Illegal invocation");
  },
  set() {
    throw new TypeError("Illegal invocation");
  },
};

/**
 * The handler keeps the place among the listeners that its first setting gave it.
 * @param {EventTarget} monitor
 * @param {State} state
 * @param {unknown} value
 */
function handle(monitor, state, value) {
  state.handler = typeof value === "object" || typeof value === "function" ? value : null;
  if (state.handler === null || state.listens) return;
  state.listens = true;
  monitor.addEventListener("downloadprogress", (event) => {
    if (typeof state.handler === "function") state.handler.call(monitor, event);
  });
}

/**
 * @param {import("./realm.js").Realm} realm
 * @returns {EventTarget}
 */
export function newMonitor({ EventTarget, CreateMonitor }) {
  const monitor = Reflect.construct(EventTarget, [], CreateMonitor);
  states.set(monitor, { handler: null, listens: false });
  return monitor;
}

/**
 * @param {import("./realm.js").Realm} realm
 * @param {EventTarget | null} monitor
 * @param {0 | 1} loaded the share that is there
 */
export function tellProgress({ ProgressEvent }, monitor, loaded) {
  monitor?.dispatchEvent(
    new ProgressEvent("downloadprogress", { lengthComputable: true, loaded, total: 1 }),
  );
}
