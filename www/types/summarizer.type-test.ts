// Checks at compile time that our types are compatible with those of @types/dom-chromium-ai.

import type {
  CreateMonitor as OurMonitor,
  SummarizerCreateOptions as OurOptions,
} from "nutgraf/summarizer";
import { install, type Summarizer as Ours, type SummarizerInterface } from "nutgraf/summarizer";

declare const ours: Ours;
declare const ourInterface: SummarizerInterface;
declare const ourMonitor: OurMonitor;
declare const theirOptions: SummarizerCreateOptions;

export const instance: Summarizer = ours;
export const interfaceObject: typeof Summarizer = ourInterface;
export const monitor: CreateMonitor = ourMonitor;
export const options: OurOptions = theirOptions;
export const installed: Promise<boolean> = install(window, { when: "missing" });

// @ts-expect-error: none of the three
export const wrong = install(window, { when: "sometimes" });
