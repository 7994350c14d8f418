// Style sheets of the button.

import { button } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";

/** Returns the style sheet of styles/button.css. */
export const buttonSheet = lazySheet(button);

/** Returns the style sheet that hides the whole widget. */
export const hidingSheet = lazySheet(":host{display:none!important}");
