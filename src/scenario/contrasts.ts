import { differences } from "./differences.ts";
import type { AllocationRule } from "../allocation/types.ts";
import type { Fen } from "../money/fen.ts";
import type { Bilingual } from "../policy/types.ts";
import type { Difference } from "./differences.ts";
import type { Scenario } from "./types.ts";

/** One thing that is not the same in all of several scenarios, with what each has, in their order. */
export type Contrast =
  /** `null`: as the policy has it. */
  | { readonly place: "policy"; readonly values: readonly (Difference | null)[] }
  /** `null`: the year has none. */
  | { readonly place: "ceiling"; readonly year: number; readonly values: readonly (Fen | null)[] }
  | { readonly place: "rule"; readonly values: readonly AllocationRule[] }
  /** `null`: another rule, for which the classes mean nothing. */
  | { readonly place: "priority"; readonly values: readonly (readonly (readonly number[])[] | null)[] }
  | { readonly place: "carryOver"; readonly values: readonly boolean[] }
  | { readonly place: "seed"; readonly values: readonly string[] }
  /** Whether an assumption is the first scenario's. */
  | { readonly place: "assumption"; readonly key: AssumptionKey; readonly values: readonly boolean[] }
  /** `null`: the scenario has no such segment. */
  | { readonly place: "segment"; readonly name: Bilingual; readonly values: readonly (boolean | null)[] };

export const ASSUMPTION_KEYS = [
  "opens",
  "lags",
  "years",
  "trend",
  "shocks",
  "persistence",
  "response",
  "months",
] as const;

export type AssumptionKey = (typeof ASSUMPTION_KEYS)[number];

/** Everything that decides a number and is not the same in all, but for the number of trials. */
export function contrasts(scenarios: readonly Scenario[]): Contrast[] {
  return [...ofPolicy(scenarios), ...ofBudget(scenarios), ...ofAssumptions(scenarios)];
}

function ofPolicy(scenarios: readonly Scenario[]): Contrast[] {
  const lists = scenarios.map(
    (scenario) => new Map(differences(scenario).map((each) => [keyOf(each), each])),
  );
  const keys = [...new Set(lists.flatMap((list) => [...list.keys()]))];
  return keys
    .map((key): Contrast => ({ place: "policy", values: lists.map((list) => list.get(key) ?? null) }))
    .filter(({ values }) => varies(values));
}

function keyOf(difference: Difference): string {
  if (difference.place !== "lever") return `${difference.place} ${difference.key}`;
  return `lever ${difference.clause} ${difference.year ?? "always"} ${difference.key}`;
}

function ofBudget(scenarios: readonly Scenario[]): Contrast[] {
  const budgets = scenarios.map(({ budget }) => budget);
  const years = [...new Set(budgets.flatMap(({ ceilings }) => Object.keys(ceilings).map(Number)))].sort();
  const all: Contrast[] = [
    ...years.map((year): Contrast => ({
      place: "ceiling",
      year,
      values: budgets.map(({ ceilings }) => ceilings[year] ?? null),
    })),
    { place: "rule", values: budgets.map(({ rule }) => rule) },
    {
      place: "priority",
      values: budgets.map(({ rule, priority }) => (rule === "priority" ? priority : null)),
    },
    { place: "carryOver", values: budgets.map(({ carryOver }) => carryOver) },
    { place: "seed", values: scenarios.map(({ run }) => run.seed) },
  ];
  return all.filter(({ values }) => varies(values));
}

function ofAssumptions(scenarios: readonly Scenario[]): Contrast[] {
  const parts = scenarios.map(assumptionsOf);
  const named = ASSUMPTION_KEYS.map((key): Contrast => ({
    place: "assumption",
    key,
    values: parts.map((part) => textOf(part[key]) === textOf(parts[0][key])),
  }));
  const segments = scenarios.flatMap(({ population }) => population.segments);
  const ofSegments = [...new Map(segments.map(({ id, name }) => [id, name]))].map(([id, name]): Contrast => {
    const texts = scenarios.map(({ population }) => {
      const own = population.segments.find((segment) => segment.id === id);
      return own === undefined ? null : textOf({ ...own, name: null });
    });
    return {
      place: "segment",
      name,
      values: texts.map((text) => (text === null ? null : text === texts[0])),
    };
  });
  return [...named, ...ofSegments].filter(({ values }) => varies(values));
}

function assumptionsOf({ population }: Scenario): Readonly<Record<AssumptionKey, unknown>> {
  const { timing, years, trend, shocks, persistence, response, monthProfiles } = population;
  return {
    opens: timing.opens,
    lags: timing.decisionLagMonths,
    years,
    trend,
    shocks,
    persistence,
    response,
    months: monthProfiles,
  };
}

function varies(values: readonly unknown[]): boolean {
  return values.some((value) => textOf(value) !== textOf(values[0]));
}

/** The same text for the same data, whatever the order of the keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
