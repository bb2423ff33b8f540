import { Chance } from "./chance.ts";
import type { ClauseLeverFile, HabitFile, ScenarioFile, SegmentFile } from "./scenarioFile.ts";
import { simulate } from "./simulate.ts";

/**
 * A scenario that differs from the shipped ones in everything: dates, horizon, population, levers, readings,
 * budget. The same number gives the same scenario. Ceilings are set near the demand that the reference expects,
 * so that allocation, carry-over and step-downs have something to do.
 */
export function generatedScenario(number: number): ScenarioFile {
  const chance = chanceOf(number);
  const time = drawTime(chance);
  return withBudget(chance, drawFile(chance, number, time), time.years);
}

/** The same without ceilings and step-downs: what a draw depends on, at once. */
export function generatedPopulation(number: number): ScenarioFile {
  const chance = chanceOf(number);
  return drawFile(chance, number, drawTime(chance));
}

const chanceOf = (number: number): Chance => new Chance(0x5ca1e + number);

function drawFile(chance: Chance, number: number, time: ReturnType<typeof drawTime>): ScenarioFile {
  const readings = drawReadings(chance);
  return {
    format: "subsidy-forecast/scenario@1",
    name: { zh: `生成情景 ${number}`, en: `Generated ${number}` },
    policy: "dalian-hitech-cbec-2026",
    run: { seed: `generated-${number}`, trials: 1000 },
    timing: { ...time.timing, decisionLagMonths: drawLags(chance) },
    budget: { ceilings: {}, allocation: "pro-rata" },
    levers: drawLevers(chance, time.years),
    readings,
    years: Object.fromEntries(
      time.years
        .filter(() => chance.happens(0.7))
        .map((year) => [
          year,
          { costFactor: places(chance, 0.4, 1.3), takeUpFactor: places(chance, 0.5, 1.4) },
        ]),
    ),
    trend: { costGrowth: places(chance, 0, 0.12), costBaseYear: one(chance, time.years) },
    shocks: {
      cost: { sd: one(chance, [0, 0.15, 0.4]) },
      takeUp: { logitSd: one(chance, [0, 0.25, 0.8]) },
      event: { probability: one(chance, [0, 0.1, 0.4]), costFactor: 0.75 },
    },
    persistence: one(chance, [0, 0.3, 0.7, 1]),
    response: {
      takeUpElasticity: one(chance, [0, 0, 0.3, 1.2]),
      costElasticity: one(chance, [0, 0, 0, 0.4]),
    },
    monthProfiles: {
      seasonal: [2, 1, 6, 14, 14, 9, 4, 4, 10, 18, 13, 5],
      late: [0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 0],
      even: Array.from({ length: 12 }, () => 1),
    },
    segments: drawSegments(chance),
  };
}

const one = <T>(chance: Chance, from: readonly T[]): T => from[chance.whole(0, from.length - 1)];

/** Even between two bounds, in hundredths. */
const places = (chance: Chance, from: number, to: number): number =>
  Math.round(chance.between(from, to) * 100) / 100;

function drawTime(chance: Chance): {
  timing: Omit<ScenarioFile["timing"], "decisionLagMonths">;
  years: number[];
} {
  const first = one(chance, [2025, 2026, 2027]);
  const month = chance.whole(1, 10);
  const last = first + chance.whole(1, 5);
  const two = (n: number): string => String(n).padStart(2, "0");
  const opensNextYear = chance.happens(0.15);
  return {
    timing: {
      signed: `${first}-${two(month)}-${one(chance, ["01", "01", "15"])}`,
      expires: `${last}-${one(chance, ["12-31", "12-31", "12-31", "06-30", "09-14"])}`,
      opens: opensNextYear
        ? `${first + 1}-${two(chance.whole(1, 6))}`
        : `${first}-${two(chance.whole(month, 12))}`,
    },
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
  };
}

function drawLags(chance: Chance): Record<string, number> {
  return one<Record<string, number>>(chance, [
    { "1": 0.25, "2": 0.4, "3": 0.25, "4": 0.1 },
    { "0": 1 },
    { "0": 0.5, "6": 0.5 },
    { "3": 0.3, "11": 0.4, "24": 0.3 },
  ]);
}

const READINGS: Record<string, string[]> = {
  A1: ["flat", "cost-limited"],
  A2: ["operator"],
  A3: ["three-payments", "36-months"],
  A4: ["vested"],
  A5: ["flat"],
  A9: ["flat"],
  A13: ["three-years"],
  A17: ["per-kind"],
  A20: ["cumulative"],
  A23: ["policy-year"],
  A26: ["pro-rata"],
  A27: ["at-most-loss"],
  A30: ["at-most-cost"],
  A31: ["top-up"],
  A32: ["allowed"],
  A35: ["counts"],
  A37: ["submission", "next-year"],
};

function drawReadings(chance: Chance): Record<string, string> {
  const ids = Object.keys(READINGS).filter(() => chance.happens(0.45));
  return Object.fromEntries(ids.map((id) => [id, one(chance, READINGS[id])]));
}

const GRADED = [1, 2];

/** Levers of one clause and, for a claim year, what byYear may hold. */
function drawTerms(chance: Chance, clause: number): ClauseLeverFile {
  const lever: ClauseLeverFile = {};
  if (GRADED.includes(clause)) lever.gradeFactor = one(chance, [0, 0.5, 0.85, "0.9999", 1]);
  else if (clause !== 4) lever.ratio = one(chance, [0.05, 0.25, "0.3333", 0.45, 0.6, 1]);
  if (chance.happens(0.4)) lever.cap = one(chance, [0, "20000.01", 45000, 80000, "333333.33"]);
  if (clause === 4) lever.perEvent = one(chance, [6000, "9999.99", 15000]);
  if (chance.happens(0.1)) lever.enabled = false;
  return lever;
}

