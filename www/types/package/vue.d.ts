/**
 * The npm module `nutgraf/vue`: `nutgraf`, with types for `<nut-graf>` in the templates of Vue.
 * Vue needs `isCustomElement: (tag) => tag === "nut-graf"` among its compiler options.
 *
 * @module
 */

import type { DefineComponent, HTMLAttributes } from "vue";
import type { NutGrafAttributes, NutGrafEventMap } from "./nutgraf.js";

export * from "./nutgraf.js";

/** `nutgraf-jump` becomes `NutgrafJump`. */
type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

/** Listeners, as Vue names them: `onNutgrafJump`. */
type VueListeners = {
  [Name in keyof NutGrafEventMap as `on${PascalCase<Name>}`]?: (event: NutGrafEventMap[Name]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "nut-graf": DefineComponent<HTMLAttributes & NutGrafAttributes & VueListeners>;
  }
}
