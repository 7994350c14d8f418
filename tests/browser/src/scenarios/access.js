// Functions for the scenarios of accessibility.

/** Returns the violations of WCAG and of good practice that axe-core finds in an element. */
const findViolations = async (selector) => {
  const { violations } = await axe.run(selector, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
  );
};

/** Leaves every later request of the page without an answer, and clicks the button. */
const clickWithoutAnswer = () => {
  window.fetch = () => new Promise(() => {});
  part("button").click();
};

/** Lets every later request of the page fail as if it was offline, and clicks the button. */
const clickOffline = () => {
  window.fetch = async () => {
    throw new TypeError("offline");
  };
  part("button").click();
};

/** Returns true if the tab of a type is the current one; otherwise clicks the tab. */
const selectTab = (type) => {
  const tab = widget().getElementById(`tab-${type}`);
  if (tab.getAttribute("aria-selected") === "true") return true;
  tab.click();
  return false;
};

/** Makes the page Arabic, dark and narrow, and places the widget again. */
const turnArabicAndDark = () => {
  const page = document.documentElement;
  Object.assign(page, { lang: "ar", dir: "rtl" });
  page.style.cssText = "background: #161512; color: #ece7dc; inline-size: 320px";
  placeAgain((it) => {
    it.types = "key-points tldr";
  });
};

/** Makes the page 320 pixels wide, with large and wide text (WCAG 1.4.4, 1.4.10 and 1.4.12). */
const makeNarrowAndLarge = () => {
  document.body.style.cssText = `margin: 0; inline-size: 320px; font-size: 200%; line-height: 1.5;
    letter-spacing: 0.12em; word-spacing: 0.16em`;
};

/** Describes the visible elements of the widget that stick out of the page or cut off text. */
const findCutOff = () => {
  const isCutOff = (one) => {
    const { left, right } = one.getBoundingClientRect();
    const isInline = getComputedStyle(one).display === "inline";
    return left < -1 || right > 321 || (one.scrollWidth > one.clientWidth + 4 && !isInline);
  };
  return [...widget().querySelectorAll(".panel *, .button")]
    .filter((one) => shown(one) && !one.matches("svg *, .status") && isCutOff(one))
    .map((one) => `${one.className} ${one.textContent.slice(0, 30)}`);
};

/**
 * Describes the visible controls that are too small for a finger. Buttons need 40 × 44 pixels, and
 * other controls 24 × 24.
 */
const findSmallControls = () =>
  [...widget().querySelectorAll("button, a, summary")].filter(shown).flatMap((one) => {
    const { width, height } = one.getBoundingClientRect();
    const least = one.localName === "button" ? 44 : 24;
    return width < Math.min(least, 40) || height < least
      ? [`${one.id || one.className} ${width}x${height}`]
      : [];
  });

/** Records in `window.said` every text that the widget announces. */
const recordAnnouncements = () => {
  window.said = [];
  const status = widget().querySelector("[role=status]");
  const note = () => status.textContent && window.said.push(status.textContent);
  new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
};

/** Returns the roles and names of the panel and the points, as screen readers get them. */
const namesOfPanel = () =>
  ["panel", "points"].map((id) => {
    const one = widget().getElementById(id);
    const name = widget().getElementById(one.getAttribute("aria-labelledby")).textContent;
    return `${one.getAttribute("role") ?? ""} ${name}`.trim();
  });

/** Makes the page dark if the reader wants that, and too long for a jump without scrolling. */
const makeDarkAndLong = () => {
  document.documentElement.style.cssText =
    "color-scheme: light dark; background: Canvas; color: CanvasText";
  document.querySelector("h1").style.marginBlockEnd = "3000px";
};

const hasLightText = (element) =>
  getComputedStyle(element)
    .color.match(/[0-9]+/g)
    .every((part) => part > 200);

/** Clicks the last point, and checks if its sentence is in view at once. */
const jumpsAtOnce = () => {
  scrollTo(0, 0);
  parts("point").at(-1).click();
  const { top, bottom } = nut().summary.points.at(-1).range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && scrollY > 1000;
};

/** Returns the value of a system colour. */
const systemColour = (name) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** Records in `window.shifts` the layout shifts that no click caused, including earlier ones. */
const recordShifts = () => {
  window.shifts = [];
  const note = (list) =>
    window.shifts.push(...list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput));
  new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
};

/** Checks that the button and the disabled control have the colours that the reader forces. */
const hasForcedColours = () => {
  const fewer = getComputedStyle(part("fewer"));
  const border = getComputedStyle(part("button")).borderTopColor;
  return (
    border === systemColour("ButtonText") &&
    fewer.color === systemColour("GrayText") &&
    fewer.opacity === "1"
  );
};
