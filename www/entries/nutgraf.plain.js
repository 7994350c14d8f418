// The published nutgraf.plain.js: the program as plain JavaScript, for pages whose policy forbids
// WebAssembly.

import { initSync } from "../pkg/plain/nutgraf.js";

export {
  __wbg_reset_state,
  extractPage,
  splitSentences,
  summarizePage,
  summarizeText,
} from "../pkg/plain/nutgraf.js";

// The build replaces `WebAssembly` by engine/wasm-shim.js, whose only module is the translated one.
initSync({ module: new WebAssembly.Module(new Uint8Array()) });
