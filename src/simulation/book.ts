import type { Draws } from "../population/store.ts";
import { chargingOf, type Charging } from "./charging.ts";
import { BINDING, type Binding } from "./marks.ts";
import type { SettlePlan } from "./plan.ts";

/**
 * The books of stored draws: what every claim is awarded and what it adds up to, kept from one plan to
 * the next. Where terms change, only the difference is entered; whole fen below 2^53 make that exact.
 */
export class Book {
  readonly charging: Charging;
  /** By claim: the award after the pool. */
  readonly amount: Float64Array;
  /** By claim: marks of the award before the pool. */
  readonly marks: Uint8Array;
  /** By claim: 1 where an earlier claim year opened the window of this three-year claim; see `isSettledByDraw`. */
  readonly committed: Uint8Array;
  /** By charged slot × trial, and by charged year × row × trial; tail and contingent behind months and years. */
  readonly bySlot: Float64Array;
  readonly byRow: Float64Array;
  /** By clause × year of decision × trial, without what is decided too late. */
  readonly awards: Float64Array;
  readonly atCap: Float64Array;
  /** The same by clause × `BINDING` × trial, all years together; `atCap` is added up from the years. */
  readonly binding: Float64Array;
  /** Trials by clause × year. */
  readonly poolCut: Float64Array;
  /** By trial × year of decision: applicants with an award, where `isCounted`. */
  readonly applicants: Uint32Array;
  /** By trial: 0 where a mark has changed since its applicants were counted. */
  readonly isCounted: Uint8Array;
  /** By group of rows: the terms under which its entries stand; "" where they are to be made anew. */
  readonly terms: string[] = [];

  constructor(plan: SettlePlan, draws: Draws) {
    const { trials } = draws;
    const claims = draws.base.length;
    const clauses = plan.clauses.length;
    this.charging = chargingOf(plan, draws);
    this.amount = new Float64Array(claims);
    this.marks = new Uint8Array(claims);
    this.committed = new Uint8Array(claims);
    this.bySlot = new Float64Array(trials * (12 * plan.years + 2));
    this.byRow = new Float64Array(trials * plan.rows.length * (plan.years + 2));
    this.awards = new Float64Array(clauses * plan.years * trials);
    this.atCap = new Float64Array(clauses * plan.years * trials);
    this.binding = new Float64Array(clauses * BINDING.length * trials);
    this.poolCut = new Float64Array(clauses * plan.years);
    this.applicants = new Uint32Array(trials * (plan.years + 1));
    this.isCounted = new Uint8Array(trials);
  }
}

/** Where a clause's count of one kind stands in `binding`, trial by trial. */
export function bindingColumn(clause: number, kind: Binding, trials: number): number {
  return (clause * BINDING.length + BINDING.indexOf(kind)) * trials;
}

const kept = new WeakMap<Draws, { readonly rule: string; readonly book: Book }>();

/** The book of these draws; a new one where claims are charged by another rule. */
export function bookOf(plan: SettlePlan, draws: Draws): Book {
  const rule = `${plan.chargedBy} ${plan.vested}`;
  const before = kept.get(draws);
  if (before?.rule === rule) return before.book;
  const book = new Book(plan, draws);
  kept.set(draws, { rule, book });
  return book;
}
