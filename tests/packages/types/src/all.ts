import { define, NutGrafElement } from "nutgraf/element";
import { summarize } from "nutgraf/engine";
import { extractArticle } from "nutgraf/html";
import * as standalone from "nutgraf/standalone";
import { install } from "nutgraf/summarizer";

define();
const element: HTMLElement = new NutGrafElement();
export const results = [
  element,
  summarize("").then(({ points }) => points.length),
  extractArticle({}).then(({ text }) => text.length),
  standalone.summarize(""),
  install(window, { when: "missing" }),
];
