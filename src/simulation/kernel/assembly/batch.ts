import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { YEAR_DAYS } from "../../../population/kernel/assembly/scene.ts";
import { Binding, MARK } from "./marks.ts";
import { SettlePlan } from "./plan.ts";
import { clear, column } from "./room.ts";

/** What a place in line has: its row, of which a file has at most 1,100, and whether its claim is committed, or late. */
export const ROW: i32 = 0x3fff;
export const COMMITTED: i32 = 0x4000;
/** Decided after the expiry year, or contingent. */
export const LATE: i32 = 0x8000;

/** Drawn trials, what their claims are charged to, and their books: Draws, Charging and Book of the reference. */
@unmanaged
@final
export class Batch {
  trials: i32;
  rows: i32;
  claims: i32;
  start: Column<u32>;
  base: Column<f64>;
  year: Column<u8>;
  submitted: Column<u16>;
  decided: Column<u16>;
  /** Position within all applicants of the batch. */
  applicant: Column<u16>;
  /** By trial, the first of its applicants; and how many there are in all. */
  applicantStart: Column<u32>;
  /** By row × trials + trial. */
  firstApplicant: Column<u32>;
  events: Column<f64>;
  /** By trial, the first of its claims in line. */
  orderStart: Column<u32>;
  /** Claims with an offer of another policy, and the word that says how much; by row where they begin. */
  offered: Column<u32>;
  offer: Column<u32>;
  offerStart: Column<u32>;
  /** Claims of the trial that has most. */
  mostOfTrial: i32;

  /** Number of the rule by which claims are charged. */
  charging: i32;
  /** By claim: the place of its month in `byMonth`. By that, the place of its year in a part of `byYear`. */
  monthCell: Column<u16>;
  yearCell: Column<u16>;
  /** By claim: its place in line, by trial, charged year, serving order. */
  place: Column<u16>;
  /** What an award is marked with, and four bits higher the claim's window year. */
  marks: Column<u8>;
  /** By place. */
  amount: Column<f64>;
  row: Column<u16>;
  /** The line of trial t and year y: places from entry t × (years + 2) + y to the next one. */
  lineStart: Column<u32>;

  /** By group: number of the terms under which its entries stand; −1: they are to be made anew. */
  terms: Column<i32>;
  /** By charged month × trials + trial. */
  byMonth: Column<f64>;
  /** In parts by clause and then by segment: by charged year × trials + trial. */
  byYear: Column<f64>;
  /** Awards above zero by applicant × years + year of decision. */
  awardsOf: Column<u16>;
  /** Trials by clause × years + year. */
  poolCut: Column<f64>;

  /** Entries of a column of counts by trial: eight make a vector, those behind the last trial are 0. */
  lanes: i32;
  /** Awards, and those at a cap, in columns by clause × years + year of decision. */
  awards: Column<u16>;
  atCap: Column<u16>;
  /** Applicants with an award, in columns by year of decision. */
  applicants: Column<u16>;
  /** In columns by clause × kind, behind them those of all clauses together. */
  binding: Column<u16>;
}

/** What is being settled. */
export let batch = changetype<Batch>(0);

export function openBatch(opened: Batch): void {
  batch = opened;
}

/** Room for draws, which are then written from outside. */
export function layOutDraws(trials: i32, rows: i32, claims: i32, events: i32): void {
  batch = changetype<Batch>(column<u8>(offsetof<Batch>()));
  batch.trials = trials;
  batch.rows = rows;
  batch.claims = claims;
  batch.start = column<u32>(trials * rows + 1);
  batch.base = column<f64>(claims);
  batch.year = column<u8>(claims);
  batch.submitted = column<u16>(claims);
  batch.decided = column<u16>(claims);
  batch.applicant = column<u16>(claims);
  batch.applicantStart = column<u32>(trials + 1);
  batch.firstApplicant = column<u32>(trials * rows);
  batch.events = column<f64>(events);
  batch.orderStart = column<u32>(trials + 1);
  // Sixteen of them are changed at a time.
  batch.marks = column<u8>((claims + 15) & ~15);
}

/** Window years, which are written to the marks, go four bits higher. Sixteen at a time, and some beyond the last. */
export function raiseWindowYears(): void {
  const marks = changetype<usize>(batch.marks);
  for (let i = 0; i < batch.claims; i += 16) {
    v128.store(marks + i, i8x16.shl(i8x16.min_u(v128.load(marks + i), i8x16.splat(3)), 4));
  }
}

