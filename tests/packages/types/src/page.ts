import { extractArticle, summarize, summarizeArticle, type NutgrafError, type Summary } from "nutgraf";

const widget = document.querySelector("nut-graf");
if (widget) {
  widget.minWords = 200;
  widget.addEventListener("nutgraf-summary", ({ detail }) => console.log(detail.summary.points[0]?.range));
  // @ts-expect-error: a number
  widget.sentences = "three";
}

export async function all(text: string): Promise<Summary> {
  const { blocks } = await extractArticle(document);
  console.log(blocks.length, (await summarizeArticle()).points[0]?.prefix);
  // @ts-expect-error: unknown length
  await summarize(text, { length: "huge" });
  return summarize(text, { length: "long" }).catch((error: NutgrafError) => {
    throw new Error(error.code);
  });
}
