// Functions for the scenarios of the standard `Summarizer`.

/** Chooses long summaries in plain text on the site's Summarizer page. */
const chooseSevenLines = () => {
  for (const [id, value] of Object.entries({ format: "plain-text", length: "long" })) {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
};
