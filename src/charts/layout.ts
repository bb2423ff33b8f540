/** Pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the longest label of a ceiling, in pixels. */
const HALF_LABEL = 100;

/** The plot inside a drawing with room for axes and labels on each side. */
export function plotBox(size: Size, margin: Box): Box {
  return {
    left: margin.left,
    right: Math.max(margin.left + 1, size.width - margin.right),
    top: margin.top,
    bottom: Math.max(margin.top + 1, size.height - margin.bottom),
  };
}

/**
 * Moves labels apart along one axis so that neighbours stand at least `gap` from each other, keeps
 * their order and holds them between `low` and `high` as long as there is room.
 *
 * @param wanted positions in pixels, in any order
 * @returns      positions in the order given
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed: number[] = [];
  order.forEach((index, rank) => {
    const least = rank === 0 ? low : placed[rank - 1] + gap;
    placed.push(Math.max(wanted[index], least));
  });
  for (let rank = placed.length - 1; rank >= 0; rank--) {
    const most = rank === placed.length - 1 ? high : placed[rank + 1] - gap;
    placed[rank] = Math.min(placed[rank], most);
  }
  const result = new Array<number>(wanted.length);
  order.forEach((index, rank) => {
    result[index] = placed[rank];
  });
  return result;
}

/** How a label above a line at `x` is set so that it stays inside the plot. */
export function anchorAt(x: number, { left, right }: Box): "start" | "middle" | "end" {
  if (x - left < HALF_LABEL) return "start";
  return right - x < HALF_LABEL ? "end" : "middle";
}

/** Months (1 to 12) that get a label, at least `least` pixels apart; the last month always has one. */
export function labelledMonths(widthOfMonth: number, least: number): number[] {
  const step = [1, 2, 3, 4, 6, 12].find((s) => s * widthOfMonth >= least) ?? 12;
  return Array.from({ length: 12 / step }, (_, k) => (k + 1) * step);
}
