import "nutgraf";
import "./shared/summarizer.js";
import "./shared/page.js";
