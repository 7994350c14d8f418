// Makes elements and style sheets without HTML text. Must not depend on their purpose.

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes] without a `class`, the `part` is used as the class
 *   too
 * @param {(Node | string)[]} children strings become text nodes
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (attributes.part) element.className = attributes.part;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Makes an icon in the colour of the text. It is hidden from screen readers, because the text
 * beside it has the same meaning.
 * @param {string} name class of the icon
 * @param {string} path in a box of 16 × 16
 */
export function icon(name, path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name);
  svg.append(document.createElementNS(svg.namespaceURI, "path"));
  svg.firstElementChild?.setAttribute("d", path);
  return svg;
}

/**
 * Resolves when the current state of the document has been painted, so that it is visible before
 * long work starts.
 */
export function painted() {
  return new Promise((resolve) => {
    // A hidden page paints no frames.
    if (document.visibilityState === "hidden") setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Returns a function that returns a style sheet, which it makes at its first call. All widgets of a
 * page share the sheet.
 * @param {string} css
 */
export function lazySheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync?.(css); // jsdom has none, and no layout
    }
    return sheet;
  };
}
