import { moments } from "../statistics/moments.ts";
import { quantiles } from "../statistics/quantiles.ts";
import { standardErrorOfMean } from "../statistics/standardErrors.ts";
import type { Distribution } from "./types.ts";

const FEN_PER_YUAN = 100;

/** In yuan, of a column of fen. */
export function distributionOfFen(fen: Float64Array): Distribution {
  return distributionIn(FEN_PER_YUAN, fen);
}

/** Of a column of shares, as they are. */
export function distributionOfShares(shares: Float64Array): Distribution {
  return distributionIn(1, shares);
}

/** Quantiles in yuan, of a column of fen. */
export function quantilesInYuan(fen: Float64Array, probabilities: readonly number[]): number[] {
  return quantiles(fen, probabilities).map(yuan);
}

/** @param fen may be a mean or a quantile, so not whole */
export function yuan(fen: number): number {
  return fen / FEN_PER_YUAN;
}

function distributionIn(unit: number, values: Float64Array): Distribution {
  const { mean, sd } = moments(values);
  const [p05, p25, p50, p75, p90, p95] = quantiles(values, [0.05, 0.25, 0.5, 0.75, 0.9, 0.95]);
  return {
    mean: mean / unit,
    sd: sd / unit,
    se: standardErrorOfMean(sd, values.length) / unit,
    p05: p05 / unit,
    p25: p25 / unit,
    p50: p50 / unit,
    p75: p75 / unit,
    p90: p90 / unit,
    p95: p95 / unit,
  };
}
