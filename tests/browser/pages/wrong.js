// One of each that a good page never does.
console.warn("a word");
void Promise.reject(new Error("nobody listens"));
throw new Error("nobody catches");
