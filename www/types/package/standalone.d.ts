export * from "./nutgraf.js";
