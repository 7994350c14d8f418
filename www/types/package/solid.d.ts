/**
 * The npm module `nutgraf/solid`: `nutgraf`, with types for `<nut-graf>` in the JSX of Solid.
 *
 * @module
 */

import type { JSX } from "solid-js";
import type { NutGrafAttributes, NutGrafElement, NutGrafEventMap } from "./nutgraf.js";

export * from "./nutgraf.js";

/** Listeners, as Solid names them. */
export interface NutGrafListeners {
  "on:nutgraf-summary"?: (event: NutGrafEventMap["nutgraf-summary"]) => void;
  "on:nutgraf-toggle"?: (event: NutGrafEventMap["nutgraf-toggle"]) => void;
  "on:nutgraf-jump"?: (event: NutGrafEventMap["nutgraf-jump"]) => void;
  "on:nutgraf-copy"?: (event: NutGrafEventMap["nutgraf-copy"]) => void;
  "on:nutgraf-share"?: (event: NutGrafEventMap["nutgraf-share"]) => void;
  "on:nutgraf-listen"?: (event: NutGrafEventMap["nutgraf-listen"]) => void;
  "on:nutgraf-error"?: (event: NutGrafEventMap["nutgraf-error"]) => void;
}

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "nut-graf": JSX.HTMLAttributes<NutGrafElement> & NutGrafAttributes & NutGrafListeners;
    }
  }
}
