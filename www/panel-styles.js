// How the panel looks. What it shares with the button, and what a publisher may set, is in styles.js.

import { lazySheet } from "./dom.js";

const css = `
h2, h3, p, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }

.head {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0.25em 1.5em;
  margin-block-end: 0.5em;
  font-family: var(--_font);
  font-size: var(--_small);
  line-height: 1.4;
}
.title {
  font: inherit;
  font-weight: 700;
  letter-spacing: 0.06em;
  text-transform: uppercase;
}
.saved { color: var(--_muted); }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.25em; margin-block-start: -0.75em; }
.tab {
  min-inline-size: 44px;
  min-block-size: 44px;
  border-block-end: 2px solid transparent;
  border-radius: 0;
  font-weight: 600;
}
.tab[aria-selected="true"] { border-color: var(--_accent); }
.tab[aria-selected="false"] { color: var(--_muted); }

.list { counter-reset: point; }
.item {
  display: grid;
  grid-template-columns: 1.75em minmax(0, 1fr);
  padding-block: 0.55em;
  counter-increment: point;
}
.item + .item, .heading { border-block-start: 1px solid var(--_line); }
.item::before {
  content: counter(point);
  color: var(--_accent);
  font-variant-numeric: lining-nums tabular-nums;
  font-weight: 700;
}
.outline .item { grid-template-columns: minmax(0, 1fr); }
.outline .item::before { content: none; }
.heading { padding-block-start: 0.55em; font: inherit; font-weight: 700; }
.list + .heading { margin-block-start: 0.25em; }
.heading + .list .item:first-child { padding-block-start: 0.1em; }
.text { padding-block: 0.25em 0.6em; }
.headline .text { font-size: 1.25em; font-weight: 700; line-height: 1.3; text-wrap: balance; }
.point {
  color: inherit;
  text-decoration: none;
  overflow-wrap: anywhere;
}
.item .point { display: block; min-block-size: 24px; }
.point[aria-current] {
  text-decoration: underline;
  text-decoration-color: var(--_accent);
  text-decoration-thickness: 2px;
  text-underline-offset: 0.2em;
}
@media (hover: hover) {
  .point:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
  .tool:hover, .step:not([aria-disabled="true"]):hover, .back:hover { text-decoration: underline; text-underline-offset: 0.25em; }
}

/* The article from its beginning to its end; a mark is where a point stands in it. */
.strip { position: relative; block-size: 9px; margin-block: 0.5em; margin-inline-end: 4px; }
.strip::before {
  content: "";
  position: absolute;
  inset-inline: 0 -4px;
  inset-block-start: 4px;
  border-block-start: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
}
.mark { position: absolute; inline-size: 4px; block-size: 9px; background: var(--_accent); }
.mark.here { outline: 2px solid var(--_accent); }

.foot, .steps, .tools, .keywords, .keyword-list { display: flex; flex-wrap: wrap; align-items: center; }
.foot, .keywords, .note { font-family: var(--_font); font-size: var(--_small); }
.foot { justify-content: space-between; gap: 0 1.5em; border-block-start: 1px solid var(--_line); }
.steps { gap: 0 0.75em; }
.step, .tool { min-inline-size: 44px; min-block-size: 44px; font-weight: 600; }
.step { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
.step[aria-disabled="true"] { opacity: 0.6; cursor: default; text-decoration: none; }
.shown { color: var(--_muted); font-variant-numeric: tabular-nums; }
.tools { gap: 0 1.25em; }
.tool { display: inline-flex; align-items: center; gap: 0.4em; }
.keywords { gap: 0 0.75em; padding-block: 0.4em; border-block-start: 1px solid var(--_line); }
.keywords > p { font-weight: 600; }
.keyword-list { gap: 0 0.5em; }
.keyword-list > li:not(:last-child)::after { content: "·"; margin-inline-start: 0.5em; }
.note { padding-block: 0.4em; border-block-start: 1px solid var(--_line); color: var(--_muted); }
.note > p { display: inline; margin-inline-end: 0.5em; }
.note details { display: inline-block; vertical-align: baseline; }
.note details[open] { display: block; padding-block-end: 0.5em; }
.how {
  display: inline-block;
  min-block-size: 24px;
  min-inline-size: 24px;
  font-weight: 600;
  text-decoration: underline;
  text-underline-offset: 0.25em;
  list-style: none;
  cursor: pointer;
}
.how::-webkit-details-marker { display: none; }
.changed { margin-block: 0 0.75em; }

/* Over the page, in its plainest colours: those of text, turned round. */
.bar {
  position: fixed;
  inset: auto 0 max(1rem, env(safe-area-inset-bottom));
  gap: 0.25em;
  inline-size: fit-content;
  max-inline-size: calc(100vw - 2rem);
  margin: 0 auto;
  padding: 0 0.5em;
  border: 1px solid Canvas;
  border-radius: 24px;
  background: CanvasText;
  color: Canvas;
  box-shadow: 0 2px 12px rgb(0 0 0 / 0.3);
  font-family: var(--_font);
  font-size: var(--_label);
  line-height: 1.3;
}
.bar:not([hidden]) { display: flex; flex-wrap: wrap; justify-content: center; }
.back {
  display: inline-flex;
  align-items: center;
  gap: 0.5em;
  min-block-size: 44px;
  padding-inline: 0.75em;
  font-weight: 600;
}
.back:focus-visible { outline-color: Canvas; outline-offset: -5px; border-radius: 24px; }

@media (forced-colors: active) {
  .step[aria-disabled="true"] { opacity: 1; color: GrayText; }
  .mark { background: CanvasText; forced-color-adjust: none; }
  .tab[aria-selected="false"] { border-color: Canvas; }
  .bar { border-color: CanvasText; background: Canvas; color: CanvasText; }
  .back:focus-visible { outline-color: Highlight; }
}
@media print {
  .tabs .tab[aria-selected="false"], .foot, .how, .bar, .changed { display: none !important; }
  .item { break-inside: avoid; }
}
`;

export const panelStyles = lazySheet(css);
