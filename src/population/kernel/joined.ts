import { servingOrder } from "../servingOrder.ts";
import type { Draws } from "../store.ts";

/** Draws of some trials of a batch. */
export interface Piece {
  readonly draws: Draws;
  /** Per row, where its events begin; and where all end. */
  readonly eventStart: Uint32Array;
}

/** The draws of all trials: of each row, the claims of piece after piece. */
export function joined(pieces: readonly Piece[], rows: number): Draws {
  if (pieces.length === 1) return pieces[0].draws;
  const trials = pieces.reduce((sum, { draws }) => sum + draws.trials, 0);
  const claims = <T extends Column<T>>(of: (draws: Draws) => T, make: new (length: number) => T): T =>
    byRow(pieces, rows, {
      of: (piece) => of(piece.draws),
      make,
      at: ({ draws }, row) => draws.start[row * draws.trials],
    });
  const byTrial = ({ draws }: Piece, row: number): number => row * draws.trials;
  const start = starts(pieces, rows, trials);
  const submitted = claims((draws) => draws.submitted, Uint16Array);
  const decided = claims((draws) => draws.decided, Uint16Array);
  return {
    trials,
    rows,
    start,
    base: byRow(pieces, rows, {
      of: withEventsMoved(pieces, rows),
      make: Float64Array,
      at: ({ draws }, row) => draws.start[row * draws.trials],
    }),
    year: claims((draws) => draws.year, Uint8Array),
    windowYear: claims((draws) => draws.windowYear, Uint8Array),
    submitted,
    decided,
    applicant: claims((draws) => draws.applicant, Uint32Array),
    offer: claims((draws) => draws.offer, Uint32Array),
    events: byRow(pieces, rows, {
      of: ({ draws }) => draws.events,
      make: Float64Array,
      at: ({ eventStart }, row) => eventStart[row],
    }),
    ...servingOrder({ trials, rows, start, submitted, decided }),
    applicants: byRow(pieces, 1, { of: ({ draws }) => draws.applicants, make: Uint32Array, at: byTrial }),
    firstApplicant: byRow(pieces, rows, {
      of: ({ draws }) => draws.firstApplicant,
      make: Uint32Array,
      at: byTrial,
    }),
  };
}

interface Column<T> {
  readonly length: number;
  set(from: T, at: number): void;
  subarray(from: number, to: number): T;
}

/** One column of all pieces; `at` says where a piece's row begins. */
function byRow<T extends Column<T>>(
  pieces: readonly Piece[],
  rows: number,
  column: {
    readonly of: (piece: Piece) => T;
    readonly make: new (length: number) => T;
    readonly at: (piece: Piece, row: number) => number;
  },
): T {
  const parts = pieces.map(column.of);
  const whole = new column.make(parts.reduce((sum, part) => sum + part.length, 0));
  let next = 0;
  for (let row = 0; row < rows; row++) {
    pieces.forEach((piece, p) => {
      const part = parts[p].subarray(column.at(piece, row), column.at(piece, row + 1));
      whole.set(part, next);
      next += part.length;
    });
  }
  return whole;
}

function starts(pieces: readonly Piece[], rows: number, trials: number): Uint32Array {
  const start = new Uint32Array(rows * trials + 1);
  let k = 0;
  for (let row = 0; row < rows; row++) {
    for (const { draws } of pieces) {
      for (let at = row * draws.trials; at < (row + 1) * draws.trials; at++) {
        start[k + 1] = start[k++] + draws.start[at + 1] - draws.start[at];
      }
    }
  }
  return start;
}

/** A claim with events has for its base where they begin, which is elsewhere once the pieces are joined. */
function withEventsMoved(pieces: readonly Piece[], rows: number): (piece: Piece) => Float64Array {
  const bases = new Map(pieces.map((piece) => [piece, piece.draws.base.slice()]));
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (const [{ draws, eventStart }, base] of bases) {
      const { start, trials } = draws;
      const events = eventStart[row + 1] - eventStart[row];
      // Every claim of such a row has an event, if only the closing −1; claims of others have none.
      if (events > 0) {
        const end = start[(row + 1) * trials];
        for (let i = start[row * trials]; i < end; i++) base[i] += next - eventStart[row];
      }
      next += events;
    }
  }
  return (piece) => bases.get(piece) ?? piece.draws.base;
}
