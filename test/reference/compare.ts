/** What a sample of one total came to. */
export interface Sample {
  readonly trials: number;
  readonly mean: number;
  readonly variance: number;
  /** Trials in which the total was not 0. */
  readonly seen: number;
}

export function sample(values: ArrayLike<number>): Sample {
  let sum = 0;
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    if (values[i] !== 0) seen++;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) ** 2;
  return { trials: values.length, mean, variance: squares / (values.length - 1), seen };
}

/** Too few trials show anything at all: then only how many do is compared. */
const RARE = 40;

/**
 * Standard errors between the means of two independent samples.
 *
 * @returns 0 where both are constant and equal, Infinity where they are constant and differ
 */
export function standardErrorsApart(a: Sample, b: Sample): number {
  if (a.seen + b.seen < RARE) return sharesApart(a, b);
  const gap = Math.abs(a.mean - b.mean);
  return gap === 0 ? 0 : gap / Math.sqrt(a.variance / a.trials + b.variance / b.trials);
}

function sharesApart(a: Sample, b: Sample): number {
  const pooled = (a.seen + b.seen) / (a.trials + b.trials);
  const gap = Math.abs(a.seen / a.trials - b.seen / b.trials);
  return gap === 0 ? 0 : gap / Math.sqrt(pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials));
}

/** The same for spreads: means of the squared distance from a common centre. */
export function spreadsApart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const centre = (sample(a).mean + sample(b).mean) / 2;
  const squares = (values: ArrayLike<number>): number[] => Array.from(values, (v) => (v - centre) ** 2);
  return standardErrorsApart(sample(squares(a)), sample(squares(b)));
}
