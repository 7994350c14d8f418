// The program as plain JavaScript, for pages whose policy forbids WebAssembly. Starts itself.

import { initSync } from "../pkg/plain/nutgraf.js";

export { __wbg_reset_state, extractPage, summarizePage, summarizeText } from "../pkg/plain/nutgraf.js";

// The glue takes this for a compiled module; the build puts `plain-wasm.js` in the place of `WebAssembly`.
initSync({ module: new WebAssembly.Module(new Uint8Array()) });
