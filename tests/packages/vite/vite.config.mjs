// `nutgraf/summarizer` waits at its top level until it is installed. The default targets of Vite 5
// and 6 are browsers without top-level await.

import { version } from "vite";

const target = "es2022";
const isOld = Number.parseInt(version, 10) < 7;

export default isOld ? { build: { target }, optimizeDeps: { esbuildOptions: { target } } } : {};
