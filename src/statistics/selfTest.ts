import { moments } from "./moments.ts";
import { quantiles } from "./quantiles.ts";

/** A statistic of numbers that somebody else has published, as this engine gives it. */
export interface KnownStatistic {
  readonly what: "quantile" | "mean" | "sd";
  /** The numbers; of a quantile also its probability. */
  readonly of: string;
  readonly found: number;
  readonly expected: number;
  /** Largest difference that rounding in doubles excuses. */
  readonly tolerance: number;
}

/** Type 7 of 1…10 (Hyndman and Fan), as R and Excel's PERCENTILE.INC give it. */
const TYPE_7 = [
  { p: 0.1, expected: 1.9 },
  { p: 0.25, expected: 3.25 },
  { p: 0.9, expected: 9.1 },
];

/**
 * NIST Statistical Reference Datasets: `centre`, then 500 pairs of 0.1 below and above it. The certified mean is
 * the centre, the standard deviation 0.1; doubles hold so many digits of it as `digits` says.
 */
const NIST = [
  { name: "NumAcc3", centre: 1_000_000.2, below: 1_000_000.1, above: 1_000_000.3, digits: 1e-9 },
  { name: "NumAcc4", centre: 10_000_000.2, below: 10_000_000.1, above: 10_000_000.3, digits: 1e-8 },
];

export function knownStatistics(): KnownStatistic[] {
  const ten = Float64Array.from({ length: 10 }, (_, k) => k + 1);
  const found = quantiles(
    ten,
    TYPE_7.map(({ p }) => p),
  );
  const ofTen = TYPE_7.map(({ p, expected }, k) => ({
    what: "quantile" as const,
    of: `1…10, p = ${p}`,
    found: found[k],
    expected,
    tolerance: 1e-12,
  }));
  return [...ofTen, ...NIST.flatMap(certified)];
}

function certified({ name, centre, below, above, digits }: (typeof NIST)[number]): KnownStatistic[] {
  const values = Float64Array.from({ length: 1001 }, (_, k) =>
    k === 0 ? centre : k % 2 === 1 ? below : above,
  );
  const { mean, sd } = moments(values);
  const of = `NIST ${name}`;
  return [
    { what: "mean", of, found: mean, expected: centre, tolerance: digits },
    { what: "sd", of, found: sd, expected: 0.1, tolerance: digits },
  ];
}
