/*
 * The distribution of a Poisson number of independent amounts, by the fast Fourier transform of their distribution on
 * a grid (Panjer 1981; Embrechts and Frei 2009). It shares no line with the engine.
 */

export interface CompoundPoisson {
  /** Expected number. */
  readonly rate: number;
  /** P(amount ≤ x). */
  readonly cdf: (x: number) => number;
  readonly step: number;
  /** Steps of the grid, a power of two; whatever lies beyond is left out. */
  readonly steps: number;
}

export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** Smallest grid point with at least this probability up to it. */
  readonly quantile: (p: number) => number;
  /** P(sum > x). */
  readonly above: (x: number) => number;
  /** E max(0, sum − x), the stop-loss premium. */
  readonly excess: (x: number) => number;
}

export function compoundPoisson({ rate, cdf, step, steps }: CompoundPoisson): Distribution {
  const real = Float64Array.from({ length: steps }, (_, k) => massAround(cdf, k, step));
  const imaginary = new Float64Array(steps);
  transform(real, imaginary, 1);
  for (let k = 0; k < steps; k++) {
    const size = Math.exp(rate * (real[k] - 1));
    const angle = rate * imaginary[k];
    real[k] = size * Math.cos(angle);
    imaginary[k] = size * Math.sin(angle);
  }
  transform(real, imaginary, -1);
  const chances = real.map((value) => value / steps);
  const expected = (value: (x: number) => number): number =>
    chances.reduce((sum, chance, k) => sum + chance * value(k * step), 0);
  const mean = expected((x) => x);
  return {
    mean,
    variance: expected((x) => (x - mean) ** 2),
    quantile: (p) => {
      let sum = 0;
      return step * chances.findIndex((chance) => (sum += chance) >= p);
    },
    above: (limit) => expected((x) => (x > limit ? 1 : 0)),
    excess: (limit) => expected((x) => Math.max(0, x - limit)),
  };
}

/** Probability of what rounds to k steps. */
function massAround(cdf: (x: number) => number, k: number, step: number): number {
  return cdf((k + 0.5) * step) - (k === 0 ? 0 : cdf((k - 0.5) * step));
}

/** Cooley and Tukey, in place. */
function transform(real: Float64Array, imaginary: Float64Array, direction: 1 | -1): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [real[i], real[j]] = [real[j], real[i]];
    [imaginary[i], imaginary[j]] = [imaginary[j], imaginary[i]];
  }
  for (let size = 2; size <= n; size *= 2) {
    for (let k = 0; k < size / 2; k++) {
      const angle = (direction * 2 * Math.PI * k) / size;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      for (let a = k; a < n; a += size) {
        const b = a + size / 2;
        const x = real[b] * cos - imaginary[b] * sin;
        const y = real[b] * sin + imaginary[b] * cos;
        [real[b], imaginary[b]] = [real[a] - x, imaginary[a] - y];
        [real[a], imaginary[a]] = [real[a] + x, imaginary[a] + y];
      }
    }
  }
}
