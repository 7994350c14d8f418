/**
 * The npm module `nutgraf/preact`: `nutgraf`, with types for `<nut-graf>` in the JSX of Preact.
 *
 * @module
 */

import type { HTMLAttributes } from "preact";
import type { NutGrafAttributes, NutGrafElement, NutGrafEventMap } from "./nutgraf.js";

export * from "./nutgraf.js";

/** Listeners, as Preact names them. */
export interface NutGrafListeners {
  "onnutgraf-summary"?: (event: NutGrafEventMap["nutgraf-summary"]) => void;
  "onnutgraf-toggle"?: (event: NutGrafEventMap["nutgraf-toggle"]) => void;
  "onnutgraf-jump"?: (event: NutGrafEventMap["nutgraf-jump"]) => void;
  "onnutgraf-copy"?: (event: NutGrafEventMap["nutgraf-copy"]) => void;
  "onnutgraf-share"?: (event: NutGrafEventMap["nutgraf-share"]) => void;
  "onnutgraf-listen"?: (event: NutGrafEventMap["nutgraf-listen"]) => void;
  "onnutgraf-error"?: (event: NutGrafEventMap["nutgraf-error"]) => void;
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "nut-graf": HTMLAttributes<NutGrafElement> & NutGrafAttributes & NutGrafListeners;
    }
  }
}
