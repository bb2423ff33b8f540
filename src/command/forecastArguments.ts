import { parseArgs } from "node:util";
import { LIMITS, RANGE } from "../scenario/limits.ts";

export interface ForecastArguments {
  readonly file: string;
  /** `null`: as the file says. */
  readonly trials: number | null;
  readonly seed: string | null;
  /** `null`: as many as the hardware allows. */
  readonly workers: number | null;
}

export const USAGE = "usage: npm run --silent forecast -- FILE [--trials N] [--seed S] [--workers N]";

const MOST_WORKERS = 256;

/** Throws an error for people where the arguments do not fit. */
export function forecastArguments(args: readonly string[]): ForecastArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { trials: { type: "string" }, seed: { type: "string" }, workers: { type: "string" } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Error(USAGE);
  return {
    file,
    trials: wholeNumber("--trials", values.trials, RANGE.trials.max),
    seed: seedOf(values.seed),
    workers: wholeNumber("--workers", values.workers, MOST_WORKERS),
  };
}

function wholeNumber(option: string, text: string | undefined, most: number): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!/^[0-9]+$/.test(text) || number < 1 || number > most) {
    throw new Error(`${option}: must be a whole number from 1 to ${most}, not ${JSON.stringify(text)}`);
  }
  return number;
}

function seedOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text === "" || text.length > LIMITS.idLength) {
    throw new Error(`--seed: must have 1 to ${LIMITS.idLength} characters`);
  }
  return text;
}
