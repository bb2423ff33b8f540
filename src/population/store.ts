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
  private firstApplicant = new Uint32Array(0);
  private trials = 0;
  private rows = 0;

  open(trials: number, rows: number): void {
    this.trials = trials;
    this.rows = rows;
    this.size = this.eventCount = this.startCount = 0;
    this.start = new Uint32Array(trials * rows + 1);
    this.firstApplicant = new Uint32Array(trials * rows);
  }

  /** Opens the next trial of a row, or the next row's first. */
  openRow(firstApplicant: number): void {
    this.firstApplicant[this.startCount] = firstApplicant;
    this.start[this.startCount++] = this.size;
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

  /** @param applicants of each trial */
  finish(applicants: readonly number[]): Draws {
    const { trials, rows, start, size } = this;
    start[this.startCount] = size;
    const submitted = this.submitted.slice(0, size);
    const decided = this.decided.slice(0, size);
    return {
      trials,
      rows,
      start,
      base: this.base.slice(0, size),
      year: this.year.slice(0, size),
      windowYear: this.windowYear.slice(0, size),
      submitted,
      decided,
      applicant: this.applicant.slice(0, size),
      offer: this.offer.slice(0, size),
      events: this.events.slice(0, this.eventCount),
      ...servingOrder({ trials, rows, start, submitted, decided }),
      applicants: Uint32Array.from(applicants),
      firstApplicant: this.firstApplicant,
    };
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
