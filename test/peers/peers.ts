/**
 * Does the same work as numpy, Debian's package of it, and lays both results and both times side by side. Run by
 * `npm run proof:peers`, which installs python3-numpy where it is missing and may; the report goes to standard output,
 * progress to standard error; exit status 1 where the two do not agree.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { proRata } from "../../src/allocation/proRata.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import type { YearOutcome } from "../../src/simulation/types.ts";
import { meanOfCapped } from "../../src/statistics/cappedLognormal.ts";
import { moments } from "../../src/statistics/moments.ts";
import { quantiles } from "../../src/statistics/quantiles.ts";
import { standardErrorOfMean, standardErrorOfProportion } from "../../src/statistics/standardErrors.ts";
import { scenarioOf } from "../forecast/soundScenarios.ts";
import { Chance } from "../reference/chance.ts";

interface Estimate {
  readonly value: number;
  readonly se: number;
}

interface Timed {
  readonly ms: number;
}

interface Peer {
  readonly numpy: string;
  readonly capped: Estimate & Timed;
  readonly pooled: { readonly given: Estimate; readonly cut: Estimate } & Timed;
  readonly shares: { readonly paid: readonly number[] } & Timed;
  readonly quantiles: { readonly values: readonly number[] } & Timed;
}

const SEED = 2026;
const CAPPED = {
  seed: SEED,
  trials: 25_000,
  count: 40,
  takeUp: 0.95,
  median: 450_000,
  logSd: 0.8,
  ratio: 0.5,
  cap: 300_000,
};
const POOLED = { seed: SEED, trials: 200_000, rate: 6, mu: 10.5, ratio: 0.3, cap: 20_000, pool: 80_000 };
const CLAIMS = 200_000;
const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95];
/** Standard errors of the difference. */
const MOST = 4;
const PYTHON = "/usr/bin/python3";

const chance = new Chance(SEED);
/** Fen, below a million yuan, so that integers of 64 bits hold each product that numpy takes. */
const amounts = Array.from({ length: CLAIMS }, () => chance.whole(0, 99_999_999));
const ceiling = 80_000_000_000;

function peer(): Peer {
  const hasNumpy = () => spawnSync(PYTHON, ["-c", "import numpy"]).status === 0;
  if (!hasNumpy()) {
    process.stderr.write("installing python3-numpy\n");
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "python3-numpy"], {
      stdio: "ignore",
    });
  }
  const asked = {
    capped: CAPPED,
    pooled: POOLED,
    shares: { amounts, ceiling },
    quantiles: { amounts, probabilities: PROBABILITIES },
  };
  const script = fileURLToPath(new URL("peers.py", import.meta.url));
  const text = execFileSync(PYTHON, [script], {
    input: JSON.stringify(asked),
    maxBuffer: 1 << 28,
    encoding: "utf8",
  });
  return JSON.parse(text) as Peer;
}

const REPEATS = 3;

function timed<T>(work: () => T): { readonly result: T } & Timed {
  const runs = Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    const result = work();
    return { result, ms: performance.now() - started };
  });
  return runs.sort((a, b) => a.ms - b.ms)[REPEATS >> 1];
}

