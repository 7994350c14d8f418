// The popup of the extension: shows the points of the active tab's page, each a link to its
// sentence.

import { isNutgrafError } from "../engine/errors.js";
import { buttonLabels, directionOf, languageOf } from "../locales/button-labels.js";
import { loadLocale } from "../locales/load-locale.js";
import { Messages } from "../locales/messages.js";
import { LONG_SENTENCES } from "../pkg/limits.js";
import { PopupView } from "./popup-view.js";
import { preload, summarizeCopy } from "./summarize-copy.js";
import { TabPage } from "./tab.js";

const lang = languageOf([...navigator.languages]);
document.documentElement.lang = lang;
document.documentElement.dir = directionOf(lang);
const view = new PopupView(/** @type {HTMLElement} */ (document.getElementById("view")));
view.busy(buttonLabels(lang).loading);

const locale = await loadLocale(lang);
const messages = new Messages(locale.lang, locale.catalog);

/**
 * Waits for `work` and shows its result or its error.
 * @template T
 * @param {Promise<T>} work
 * @param {(result: T) => unknown} show
 */
const attempt = (work, show) =>
  work.then(show).catch((error) => {
    view.failed(messages.error(isNutgrafError(error) ? error.code : "crashed"));
  });

await attempt(Promise.all([TabPage.inFront(), preload()]), async ([page]) => {
  const copy = await page.copy();
  await show(page, copy);
});

/**
 * Summarizes a copy of a page and shows the points.
 * @param {TabPage} page
 * @param {import('./page-script.js').PageCopy} copy
 * @param {number} [sentences] number of points that the reader wants; the default number at first
 */
function show(page, copy, sentences) {
  return attempt(summarizeCopy(copy, sentences ? { sentences } : {}), (summary) => {
    const shown = summary.points.length;
    const most = Math.min(summary.articleSentences, LONG_SENTENCES["key-points"] ?? shown);
    // If there are fewer points than wanted, the article has no more.
    const max = sentences && shown < sentences ? shown : Math.max(most, shown);
    view.show(summary, messages, max, {
      step: (change) => void show(page, copy, shown + change),
      jump: (index) =>
        void attempt(page.jump(/** @type {any} */ (summary.places[index])), (isFound) =>
          isFound ? view.current(index) : view.failed(messages.error("article-changed")),
        ),
    });
  });
}
