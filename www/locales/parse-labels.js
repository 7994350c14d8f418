// Reads a publisher's own words for the interface.

/**
 * Parses the publisher's own labels. Anything but a JSON object counts as no labels.
 * @param {string | null} json
 */
export function parseLabels(json) {
  try {
    const labels = JSON.parse(json || "{}");
    return labels && typeof labels === "object" ? labels : {};
  } catch {
    return {};
  }
}
