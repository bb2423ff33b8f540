import type { Interval } from "../../src/statistics/wilson.ts";

/** ln k! for k from 0 to n. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logs[k] = logs[k - 1] + Math.log(k);
  return logs;
}

/** Probability that the interval of what is seen in n trials holds p: the sum over all that may be seen. */
export function coverageOf(interval: (count: number, n: number) => Interval, n: number) {
  const logs = logFactorials(n);
  const intervals = Array.from({ length: n + 1 }, (_, count) => interval(count, n));
  return (p: number): number => {
    const reach = 9 * Math.sqrt(n * p * (1 - p)) + 20;
    let covered = 0;
    for (let k = Math.max(0, Math.floor(n * p - reach)); k <= Math.min(n, n * p + reach); k++) {
      const { low, high } = intervals[k];
      if (p < low || p > high) continue;
      covered += Math.exp(logs[n] - logs[k] - logs[n - k] + k * Math.log(p) + (n - k) * Math.log1p(-p));
    }
    return covered;
  };
}

/** Turns an even number from 0 to 1 into a binomial one, by its distribution function. */
export function drawBinomial(n: number, p: number): (unit: number) => number {
  const logs = logFactorials(n);
  const reach = 9 * Math.sqrt(n * p * (1 - p)) + 20;
  const first = Math.max(0, Math.floor(n * p - reach));
  const length = Math.min(n, Math.ceil(n * p + reach)) - first + 1;
  let sum = 0;
  const upTo = Float64Array.from({ length }, (_, i) => {
    const k = first + i;
    sum += Math.exp(logs[n] - logs[k] - logs[n - k] + k * Math.log(p) + (n - k) * Math.log1p(-p));
    return sum;
  });
  return (unit) => {
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] > unit) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
}

/** Spaced evenly in the logarithm, both ends included. */
export function spread(from: number, to: number, steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, k) => from * (to / from) ** (k / steps));
}
