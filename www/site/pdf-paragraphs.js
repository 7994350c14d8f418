// Joins the lines of a PDF to paragraphs. A PDF knows where each line stands and nothing else.

/** A line: its text, and its left edge, baseline (upwards) and height, in points. */
/** @typedef {{ text: string, x: number, y: number, height: number }} Line */

/**
 * The distance of two baselines from which a paragraph begins, in multiples of the distance inside
 * paragraphs. Lines are set evenly (1.0) and paragraphs half a line or a line apart (1.5, 2). A
 * smaller value would split at formulas and superscripts, a larger one would join paragraphs.
 */
const PARAGRAPH_GAP = 1.3;
/** The number of pages on which a line at the edge must recur to be a running head. */
const RUNNING_HEAD_PAGES = 3;

/**
 * Returns the paragraphs of a document, without page numbers and running heads. A paragraph that
 * goes on over a page break stays one.
 * @param {Line[][]} pages
 * @returns {string[]}
 */
export function paragraphsOf(pages) {
  const heads = runningHeads(pages);
  /** @type {string[]} */
  const paragraphs = [];
  for (const page of pages) {
    const lines = page.filter((line, index) => !isAtEdge(page, index) || !heads.has(shapeOf(line)));
    addPage(paragraphs, lines);
  }
  return paragraphs;
}

/** @param {string[]} paragraphs @param {Line[]} lines */
function addPage(paragraphs, lines) {
  const usual = usualDistance(lines);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const goesOn = before
      ? distance(before, line) <= usual * PARAGRAPH_GAP &&
        sameSize(before, line) &&
        !isIndented(before, line)
      : last !== undefined && !/[.!?:”"’]$/.test(last) && /^\p{Ll}/u.test(line.text);
    if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, line.text);
    else paragraphs.push(line.text);
  });
}

/** The first line of a paragraph is set in by an em or so, after a line that ends a sentence. */
function isIndented(/** @type {Line} */ before, /** @type {Line} */ line) {
  const indent = line.x - before.x;
  return indent > line.height * 0.7 && indent < line.height * 4 && /[.!?:”"’]$/.test(before.text);
}

/** Two lines of one paragraph have letters of one size; a heading's are larger. */
function sameSize(/** @type {Line} */ before, /** @type {Line} */ line) {
  return Math.abs(before.height - line.height) <= Math.max(before.height, line.height) * 0.15;
}

/** Joins two lines; a hyphen at the end of the first belongs to a divided word. */
function joined(/** @type {string} */ text, /** @type {string} */ line) {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  return `${text} ${line}`;
}

/** Returns the shapes of lines that recur at the edge of pages: heads, feet and page numbers. */
function runningHeads(/** @type {Line[][]} */ pages) {
  const counts = new Map();
  for (const page of pages) {
    const shapes = new Set(page.filter((_, index) => isAtEdge(page, index)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const recurring = [...counts].filter(([, count]) => count >= RUNNING_HEAD_PAGES);
  return new Set([...recurring.map(([shape]) => shape), "#"]);
}

/** The first two and the last two lines of a page can be heads and feet. */
function isAtEdge(/** @type {Line[]} */ page, /** @type {number} */ index) {
  return index < 2 || index >= page.length - 2;
}

/** Returns a line with `#` for each number, so that page numbers are alike. */
function shapeOf(/** @type {Line} */ { text }) {
  return text.replace(/\d+/g, "#").trim();
}

function distance(/** @type {Line | undefined} */ before, /** @type {Line} */ line) {
  return before ? Math.abs(before.y - line.y) : 0;
}

/**
 * Returns the distance of two lines inside a paragraph: the lower quartile of all distances, since
 * on a page of short paragraphs most neighbours are not in the same one.
 * @param {Line[]} lines
 */
function usualDistance(lines) {
  const distances = lines.slice(1).map((line, index) => distance(lines[index], line));
  const sorted = distances.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? 0;
}
