// Joins the lines of a PDF to paragraphs. A PDF has the position of each line and nothing about
// paragraphs.

/**
 * A line: its text, its left edge `x`, its baseline `y` (larger is higher) and its height, in
 * points.
 */
/** @typedef {{ text: string, x: number, y: number, height: number }} Line */

/**
 * The distance of two baselines above which a new paragraph begins, as a multiple of the usual
 * distance inside paragraphs. Paragraphs are usually set half a line or a line apart (1.5 or 2). A
 * smaller value would split them at formulas and superscripts; a larger one would join them.
 */
const PARAGRAPH_GAP = 1.3;
/**
 * The smallest number of pages on which a line at the top or bottom recurs if it is a running head.
 */
const RUNNING_HEAD_PAGES = 3;

/**
 * Returns the paragraphs of a document, without page numbers and running heads. A paragraph that
 * continues on the next page is not split.
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
      ? lineDistance(before, line) <= usual * PARAGRAPH_GAP &&
        sameSize(before, line) &&
        !isIndented(before, line)
      : last !== undefined && !/[.!?:”"’]$/.test(last) && /^\p{Ll}/u.test(line.text);
    if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joinLines(last, line.text);
    else paragraphs.push(line.text);
  });
}

/**
 * Checks if a line is the first of a paragraph: it is indented by about an em, and the line before
 * it ends a sentence.
 */
function isIndented(/** @type {Line} */ before, /** @type {Line} */ line) {
  const indent = line.x - before.x;
  return indent > line.height * 0.7 && indent < line.height * 4 && /[.!?:”"’]$/.test(before.text);
}

/** Checks if two lines have letters of about the same size. The letters of a heading are larger. */
function sameSize(/** @type {Line} */ before, /** @type {Line} */ line) {
  return Math.abs(before.height - line.height) <= Math.max(before.height, line.height) * 0.15;
}

/**
 * Joins two lines. If the first one ends with a word divided by a hyphen, the hyphen is dropped.
 */
function joinLines(/** @type {string} */ text, /** @type {string} */ line) {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  return `${text} ${line}`;
}

/**
 * Returns the shapes (`shapeOf`) of all running heads, running feet and page numbers: lines that
 * recur at the top or bottom of pages.
 */
function runningHeads(/** @type {Line[][]} */ pages) {
  const counts = new Map();
  for (const page of pages) {
    const shapes = new Set(page.filter((_, index) => isAtEdge(page, index)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const recurring = [...counts].filter(([, count]) => count >= RUNNING_HEAD_PAGES);
  return new Set([...recurring.map(([shape]) => shape), "#"]);
}

/**
 * Checks if a line is one of the first or last two of a page, which can be running heads and feet.
 */
function isAtEdge(/** @type {Line[]} */ page, /** @type {number} */ index) {
  return index < 2 || index >= page.length - 2;
}

/**
 * Returns the text of a line with `#` in place of each number, so that all page numbers are equal.
 */
function shapeOf(/** @type {Line} */ { text }) {
  return text.replace(/\d+/g, "#").trim();
}

function lineDistance(/** @type {Line | undefined} */ before, /** @type {Line} */ line) {
  return before ? Math.abs(before.y - line.y) : 0;
}

/**
 * Estimates the usual distance of two lines inside a paragraph, as the lower quartile of all
 * distances. The median would be too large on a page of short paragraphs, where most neighbouring
 * lines are in different paragraphs.
 * @param {Line[]} lines
 */
function usualDistance(lines) {
  const distances = lines.slice(1).map((line, index) => lineDistance(lines[index], line));
  const sorted = distances.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? 0;
}
