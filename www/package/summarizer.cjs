// nutgraf/summarizer for CommonJS.

// Imported at once, because that installs the Summarizer. Each call reports a failure.
const loading = import("./summarizer.js");
loading.catch(() => {});

exports.install = async (...args) => (await loading).install(...args);
