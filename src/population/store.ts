import { servingOrder } from "./servingOrder.ts";

/**
 * The claims of consecutive trials in flat arrays: by row (a segment's use of a clause), within it by
 * trial, within that by applicant and claim year. Settling goes through the claims of one row in one
 * loop. Years and days count from January of the plan's first year.
 */
export interface Draws {
  readonly trials: number;
  readonly rows: number;
  /** Claims of row r in trial t: from `start[r × trials + t]` to the next entry. */
  readonly start: Uint32Array;
  /** Eligible cost in fen; the index of the grade (graded); the index of the first event (per event). */
  readonly base: Float64Array;
  readonly year: Uint8Array;
  /** Years since the applicant's first valid claim of the row; 0 for orders. */
  readonly windowYear: Uint8Array;
  readonly submitted: Uint16Array;
  readonly decided: Uint16Array;
  /** Position of the applicant within its trial. */
  readonly applicant: Uint32Array;
  /** 0: no other policy; else the word that says how much the other one offers, see `offerShare`. */
  readonly offer: Uint32Array;
  /** Costs of events with a confirmed outcome, in fen, each claim's closed by −1. */
  readonly events: Float64Array;
  /** Claims of trial t in the serving order: by decision day, submission day, row, applicant, year. */
  readonly order: Uint32Array;
  /** Those of trial t: from entry t to the next one. */
  readonly orderStart: Uint32Array;
  /** Applicants of the trial; and, by row × trials + trial, the first one of the row's segment. */
  readonly applicants: Uint32Array;
  readonly firstApplicant: Uint32Array;
}

const ROOM = 1 << 16;

/** Collects the claims of a batch while their number is not known; used again for the next batch. */
export class ClaimStore {
  /** Number of claims so far; the next ones are written behind them, see `reserve`. */
  size = 0;
  base = new Float64Array(ROOM);
  year = new Uint8Array(ROOM);
  windowYear = new Uint8Array(ROOM);
  submitted = new Uint16Array(ROOM);
  decided = new Uint16Array(ROOM);
  applicant = new Uint32Array(ROOM);
  offer = new Uint32Array(ROOM);
  private events = new Float64Array(64);
  private eventCount = 0;
  private startCount = 0;
  private start = new Uint32Array(1);
  private applicants = new Uint32Array(0);
  private firstApplicant = new Uint32Array(0);
  private trials = 0;
  private rows = 0;

  open(trials: number, rows: number): void {
    this.trials = trials;
    this.rows = rows;
    this.size = this.eventCount = this.startCount = 0;
    this.start = new Uint32Array(trials * rows + 1);
    this.applicants = new Uint32Array(trials);
    this.firstApplicant = new Uint32Array(trials * rows);
  }

  openRow(firstApplicant: number): void {
    const row = this.startCount % this.rows;
    const trial = (this.startCount / this.rows) | 0;
    this.firstApplicant[row * this.trials + trial] = firstApplicant;
    this.start[this.startCount++] = this.size;
  }

  closeTrial(trial: number, applicants: number): void {
    this.applicants[trial] = applicants;
  }

  /** Index that the next event will have. */
  get nextEvent(): number {
    return this.eventCount;
  }

  /** Makes room for `count` claims behind `size`; whoever writes them raises `size` afterwards. */
  reserve(count: number): void {
    while (this.size + count > this.base.length) this.grow();
  }

  addEvent(cost: number): void {
    if (this.eventCount === this.events.length) this.events = doubled(this.events, Float64Array);
    this.events[this.eventCount++] = cost;
  }

  /** The claims as they were drawn, trial by trial, put in the order of `Draws`. */
  finish(): Draws {
    const { trials, rows, size } = this;
    this.start[this.startCount] = size;
    const { start, source } = this.byRow();
    const submitted = picked(this.submitted, source, new Uint16Array(size));
    const decided = picked(this.decided, source, new Uint16Array(size));
    return {
      trials,
      rows,
      start,
      base: picked(this.base, source, new Float64Array(size)),
      year: picked(this.year, source, new Uint8Array(size)),
      windowYear: picked(this.windowYear, source, new Uint8Array(size)),
      submitted,
      decided,
      applicant: picked(this.applicant, source, new Uint32Array(size)),
      offer: picked(this.offer, source, new Uint32Array(size)),
      events: this.events.slice(0, this.eventCount),
      ...servingOrder({ trials, rows, start, submitted, decided }),
      applicants: this.applicants,
      firstApplicant: this.firstApplicant,
    };
  }

  /** Where the claims of every row and trial begin, and where each claim stands as it was drawn. */
  private byRow(): { start: Uint32Array; source: Uint32Array } {
    const { trials, rows, size } = this;
    const start = new Uint32Array(trials * rows + 1);
    const source = new Uint32Array(size);
    let at = 0;
    for (let r = 0; r < rows; r++) {
      for (let t = 0; t < trials; t++) {
        start[r * trials + t] = at;
        const end = this.start[t * rows + r + 1];
        for (let i = this.start[t * rows + r]; i < end; i++) source[at++] = i;
      }
    }
    start[trials * rows] = at;
    return { start, source };
  }

  private grow(): void {
    this.base = doubled(this.base, Float64Array);
    this.year = doubled(this.year, Uint8Array);
    this.windowYear = doubled(this.windowYear, Uint8Array);
    this.submitted = doubled(this.submitted, Uint16Array);
    this.decided = doubled(this.decided, Uint16Array);
    this.applicant = doubled(this.applicant, Uint32Array);
    this.offer = doubled(this.offer, Uint32Array);
  }
}

function doubled<T extends { length: number; set(from: T): void }>(
  array: T,
  make: new (length: number) => T,
): T {
  const larger = new make(array.length * 2);
  larger.set(array);
  return larger;
}

function picked<T extends { [i: number]: number; readonly length: number }>(
  from: T,
  source: Uint32Array,
  into: T,
): T {
  for (let k = 0; k < into.length; k++) into[k] = from[source[k]];
  return into;
}
