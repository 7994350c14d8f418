// How the button looks, and what all of the widget shares. Font and colours come from the page around it; what a
// publisher may set is in the first rule, and described in nutgraf.d.ts.

import { lazySheet } from "./dom.js";

const css = `
:host {
  --_accent: var(--nutgraf-accent, currentcolor);
  --_background: var(--nutgraf-background, transparent);
  --_line: var(--nutgraf-line, color-mix(in srgb, currentcolor 22%, transparent));
  --_muted: var(--nutgraf-muted, color-mix(in srgb, currentcolor 82%, transparent));
  --_radius: var(--nutgraf-radius, 2px);
  --_font: var(--nutgraf-label-font, inherit);
  /* Of the text around, not of the root: many a site has made that 10 px. */
  --_label: max(14px, 0.86em);
  --_small: max(13px, 0.78em);
  display: block;
  margin-block: var(--nutgraf-gap, 1em);
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
:focus-visible {
  outline: 2px solid var(--_accent);
  outline-offset: 3px;
  border-radius: var(--_radius);
}

.button {
  display: inline-flex;
  align-items: center;
  gap: min(0.6em, 10px);
  max-inline-size: 100%;
  min-block-size: 44px;
  padding: 0.5em min(1em, 16px);
  border: 1px solid var(--_accent);
  background: var(--_background);
  color: var(--nutgraf-accent, inherit);
  font-family: var(--_font);
  font-size: var(--_label);
  font-weight: 600;
  line-height: 1.3;
}
/* A finger leaves a hover behind where it tapped. */
@media (hover: hover) {
  .button:hover { background: color-mix(in srgb, currentcolor 8%, var(--_background)); }
}
.button[aria-busy="true"] { cursor: progress; }
.icon { flex: none; inline-size: 1em; block-size: 1em; fill: none; stroke: currentcolor; stroke-width: 1.5; }
.chevron { margin-inline-start: 0.2em; transition: rotate 0.15s; }
.button[aria-expanded="true"] .chevron { rotate: 180deg; }
.button[aria-busy="true"] .chevron { visibility: hidden; }

.panel {
  margin-block-start: 0.75em;
  padding-block: 1em 0.5em;
  padding-inline: var(--nutgraf-padding, 0px);
  border-block: 1px solid var(--_line);
  border-block-start: 3px solid var(--_accent);
  background: var(--_background);
  /* In ems of the page's own text: about 70 letters a line, which is what people read best. */
  max-inline-size: var(--nutgraf-width, 40em);
}

.error {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1em;
  margin-block: 0.5em 0;
  padding-inline-start: 0.75em;
  border-inline-start: 3px solid var(--_accent);
  font-family: var(--_font);
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
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (prefers-reduced-motion: reduce) { .chevron { transition: none; } }
@media (forced-colors: active) { .button { border-color: ButtonText; } }
@media print { .button, .error { display: none; } }
`;

/** Of every widget. */
export const styles = lazySheet(css);

/** Of one that the page does not want. */
export const off = lazySheet(":host { display: none !important; }");
