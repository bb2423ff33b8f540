import { area, line } from "d3";
import { labelledMonths, plotBox, spread } from "./layout.ts";
import { linear, linearToRound } from "./linear.ts";
import type { Box, Size } from "./layout.ts";

/** One scenario in a panel of twelve months. */
export interface ComparedSeries {
  readonly middle: readonly number[];
  /** Band around it; `null`: a line alone. */
  readonly band: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  /** A level across the panel, such as a ceiling; `null`: none. */
  readonly level: number | null;
}

export interface ComparedGeometry {
  readonly plot: Box;
  readonly months: readonly { readonly month: number; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lines: readonly ComparedLine[];
  /** In the order of the series; those without a band are left out. `edges`: the low one first. */
  readonly bands: readonly {
    readonly rank: number;
    readonly path: string;
    readonly edges: readonly string[];
  }[];
  /** Equal levels are one line. */
  readonly levels: readonly {
    readonly value: number;
    readonly ranks: readonly number[];
    readonly y: number;
    readonly labelY: number;
  }[];
}

export interface ComparedLine {
  readonly rank: number;
  readonly path: string;
  readonly points: readonly { readonly month: number; readonly x: number; readonly y: number }[];
  readonly end: { readonly x: number; readonly y: number; readonly labelY: number };
}

const MARGIN: Box = { left: 50, right: 70, top: 12, bottom: 24 };
const LABEL_HEIGHT = 16;
/** Labels of levels and how far they stand above their lines. */
const LEVEL_HEIGHT = 14;
const ABOVE = 5;

/** What any of the panels beside each other has to show, so that all share one axis. */
export function highestOf(panels: readonly (readonly ComparedSeries[])[]): number {
  const values = panels
    .flat()
    .flatMap(({ middle, band, level }) => [middle[11], band?.high[11] ?? 0, level ?? 0]);
  return Math.max(1, ...values);
}

/**
 * Lines and bands of several scenarios over the same twelve months and the same axis.
 *
 * @param top end of the axis, which begins at 0; common to the panels beside each other
 */
export function compared(series: readonly ComparedSeries[], top: number, size: Size): ComparedGeometry {
  const plot = plotBox(size, MARGIN);
  const x = linear([1, 12], [plot.left + 8, plot.right]);
  const y = linearToRound(top, 4, [plot.bottom, plot.top]);
  const ends = series.map(({ middle }) => y(middle[11]));
  const labels = spread(ends, LABEL_HEIGHT, [plot.top, plot.bottom]);
  const path = line<number>(
    (_, k) => x(k + 1),
    (value) => y(value),
  ).digits(1);
  const levels = levelsOf(series);
  const names = spread(
    levels.map(({ value }) => y(value) - ABOVE),
    LEVEL_HEIGHT,
    [plot.top + ABOVE, plot.bottom],
  );
  return {
    plot,
    months: labelledMonths(x(2) - x(1), 36).map((month) => ({ month, x: x(month) })),
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    lines: series.map(({ middle }, rank) => ({
      rank,
      path: path(middle) ?? "",
      points: middle.map((value, k) => ({ month: k + 1, x: x(k + 1), y: y(value) })),
      end: { x: plot.right, y: ends[rank], labelY: labels[rank] },
    })),
    bands: series.flatMap(({ band }, rank) => {
      if (band === null) return [];
      const between = area<number>()
        .x((_, k) => x(k + 1))
        .y0((_, k) => y(band.low[k]))
        .y1((value) => y(value))
        .digits(1);
      const edges = [path(band.low) ?? "", path(band.high) ?? ""];
      return [{ rank, path: between(band.high) ?? "", edges }];
    }),
    levels: levels.map(({ value, ranks }, k) => ({ value, ranks, y: y(value), labelY: names[k] })),
  };
}

function levelsOf(series: readonly ComparedSeries[]): { value: number; ranks: number[] }[] {
  const values = [...new Set(series.flatMap(({ level }) => level ?? []))].sort((a, b) => b - a);
  return values.map((value) => ({
    value,
    ranks: series.flatMap(({ level }, rank) => (level === value ? [rank] : [])),
  }));
}

/** The month (1 to 12) nearest to a place in the drawing. */
export function monthAt({ left, right }: Box, x: number): number {
  const share = (x - left - 8) / (right - left - 8);
  return Math.min(12, Math.max(1, Math.round(share * 11) + 1));
}
