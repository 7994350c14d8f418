// nutgraf/summarizer for CommonJS.

// Imported at once, because that installs the Summarizer. If it fails, each call rejects.
const loading = import("./summarizer.js");
loading.catch(() => {});

exports.install = async (...args) => (await loading).install(...args);
