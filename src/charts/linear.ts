import { nice, ticks } from "d3";

type Span = readonly [number, number];

export interface Linear {
  (value: number): number;
  /** Round values of the domain, about as many as asked for. */
  readonly ticks: (count: number) => number[];
}

/** From values to pixels. d3's own scale brings its colours and formats along, a tenth of what the page loads. */
export function linear([from, to]: Span, [start, end]: Span): Linear {
  const at = (value: number): number => {
    const share = (value - from) / (to - from);
    return start * (1 - share) + end * share;
  };
  return Object.assign(at, { ticks: (count: number) => ticks(from, to, count) });
}

/** As `linear` from 0 to the first round value from `most` on, where `count` ticks part the axis. */
export function linearToRound(most: number, count: number, pixels: Span): Linear {
  return linear([0, nice(0, most, count)[1]], pixels);
}
