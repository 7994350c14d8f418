// Combines AbortSignals.

import { unlessAborted } from "../engine/abort.js";

/**
 * Makes a controller that is aborted with any of `signals`, until `release` is called.
 * @param {(AbortSignal | undefined)[]} signals
 */
export function followSignals(signals) {
  const controller = new AbortController();
  const ended = new AbortController();
  for (const signal of signals) {
    const abort = () => controller.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true, signal: ended.signal });
  }
  return { controller, signal: controller.signal, release: () => ended.abort() };
}

/**
 * Settles like `work`, or rejects with the reason of the first signal that is aborted.
 * @template T
 * @param {(AbortSignal | undefined)[]} signals
 * @param {(signal: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function runUntilAborted(signals, work) {
  const { signal, release } = followSignals(signals);
  try {
    signal.throwIfAborted();
    return await unlessAborted(work(signal), signal);
  } finally {
    release();
  }
}
