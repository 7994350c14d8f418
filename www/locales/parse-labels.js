// Parses the attribute `labels`.

/**
 * Parses the publisher's replacements. Anything but a JSON object counts as none.
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
