// nutgraf/html for CommonJS. Every function is asynchronous, so each can wait for the module.

exports.describeError = async (...args) => (await import("./html.js")).describeError(...args);
exports.extractArticle = async (...args) => (await import("./html.js")).extractArticle(...args);
exports.preload = async (...args) => (await import("./html.js")).preload(...args);
exports.summarize = async (...args) => (await import("./html.js")).summarize(...args);
exports.summarizeArticle = async (...args) => (await import("./html.js")).summarizeArticle(...args);
