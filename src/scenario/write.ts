import type { Json } from "./json.ts";
import type { ScenarioDocument } from "./read.ts";

/** What a line may hold beside its indent before it is broken. */
const LONGEST_LINE = 100;

/**
 * A scenario file's text: the document's own order of keys, an object or list of plain values on one
 * line where it fits, a line feed at the end. Writing what was read gives the same text again.
 */
export function writeScenario(document: ScenarioDocument): string {
  return `${write(document, 0)}\n`;
}

function write(value: Json, indent: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const parts = Array.isArray(value)
    ? value.map((each: Json) => write(each, indent + 1))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${write(each, indent + 1)}`);
  const line = `${open}${parts.join(", ")}${close}`;
  const isPlain = Object.values(value).every((each) => typeof each !== "object" || each === null);
  if (isPlain && line.length <= LONGEST_LINE) return line;
  const margin = " ".repeat(indent + 1);
  return `${open}\n${parts.map((part) => margin + part).join(",\n")}\n${" ".repeat(indent)}${close}`;
}
