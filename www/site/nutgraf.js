// The functions of nutgraf.js with their published types.

import * as nutgraf from "../entries/nutgraf.js";

export const { describeError, extractArticle, summarize } =
  /** @type {typeof import("../types/nutgraf.js")} */ (/** @type {unknown} */ (nutgraf));
