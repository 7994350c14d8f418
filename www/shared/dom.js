// Makes elements and style sheets without parsing HTML. Must not depend on their purpose.

import { page } from "./own-members.js";

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes] `class` defaults to `part`
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = page.createElement(tag);
  if (attributes.part) element.className = attributes.part;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Makes an icon in the colour of the text. Screen readers skip it: the label of the control says
 * the same.
 * @param {string} name class of the icon
 * @param {string} path in a box of 16 × 16
 */
export function icon(name, path) {
  const svg = page.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name);
  svg.append(page.createElementNS(svg.namespaceURI, "path"));
  svg.firstElementChild?.setAttribute("d", path);
  return svg;
}

/**
 * Resolves after the next frame is painted, so that a change is visible before long work starts.
 */
export function painted() {
  return new Promise((resolve) => {
    // A hidden page paints no frames.
    if (page.visibilityState === "hidden") setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Returns a function that makes a style sheet at its first call and then always returns it. All
 * widgets share the sheet.
 * @param {string} css
 */
export function lazySheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync?.(css); // missing in jsdom
    }
    return sheet;
  };
}
