import { readText } from "../../workers/reader.ts";
import { readScenario } from "../scenario/read.ts";
import type { ReadResult } from "../scenario/read.ts";

/** Shorter ones, as nearly all are, are read here sooner than another thread begins. */
const SHORT = 20_000;

/** Reads the text of a scenario file of the library; a long one on a thread of its own. */
export function readAside(text: string): Promise<ReadResult> {
  if (text.length <= SHORT) return Promise.resolve(readScenario(text));
  return readText(text).catch(() => readScenario(text));
}