function drawLevers(chance: Chance, years: readonly number[]): NonNullable<ScenarioFile["levers"]> {
  const levers: NonNullable<ScenarioFile["levers"]> = {};
  if (chance.happens(0.4)) levers.all = { ratioTimes: one(chance, [0.8, "0.95", 1.1]) };
  for (let clause = 1; clause <= 11; clause++) {
    if (!chance.happens(0.35)) continue;
    const lever = drawTerms(chance, clause);
    if (chance.happens(0.5)) {
      const year = one(chance, years);
      lever.byYear = { [year]: { ...drawTerms(chance, clause), enabled: chance.happens(0.6) } };
    }
    if (clause === 11) lever.pool = { [one(chance, years)]: one(chance, [0, 120000, "600000.55"]) };
    levers[String(clause)] = lever;
  }
  return levers;
}

const OPEN_TO: Record<string, number[]> = {
  park: [1, 4],
  centre: [3, 4, 10],
  head: [2, 5, 6, 7, 8, 9, 11],
  seller: [5, 6, 7, 8, 9, 11],
  service: [11],
};

function drawSegments(chance: Chance): SegmentFile[] {
  const kinds = ["park", "centre", "head", "seller", "seller", "service"];
  return kinds.map((kind, index) => drawSegment(chance, kind, `${kind}${index}`));
}

function drawSegment(chance: Chance, kind: string, id: string): SegmentFile {
  const few = kind === "park" || kind === "centre";
  const clauses = OPEN_TO[kind].filter(() => chance.happens(0.75));
  const segment: SegmentFile = {
    id,
    kind,
    name: { zh: id, en: id },
    start: few ? chance.whole(1, 3) : chance.whole(2, 9),
    entryPerMonth: few ? 0 : places(chance, 0, 0.4),
    exitPerYear: one(chance, [0, 0.1, 0.5]),
    recognition: { probability: places(chance, 0.4, 1), lasting: chance.happens(0.5) },
    ineligible: one(chance, [0, 0.05, 0.2]),
    claims: (clauses.length === 0 ? OPEN_TO[kind] : clauses).map((clause) => drawHabit(chance, clause)),
  };
  if (chance.happens(0.4)) {
    const from = chance.whole(0, 8);
    const monthsAfterSigning: [number, number] = [from, from + chance.whole(0, 10)];
    segment.oneMore = { probability: places(chance, 0.2, 1), monthsAfterSigning };
  }
  if (kind === "park" && chance.happens(0.7)) segment.operators = chance.whole(1, 2);
  if (chance.happens(0.5)) segment.lossShare = one(chance, [0, 0.1, "0.25", 0.8]);
  if (chance.happens(0.5)) segment.municipal = one(chance, [0.3, "0.55", 0.9]);
  return segment;
}

function drawHabit(chance: Chance, clause: number): HabitFile {
  const habit: HabitFile = { clause };
  if (chance.happens(0.3)) habit.recognition = places(chance, 0.3, 1);
  if (chance.happens(0.6)) habit.overlap = places(chance, 0.05, 0.5);
  const scale = clause === 3 ? 4_000_000 : clause === 4 ? 11_000 : 150_000;
  const cost = { median: Math.round(scale * chance.between(0.5, 1.5)), logSd: one(chance, [0, 0.5, 0.9]) };
  if (clause === 11) {
    return { ...habit, orders: { perYear: places(chance, 0.5, 5), unsold: places(chance, 0.1, 0.8) }, cost };
  }
  habit.takeUp = places(chance, 0.2, 1);
  habit.months = one(chance, ["seasonal", "late", "even"]);
  if (GRADED.includes(clause)) {
    const grades = [
      { share: 1, weight: 0.3 },
      { share: "0.75", weight: 0.45 },
      { share: 0.3333, weight: 0.25 },
    ];
    return { ...habit, grades };
  }
  if (clause === 4) habit.events = { mean: one(chance, [3, 18, 45]), outcome: places(chance, 0.4, 1) };
  return { ...habit, cost };
}

function withBudget(chance: Chance, file: ScenarioFile, years: readonly number[]): ScenarioFile {
  const trials = simulate(file, 25, 1);
  const ceilings: Record<string, number> = {};
  years.forEach((year, index) => {
    const mean = trials.reduce((sum, trial) => sum + trial.byYear[index].demand, 0) / trials.length;
    if (chance.happens(0.88)) ceilings[year] = Math.round(mean * chance.between(0.55, 1.1)) / 100;
    else if (chance.happens(0.3)) ceilings[year] = 0;
  });
  const allocation = one(chance, [
    "pro-rata",
    "first-come",
    "first-come-whole",
    "priority",
    "commitments-first",
  ]);
  const budget: ScenarioFile["budget"] = { ceilings, allocation };
  if (allocation === "priority") budget.priority = [[1, 3], [11], [8, 5]];
  if (allocation.startsWith("first-come")) budget.carryOver = chance.happens(0.6);
  if (!chance.happens(0.5)) return { ...file, budget };
  const stepDown = [
    { used: 0.5, ratioTimes: 0.7, clauses: [5, 6, 8] },
    { used: "0.8", ratioTimes: "0.4" },
  ].slice(0, chance.whole(1, 2));
  return { ...file, budget, stepDown };
}
