// How the widget looks. Font and colours come from the page around it; what a publisher may set is in the first rule.

const css = `
:host {
  /* Each may be set on nut-graf or any element around it. */
  --_accent: var(--nutgraf-accent, currentcolor);
  --_background: var(--nutgraf-background, transparent);
  --_line: var(--nutgraf-line, color-mix(in srgb, currentcolor 22%, transparent));
  --_muted: var(--nutgraf-muted, color-mix(in srgb, currentcolor 72%, transparent));
  --_radius: var(--nutgraf-radius, 2px);
  --_gap: var(--nutgraf-gap, 1em);
  /* Of the text around, not of the root: many a site has made that 10 px. */
  --_label: max(14px, 0.86em);
  --_small: max(12px, 0.78em);
  display: block;
  margin-block: var(--_gap);
  line-height: 1.5;
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }

button {
  margin: 0;
  padding: 0;
  border: 0;
  border-radius: var(--_radius);
  background: none;
  color: inherit;
  font: inherit;
  letter-spacing: inherit;
  text-align: inherit;
  cursor: pointer;
  touch-action: manipulation;
}
button:focus-visible, a:focus-visible {
  outline: 2px solid var(--_accent);
  outline-offset: 3px;
  border-radius: var(--_radius);
}

.button {
  display: inline-flex;
  align-items: center;
  gap: 0.6em;
  min-block-size: 44px;
  padding: 0.5em 1em;
  border: 1px solid var(--_accent);
  background: var(--_background);
  color: var(--nutgraf-accent, inherit);
  font-family: var(--nutgraf-label-font, inherit);
  font-size: var(--_label);
  font-weight: 600;
  line-height: 1.3;
}
/* A finger leaves a hover behind where it tapped. */
@media (hover: hover) {
  .button:hover { background: color-mix(in srgb, currentcolor 8%, var(--_background)); }
  .point:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
}
.button[aria-busy="true"] { cursor: progress; }
.icon { flex: none; inline-size: 1em; block-size: 1em; fill: none; stroke: currentcolor; stroke-width: 1.5; }
.chevron { margin-inline-start: 0.2em; transition: rotate 0.15s; }
.button[aria-expanded="true"] .chevron { rotate: 180deg; }
.button[aria-busy="true"] .chevron { visibility: hidden; }

.panel {
  margin-block-start: 0.75em;
  padding: 1em 0 0.5em;
  border-block: 1px solid var(--_line);
  border-block-start: 3px solid var(--_accent);
  background: var(--_background);
  /* Measured in ems of the page's own text: about 70 letters a line, which is what people read best. */
  max-inline-size: var(--nutgraf-width, 40em);
}
.title {
  margin: 0 0 0.75em;
  font-family: var(--nutgraf-label-font, inherit);
  font-size: var(--_small);
  font-weight: 700;
  letter-spacing: 0.06em;
  line-height: 1.3;
  text-transform: uppercase;
}

.list { margin: 0; padding: 0; list-style: none; counter-reset: point; }
.item {
  display: grid;
  grid-template-columns: 1.75em minmax(0, 1fr);
  counter-increment: point;
  padding-block: 0.5em;
}
.item + .item { border-block-start: 1px solid var(--_line); }
.item::before {
  content: counter(point);
  color: var(--_accent);
  font-variant-numeric: lining-nums tabular-nums;
  font-weight: 700;
}
.text { margin: 0; padding-block: 0.25em 0.5em; }
.headline .text { font-size: 1.25em; font-weight: 700; line-height: 1.3; }
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

.foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 1.5em;
  margin-block-start: 0.5em;
  padding-block-start: 0.25em;
  border-block-start: 1px solid var(--_line);
  color: var(--_muted);
  font-family: var(--nutgraf-label-font, inherit);
  font-size: var(--_small);
}
.steps { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75em; margin-inline-start: -0.75em; }
.step {
  min-inline-size: 44px;
  min-block-size: 44px;
  padding-inline: 0.75em;
  font-weight: 600;
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 0.25em;
}
.step[aria-disabled="true"] { opacity: 0.5; cursor: default; text-decoration: none; }
.shown { font-variant-numeric: tabular-nums; }
.saved, .note { margin: 0; }
.saved { padding-block: 0.25em; }
.note {
  padding-block: 0.25em 0.5em;
  color: var(--_muted);
  font-family: var(--nutgraf-label-font, inherit);
  font-size: var(--_small);
}

.error {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1em;
  margin-block: 0.5em 0;
  padding-inline-start: 0.75em;
  border-inline-start: 3px solid var(--_accent);
  font-family: var(--nutgraf-label-font, inherit);
  font-size: var(--_label);
}
.error p { margin: 0.25em 0; }
.again {
  min-inline-size: 44px;
  min-block-size: 44px;
  font-weight: 600;
  text-decoration: underline;
  text-underline-offset: 0.25em;
}

.status {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (prefers-reduced-motion: reduce) { .chevron { transition: none; } }
@media (forced-colors: active) {
  .button { border-color: ButtonText; }
  .step[aria-disabled="true"] { opacity: 1; color: GrayText; }
}
@media print {
  .button, .steps, .error { display: none; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** One sheet for all widgets of a page. */
export function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
