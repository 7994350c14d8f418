// The steps of Summarizer.create() and availability(), in the order of the standard. Knows no Web IDL.

import { isNutgrafError } from "../engine/errors.js";
import { availabilityOf, canonical } from "./languages.js";
import { newMonitor, tellProgress } from "./monitor.js";
import { Session } from "./session.js";
import { nextTask, until } from "./signals.js";

/**
 * @typedef {import("./session.js").SessionOptions & { signal?: AbortSignal, monitor?: Function }} CreateOptions
 * @typedef {import("./realm.js").Realm} Realm
 * @typedef {import("./host.js").Host} Host
 */

/**
 * @param {Realm} realm
 * @param {import("./session.js").SessionOptions} options
 */
export async function availability(realm, options) {
  realm.assertActive();
  const canonicalOptions = withCanonicalLanguages(options);
  return realm.allowed ? availabilityOf(canonicalOptions) : "unavailable";
}

/**
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
  const session = await until([signal], (either) => prepare(realm, asked, open, monitor, either));
  signal?.addEventListener("abort", () => session.destroy(signal.reason), { once: true });
  return session;
}

/**
 * What is told, and what follows it, are tasks apart, so that whoever is told can abort.
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
  tellProgress(realm, monitor, 0);
  const host = await open().catch((error) => {
    throw realm.error(reasonOf(error), `The engine could not be started: ${error}`);
  });
  await turn();
  tellProgress(realm, monitor, 1);
  await turn();
  const session = new Session(realm, host, options);
  session.assertRoom(await session.usage(""));
  return session;
}

/** What kind of failure to start is. @param {unknown} error */
function reasonOf(error) {
  if (!isNutgrafError(error) || error.code === "load-failed") return "NetworkError";
  return error.code === "blocked" ? "NotSupportedError" : "OperationError";
}

/**
 * @param {import("./session.js").SessionOptions} options
 * @returns {import("./session.js").SessionOptions} with every tag well-formed, and no empty list
 */
function withCanonicalLanguages(options) {
  const list = (/** @type {string[] | undefined} */ tags) =>
    tags?.length ? canonical(tags) : undefined;
  const { expectedInputLanguages, expectedContextLanguages, outputLanguage } = /** @type {any} */ (
    options
  );
  return {
    ...options,
    expectedInputLanguages: list(expectedInputLanguages),
    expectedContextLanguages: list(expectedContextLanguages),
    outputLanguage: outputLanguage === undefined ? undefined : canonical([outputLanguage])[0],
  };
}
