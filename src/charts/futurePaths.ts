import { line } from "d3";
import { fanScales } from "./fanChart.ts";
import type { Size } from "./layout.ts";

/** One trial in one year. */
export interface PathOf {
  /** Yuan asked of the ceiling by the end of each of the 12 months. */
  readonly byMonth: readonly number[];
  /** 1 to 12; `null`: the ceiling was not passed. */
  readonly exhaustedIn: number | null;
}

export interface PathGeometry {
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The largest amount of any of the trials. */
export function highestPath(paths: readonly PathOf[]): number {
  return Math.max(0, ...paths.map(({ byMonth }) => byMonth[11] ?? 0));
}

/**
 * Lines of single trials, to the scales of a fan chart with the same `highest` and size.
 *
 * @param months how many of the 12 are drawn
 */
export function futurePath({ byMonth }: PathOf, months: number, highest: number, size: Size): PathGeometry {
  const { x, y } = fanScales(highest, size);
  const points = byMonth.slice(0, months).map((yuan, k) => ({ x: x(k + 1), y: y(yuan) }));
  const path = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  return { path: path(points) ?? "", points };
}
