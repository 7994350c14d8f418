// Reads [[text, options], …] and prints [JSON of the summary, …], made in Node by the built module.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { summarize } = await import(pathToFileURL("dist/nutgraf.js").href);
const answers = [];
for (const [text, options] of JSON.parse(readFileSync(0, "utf8"))) {
  answers.push(JSON.stringify(await summarize(text, options).catch(({ code }) => ({ error: code }))));
}
process.stdout.write(JSON.stringify(answers));
