/**
 * The npm module `nutgraf/solid`: `nutgraf`, with types for `<nut-graf>` in the JSX of Solid.
 *
 * @module
 */

import type { JSX } from "solid-js";
import type { NutGrafAttributes, NutGrafElement, NutGrafListeners } from "./nutgraf.js";

export * from "./nutgraf.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "nut-graf": JSX.HTMLAttributes<NutGrafElement> & NutGrafAttributes & NutGrafListeners<"on:">;
    }
  }
}
