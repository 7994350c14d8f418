/**
 * The npm module `nutgraf/svelte`: `nutgraf`, with types for `<nut-graf>` in the templates of
 * Svelte.
 *
 * @module
 */

import type { HTMLAttributes } from "svelte/elements";
import type { NutGrafAttributes, NutGrafElement, NutGrafListeners } from "./nutgraf.js";

export * from "./nutgraf.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "nut-graf": HTMLAttributes<NutGrafElement> & NutGrafAttributes & NutGrafListeners<"on">;
  }
}
