// Writes the public interface of <nut-graf> as JSON, read from declarations and their comments with
// the TypeScript compiler.
//
// usage: node read-contract.mjs PROJECT FILE…, where PROJECT is the tsconfig.json that includes the
// files

import { createRequire } from "node:module";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const load = (part) => import(require.resolve(`typescript/unstable/${part}`));
const [{ API }, { SyntaxKind }] = await Promise.all([load("sync"), load("ast")]);

const [project, ...files] = process.argv.slice(2);
const api = new API();
const { program } = api.updateSnapshot({ openProject: project }).getProjects()[0];
const sources = files.map((file) => {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${project} does not include ${file}`);
  return source;
});

/** Returns the source text of a node, in one line. */
const textOf = (node) => oneLine(node.getText(node.getSourceFile()));

/** Joins the lines of a text. */
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** Returns the text of a comment, whose parts may be links. */
const proseOf = (comment) =>
  oneLine(typeof comment === "string" ? comment : (comment ?? []).map((part) => part.text).join(""));

/** Returns the last comment above a declaration. */
function commentOf(node, name) {
  const comment = node.jsDoc?.at(-1);
  if (!comment) throw new Error(`${name} has no comment`);
  return comment;
}

function declaration(name, kind) {
  const found = sources
    .flatMap(({ statements }) => [...statements])
    .find((node) => node.kind === kind && node.name.text === name);
  if (!found) throw new Error(`${files} declare no ${name}`);
  return found;
}

/** Returns the properties and events of an interface, or its methods. */
const members = (node, kind) =>
  node.members
    .filter((member) => member.kind === kind)
    .map((member) => ({
      name: member.name.text,
      detail: textOf(member.type),
      text: proseOf(commentOf(member, member.name.text).comment),
    }));

/** Returns the entries of a tag, `@tag name - text` or `@tag [name=default] - text`. */
const tagged = (comment, name) =>
  [...(comment.tags ?? [])]
    .filter((tag) => tag.tagName.text === name)
    .map((tag) => {
      const parts =
        /^(?:\[(?<custom>[^=\]]*)=?(?<detail>[^\]]*)\]|(?<plain>[\w-]*))\s*- (?<text>.+)$/s.exec(
          proseOf(tag.comment),
        );
      if (!parts) throw new Error(`@${name} says nothing: ${proseOf(tag.comment)}`);
      const { custom, detail = "", plain, text } = parts.groups;
      return { name: custom ?? plain, detail, text };
    });

/** Returns the alternatives of a union of strings, each with the comment after it. */
function alternatives(name) {
  const union = declaration(name, SyntaxKind.TypeAliasDeclaration).type;
  const literals = union.types.filter(({ kind }) => kind === SyntaxKind.LiteralType);
  return literals.map((type) => {
    const after = type
      .getSourceFile()
      .text.slice(type.end)
      .match(/^;?\s*\/\*\*(.*?)\*\//s);
    if (!after) throw new Error(`${textOf(type)} has no comment`);
    return { name: type.literal.text, detail: "", text: oneLine(after[1]) };
  });
}

const element = declaration("NutGrafElement", SyntaxKind.InterfaceDeclaration);
const comment = commentOf(element, "NutGrafElement");
const events = declaration("NutGrafEventMap", SyntaxKind.InterfaceDeclaration);
const contract = {
  text: proseOf(comment.comment),
  slots: tagged(comment, "slot"),
  parts: tagged(comment, "csspart"),
  custom_properties: tagged(comment, "cssproperty"),
  states: tagged(comment, "cssState"),
  properties: members(element, SyntaxKind.PropertySignature),
  methods: members(element, SyntaxKind.MethodSignature),
  events: members(events, SyntaxKind.PropertySignature),
  errors: [...alternatives("ErrorCode"), ...alternatives("WidgetErrorCode")],
};
api.close();
process.stdout.write(JSON.stringify(contract));
