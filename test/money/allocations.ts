import { commitmentClass } from "../../src/allocation/commitmentsFirst.ts";
import { firstCome } from "../../src/allocation/firstCome.ts";
import { firstComeWhole } from "../../src/allocation/firstComeWhole.ts";
import { inClasses } from "../../src/allocation/inClasses.ts";
import { priorityClasses } from "../../src/allocation/priority.ts";
import { proRata } from "../../src/allocation/proRata.ts";
import { allocate, proRata as exactProRata, type Waiting } from "../reference/allocate.ts";
import { anyFen, near, nearShares, oneOf, type Chance } from "./chance.ts";

/** What the program pays, and what exact integers say. */
export interface Paid {
  readonly found: readonly number[];
  readonly exact: readonly bigint[];
}

type Rule = (amounts: Float64Array, count: number, ceiling: number | null, paid: Float64Array) => void;

/** Every amount below 2^`bits`, all together below 2^(`bits` + 6). */
const MOST_BITS = 47;

export function byLargestRemainder(chance: Chance): Paid {
  const { amounts, ceiling } = cutEvenly(chance, 2 ** 53);
  return { found: pay(proRata, amounts, ceiling), exact: exactProRata(amounts.map(BigInt), BigInt(ceiling)) };
}

/** First come, whole or not, the ceiling where one claim just fits or just does not. */
export function inOrder(chance: Chance): Paid {
  const amounts = amountsOf(chance);
  const ceiling = nearSum(chance, amounts);
  const whole = chance(2) === 0;
  const allocation = whole ? "first-come-whole" : "first-come";
  const exact = allocate(
    amounts.map((amount) => waiting(amount)),
    ceiling,
    { allocation },
  );
  return { found: pay(whole ? firstComeWhole : firstCome, amounts, toNumber(ceiling)), exact };
}

/** Classes of clauses, or commitments first: the ceiling where a class just fits or just does not. */
export function inClassesOf(chance: Chance): Paid {
  const amounts = amountsOf(chance);
  const clauses = amounts.map(() => 1 + chance(11));
  const years = amounts.map(() => ({
    threeYears: chance(2) === 0,
    claimYear: 2026 + chance(4),
    first: 2026 + chance(3),
  }));
  const byClause = chance(2) === 0;
  const priority = [[1, 3], [2], [8, 9, 10]].slice(0, chance(4));
  const numbers = priorityClasses(priority);
  const classes = amounts.map((_, i) =>
    byClause ? numbers[clauses[i]] : commitmentClass(years[i].threeYears, years[i].claimYear, years[i].first),
  );
  const first = amounts.filter((_, i) => classes[i] === 0);
  const ceiling =
    chance(2) === 0 ? nearSum(chance, first.length > 0 ? first : amounts) : nearSum(chance, amounts);
  const claims = amounts.map((amount, i) =>
    waiting(amount, clauses[i], years[i].threeYears && years[i].claimYear > years[i].first),
  );
  const exact = allocate(claims, ceiling, {
    allocation: byClause ? "priority" : "commitments-first",
    priority,
  });
  const rule: Rule = (all, count, most, paid) => inClasses(all, Uint8Array.from(classes), count, most, paid);
  return { found: pay(rule, amounts, toNumber(ceiling)), exact };
}

/** Claims and a ceiling below their sum: by whole fen, with ties, one fen short, or of a year's usual sizes. */
export function cutEvenly(chance: Chance, most: number): { amounts: readonly number[]; ceiling: number } {
  if (chance(3) === 0) {
    const { weights, total } = nearShares(chance, oneOf(chance, [2 ** 32, 2 ** 40, most]));
    return { amounts: weights, ceiling: total };
  }
  const amounts = amountsOf(chance);
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const parts = [chance(sum + 1), sum - chance(3), chance(3), Math.floor(sum / (1 + chance(8)))];
  return { amounts, ceiling: Math.min(Math.max(0, oneOf(chance, parts)), most) };
}

function amountsOf(chance: Chance): number[] {
  const count = 1 + chance(oneOf(chance, [3, 12, 40]));
  const bits = oneOf(chance, [4, 30, MOST_BITS]);
  const cap = anyFen(chance, bits);
  return Array.from({ length: count }, () =>
    oneOf(chance, [cap, near(chance, cap, 1), Math.min(cap, anyFen(chance, bits)), anyFen(chance, bits)]),
  );
}

/** By the sum of the first few; `null`: no ceiling. */
function nearSum(chance: Chance, amounts: readonly number[]): bigint | null {
  if (chance(20) === 0) return null;
  const sum = amounts.slice(0, 1 + chance(amounts.length)).reduce((all, amount) => all + amount, 0);
  return BigInt(near(chance, oneOf(chance, [sum, chance(sum + 1)]), 1));
}

const toNumber = (ceiling: bigint | null): number | null => (ceiling === null ? null : Number(ceiling));

function waiting(amount: number, clause = 1, committed = false): Waiting {
  return { amount: BigInt(amount), clause, committed };
}

function pay(rule: Rule, amounts: readonly number[], ceiling: number | null): number[] {
  const paid = new Float64Array(amounts.length);
  rule(Float64Array.from(amounts), amounts.length, ceiling, paid);
  return [...paid];
}
