// nutgraf for CommonJS. Every function is asynchronous, so each can wait for the module.

// Imported at once, because that defines <nut-graf> if there is a DOM. If it fails, each call
// rejects.
const loading = import("./nutgraf.js");
loading.catch(() => {});

exports.describeError = async (...args) => (await loading).describeError(...args);
exports.extractArticle = async (...args) => (await loading).extractArticle(...args);
exports.preload = async (...args) => (await loading).preload(...args);
exports.relocate = async (...args) => (await loading).relocate(...args);
exports.summarize = async (...args) => (await loading).summarize(...args);
exports.summarizeArticle = async (...args) => (await loading).summarizeArticle(...args);
