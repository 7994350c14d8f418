// The published nutgraf.plain.js: the engine as plain JavaScript, for pages whose policy forbids
// WebAssembly.

import { initSync } from "../pkg/plain/nutgraf.js";

export {
  __wbg_reset_state,
  extractPage,
  splitSentences,
  summarizePage,
  summarizeText,
} from "../pkg/plain/nutgraf.js";

// The build replaces `WebAssembly` with engine/wasm-shim.js, which ignores these bytes.
initSync({ module: new WebAssembly.Module(new Uint8Array()) });
