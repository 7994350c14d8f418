// The style sheets of the button, made from styles/button.css.

import { button } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";

/** Returns the style sheet of the button. */
export const buttonSheet = lazySheet(button);

/** Returns the style sheet that hides the widget. Pages without a button use it. */
export const hidingSheet = lazySheet(":host{display:none!important}");
