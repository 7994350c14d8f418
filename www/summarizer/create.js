// Implements Summarizer.create() and availability() in the steps of the standard. Must not depend
// on Web IDL conversions.

import { isNutgrafError } from "../engine/errors.js";
import { nextTask } from "../shared/next-task.js";
import { availabilityOf, canonicalTags } from "./languages.js";
import { newMonitor, reportProgress } from "./monitor.js";
import { Session } from "./session.js";
import { runUntilAborted } from "./signals.js";

/**
 * @typedef {import("./session.js").SessionOptions & { signal?: AbortSignal, monitor?: Function }}
 *   CreateOptions
 * @typedef {import("./realm.js").Realm} Realm
 * @typedef {import("./host.js").Host} Host
 */

/**
 * Implements `Summarizer.availability()`.
 * @param {Realm} realm
 * @param {import("./session.js").SessionOptions} options
 */
export async function availability(realm, options) {
  realm.assertActive();
  const canonicalOptions = withCanonicalLanguages(options);
  return realm.allowed ? availabilityOf(canonicalOptions) : "unavailable";
}

/**
 * Implements `Summarizer.create()`.
 * @param {Realm} realm
 * @param {CreateOptions} options
 * @param {() => Promise<Host>} open
 * @returns {Promise<Session>}
 */
export async function create(realm, { signal, monitor: watch, ...options }, open) {
  realm.assertActive();
  const asked = withCanonicalLanguages(options);
  signal?.throwIfAborted();
  if (!realm.allowed)
    throw realm.error("NotAllowedError", "The permissions policy of this page forbids summarizing.");
  const monitor = watch ? newMonitor(realm) : null;
  watch?.(monitor);
  const session = await runUntilAborted([signal], (either) =>
    prepare(realm, asked, open, monitor, either),
  );
  signal?.addEventListener("abort", () => session.destroy(signal.reason), { once: true });
  return session;
}

/**
 * Opens the engine and makes the session. Each progress event is dispatched in a task of its own,
 * so that its listeners can abort.
 * @param {Realm} realm
 * @param {import("./session.js").SessionOptions} options
 * @param {() => Promise<Host>} open
 * @param {EventTarget | null} monitor
 * @param {AbortSignal} signal
 */
async function prepare(realm, options, open, monitor, signal) {
  const turn = async () => {
    await nextTask();
    signal.throwIfAborted();
  };
  await turn();
  if (availabilityOf(options) !== "available") {
    throw realm.error(
      "NotSupportedError",
      "A language is not supported, or a translation was asked for.",
    );
  }
  reportProgress(realm, monitor, 0);
  const host = await open().catch((error) => {
    throw realm.error(exceptionName(error), `The engine could not be started: ${error}`);
  });
  await turn();
  reportProgress(realm, monitor, 1);
  await turn();
  const session = new Session(realm, host, options);
  session.assertWithinQuota(await session.usage(""));
  return session;
}

/** Returns the name of the DOMException for an error of the engine. @param {unknown} error */
function exceptionName(error) {
  if (!isNutgrafError(error) || error.code === "load-failed") return "NetworkError";
  return error.code === "blocked" ? "NotSupportedError" : "OperationError";
}

/**
 * Canonicalizes all language tags. An empty list becomes undefined.
 * @param {import("./session.js").SessionOptions} options
 * @returns {import("./session.js").SessionOptions}
 */
function withCanonicalLanguages(options) {
  const list = (/** @type {string[] | undefined} */ tags) =>
    tags?.length ? canonicalTags(tags) : undefined;
  const { expectedInputLanguages, expectedContextLanguages, outputLanguage } = /** @type {any} */ (
    options
  );
  return {
    ...options,
    expectedInputLanguages: list(expectedInputLanguages),
    expectedContextLanguages: list(expectedContextLanguages),
    outputLanguage: outputLanguage === undefined ? undefined : canonicalTags([outputLanguage])[0],
  };
}
