// Writes the story to a page without a framework.

import { paragraphs, title } from "./story.js";

/**
 * @param {keyof HTMLElementTagNameMap} tag
 * @param {string} text
 */
function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

const article = document.createElement("article");
article.append(make("h1", title), make("nut-graf", ""), ...paragraphs.map((text) => make("p", text)));
document.body.append(article);
