// Takes the Summarizer from the origin in the query of the page's address.
const { install } = await import(new URL("nutgraf-summarizer.js", location.search.slice(1)).href);
await install(window, { when: "always" });

window.tests = {
  async elsewhere() {
    const summarizer = await Summarizer.create();
    const text =
      "A ferry ran aground. Nobody was hurt on board. The lamp on the mole had failed at noon. The port is closed.";
    return {
      quota: summarizer.inputQuota,
      points: (await summarizer.summarize(text)).split("\n").length,
    };
  },
};
