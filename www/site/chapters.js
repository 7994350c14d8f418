// The list of the documentation's pages, which on a phone is one row that scrolls sideways.

/** Scrolls the row so that the link to the current page is in its middle. Nothing else moves. */
export function showCurrentChapter() {
  const current = document.querySelector(".chapters [aria-current]");
  const row = current?.closest("ul");
  if (!current || !row) return;
  const [place, frame] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += place.left + place.width / 2 - (frame.left + frame.width / 2);
}
