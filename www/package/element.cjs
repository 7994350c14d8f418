// nutgraf/element for CommonJS. The class itself is part of the ES module only.

exports.define = async () => (await import("./element.js")).define();
