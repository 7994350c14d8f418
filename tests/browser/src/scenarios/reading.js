// Functions for the scenarios of pages that hide text.

/** Extracts the article of the page, and returns its text, or the code of the error. */
const extractText = async () => {
  const { extractArticle } = await import("/nutgraf.js");
  return extractArticle().then(
    ({ text }) => text,
    ({ code }) => code,
  );
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
