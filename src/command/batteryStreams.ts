import {
  applicantNumber,
  codeOf,
  NUMBERED,
  numberedCode,
  numberedStream,
  PURPOSE,
  wordOf,
  type StreamKey,
} from "../population/address.ts";
import { keyOf } from "../random/key.ts";
import { mix } from "../random/mix.ts";
import { philox4x32 } from "../random/philox.ts";

/** Fills the buffer with the next words of a stream that never ends. */
export type Stream = (into: Uint32Array) => void;

const YEARS = [2026, 2027, 2028];
const APPLICANTS = 200;
const PURPOSES = Object.values(PURPOSE);
const CLAUSES = [...Array(12).keys()];

/**
 * The words of the program's own addresses, walked in one direction at a time; `mixed` is the order in
 * which a trial draws them. The directions are those in which neighbours could be alike. `philox` is the yardstick: its
 * plain words, known to pass, so what the tests make of them is the tests' own.
 */
export const DIRECTIONS: Readonly<Record<string, (seed: string) => Stream>> = {
  philox: (seed) => yardstick(seed),
  trials: (seed) => overKeys(seed, (n) => [n, applicantNumber(0, 3)], [codeOf(8, 2027, PURPOSE.cost)]),
  applicants: (seed) =>
    overKeys(seed, (n) => [n >>> 20, applicantNumber(0, n & 0xfffff)], [codeOf(8, 2027, PURPOSE.cost)]),
  clauses: (seed) =>
    inTrials(
      seed,
      CLAUSES.map((clause) => codeOf(clause, 2027, PURPOSE.cost)),
    ),
  years: (seed) =>
    inTrials(
      seed,
      [...Array(16).keys()].map((y) => codeOf(8, 2026 + y, PURPOSE.takeUp)),
    ),
  purposes: (seed) =>
    inTrials(
      seed,
      PURPOSES.map((purpose) => codeOf(8, 2027, purpose)),
    ),
  mixed: (seed) => inTrials(seed, codesOfAnApplicant()),
  numbered: (seed) => numbered(seed),
};

function codesOfAnApplicant(): number[] {
  return CLAUSES.flatMap((clause) =>
    YEARS.flatMap((year) => PURPOSES.map((purpose) => codeOf(clause, year, purpose))),
  );
}

function inTrials(seed: string, codes: readonly number[]): Stream {
  return overKeys(seed, (n) => [Math.floor(n / APPLICANTS), applicantNumber(0, n % APPLICANTS)], codes);
}

/** All codes of the n-th (trial, applicant), for n = 0, 1, 2, … */
function overKeys(
  seed: string,
  addressOf: (n: number) => readonly [trial: number, applicant: number],
  codes: readonly number[],
): Stream {
  const [key0, key1] = keyOf(seed, "sellers");
  const key = new Uint32Array(4);
  let n = 0;
  let next = codes.length;
  return (into) => {
    for (let i = 0; i < into.length; i++) {
      if (next === codes.length) {
        const [trial, applicant] = addressOf(n++);
        philox4x32(trial, applicant, 0, 0, key0, key1, key);
        next = 0;
      }
      into[i] = mix(key[0], key[1], key[2], codes[next++]);
    }
  };
}

/** Events and orders have a stream of their own: eight numbers of each applicant, trial after trial. */
function numbered(seed: string): Stream {
  const key = keyOf(seed, "services");
  const stream: StreamKey = { k0: 0, k1: 0, k2: 0 };
  const codes = Array.from({ length: 8 }, (_, number) =>
    Object.values(NUMBERED).map((purpose) => numberedCode(number, purpose)),
  ).flat();
  let n = 0;
  let next = codes.length;
  return (into) => {
    for (let i = 0; i < into.length; i++) {
      if (next === codes.length) {
        numberedStream({ trial: Math.floor(n / APPLICANTS), applicant: n % APPLICANTS, key }, 11, 0, stream);
        n++;
        next = 0;
      }
      into[i] = wordOf(stream, codes[next++]);
    }
  };
}

function yardstick(seed: string): Stream {
  const [key0, key1] = keyOf(seed, "yardstick");
  const words = new Uint32Array(4);
  let n = 0;
  return (into) => {
    for (let i = 0; i < into.length; i += 4) {
      philox4x32(n++, 0, 0, 0, key0, key1, words);
      into.set(words, i);
    }
  };
}
