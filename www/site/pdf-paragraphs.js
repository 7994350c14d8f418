// Joins the lines of a PDF into paragraphs. A PDF stores the positions of lines, but no paragraphs.

/** A line of text, measured in points: left edge `x`, baseline `y` (upwards) and height. */
/** @typedef {{ text: string, x: number, y: number, height: number }} Line */

/**
 * Distance between two baselines above which a new paragraph begins, as a multiple of the usual
 * distance. Paragraphs are usually set 1.5 or 2 apart. A lower value would split paragraphs at
 * formulas and superscripts; a higher one would join paragraphs.
 */
const PARAGRAPH_GAP = 1.3;
/** Number of pages on which a line must recur, at the top or bottom, to count as a running head. */
const RUNNING_HEAD_PAGES = 3;

/**
 * Returns the paragraphs of a document, without page numbers and running heads. A paragraph may
 * continue on the next page.
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
 * Checks if a line begins a paragraph: it is indented by 0.7 to 4 times its height, and the line
 * before ends a sentence.
 */
function isIndented(/** @type {Line} */ before, /** @type {Line} */ line) {
  const indent = line.x - before.x;
  return indent > line.height * 0.7 && indent < line.height * 4 && /[.!?:”"’]$/.test(before.text);
}

/** Checks if the letters of two lines have about the same size. Those of a heading are larger. */
function sameSize(/** @type {Line} */ before, /** @type {Line} */ line) {
  return Math.abs(before.height - line.height) <= Math.max(before.height, line.height) * 0.15;
}

/** Joins two lines. If a word is divided between them, its hyphen is dropped. */
function joinLines(/** @type {string} */ text, /** @type {string} */ line) {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  return `${text} ${line}`;
}

/** Returns the shapes (`shapeOf`) of all running heads, running feet and page numbers. */
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
 * Checks if a line is among the first or last two of its page, where running heads and feet are.
 */
function isAtEdge(/** @type {Line[]} */ page, /** @type {number} */ index) {
  return index < 2 || index >= page.length - 2;
}

/** Returns the text of a line with `#` for each number, so that all page numbers look alike. */
function shapeOf(/** @type {Line} */ { text }) {
  return text.replace(/\d+/g, "#").trim();
}

function lineDistance(/** @type {Line | undefined} */ before, /** @type {Line} */ line) {
  return before ? Math.abs(before.y - line.y) : 0;
}

/**
 * Estimates the usual distance between lines of a paragraph: the lower quartile of all distances.
 * On a page of short paragraphs, the median would be a distance between paragraphs.
 * @param {Line[]} lines
 */
function usualDistance(lines) {
  const distances = lines.slice(1).map((line, index) => lineDistance(lines[index], line));
  const sorted = distances.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? 0;
}
