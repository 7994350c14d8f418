/**
 * The npm module `nutgraf/preact`: `nutgraf`, with types for `<nut-graf>` in the JSX of Preact.
 *
 * @module
 */

import type { HTMLAttributes } from "preact";
import type { NutGrafAttributes, NutGrafElement, NutGrafListeners } from "./nutgraf.js";

export * from "./nutgraf.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "nut-graf": HTMLAttributes<NutGrafElement> & NutGrafAttributes & NutGrafListeners<"on">;
    }
  }
}