function clearMarks(): void {
  const marks = changetype<usize>(batch.marks);
  for (let i = 0; i < batch.claims; i += 16) {
    v128.store(marks + i, v128.andnot(v128.load(marks + i), i8x16.splat(MARK)));
  }
}

/** Lists the claims with an offer, of words by claim; numbers applicants throughout the batch. */
export function listOffers(words: Column<u32>): void {
  const trials = batch.trials;
  const claims = batch.claims;
  let offers = 0;
  for (let i = 0; i < claims; i++) offers += i32(words[i] != 0);
  batch.offerStart = column<u32>(batch.rows + 1);
  batch.offered = column<u32>(offers);
  batch.offer = column<u32>(offers);
  const starts = batch.start;
  const firstOf = batch.applicantStart;
  const applicant = batch.applicant;
  const offered = batch.offered;
  const offer = batch.offer;
  let k = 0;
  for (let r = 0; r < batch.rows; r++) {
    batch.offerStart[r] = k;
    for (let t = 0; t < trials; t++) {
      const first = <u16>firstOf[t];
      const to = <i32>starts[r * trials + t + 1];
      for (let i = <i32>starts[r * trials + t]; i < to; i++) {
        applicant[i] += first;
        if (words[i] == 0) continue;
        offered[k] = i;
        offer[k++] = words[i];
      }
    }
  }
  batch.offerStart[batch.rows] = k;
  batch.mostOfTrial = 0;
  for (let t = 0; t < trials; t++) {
    batch.mostOfTrial = max(batch.mostOfTrial, <i32>(batch.orderStart[t + 1] - batch.orderStart[t]));
  }
}

/** Room for books. */
export function layOutBooks(plan: SettlePlan, applicants: i32): void {
  const claims = batch.claims;
  const trials = batch.trials;
  batch.monthCell = column<u16>(claims);
  batch.yearCell = column<u16>(trials * (12 * plan.years + 2));
  batch.place = column<u16>(claims);
  batch.amount = column<f64>(claims);
  batch.row = column<u16>(claims);
  batch.lineStart = column<u32>(trials * (plan.years + 2) + 1);
  batch.terms = column<i32>(plan.groupCount);
  batch.byMonth = column<f64>(trials * (12 * plan.years + 2));
  batch.byYear = column<f64>(trials * (plan.clauses + plan.segments) * (plan.years + 2));
  batch.awardsOf = column<u16>(applicants * plan.years);
  batch.poolCut = column<f64>(plan.clauses * plan.years);
  batch.lanes = (trials + 7) & ~7;
  batch.awards = column<u16>(plan.clauses * plan.years * batch.lanes);
  batch.atCap = column<u16>(plan.clauses * plan.years * batch.lanes);
  batch.applicants = column<u16>(plan.years * batch.lanes);
  batch.binding = column<u16>((plan.clauses + 1) * Binding.Kinds * batch.lanes);
}

export function clearBooks(plan: SettlePlan): void {
  const claims = batch.claims;
  const trials = batch.trials;
  clear(batch.amount, claims);
  clearMarks();
  for (let g = 0; g < plan.groupCount; g++) batch.terms[g] = -1;
  clear(batch.byMonth, trials * (12 * plan.years + 2));
  clear(batch.byYear, trials * (plan.clauses + plan.segments) * (plan.years + 2));
  clear(batch.awardsOf, batch.applicantStart[trials] * plan.years);
  clear(batch.poolCut, plan.clauses * plan.years);
  clear(batch.awards, plan.clauses * plan.years * batch.lanes);
  clear(batch.atCap, plan.clauses * plan.years * batch.lanes);
  clear(batch.applicants, plan.years * batch.lanes);
  clear(batch.binding, (plan.clauses + 1) * Binding.Kinds * batch.lanes);
}

/** Counts by trial of one kind; `clause` may be the number of clauses: all of them. */
export function bindingColumn(clause: i32, kind: Binding): Column<u16> {
  return behind(batch.binding, (clause * Binding.Kinds + kind) * batch.lanes);
}

/** The year in which a claim counts as decided; `years` where that is after the expiry year, or where it is contingent. */
export function decidedYear(plan: SettlePlan, i: i32): i32 {
  const isContingent = <i32>batch.monthCell[i] >= (12 * plan.years + 1) * batch.trials;
  return select(plan.years, min(plan.years, <i32>batch.decided[i] / YEAR_DAYS), isContingent);
}

export function commit(place: i32, is: bool): void {
  batch.row[place] = <u16>(((<i32>batch.row[place]) & ~COMMITTED) | (is ? COMMITTED : 0));
}
