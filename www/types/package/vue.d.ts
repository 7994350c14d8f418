/**
 * The npm module `nutgraf/vue`: `nutgraf`, with types for `<nut-graf>` in the templates of Vue.
 * Vue needs `isCustomElement: (tag) => tag === "nut-graf"` among its compiler options.
 *
 * @module
 */

import type { DefineComponent, HTMLAttributes } from "vue";
import type { NutGrafAttributes, NutGrafEventMap } from "./nutgraf.js";

export * from "./nutgraf.js";

/** Listeners, as Vue names them. */
export interface NutGrafListeners {
  onNutgrafSummary?: (event: NutGrafEventMap["nutgraf-summary"]) => void;
  onNutgrafToggle?: (event: NutGrafEventMap["nutgraf-toggle"]) => void;
  onNutgrafJump?: (event: NutGrafEventMap["nutgraf-jump"]) => void;
  onNutgrafCopy?: (event: NutGrafEventMap["nutgraf-copy"]) => void;
  onNutgrafShare?: (event: NutGrafEventMap["nutgraf-share"]) => void;
  onNutgrafListen?: (event: NutGrafEventMap["nutgraf-listen"]) => void;
  onNutgrafError?: (event: NutGrafEventMap["nutgraf-error"]) => void;
}

declare module "vue" {
  interface GlobalComponents {
    "nut-graf": DefineComponent<HTMLAttributes & NutGrafAttributes & NutGrafListeners>;
  }
}