function lastYear(trials: number, rest: object): YearOutcome {
  const outcome = simulate(
    scenarioOf({
      format: "subsidy-forecast/scenario@1",
      name: { en: "Peers" },
      policy: "dalian-hitech-cbec-2026",
      run: { seed: "peers", trials },
      timing: { signed: "2026-07-01", expires: "2028-12-31", decisionLagMonths: { "1": 1 } },
      monthProfiles: { march: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
      ...rest,
    }),
  );
  return outcome.byYear[outcome.byYear.length - 1];
}

function capped(): YearOutcome {
  const { trials, count, takeUp, median, logSd, ratio, cap } = CAPPED;
  const claims = [{ clause: 8, takeUp, cost: { median, logSd }, months: "march" }];
  return lastYear(trials, {
    levers: { 8: { ratio, cap } },
    segments: [{ id: "sellers", kind: "seller", start: count, claims }],
  });
}

function pooled(): YearOutcome {
  const { trials, rate, mu, ratio, cap, pool } = POOLED;
  const orders = { perYear: rate / 5, unsold: 0.5 };
  const claims = [{ clause: 11, orders, cost: { median: Math.exp(mu).toFixed(2), logSd: 1 } }];
  return lastYear(trials, {
    levers: { 11: { ratio, cap, pool: { 2028: pool } } },
    segments: [{ id: "providers", kind: "service", start: 10, claims }],
  });
}

const meanInYuan = (fen: Float64Array): Estimate => {
  const { mean, sd } = moments(fen);
  return { value: mean / 100, se: standardErrorOfMean(sd, fen.length) / 100 };
};

const faults: string[] = [];
const rounded = (value: number): string => value.toFixed(value < 1 ? 5 : 2);
const ms = ({ ms: time }: Timed): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

function compared(work: string, ours: Estimate, theirs: Estimate): string[] {
  const apart = (ours.value - theirs.value) / Math.hypot(ours.se, theirs.se);
  if (!(Math.abs(apart) <= MOST)) faults.push(`${work}: ${apart.toFixed(1)} standard errors apart`);
  const cells = [ours, theirs].map(({ value, se }) => `${rounded(value)} ± ${rounded(se)}`);
  return [work, ...cells, `${apart.toFixed(2)} standard errors`];
}

function same(work: string, ours: ArrayLike<number>, theirs: readonly number[]): string[] {
  const differing = theirs.filter((value, k) => value !== ours[k]).length;
  if (differing > 0) faults.push(`${work}: ${differing} differ`);
  const sum = (all: ArrayLike<number>) => String(Array.from(all).reduce((total, value) => total + value, 0));
  return [work, `sum ${sum(ours)}`, `sum ${sum(theirs)}`, `${differing} of ${theirs.length} differ`];
}

process.stderr.write("numpy\n");
const theirs = peer();
process.stderr.write("ours\n");
const ourCapped = timed(capped);
const ourPooled = timed(pooled);
const fen = Float64Array.from(amounts);
const ourShares = timed(() => {
  const paid = new Float64Array(CLAIMS);
  proRata(fen, CLAIMS, ceiling, paid);
  return paid;
});
const ourQuantiles = timed(() => quantiles(fen, PROBABILITIES));

const orders = ourPooled.result.byClause[ourPooled.result.byClause.length - 1];
const cutShare = (orders.poolCut ?? NaN) / POOLED.trials;
const cut = { value: cutShare, se: standardErrorOfProportion(cutShare, POOLED.trials) };
const exact =
  CAPPED.count * CAPPED.takeUp * meanOfCapped({ ...CAPPED, median: CAPPED.ratio * CAPPED.median });
const rows = [
  [
    ...compared(
      `mean of a year's awards, 40 sellers at 50 %, each at most 300,000 yuan; ${CAPPED.trials} trials`,
      meanInYuan(ourCapped.result.demand),
      theirs.capped,
    ),
    ms(ourCapped),
    ms(theirs.capped),
  ],
  [
    ...compared(
      `mean that a pool of 80,000 yuan gives to Poisson (6) orders at 30 %, each at most 20,000 yuan; ${POOLED.trials} trials`,
      meanInYuan(orders.demand),
      theirs.pooled.given,
    ),
    ms(ourPooled),
    ms(theirs.pooled),
  ],
  [
    ...compared("probability that the same pool cuts an award", cut, theirs.pooled.cut),
    "in the same run",
    "in the same run",
  ],
  [
    ...same(
      `${CLAIMS} awards pro rata under a ceiling, largest remainders, in fen`,
      ourShares.result,
      theirs.shares.paid,
    ),
    ms(ourShares),
    ms(theirs.shares),
  ],
  [
    ...same(`six quantiles of type 7 of ${CLAIMS} amounts`, ourQuantiles.result, theirs.quantiles.values),
    ms(ourQuantiles),
    ms(theirs.quantiles),
  ],
];
const head = ["work", "ours", "numpy", "apart", "our time", "numpy's time"];
process.stdout.write(
  `${[
    "# The same work by numpy",
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, numpy ${theirs.numpy} of Debian, one thread each; written by \`npm run --silent proof:peers > test/peers/peers.md\`. Times are medians of ${REPEATS} runs, the first of ours included; ± is one standard error.`,
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    `By formula the first is ${rounded(exact)}. Ours draws whole applicants (entry, month, take-up, recognition, decision day) for three years and settles them with every total of a forecast, numpy only the amounts of the one year.`,
    `Not in agreement: **${faults.length}**.`,
    ...faults.map((fault) => `- ${fault}`),
  ].join("\n\n")}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
