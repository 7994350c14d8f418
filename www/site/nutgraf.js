// The functions of nutgraf.js with their published types, as all users of the package have them.

import * as nutgraf from "../entries/nutgraf.js";

export const { describeError, extractArticle, summarize } =
  /** @type {typeof import("../types/nutgraf.js")} */ (/** @type {unknown} */ (nutgraf));
