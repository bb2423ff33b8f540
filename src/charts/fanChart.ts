import { area, line } from "d3";
import { labelledMonths, plotBox } from "./layout.ts";
import { linear, linearToRound } from "./linear.ts";
import type { Box, Size } from "./layout.ts";
import type { Linear } from "./linear.ts";

/** Cumulative demand by the end of each of the 12 months, in yuan. */
export interface FanYear {
  readonly year: number;
  /** Yuan; `null` where the year has none. */
  readonly ceiling: number | null;
  readonly fan: {
    readonly p05: readonly number[];
    readonly p25: readonly number[];
    readonly p50: readonly number[];
    readonly p75: readonly number[];
    readonly p95: readonly number[];
  };
}

export interface FanGeometry {
  readonly plot: Box;
  readonly months: readonly { readonly month: number; readonly x: number }[];
  readonly amounts: readonly { readonly yuan: number; readonly y: number }[];
  /** Outer band first. */
  readonly bands: readonly { readonly holds: "nine-tenths" | "middle-half"; readonly path: string }[];
  readonly median: string;
  /** `below`: the label stands under its line, because above it there is no room. */
  readonly ceiling: { readonly y: number; readonly below: boolean } | null;
}

const MARGIN: Box = { left: 50, right: 10, top: 10, bottom: 24 };
const LABEL_ROOM = 18;

/** The largest amount that any of the years has to show, so that all of them share one axis. */
export function highestAmount(years: readonly FanYear[]): number {
  return Math.max(1, ...years.flatMap(({ ceiling, fan }) => [ceiling ?? 0, fan.p95[11]]));
}

/** Months 1 to 12 and amounts up to `highest`, as pixels. */
export function fanScales(highest: number, size: Size): { plot: Box; x: Linear; y: Linear } {
  const plot = plotBox(size, MARGIN);
  const x = linear([1, 12], [plot.left + 2, plot.right]);
  return { plot, x, y: linearToRound(highest, 4, [plot.bottom, plot.top]) };
}

/**
 * Bands and median of one year's cumulative demand against its ceiling.
 *
 * @param highest top of the amount axis in yuan, the same for all years beside each other
 */
export function fanChart({ ceiling, fan }: FanYear, highest: number, size: Size): FanGeometry {
  const { plot, x, y } = fanScales(highest, size);
  const band = (low: readonly number[], high: readonly number[]): string =>
    area<number>()
      .x((_, k) => x(k + 1))
      .y0((_, k) => y(low[k]))
      .y1((value) => y(value))
      .digits(1)(high) ?? "";
  const median = line<number>(
    (_, k) => x(k + 1),
    (value) => y(value),
  ).digits(1);
  return {
    plot,
    months: labelledMonths(x(2) - x(1), 40).map((month) => ({ month, x: x(month) })),
    amounts: y.ticks(4).map((yuan) => ({ yuan, y: y(yuan) })),
    bands: [
      { holds: "nine-tenths", path: band(fan.p05, fan.p95) },
      { holds: "middle-half", path: band(fan.p25, fan.p75) },
    ],
    median: median(fan.p50) ?? "",
    ceiling: ceiling === null ? null : { y: y(ceiling), below: y(ceiling) - plot.top < LABEL_ROOM },
  };
}
