// The style sheets of the button, made from styles/button.css.

import { button } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";

/** Returns the sheet of every widget. */
export const styles = lazySheet(button);

/** Returns the sheet that hides a widget that the page opts out of. */
export const off = lazySheet(":host{display:none!important}");
