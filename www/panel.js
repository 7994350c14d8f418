// What nutgraf-panel.js exports: everything that is shown after a click.

export { Reader } from "./reader.js";
export { loadWords } from "./words.js";
