import { afterPaint } from "../views/shared/afterPaint.ts";

export const LEVER_TO_PAINT = "lever-to-paint";
export const FIRST_FORECAST = "first-forecast";

/** Measures kept at most: the browser never forgets one by itself, and a day has many moves. */
export const MOST_MEASURES = 1000;

interface Move {
  /** When the input event happened, on the clock of `performance.now()`. */
  readonly at: number;
  /** The request that it caused. */
  readonly number: number;
}

/**
 * Measures from the input event to the frame after the forecast that answers it was painted: one
 * `performance.measure` per move, also for moves that a later one overtook before they were computed. All are
 * forgotten where one more would be too many.
 */
export class LeverClock {
  private moves: Move[] = [];
  private lastInput = 0;
  private measured = 0;

  /** Listens before anything else, so that the time of an edit is that of its event. */
  listen(target: EventTarget): void {
    const note = (event: Event): void => {
      this.lastInput = event.timeStamp;
    };
    for (const type of ["input", "change", "click", "drop", "pointerup"])
      target.addEventListener(type, note, { capture: true });
  }

  moved(number: number): void {
    this.moves.push({ at: this.lastInput, number });
  }

  /** A forecast of the request `number` is about to be painted. */
  painting(number: number): void {
    const answered = this.moves.filter((move) => move.number <= number);
    this.moves = this.moves.filter((move) => move.number > number);
    if (answered.length > 0) {
      afterPaint(() => {
        const end = performance.now();
        for (const { at } of answered) this.measure(at, end);
      });
    }
  }

  /** What is measured no more: cancelled, failed, or another piece of work. */
  forget(): void {
    this.moves = [];
  }

  private measure(start: number, end: number): void {
    if (this.measured === MOST_MEASURES) {
      performance.clearMeasures(LEVER_TO_PAINT);
      this.measured = 0;
    }
    performance.measure(LEVER_TO_PAINT, { start, end });
    this.measured += 1;
  }
}
