// Makes the bookmark that puts the button on any page.

/**
 * Returns the address of the bookmark.
 * @param {string} script the absolute address of nutgraf.standalone.js
 */
export function bookmarkletAddress(script) {
  return `javascript:${encodeURIComponent(`(${addButton})(${JSON.stringify(script)})`)}`;
}

/**
 * Adds the button to a page, opened, or opens the one that is there. It runs in pages of others, as
 * text, so it uses nothing of this module.
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
