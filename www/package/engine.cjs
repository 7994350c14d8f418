// nutgraf/engine for CommonJS. Every function is asynchronous, so each can wait for the module.

exports.describeError = async (...args) => (await import("./engine.js")).describeError(...args);
exports.preload = async (...args) => (await import("./engine.js")).preload(...args);
exports.splitSentences = async (...args) => (await import("./engine.js")).splitSentences(...args);
exports.summarize = async (...args) => (await import("./engine.js")).summarize(...args);
