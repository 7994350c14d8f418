// Making elements without HTML text. Knows nothing of what they are for.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes] a `part` is also the class, unless there is one: our sheets say `.name`
 * @param {(Node | string)[]} children strings become text, whatever they hold
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
 * A line drawing in the colour of the text around it, which says the same.
 * @param {string} name class
 * @param {string} path in a box of 16 by 16
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

/** Resolves when what the document shows now has been painted, so that it is seen before long work starts. */
export function painted() {
  return new Promise((resolve) => {
    // A hidden page paints no frame, and shows nothing to wait for.
    if (document.visibilityState === "hidden") setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Makes a sheet once and only when it is wanted; all widgets of a page share it.
 * @param {string} css
 */
export function lazySheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    return sheet;
  };
}
