import { parentPort } from "node:worker_threads";
import { chanceOf } from "./chance.ts";
import { KINDS, tally } from "./kinds.ts";

/** A piece of one kind's cases; its number is its stream of chance. */
export interface Piece {
  readonly kind: number;
  readonly number: number;
  readonly cases: number;
  readonly seed: number;
}

parentPort?.on("message", ({ kind, number, cases, seed }: Piece) => {
  parentPort?.postMessage(tally(KINDS[kind], chanceOf(seed + kind, number), cases));
});
