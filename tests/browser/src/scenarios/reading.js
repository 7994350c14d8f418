// Functions for the scenarios of pages that hide text.

/**
 * Extracts the article of the page, and summarizes it. Returns both as JSON text; if one of them
 * fails, the code of the error takes its place. Leaves out what only a page has, such as ranges.
 */
const readArticle = async () => {
  const { extractArticle, summarizeArticle } = await import("/nutgraf.js");
  const withoutPlace = ({ range, prefix, suffix, ...point }) => point;
  const withoutPage = ({ site, genre, isAccessibleForFree, points, ...summary }) => ({
    ...summary,
    points: points.map(withoutPlace),
  });
  const code = ({ code }) => ({ error: code });
  const article = await extractArticle().catch(code);
  const summary = await summarizeArticle(document, { length: "long" }).then(withoutPage, code);
  return JSON.stringify({ article, summary });
};

/** Lets the tabs of the page work, as the script of a real page would. */
const runTabs = () => {
  const panels = [...document.querySelectorAll("[role=tabpanel]")];
  for (const tab of document.querySelectorAll("[role=tab]"))
    tab.onclick = () => {
      for (const panel of panels) panel.hidden = panel.id !== tab.getAttribute("aria-controls");
    };
};

/** Adds the script to the page, and a widget with many points. */
const addWidget = () => {
  document.head.append(
    Object.assign(document.createElement("script"), { type: "module", src: "/nutgraf.js" }),
  );
  replaceWidget((it) => it.setAttribute("length", "long"));
};

/** Returns the parts of the page that are closed and can be opened. */
const closedParts = () => [
  ...document.querySelectorAll("details:not([open]), [hidden=until-found], [role=tabpanel][hidden]"),
];
