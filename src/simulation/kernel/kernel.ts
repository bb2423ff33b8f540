import { hexToBytes } from "@noble/hashes/utils.js";
import type { Draws } from "../../population/store.ts";
import { countsIn, countsLength, layoutOf, type Columns, type Counts } from "../columns.ts";
import type { SettlePlan } from "../plan.ts";
import { planImage } from "./image.ts";
import { KERNEL } from "./wasm.ts";

type Word = WebAssembly.Global<"i32">;

/** What assembly/kernel.ts exports: functions, and addresses of what they work on. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly batch: Word;
  readonly counts: Word;
  readonly order: Word;
  readonly shares: Word;
  forgetAll(): void;
  reservePlan(bytes: number): number;
  usePlan(plan: number): void;
  openDraws(trials: number, rows: number, claims: number, events: number, applicants: number): number;
  closeDraws(offers: number): void;
  releaseDraws(): void;
  keptBytes(): number;
  settle(batch: number): number;
  openShares(most: number): number;
  shareOut(amounts: number, count: number, total: number, sum: number): number;
}

/** The fields of a Batch record, each of 32 bits, in their order. */
const FIELDS = [
  "trials",
  "rows",
  "claims",
  "start",
  "base",
  "year",
  "submitted",
  "decided",
  "applicant",
  "applicantStart",
  "firstApplicant",
  "events",
  "orderStart",
  "offered",
  "offer",
  "offerStart",
  "mostOfTrial",
  "charging",
  "monthCell",
  "yearCell",
  "place",
  "marks",
  "amount",
  "row",
  "lineStart",
  "terms",
  "byMonth",
  "byYear",
  "awardsOf",
  "poolCut",
  "lanes",
  "awards",
  "atCap",
  "applicants",
  "binding",
] as const;

type Fields = Readonly<Record<(typeof FIELDS)[number], number>>;

/** Address of a batch that the kernel has kept. */
export type Kept = number;

const FIRST_IMAGE = 1 << 16;

/** Numbers of 16 bits name a batch's claims, applicants, and months by trial. */
const MOST = 0xffff;

/**
 * Keeps drawn trials in the memory of WebAssembly and settles them there: the totals of src/simulation/settle.ts
 * to the fen. It works for one population at a time, whose plans have the same years, clauses and rows.
 */
export class Kernel {
  private readonly exports: KernelExports;
  private image = { at: 0, room: 0 };
  private plan: SettlePlan | null = null;
  private readonly known = new Map<Kept, Fields>();
  /** Terms that entries in the books may stand under, by number. */
  private readonly numbers = new Map<string, number>();
  private nextNumber = 0;

  /** Throws where WebAssembly or its vectors are missing or refused. */
  constructor() {
    this.exports = new WebAssembly.Instance(kernelModule()).exports as unknown as KernelExports;
  }

  /** Forgets all batches, for another population. */
  reset(): void {
    this.exports.forgetAll();
    this.known.clear();
    this.image = { at: 0, room: 0 };
    this.plan = null;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    return this.exports.keptBytes();
  }

  /** Whether a batch is small enough to be kept. */
  static holds(draws: Draws, plan: SettlePlan): boolean {
    const applicants = draws.applicants.reduce((sum, count) => sum + count, 0);
    return Math.max(draws.base.length, applicants, (12 * plan.years + 2) * draws.trials) <= MOST;
  }

