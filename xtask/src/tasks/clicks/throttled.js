// The function that `cargo xtask clicks` calls in its invented page.

/** Resolves with the time when the next frame is painted. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));

/** Fetches files in parallel, and returns the time in ms. @param {string[]} files */
async function fetchAll(files) {
  const began = performance.now();
  const load = async (name) => (await fetch(`${name}?again`)).arrayBuffer();
  await Promise.all(files.map(load));
  return performance.now() - began;
}

/**
 * Notes when compilation of the module begins and ends, and when its instance is made.
 * @returns {{ began?: number, compiled?: number, started?: number }}
 */
function timeModule() {
  const times = {};
  const { compile, Instance } = WebAssembly;
  WebAssembly.compile = async (source) => {
    times.began = performance.now();
    const module = await compile(source);
    times.compiled = performance.now();
    return module;
  };
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, values) {
      times.started = performance.now();
      return new target(...values);
    },
  });
  return times;
}

/**
 * Presses the button and waits for the points. Returns the time from the click until they are
 * painted, the time of the same files alone, and the steps in between: each a name and the times
 * of its beginning and end, in ms since the click.
 * @param {string[]} files that the click loads
 */
async function click(files) {
  const widget = document.querySelector("nut-graf");
  const opened = new Promise((resolve, reject) => {
    widget.addEventListener("nutgraf-toggle", resolve);
    widget.addEventListener("nutgraf-error", ({ detail }) => reject(detail.code));
  });
  performance.clearResourceTimings();
  const began = performance.now();
  const module = timeModule();
  widget.shadowRoot.querySelector("button").click();
  await opened;
  const shown = performance.now();
  const points = (await painted()) - began;
  const since = (time) => Math.round(time - began);
  const steps = performance.getEntriesByType("resource").map((entry) => {
    const name = `${entry.name.split("/").pop()}, ${entry.encodedBodySize} bytes`;
    return [name, since(entry.startTime), since(entry.responseEnd)];
  });
  steps.push(
    ["compilation", since(module.began), since(module.compiled)],
    ["reading, first summary, panel", since(module.started), since(shown)],
    ["paint", since(shown), Math.round(points)],
  );
  return { points, steps, fetch: await fetchAll(files) };
}

window.throttled = { click };
