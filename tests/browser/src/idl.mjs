// Prints the published Web IDL of the Summarizer as JSON. idl() of pages/summarizer.js compares it
// with the interfaces in the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const webidl = require("webidl2");
const text = readFileSync(require.resolve("@webref/idl/writing-assistance-apis.idl"), "utf8");
const definitions = webidl.parse(text);

const isNamed = (type, name) =>
  definitions.filter((definition) => definition.type === type && definition.name === name);
const mixins = (name) =>
  definitions
    .filter(({ type, target }) => type === "includes" && target === name)
    .flatMap((included) => isNamed("interface mixin", included.includes));

const member = ({ type, name, special, readonly = false, arguments: given = [], idlType }) => ({
  name,
  kind: type,
  isStatic: special === "static",
  readonly,
  required: given.filter(({ optional }) => !optional).length,
  promise: idlType.generic === "Promise",
});

const described = ["Summarizer", "CreateMonitor"].flatMap((name) =>
  isNamed("interface", name).map(({ inheritance, members }) => ({
    name,
    parent: inheritance,
    members: [...members, ...mixins(name).flatMap((mixin) => mixin.members)].map(member),
  })),
);
process.stdout.write(JSON.stringify(described));