  /**
   * Takes a copy of the draws, with books made under any plan of theirs. Throws where memory ends.
   *
   * @param draws small enough, see `holds`
   */
  keep(draws: Draws, plan: SettlePlan): Kept {
    if (!Kernel.holds(draws, plan)) throw new Error("too many claims for one batch");
    this.use(plan);
    const { exports } = this;
    const claims = draws.base.length;
    const applicantStart = sumsOf(draws.applicants);
    const offers = exports.openDraws(
      draws.trials,
      draws.rows,
      claims,
      draws.events.length,
      applicantStart[draws.trials],
    );
    const { buffer } = exports.memory;
    const at = this.fieldsOf(exports.batch.value);
    const words = (to: number, values: Uint32Array): void =>
      new Uint32Array(buffer, to, values.length).set(values);
    const halfWords = (to: number, values: Uint16Array | Uint32Array): void =>
      new Uint16Array(buffer, to, values.length).set(values);
    const bytes = (to: number, values: Uint8Array): void =>
      new Uint8Array(buffer, to, values.length).set(values);
    const doubles = (to: number, values: Float64Array): void =>
      new Float64Array(buffer, to, values.length).set(values);
    words(at.start, draws.start);
    doubles(at.base, draws.base);
    bytes(at.year, draws.year);
    bytes(at.marks, draws.windowYear);
    halfWords(at.submitted, draws.submitted);
    halfWords(at.decided, draws.decided);
    halfWords(at.applicant, draws.applicant);
    words(at.applicantStart, applicantStart);
    words(at.firstApplicant, draws.firstApplicant);
    doubles(at.events, draws.events);
    halfWords(exports.order.value, draws.order);
    words(at.orderStart, draws.orderStart);
    words(offers, draws.offer);
    exports.closeDraws(offers);
    const kept = exports.batch.value;
    this.known.set(kept, this.fieldsOf(kept));
    return kept;
  }

  /** Forgets the batch kept last. */
  release(): void {
    this.exports.releaseDraws();
  }

  /**
   * @param into receives every trial's totals, the first trial of the batch at `at`
   * @returns counts that hold until the kernel works again; null where numbers are too large for it: nothing has then
   *   been written
   */
  settle(kept: Kept, plan: SettlePlan, into: Columns, at: number): Counts | null {
    this.use(plan);
    const totals = this.exports.settle(kept);
    if (totals === 0) return null;
    const { buffer } = this.exports.memory;
    const fields = this.known.get(kept) ?? this.fieldsOf(kept);
    const { trials } = fields;
    const { width } = layoutOf(plan);
    const values = new Float64Array(buffer, totals, width * trials);
    for (let c = 0; c < width; c++) {
      into.values.set(values.subarray(c * trials, (c + 1) * trials), c * into.trials + at);
    }
    const counts = new Float64Array(buffer, this.exports.counts.value, countsLength(plan));
    return countsIn(plan, counts);
  }

  /** Largest remainders as the kernel shares them out, for tests; null where they are in doubt. */
  apportion(weights: Float64Array, total: number, sum: number): Float64Array | null {
    const { exports } = this;
    const amounts = exports.openShares(weights.length);
    new Float64Array(exports.memory.buffer, amounts, weights.length).set(weights);
    if (exports.shareOut(amounts, weights.length, total, sum) === 0) return null;
    return new Float64Array(exports.memory.buffer, exports.shares.value, weights.length).slice();
  }

  private use(plan: SettlePlan): void {
    if (plan === this.plan) return;
    const { exports } = this;
    if (this.image.room === 0) this.makeRoom(FIRST_IMAGE);
    let image = planImage(plan, this.image.at, (terms) => this.numberOf(terms));
    if (image.bytes.length > this.image.room) {
      this.makeRoom(2 * image.bytes.length);
      image = planImage(plan, this.image.at, (terms) => this.numberOf(terms));
    }
    new Uint8Array(exports.memory.buffer).set(image.bytes, this.image.at);
    exports.usePlan(image.plan);
    this.plan = plan;
  }

  private makeRoom(bytes: number): void {
    this.image = { at: this.exports.reservePlan(bytes), room: bytes };
  }

  private numberOf(terms: string): number {
    let number = this.numbers.get(terms);
    if (number !== undefined) return number;
    // Who drags a lever all day makes many terms; those forgotten get another number.
    if (this.numbers.size === 1000) this.numbers.clear();
    number = this.nextNumber++;
    this.numbers.set(terms, number);
    return number;
  }

  private fieldsOf(kept: Kept): Fields {
    const words = new Uint32Array(this.exports.memory.buffer, kept, FIELDS.length);
    return Object.fromEntries(FIELDS.map((name, k) => [name, words[k]])) as Fields;
  }
}

function sumsOf(counts: Uint32Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let k = 0; k < counts.length; k++) sums[k + 1] = sums[k] + counts[k];
  return sums;
}

export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(hexToBytes(KERNEL));
}
