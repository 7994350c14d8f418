// Runs before everything else in a page of the public tests: a browser with no Summarizer of its
// own, and what the tests use of JavaScript that an engine may not have yet. (What is tested uses
// none of it.)
delete globalThis.Summarizer;
globalThis.gc ??= () => {};

Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

ReadableStream.prototype[Symbol.asyncIterator] ??= async function* () {
  const reader = this.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
};

Array.fromAsync ??= async (items) => {
  const list = [];
  for await (const item of items) list.push(item);
  return list;
};
