import { line } from "d3";
import { mostLikely } from "./exhaustionCurve.ts";
import { linear } from "./linear.ts";
import type { YearCurve } from "./exhaustionCurve.ts";
import type { Size } from "./layout.ts";

export interface SmallCurve {
  readonly base: number;
  readonly top: number;
  readonly middle: number;
  readonly lines: readonly {
    readonly year: number;
    readonly rank: number;
    readonly path: string;
    readonly end: { readonly x: number; readonly y: number };
  }[];
}

const EDGE = 4;

/** The exhaustion curve without axes, always from 0 to 1, so that one beside another can be compared. */
export function smallCurve(years: readonly YearCurve[], { width, height }: Size): SmallCurve {
  const x = linear([1, 12], [EDGE, width - EDGE]);
  const y = linear([0, 1], [height - EDGE, EDGE]);
  const path = line<number>(
    (_, k) => x(k + 1),
    (share) => y(share),
  ).digits(1);
  return {
    base: y(0),
    top: y(1),
    middle: y(0.5),
    lines: mostLikely(years).map(({ year, byMonth }, rank) => ({
      year,
      rank,
      path: path(byMonth) ?? "",
      end: { x: x(12), y: y(byMonth[11]) },
    })),
  };
}
