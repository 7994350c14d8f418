// Starts the scripts of the page "Summarize any text".

import { keepOffline } from "./offline.js";
import { TextTool } from "./text-tool.js";

new TextTool().start();
void keepOffline();
