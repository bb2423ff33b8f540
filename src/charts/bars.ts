import { scaleBand } from "d3";
import { plotBox } from "./layout.ts";
import { linear } from "./linear.ts";
import type { Box, Size } from "./layout.ts";

export interface Bar {
  /** What stands below it. */
  readonly label: string;
  readonly value: number;
  /** What stands above it; empty: nothing. */
  readonly text: string;
}

export interface BarsGeometry {
  readonly plot: Box;
  readonly bars: readonly PlacedBar[];
}

export interface PlacedBar extends Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
}

const MARGIN: Box = { left: 2, right: 2, top: 18, bottom: 20 };
/** A bar for something is never invisible. */
const LEAST_HEIGHT = 1;

/**
 * Upright bars on a common floor of 0.
 *
 * @param most value at the top of the plot; `null`: the largest of the bars
 */
export function placeBars(bars: readonly Bar[], size: Size, most: number | null = null): BarsGeometry {
  const plot = plotBox(size, MARGIN);
  const top = most ?? Math.max(...bars.map(({ value }) => value));
  const x = scaleBand<number>(
    bars.map((_, index) => index),
    [plot.left, plot.right],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const y = linear([0, top > 0 ? top : 1], [0, plot.bottom - plot.top]);
  return {
    plot,
    bars: bars.map((bar, index) => {
      const left = x(index) ?? plot.left;
      const height = bar.value > 0 ? Math.max(LEAST_HEIGHT, y(Math.min(top, bar.value))) : 0;
      return {
        ...bar,
        x: left,
        y: plot.bottom - height,
        width: x.bandwidth(),
        height,
        middle: left + x.bandwidth() / 2,
      };
    }),
  };
}
