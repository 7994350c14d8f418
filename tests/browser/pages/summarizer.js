// Functions that the scenarios of summarizer.rs call. Each returns a JSON value.
import { install } from "../nutgraf-summarizer.js";
import { ARTICLE, longestStretch, longText, nextAsked, workers } from "./long-text.js";

const create = (options) => Summarizer.create({ format: "plain-text", ...options });
const rejection = (promise) =>
  promise.then(
    (value) => ({ name: `none, but ${value}` }),
    (error) => error,
  );

async function chunks(stream) {
  const list = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) list.push(read.value);
  return list;
}

window.tests = {
  isOurs: async () =>
    window.Summarizer !== window.native && (await Summarizer.availability()) === "available",

  availability: (options) => Summarizer.availability(options),

  article: async () => ARTICLE,

  async summary(options, text = ARTICLE, call = {}) {
    return (await create(options)).summarize(text, call);
  },

  /** Returns the quota of a new Summarizer, or the name of the error. */
  created: () =>
    create().then(
      ({ inputQuota }) => inputQuota,
      ({ name }) => name,
    ),

  /** Counts the chunks of a stream, and compares them with the whole summary. */
  async streamed(options) {
    const summarizer = await Summarizer.create(options);
    const list = await chunks(summarizer.summarizeStreaming(ARTICLE));
    return { chunks: list.length, same: list.join("") === (await summarizer.summarize(ARTICLE)) };
  },

  /** Measures the longest time for which the page is blocked while a long text is summarized. */
  async long(words) {
    const text = longText(words);
    const summarizer = await create();
    await summarizer.summarize("The engine is there before the clock starts.");
    return longestStretch(() => summarizer.summarize(text));
  },

  /**
   * Aborts the work on a long text when a Worker has the text, then summarizes a short one. Returns
   * the events of the Workers.
   */
  async abortLong(words) {
    const summarizer = await create();
    const controller = new AbortController();
    const begun = nextAsked();
    const summary = rejection(summarizer.summarize(longText(words), { signal: controller.signal }));
    await begun;
    controller.abort("the very reason");
    const reason = await summary;
    await summarizer.summarize(ARTICLE);
    return { reason, workers };
  },

  async quota() {
    const summarizer = await create({ sharedContext: "trains" });
    const { inputQuota } = summarizer;
    const text = "x".repeat(inputQuota);
    const error = await rejection(summarizer.summarize(text));
    const own = typeof QuotaExceededError === "function" ? error instanceof QuotaExceededError : true;
    const { name, requested, quota } = error;
    return {
      name,
      own,
      dom: error instanceof DOMException,
      over: requested - quota,
      same: quota === inputQuota,
    };
  },

  /**
   * Uses the Summarizer of a frame. It must work, and throw errors of the frame's own classes once
   * the frame is removed.
   */
  async frame() {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const view = frame.contentWindow;
    const installed = await install(view, { when: "always" });
    const apart = view.Summarizer !== window.Summarizer;
    const summarizer = await view.Summarizer.create();
    const works = (await summarizer.summarize(ARTICLE)).startsWith("- ");
    const { DOMException } = view;
    frame.remove();
    const error = await rejection(summarizer.summarize(ARTICLE));
    const { name: creating } = await rejection(view.Summarizer?.create() ?? summarizer.summarize(""));
    return { installed, apart, works, its: error instanceof DOMException, name: error.name, creating };
  },

  /**
   * Compares the interfaces in the page with the Web IDL that tests/browser/src/idl.mjs has read.
   * Returns the differences, in words.
   */
  async idl(interfaces) {
    const wrong = [];
    const must = (condition, what) => condition || wrong.push(what);
    for (const { name, parent, members } of interfaces) {
      const global = Object.getOwnPropertyDescriptor(window, name);
      must(global?.writable && global.configurable && !global.enumerable, `${name}: the global`);
      const made = window[name];
      must(made.name === name && made.length === 0, `${name}: name and length`);
      must(
        Object.getPrototypeOf(made.prototype) === (parent ? window[parent] : Object).prototype,
        `${name}: parent`,
      );
      must(made.prototype[Symbol.toStringTag] === name, `${name}: toStringTag`);
      must(
        (await rejection((async () => new made())())) instanceof TypeError,
        `${name}: may be constructed`,
      );
      for (const member of members)
        await checkMember(made, member, (condition, what) => must(condition, `${name}.${what}`));
    }
    return wrong;
  },
};

async function checkMember(made, { name, kind, isStatic, readonly, required, promise }, must) {
  const property = Object.getOwnPropertyDescriptor(isStatic ? made : made.prototype, name);
  if (!property) return must(false, `${name} is missing`);
  must(property.enumerable && property.configurable, `${name}: enumerable and configurable`);
  if (kind === "attribute") {
    must(!property.set === readonly, `${name}: ${readonly ? "" : "not "}read-only`);
    must(
      (await rejection((async () => property.get.call({}))())) instanceof TypeError,
      `${name} of another object`,
    );
    return;
  }
  must(property.writable && property.value.length === required, `${name}: takes ${required}`);
  const call = (that, ...given) =>
    promise ? property.value.apply(that, given) : (async () => property.value.apply(that, given))();
  if (!isStatic)
    must((await rejection(call({}, "a", {}))) instanceof TypeError, `${name} on another object`);
  if (required > 0)
    must(
      (await rejection(call(await Summarizer.create()))) instanceof TypeError,
      `${name} without arguments`,
    );
}
