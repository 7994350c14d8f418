import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** Shows the points of the page. */
export async function shows() {
  const widget = document.querySelector("nut-graf");
  let open = false;
  widget.addEventListener("nutgraf-toggle", ({ detail }) => (open = detail.open));
  await widget.show();
  expect(widget.text.split("\n")).toEqual(readFileSync("shared/points.txt", "utf8").trim().split("\n"));
  expect(open).toBe(true);
  expect(widget.open).toBe(true);
  widget.close();
  expect(widget.open).toBe(false);
}
