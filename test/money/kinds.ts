import { Course } from "../../src/policy/course.ts";
import { awardClaim } from "../../src/policy/awardClaim.ts";
import { shareOf, shareOfShare } from "../../src/money/ratio.ts";
import { byLargestRemainder, inClassesOf, inOrder, type Paid } from "./allocations.ts";
import { nearMultiple, oneOf, type Chance } from "./chance.ts";
import { claimOf } from "./claims.ts";
import { exactAward } from "./exactAward.ts";
import { byKernel, bySettling } from "./settled.ts";

/** One sort of question that the program and exact integers must answer alike, to the fen. */
export interface Kind {
  readonly name: string;
  /** Number of cases in the proof. */
  readonly cases: number;
  readonly ask: (chance: Chance) => Paid;
}

const ratioOf = (chance: Chance): number => oneOf(chance, [chance(10_001), 10_000 - chance(20), 5_000]);

function share(chance: Chance): Paid {
  const ratio = ratioOf(chance);
  const amount = nearMultiple(chance, ratio, 10_000);
  return { found: [shareOf(amount, ratio)], exact: [(BigInt(amount) * BigInt(ratio)) / 10_000n] };
}

function shareOfAShare(chance: Chance): Paid {
  const [one, other] = [ratioOf(chance), ratioOf(chance)];
  const amount = nearMultiple(chance, one * other, 100_000_000);
  const exact = (BigInt(amount) * BigInt(one) * BigInt(other)) / 100_000_000n;
  return { found: [shareOfShare(amount, one, other)], exact: [exact] };
}

function claim(chance: Chance): Paid {
  const asked = claimOf(chance);
  const course = new Course(asked.clause.number);
  awardClaim(course, asked);
  return { found: [course.amount], exact: [exactAward(asked)] };
}

export const KINDS: readonly Kind[] = [
  { name: "ratio × amount", cases: 1_500_000, ask: share },
  { name: "ratio × ratio × amount", cases: 1_000_000, ask: shareOfAShare },
  { name: "award of a claim", cases: 3_500_000, ask: claim },
  { name: "largest remainders", cases: 1_500_000, ask: byLargestRemainder },
  { name: "largest remainders in WebAssembly", cases: 1_000_000, ask: byKernel },
  { name: "first come", cases: 1_000_000, ask: inOrder },
  { name: "in classes", cases: 1_000_000, ask: inClassesOf },
  { name: "ten trials settled in WebAssembly", cases: 500, ask: bySettling },
];

export interface Tally {
  readonly cases: number;
  readonly amounts: number;
  /** Fen apart, all amounts together. */
  readonly off: bigint;
  /** Seeds' places and amounts of the first few that are apart. */
  readonly faults: readonly string[];
}

/** Asks so many questions of one kind; every case compares at least one amount, or counts as a fault. */
export function tally({ name, ask }: Kind, chance: Chance, cases: number): Tally {
  let amounts = 0;
  let off = 0n;
  const faults: string[] = [];
  for (let k = 0; k < cases; k++) {
    const { found, exact } = ask(chance);
    amounts += exact.length;
    const apart = exact.reduce((sum, fen, i) => sum + distance(found[i], fen), 0n);
    off += apart;
    if (apart > 0n || found.length !== exact.length || exact.length === 0)
      faults.push(`${name}, case ${k}: ${found.join()} for ${exact.join()}`);
  }
  return { cases, amounts, off, faults: faults.slice(0, 5) };
}

function distance(found: number, exact: bigint): bigint {
  if (Number.isSafeInteger(found) && found >= 0) {
    const apart = BigInt(found) - exact;
    return apart < 0n ? -apart : apart;
  }
  return exact + 1n;
}
