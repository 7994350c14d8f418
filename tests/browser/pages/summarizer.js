// What the scenarios of the Summarizer call: each function answers with something that JSON can carry.
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

  /** The quota of a new summarizer, or the name of what went wrong. */
  created: () =>
    create().then(
      ({ inputQuota }) => inputQuota,
      ({ name }) => name,
    ),

  /** Whether the chunks of a stream are what the whole answer is made of. */
  async streamed(options) {
    const summarizer = await Summarizer.create(options);
    const list = await chunks(summarizer.summarizeStreaming(ARTICLE));
    return { chunks: list.length, same: list.join("") === (await summarizer.summarize(ARTICLE)) };
  },

  /** Summarizes a long text; how long the page had no turn meanwhile, at the longest. */
  async long(words) {
    const text = longText(words);
    const summarizer = await create();
    await summarizer.summarize("The engine is there before the clock starts.");
    return longestStretch(() => summarizer.summarize(text));
  },

  /** Aborts a long text as soon as a Worker has it, then has a short one summarized: what became of the Workers. */
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

  /** In a frame: works, has errors of its own, and none of it once the frame is gone. */
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

  /** Whether the interface is what `idl` says, as tests/browser/src/idl.mjs reads it: what is not, in words. */
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
