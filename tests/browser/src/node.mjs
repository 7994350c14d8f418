// Reads [[text, options], …] and prints [JSON of the summary, …], made in Node by the built module.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { summarize } = await import(pathToFileURL("dist/nutgraf.js").href);
const answers = [];
for (const [text, options] of JSON.parse(readFileSync(0, "utf8"))) {
  // U+E000 stands for half of a surrogate pair, see parity.rs.
  const asked = summarize(text.replaceAll("\ue000", "\ud83e"), options);
  answers.push(JSON.stringify(await asked.catch(({ code }) => ({ error: code }))));
}
process.stdout.write(JSON.stringify(answers));
