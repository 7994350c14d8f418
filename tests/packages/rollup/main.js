import "nutgraf";
import "./shared/page.js";
