// Makes each kind of error that a good page never makes.
console.warn("a word");
void Promise.reject(new Error("nobody listens"));
throw new Error("nobody catches");
