import { drawPoisson } from "../random/poisson.ts";
import { ln } from "../random/maths.ts";
import { mix } from "../random/mix.ts";
import { philox4x32 } from "../random/philox.ts";
import { unit } from "../random/uniform.ts";
import {
  applicantNumber,
  codeOf,
  ONE_MORE_COHORT,
  PURPOSE,
  segmentStream,
  wordOf,
  type StreamKey,
} from "./address.ts";
import type { DrawPlan, SegmentPlan } from "./plan.ts";

/** The applicants of one segment in one trial; reused from segment to segment. */
export class Applicants {
  count = 0;
  /** Address within the segment. */
  number = new Uint32Array(64);
  k0 = new Uint32Array(64);
  k1 = new Uint32Array(64);
  k2 = new Uint32Array(64);
  /** Month index of the entry. */
  entry = new Int32Array(64);
  /** Time of the exit in months, continuous; Infinity: stays. */
  exit = new Float64Array(64);

  private readonly stream: StreamKey = { k0: 0, k1: 0, k2: 0 };
  private readonly words = new Uint32Array(4);

  draw(plan: DrawPlan, segment: SegmentPlan, trial: number): void {
    this.count = 0;
    for (let k = 0; k < segment.start; k++)
      this.enter(segment, trial, applicantNumber(0, k), plan.signedMonth);
    if (segment.entries === null && segment.oneMore === null) return;
    segmentStream(trial, segment.key, this.stream);
    if (segment.entries !== null) this.drawEntries(plan, segment, trial);
    if (segment.oneMore !== null) this.drawOneMore(plan, segment, trial);
  }

  private drawEntries(plan: DrawPlan, segment: SegmentPlan, trial: number): void {
    if (segment.entries === null) return;
    for (let month = plan.signedMonth + 1; month <= plan.lastMonth; month++) {
      const cohort = month - plan.signedMonth;
      // A month's entries are addressed by their cohort, where a claim's address has the clause.
      const n = drawPoisson(segment.entries, wordOf(this.stream, cohort * 32 + PURPOSE.entries));
      for (let k = 0; k < n; k++) this.enter(segment, trial, applicantNumber(cohort, k), month);
    }
  }

  private drawOneMore(plan: DrawPlan, segment: SegmentPlan, trial: number): void {
    const { oneMore } = segment;
    if (oneMore === null || wordOf(this.stream, PURPOSE.oneMore) >= oneMore.probability) return;
    const within = unit(wordOf(this.stream, PURPOSE.oneMoreMonth)) * (oneMore.to - oneMore.from + 1);
    const month = plan.signedMonth + oneMore.from + Math.floor(within);
    this.enter(segment, trial, applicantNumber(ONE_MORE_COHORT, 0), month);
  }

  private enter(segment: SegmentPlan, trial: number, number: number, month: number): void {
    if (this.count === this.number.length) this.grow();
    const a = this.count++;
    philox4x32(trial, number, 0, 0, segment.key[0], segment.key[1], this.words);
    this.number[a] = number;
    this.k0[a] = this.words[0];
    this.k1[a] = this.words[1];
    this.k2[a] = this.words[2];
    this.entry[a] = month;
    this.exit[a] = segment.stayMonths === null ? Infinity : month + this.stay(segment.stayMonths, segment);
  }

  private stay(mean: number, { staysBelow }: SegmentPlan): number {
    const word = mix(this.words[0], this.words[1], this.words[2], EXIT_CODE);
    return word < staysBelow ? Infinity : -ln(unit(word)) * mean;
  }

  private grow(): void {
    const larger = <T extends { length: number; set(from: T): void }>(
      array: T,
      make: new (n: number) => T,
    ): T => {
      const copy = new make(array.length * 2);
      copy.set(array);
      return copy;
    };
    this.number = larger(this.number, Uint32Array);
    this.k0 = larger(this.k0, Uint32Array);
    this.k1 = larger(this.k1, Uint32Array);
    this.k2 = larger(this.k2, Uint32Array);
    this.entry = larger(this.entry, Int32Array);
    this.exit = larger(this.exit, Float64Array);
  }
}

const EXIT_CODE = codeOf(0, 1950, PURPOSE.exit);
