import { area } from "d3";
import { plotBox, spread } from "./layout.ts";
import { linear } from "./linear.ts";
import { lognormalDensity, lognormalMode, lognormalQuantile } from "./lognormal.ts";
import type { Box, Size } from "./layout.ts";
import type { Lognormal } from "./lognormal.ts";

export interface DensityGeometry {
  readonly plot: Box;
  /** Filled outline of the density; empty where there is no spread. */
  readonly path: string;
  /** The part of it from the cap on; empty where the cap is none or outside. */
  readonly pathFromCap: string;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly marks: readonly Mark[];
  /** `null`: there is none, or it lies to the right of what is drawn. */
  readonly cap: { readonly value: number; readonly x: number } | null;
}

export interface Mark {
  /** Share of the values below it, in per cent. */
  readonly percent: 10 | 50 | 90;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
}

const MARGIN: Box = { left: 8, right: 14, top: 34, bottom: 22 };
const LABEL_WIDTH = 34;
const POINTS = 96;

/** What is drawn goes up to here, or to the cap where that is not much further. */
const SHOWN_SHARE = 0.95;
const CAP_STRETCH = 2;

/**
 * A lognormal on an even axis from 0, with its tenth, half and nine tenths and a cap.
 *
 * @param cap value from which on the cap binds; `null`: none
 */
export function densityCurve(cost: Lognormal, cap: number | null, size: Size): DensityGeometry {
  const plot = plotBox(size, MARGIN);
  const bulk = Math.max(lognormalQuantile(cost, SHOWN_SHARE), cost.median * 1.5);
  const isNear = cap !== null && cap <= bulk * CAP_STRETCH;
  const most = isNear ? Math.max(bulk, cap * 1.08) : bulk;
  const x = linear([0, most], [plot.left, plot.right]);
  const highest = lognormalDensity(cost, lognormalMode(cost));
  const y = linear([0, highest > 0 ? highest : 1], [plot.bottom, plot.top]);

  const outline = area<number>(x, plot.bottom, (value) => y(lognormalDensity(cost, value))).digits(1);
  const draw = (from: number, to: number): string =>
    (cost.logSd > 0 && from < to ? outline(grid(from, to)) : null) ?? "";

  const shares = [10, 50, 90] as const;
  const values = shares.map((percent) => lognormalQuantile(cost, percent / 100));
  const labels = spread(values.map(x), LABEL_WIDTH, [plot.left + 14, plot.right - 14]);
  return {
    plot,
    path: draw(0, most),
    pathFromCap: isNear ? draw(cap, most) : "",
    ticks: x.ticks(4).map((value) => ({ value, x: x(value) })),
    marks: shares.map((percent, k) => ({
      percent,
      value: values[k],
      x: x(values[k]),
      y: y(lognormalDensity(cost, values[k])),
      labelX: labels[k],
    })),
    cap: isNear ? { value: cap, x: x(cap) } : null,
  };
}

/** Values closer together where a lognormal is steep, which is at its left. */
function grid(from: number, to: number): number[] {
  return Array.from({ length: POINTS + 1 }, (_, k) => {
    const share = k / POINTS;
    return from + (to - from) * share * share;
  });
}
