/**
 * The npm module `nutgraf/react`: `nutgraf`, with types for `<nut-graf>` in the JSX of React 18 and
 * 19. React 18 sets attributes only; listen to the events with `addEventListener` there.
 *
 * @module
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { NutGrafAttributes, NutGrafElement, NutGrafListeners } from "./nutgraf.js";

export * from "./nutgraf.js";

type Props = DetailedHTMLProps<HTMLAttributes<NutGrafElement>, NutGrafElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "nut-graf": Props & NutGrafAttributes & NutGrafListeners<"on">;
    }
  }
}
