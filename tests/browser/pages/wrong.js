// Causes every kind of error that the recorder records.
console.warn("a word");
void Promise.reject(new Error("nobody listens"));
throw new Error("nobody catches");
