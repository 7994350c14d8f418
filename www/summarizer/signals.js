// One end for several reasons: the caller's signal, the end of the object, the reader who goes away.

import { unlessAborted } from "../engine/abort.js";

/**
 * A controller that also aborts when any of `signals` does, until it is told to let go of them.
 * @param {(AbortSignal | undefined)[]} signals
 */
export function follow(signals) {
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
 * Settles as `work` does, or rejects with the reason of whichever signal comes first.
 * @template T
 * @param {(AbortSignal | undefined)[]} signals
 * @param {(signal: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function until(signals, work) {
  const { signal, release } = follow(signals);
  try {
    signal.throwIfAborted();
    return await unlessAborted(work(signal), signal);
  } finally {
    release();
  }
}

/** Lets everything else have a turn: events, timers, a frame. Unlike a timer, also at once in a hidden page. */
export function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}
