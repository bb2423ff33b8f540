import { drawTrialsInTypeScript } from "../population/draw.ts";
import type { Columns, Counts } from "./columns.ts";
import type { Job } from "./plan.ts";
import { settleTrials } from "./settle.ts";

/**
 * Draws and settles trials without WebAssembly, whether there is any or not: what the kernels are held against.
 *
 * @param into receives the totals, trial `from` at place `from`
 */
export function runInTypeScript({ draw, settlement }: Job, from: number, to: number, into: Columns): Counts {
  return settleTrials(settlement, drawTrialsInTypeScript(draw, from, to), into, from);
}
