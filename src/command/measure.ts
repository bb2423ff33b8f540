/** Median wall time of one repeat in milliseconds; the first, which warms up, is not counted. */
export async function medianMs(repeats: number, once: (repeat: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const started = performance.now();
    await once(repeat);
    if (repeat > 0) times.push(performance.now() - started);
  }
  return quantileOf(times, 0.5);
}

/** Hyndman–Fan type 7. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
