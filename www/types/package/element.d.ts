/**
 * Types of the npm module `nutgraf/element`: the class of `<nut-graf>`. Importing this module does
 * not define the element.
 *
 * @module
 */

import type { NutGrafElement as Element } from "./nutgraf.js";

export type * from "./nutgraf.js";

/** The class of `<nut-graf>`. On a server it can be imported, but not constructed. */
export const NutGrafElement: new () => Element;

/** Defines `<nut-graf>`, unless it is already defined. Has no effect without a DOM. */
export function define(): void;
