// The npm module nutgraf/element: the class of <nut-graf>, without defining the element.

export { define, NutGrafElement } from "../button/element.js";
