/**
 * The claims of consecutive trials in flat arrays: by trial, within it by row (a segment's use of a
 * clause), within that by applicant and claim year. `order` lists each trial's claims in the serving
 * order. Years and days count from January of the plan's first year.
 */
export interface Draws {
  readonly trials: number;
  readonly rows: number;
  /** Claims of row r in trial t: from `start[t × rows + r]` to the next entry. */
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
  /** Per trial, positions of its claims (from 0) by decision day, submission day, position. */
  readonly order: Uint32Array;
  /** Applicants of the trial; and, by trial and row, the first one of the row's segment. */
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
    this.firstApplicant[this.startCount] = firstApplicant;
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

  finish(): Draws {
    this.start[this.startCount] = this.size;
    const { size } = this;
    const submitted = this.submitted.slice(0, size);
    const decided = this.decided.slice(0, size);
    return {
      trials: this.trials,
      rows: this.rows,
      start: this.start,
      base: this.base.slice(0, size),
      year: this.year.slice(0, size),
      windowYear: this.windowYear.slice(0, size),
      submitted,
      decided,
      applicant: this.applicant.slice(0, size),
      offer: this.offer.slice(0, size),
      events: this.events.slice(0, this.eventCount),
      order: servingOrder(this.start, this.rows, submitted, decided),
      applicants: this.applicants,
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

/** Two stable counting passes per trial, by submission and then by decision; ties keep their position. */
function servingOrder(
  start: Uint32Array,
  rows: number,
  submitted: Uint16Array,
  decided: Uint16Array,
): Uint32Array {
  const order = new Uint32Array(decided.length);
  const first = new Uint32Array(decided.length);
  const slots = new Uint32Array(65_537);
  const trials = (start.length - 1) / rows;
  for (let t = 0; t < trials; t++) {
    const from = start[t * rows];
    const to = start[(t + 1) * rows];
    for (let i = from; i < to; i++) first[i] = i - from;
    countingPass(first, order, { key: submitted, from, to, slots });
    countingPass(order, first, { key: decided, from, to, slots });
  }
  return first;
}

function countingPass(
  source: Uint32Array,
  target: Uint32Array,
  by: { readonly key: Uint16Array; readonly from: number; readonly to: number; readonly slots: Uint32Array },
): void {
  const { key, from, to, slots } = by;
  let low = 65_535;
  let high = 0;
  for (let i = from; i < to; i++) {
    const k = key[i];
    if (k < low) low = k;
    if (k > high) high = k;
    slots[k + 1]++;
  }
  for (let k = low; k <= high; k++) slots[k + 1] += slots[k];
  for (let i = from; i < to; i++) target[from + slots[key[from + source[i]]]++] = source[i];
  if (low <= high) slots.fill(0, low, high + 2);
}
