import { anchorAt, plotBox } from "./layout.ts";
import { linear } from "./linear.ts";
import type { AmountSpan } from "./amountAxis.ts";
import type { Box, Size } from "./layout.ts";

export interface DotPlotGeometry {
  readonly plot: Box;
  readonly radius: number;
  /** In the order of the values. */
  readonly dots: readonly Dot[];
  readonly ticks: readonly { readonly yuan: number; readonly x: number }[];
  readonly ceiling: { readonly x: number; readonly anchor: ReturnType<typeof anchorAt> } | null;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly yuan: number;
  /** More than the ceiling; false where there is none. */
  readonly isBeyond: boolean;
}

const MARGIN: Box = { left: 22, right: 22, top: 22, bottom: 24 };
const LARGEST = 16;
const SMALLEST = 2;
/** Of a dot's room that it fills. */
const FILLED = 0.9;

/**
 * Quantiles as stacked dots of equal worth. Stacks begin at the ceiling, so that none holds dots of both
 * sides; the dots are as large as the highest stack allows.
 *
 * @param values  ascending, in yuan
 * @param ceiling in yuan; what equals it is not beyond
 */
export function dotPlot(
  values: readonly number[],
  ceiling: number | null,
  span: AmountSpan,
  size: Size,
): DotPlotGeometry {
  const plot = plotBox(size, MARGIN);
  const x = linear(span, [plot.left, plot.right]);
  const isBeyond = (yuan: number): boolean => ceiling !== null && yuan > ceiling;
  const origin = x(ceiling ?? span[0]);
  const stackOf = (yuan: number, radius: number): number => {
    const place = (within(plot, x(yuan)) - origin) / (2 * radius);
    return isBeyond(yuan) || ceiling === null ? Math.floor(place) : Math.min(-1, Math.floor(place));
  };
  const radius = largestRadius(values, stackOf, plot.bottom - plot.top);
  const heights = new Map<number, number>();
  const dots = values.map((yuan) => {
    const stack = stackOf(yuan, radius);
    const below = heights.get(stack) ?? 0;
    heights.set(stack, below + 1);
    return {
      x: origin + (stack + 0.5) * 2 * radius,
      y: plot.bottom - (below + 0.5) * 2 * radius,
      yuan,
      isBeyond: isBeyond(yuan),
    };
  });
  return {
    plot,
    radius: radius * FILLED,
    dots,
    ticks: x.ticks(size.width < 420 ? 4 : 6).map((yuan) => ({ yuan, x: x(yuan) })),
    ceiling: ceiling === null ? null : { x: origin, anchor: anchorAt(origin, plot) },
  };
}

/** Position of the dot that is nearest to a place in the drawing; -1 without dots. */
export function nearestDot(dots: readonly Dot[], x: number, y: number): number {
  let nearest = -1;
  let least = Infinity;
  dots.forEach((dot, k) => {
    const [across, up] = [dot.x - x, dot.y - y];
    const distance = across * across + up * up;
    if (distance < least) [nearest, least] = [k, distance];
  });
  return nearest;
}

const within = ({ left, right }: Box, x: number): number => Math.min(right, Math.max(left, x));

function largestRadius(
  values: readonly number[],
  stackOf: (yuan: number, radius: number) => number,
  room: number,
): number {
  for (let radius = LARGEST; radius > SMALLEST; radius -= 0.5) {
    const heights = new Map<number, number>();
    for (const yuan of values) {
      const stack = stackOf(yuan, radius);
      heights.set(stack, (heights.get(stack) ?? 0) + 1);
    }
    if (Math.max(0, ...heights.values()) * 2 * radius <= room) return radius;
  }
  // All in one stack.
  return Math.min(SMALLEST, room / (2 * values.length));
}
