// Waits for the next task of the event loop.

/**
 * Resolves in the next task, so that events, timers and frames get their turn. Unlike a timer, it
 * is not throttled in a hidden page.
 */
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
