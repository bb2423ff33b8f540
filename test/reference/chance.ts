/** Ordinary pseudo-random numbers: sfc32 and textbook distributions. Nothing here is shared with the engine. */
export class Chance {
  private readonly state: Int32Array;

  constructor(seed: number) {
    this.state = Int32Array.of(seed, seed ^ 0x9e3779b9, Math.imul(seed | 1, 0x85ebca6b), 1);
    for (let i = 0; i < 20; i++) this.word();
  }

  private word(): number {
    const s = this.state;
    const a = s[0];
    const b = s[1];
    const c = s[2];
    const counter = s[3];
    const out = (a + b + counter) | 0;
    s[0] = b ^ (b >>> 9);
    s[1] = c + (c << 3);
    s[2] = ((c << 21) | (c >>> 11)) + out;
    s[3] = counter + 1;
    return out >>> 0;
  }

  /** In [0, 1), 53 bits. */
  uniform(): number {
    return ((this.word() >>> 5) * 67_108_864 + (this.word() >>> 6)) / 9_007_199_254_740_992;
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.uniform();
  }

  /** Whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.uniform() * (to - from + 1));
  }

  happens(probability: number): boolean {
    return this.uniform() < probability;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  exponential(rate: number): number {
    return -Math.log(1 - this.uniform()) / rate;
  }

  poisson(mean: number): number {
    if (mean > 30) return this.poisson(mean / 2) + this.poisson(mean / 2);
    let count = 0;
    for (let left = Math.exp(-mean), p = this.uniform(); p > left; p *= this.uniform()) count++;
    return count;
  }

  /** Index drawn with the given weights. */
  weighted(weights: readonly number[]): number {
    let left = this.uniform() * weights.reduce((sum, w) => sum + w, 0);
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) return i;
    }
    return weights.reduce((last, w, i) => (w > 0 ? i : last), 0);
  }
}
