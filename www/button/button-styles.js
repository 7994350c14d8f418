// The style sheets of the button. How they read is in styles/button.css.

import { button } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";

/** Of every widget. */
export const styles = lazySheet(button);

/** Of one that the page does not want. */
export const off = lazySheet(":host{display:none!important}");
