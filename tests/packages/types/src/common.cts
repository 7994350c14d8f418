import { summarize } from "nutgraf";
import { preload } from "nutgraf/engine";

export const results = [summarize("").then(({ points }) => points.length), preload()];
