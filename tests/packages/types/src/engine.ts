import { splitSentences, summarize } from "nutgraf/engine";

export const first = async (text: string): Promise<string | undefined> =>
  (await summarize(text, { signal: AbortSignal.timeout(1000) })).points[0]?.text;

export const count = async (text: string): Promise<number> => (await splitSentences(text, { lang: "en" })).length;
