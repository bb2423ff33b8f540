import type { Estimate, Figure, Question } from "../../forecast/untilPrecise.ts";

export const FIGURES: readonly Figure[] = ["exhausted", "demand", "p90", "shortfall"];

/** A run that goes on until a figure is known: plain data, so that another language needs no other run. */
export interface PreciseState {
  /** `stopped` by its reader; `outOfReach`: not after the most trials either. */
  readonly status: "idle" | "running" | "reached" | "outOfReach" | "stopped" | "failed";
  /** `null` before the first start. */
  readonly question: Question | null;
  /** After every look, ascending; of a stopped run also what it had come to. */
  readonly estimates: readonly Estimate[];
  readonly done: number;
  /** Judged by the last look; `null` before the first. */
  readonly needed: number | null;
  readonly seconds: number;
  /** As the engine says it; `null` unless failed. */
  readonly failure: string | null;
}

export const IDLE: PreciseState = {
  status: "idle",
  question: null,
  estimates: [],
  done: 0,
  needed: null,
  seconds: 0,
  failure: null,
};
