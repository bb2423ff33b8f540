import { readScenario } from "../scenario/read.ts";
import type { ReadResult } from "../scenario/read.ts";

/** Reads the text of a scenario file of an archive or of the library. */
export const readAside = (text: string): Promise<ReadResult> => Promise.resolve(readScenario(text));
