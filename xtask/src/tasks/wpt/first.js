// Runs before all other scripts in a page of the public tests. Removes the browser's own
// Summarizer, and adds JavaScript functions that the tests use but some engines lack. (The tested
// code uses none of them.)
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
