export * from "./nutgraf-engine.js";
