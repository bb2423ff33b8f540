import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ONE } from "../money/fen.ts";
import { policies } from "../policy/policies.ts";
import { resolveClauses } from "../policy/readings.ts";
import type { ResolvedClause } from "../policy/types.ts";
import type { ClaimHabit, Population } from "../population/types.ts";
import type { Scenario } from "../scenario/types.ts";

/** What a straightforward program in C needs for the same work, in the same minutes. */
export interface NativeTimes {
  /** Nanoseconds a claim: ratio, cap and sum by month, one thread. */
  readonly kernelNs: number;
  /** Milliseconds: draws and totals of a scenario in one pass. */
  readonly forecastMs: number;
}

/** `null` where there is no C compiler. */
export function benchNative(
  scenario: Scenario,
  of: { readonly trials: number; readonly threads: number },
): NativeTimes | null {
  if (spawnSync("gcc", ["--version"]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "native-"));
  try {
    writeFileSync(join(folder, "scenario.h"), headerOf(scenario));
    const kernel = build(folder, "kernel");
    const forecast = build(folder, "native");
    return {
      kernelNs: Number(run(kernel, [])),
      forecastMs: Math.min(
        ...Array.from({ length: 3 }, () => forecastTime(run(forecast, [of.trials, of.threads]))),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function forecastTime(output: string): number {
  return (JSON.parse(output) as { ms: number }).ms;
}

function build(folder: string, name: string): string {
  const source = fileURLToPath(new URL(`native/${name}.c`, import.meta.url));
  const program = join(folder, name);
  const flags = [
    "-O3",
    "-march=native",
    ...(name === "native" ? ["-ffast-math"] : []),
    "-pthread",
    "-I",
    folder,
  ];
  run("gcc", [...flags, source, "-o", program, "-lm"]);
  return program;
}

function run(program: string, values: readonly (string | number)[]): string {
  const { status, stdout, stderr } = spawnSync(program, values.map(String), { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout.trim();
}

const FORMS = { graded: 0, "per-event": 1, ratio: 2, "pooled-order": 3 } as const;

type Cell = number | readonly Cell[];

/** A literal of C. */
function literal(cell: Cell): string {
  return typeof cell === "number" ? String(cell) : `{${cell.map(literal).join()}}`;
}

/** The scenario as native.c reads it: whole yuan, shares of 1, the terms as enacted, a pool for each of three years. */
function headerOf({ policy, population, readings, budget }: Scenario): string {
  const { timing, segments, shocks, trend, years: factors, persistence } = population;
  const known = policies.get(policy);
  if (!known) throw new RangeError(`no policy ${policy}`);
  const clauses = new Map(resolveClauses(known, readings).map((clause) => [clause.number, clause]));
  const first = timing.signed.year;
  const years = Array.from({ length: timing.expires.year - first + 1 }, (_, y) => first + y);
  const rows: Cell[] = [];
  const written = segments.map((segment): Cell => {
    const from = rows.length;
    for (const habit of segment.claims) {
      const clause = clauses.get(habit.clause);
      if (!clause) throw new RangeError(`no clause ${habit.clause}`);
      rows.push(rowOf(clause, habit, segment.recognition.probability, population));
    }
    const { oneMore, recognition } = segment;
    return [
      segment.start,
      segment.entryPerMonth,
      oneMore?.probability ?? 0,
      oneMore?.from ?? 0,
      oneMore?.to ?? 0,
      segment.exitPerYear,
      recognition.probability,
      Number(recognition.lasting),
      segment.ineligible,
      from,
      rows.length,
    ];
  });
  const opens = 12 * (timing.opens.year - first) + timing.opens.month - 1;
  const byYear = (value: (year: number) => number): string => literal(years.map(value));
  return `
#define NY ${years.length}
#define SM ${timing.signed.month - 1}
#define OM ${opens}
#define NSEG ${segments.length}
#define NROW ${rows.length}
#define GROWTH ${trend.costGrowth}
#define BASEY ${trend.costBaseYear - first}
#define SD ${shocks.cost.sd}
#define EVP ${shocks.event.probability}
#define EVF ${shocks.event.costFactor}
#define LSD ${shocks.takeUp.logitSd}
#define PERS ${persistence}
static const double CF[NY] = ${byYear((year) => factors[year]?.costFactor ?? 1)};
static const double TF[NY] = ${byYear((year) => factors[year]?.takeUpFactor ?? 1)};
static const double CEIL[NY] = ${byYear((year) => (budget.ceilings[year] ?? 1e20) / FEN)};
static const double LAG[4] = ${literal(timing.decisionLagMonths.map((lag) => lag.probability))};
static const double POOL[3] = ${literal(years.slice(0, 3).map((year) => (clauses.get(11)?.pool?.[year] ?? 0) / FEN))};
static const struct { int start; double lam, omp; int oma, omb; double ex, rec; int lasting; double inel; int r0, r1; }
  SEG[NSEG] = ${literal(written)};
static const struct { int n, form; double tu, rec, med, lsd, ratio, cap, ovl, em, eo, opy, uns; int once;
  double s0, w0, s1, w1, s2, w2; double mp[12]; } ROW[NROW] = ${literal(rows)};
`;
}

const FEN = 100;
const GRADES = 3;

function rowOf(
  clause: ResolvedClause,
  habit: ClaimHabit,
  recognition: number,
  { monthProfiles }: Population,
): Cell {
  const grades = habit.grades ?? [{ share: ONE, weight: 1 }];
  const weight = sumOf(grades.map((grade) => grade.weight));
  const filled = Array.from({ length: GRADES }, (_, k) => grades[Math.min(k, grades.length - 1)]);
  const months = habit.months === null ? Array.from({ length: 12 }, () => 1) : monthProfiles[habit.months];
  return [
    clause.number,
    FORMS[clause.form],
    habit.takeUp,
    habit.recognition ?? recognition,
    (habit.cost?.median ?? 0) / FEN,
    habit.cost?.logSd ?? 0,
    (clause.ratio ?? ONE) / ONE,
    clause.cap / FEN,
    habit.overlap,
    habit.events?.mean ?? 0,
    habit.events?.outcome ?? 0,
    habit.orders?.perYear ?? 0,
    habit.orders?.unsold ?? 0,
    Number(clause.entitlement === "once"),
    ...filled.flatMap((grade) => [grade.share / ONE, grade.weight / weight]),
    months.map((month) => month / sumOf(months)),
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
