export * from "./nutgraf-summarizer.js";
