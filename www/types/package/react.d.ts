/**
 * The npm module `nutgraf/react`: `nutgraf`, with types for `<nut-graf>` in the JSX of React 18 and
 * 19. React 18 sets attributes only; listen to the events with `addEventListener` there.
 *
 * @module
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { NutGrafAttributes, NutGrafElement, NutGrafEventMap } from "./nutgraf.js";

export * from "./nutgraf.js";

/** Listeners, as React 19 names them. */
export interface NutGrafListeners {
  "onnutgraf-summary"?: (event: NutGrafEventMap["nutgraf-summary"]) => void;
  "onnutgraf-toggle"?: (event: NutGrafEventMap["nutgraf-toggle"]) => void;
  "onnutgraf-jump"?: (event: NutGrafEventMap["nutgraf-jump"]) => void;
  "onnutgraf-copy"?: (event: NutGrafEventMap["nutgraf-copy"]) => void;
  "onnutgraf-share"?: (event: NutGrafEventMap["nutgraf-share"]) => void;
  "onnutgraf-listen"?: (event: NutGrafEventMap["nutgraf-listen"]) => void;
  "onnutgraf-error"?: (event: NutGrafEventMap["nutgraf-error"]) => void;
}

type Props = DetailedHTMLProps<HTMLAttributes<NutGrafElement>, NutGrafElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "nut-graf": Props & NutGrafAttributes & NutGrafListeners;
    }
  }
}
