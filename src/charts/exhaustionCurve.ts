import { line } from "d3";
import { labelledMonths, plotBox, spread } from "./layout.ts";
import { linear } from "./linear.ts";
import type { Box, Size } from "./layout.ts";

export interface YearCurve {
  readonly year: number;
  /** Probability that the ceiling was passed by the end of month k + 1. */
  readonly byMonth: readonly number[];
}

export interface CurveGeometry {
  readonly plot: Box;
  readonly months: readonly { readonly month: number; readonly x: number }[];
  readonly shares: readonly { readonly share: number; readonly y: number }[];
  readonly lines: readonly CurveLine[];
  /** Years that are not drawn because at most four lines stay readable. */
  readonly leftOut: readonly number[];
}

export interface CurveLine {
  readonly year: number;
  /** Position among the lines drawn: chooses colour and dashes. */
  readonly rank: number;
  readonly path: string;
  readonly points: readonly { readonly month: number; readonly x: number; readonly y: number }[];
  readonly end: { readonly x: number; readonly y: number; readonly labelY: number };
}

export const MOST_LINES = 4;
const MARGIN: Box = { left: 44, right: 124, top: 14, bottom: 26 };
const LABEL_HEIGHT = 18;

/** Lines of the probability that a year's ceiling was passed, month by month, over a full 0 to 1 axis. */
export function exhaustionCurve(years: readonly YearCurve[], size: Size): CurveGeometry {
  const plot = plotBox(size, MARGIN);
  const x = linear([1, 12], [plot.left + 8, plot.right]);
  const y = linear([0, 1], [plot.bottom, plot.top]);
  const drawn = mostLikely(years);
  const ends = drawn.map((year) => y(year.byMonth[11]));
  const labels = spread(ends, LABEL_HEIGHT, [plot.top, plot.bottom]);
  const path = line<number>(
    (_, k) => x(k + 1),
    (share) => y(share),
  ).digits(1);
  return {
    plot,
    months: labelledMonths(x(2) - x(1), 34).map((month) => ({ month, x: x(month) })),
    shares: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share) })),
    lines: drawn.map(({ year, byMonth }, rank) => ({
      year,
      rank,
      path: path(byMonth) ?? "",
      points: byMonth.map((share, k) => ({ month: k + 1, x: x(k + 1), y: y(share) })),
      end: { x: plot.right, y: ends[rank], labelY: labels[rank] },
    })),
    leftOut: years.filter((year) => !drawn.includes(year)).map(({ year }) => year),
  };
}

/** At most four years, those that run out most often; in the order of the calendar. */
export function mostLikely<Year extends YearCurve>(years: readonly Year[]): Year[] {
  const ranked = [...years].sort((a, b) => b.byMonth[11] - a.byMonth[11] || a.year - b.year);
  const kept = new Set(ranked.slice(0, MOST_LINES));
  return years.filter((year) => kept.has(year));
}
