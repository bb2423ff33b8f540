import { line } from "d3";
import { anchorAt, plotBox } from "./layout.ts";
import { linear } from "./linear.ts";
import type { AmountSpan } from "./amountAxis.ts";
import type { Box, Size } from "./layout.ts";

export interface ExceedanceGeometry {
  readonly plot: Box;
  readonly path: string;
  readonly ticks: readonly { readonly yuan: number; readonly x: number }[];
  readonly shares: readonly { readonly share: number; readonly y: number }[];
  readonly ceiling: { readonly x: number; readonly anchor: ReturnType<typeof anchorAt> } | null;
  /** Held inside the plot where the threshold lies outside. */
  readonly handle: { readonly x: number; readonly y: number; readonly isRight: boolean };
}

export interface Threshold {
  readonly fen: number;
  /** Trials above it. */
  readonly count: number;
}

const MARGIN: Box = { left: 40, right: 22, top: 22, bottom: 24 };

/**
 * How many values are more than a threshold: what the engine counts, for nothing is rounded.
 *
 * @param sorted ascending
 */
export function countAbove(sorted: Float64Array, threshold: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > threshold) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

/** Share of the trials above each amount, a point for every pixel. */
export function exceedance(
  sortedFen: Float64Array,
  of: { readonly ceiling: number | null; readonly threshold: Threshold },
  span: AmountSpan,
  size: Size,
): ExceedanceGeometry {
  const plot = plotBox(size, MARGIN);
  const x = linear(span, [plot.left, plot.right]);
  const y = linear([0, 1], [plot.bottom, plot.top]);
  const middle = (plot.left + plot.right) / 2;
  const shareAbove = (yuan: number): number => countAbove(sortedFen, yuan * 100) / sortedFen.length;
  const pixels = Array.from({ length: Math.floor(plot.right - plot.left) + 1 }, (_, k) => plot.left + k);
  const path = line<number>(
    (at) => at,
    (at) => y(shareAbove(yuanAt(at, span, plot))),
  ).digits(1);
  const at = Math.min(plot.right, Math.max(plot.left, x(of.threshold.fen / 100)));
  return {
    plot,
    path: path(pixels) ?? "",
    ticks: x.ticks(size.width < 420 ? 4 : 6).map((yuan) => ({ yuan, x: x(yuan) })),
    shares: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share) })),
    ceiling: of.ceiling === null ? null : { x: x(of.ceiling), anchor: anchorAt(x(of.ceiling), plot) },
    handle: { x: at, y: y(of.threshold.count / sortedFen.length), isRight: at < middle },
  };
}

/** The amount at a place in the drawing, held to the axis. */
export function amountAt(x: number, span: AmountSpan, plot: Box): number {
  return yuanAt(Math.min(plot.right, Math.max(plot.left, x)), span, plot);
}

/** What the threshold moves by: a round part of the axis, some two hundredth of it. */
export function thresholdStep([low, high]: AmountSpan): number {
  const rough = (high - low) / 200;
  let step = 1;
  while (step * 10 <= rough) step *= 10;
  const factor = [5, 2, 1].find((each) => each * step <= rough) ?? 1;
  return factor * step;
}

function yuanAt(x: number, [low, high]: AmountSpan, { left, right }: Box): number {
  return low + ((x - left) / (right - left)) * (high - low);
}
