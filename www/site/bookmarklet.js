// Makes the bookmarklet that adds the button to any page.

/**
 * Returns the address of the bookmarklet.
 * @param {string} script absolute address of nutgraf.standalone.js
 */
export function bookmarkletAddress(script) {
  return `javascript:${encodeURIComponent(`(${addButton})(${JSON.stringify(script)})`)}`;
}

/**
 * Adds the button to a page and opens it, or opens the button that the page has. Other sites run it
 * as text, so it must not use anything of this module.
 * @param {string} address of nutgraf.standalone.js
 */
function addButton(address) {
  const button = document.querySelector("nut-graf");
  if (button) return void (/** @type {any} */ (button).show());
  const places = ["article h1", "main h1", "h1", "article", "main", "body"];
  const place = places.find((selector) => document.querySelector(selector)) ?? "body";
  const position = place.endsWith("h1") ? "afterend" : "afterbegin";
  const refused = () =>
    alert("This page admits no scripts of others. The Nutgraf extension works here.");
  try {
    const script = document.createElement("script");
    Object.assign(script.dataset, { nutgrafTarget: place, position, open: "" });
    script.onerror = refused;
    script.src = address;
    document.head.append(script);
  } catch {
    // The page requires Trusted Types.
    refused();
  }
}
