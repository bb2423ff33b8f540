import { assumptionContrasts } from "./assumptionContrasts.ts";
import { contentText } from "./contentText.ts";
import { differences } from "./differences.ts";
import type { AllocationRule } from "../allocation/types.ts";
import type { Fen } from "../money/fen.ts";
import type { AssumptionContrast } from "./assumptionContrasts.ts";
import type { Difference } from "./differences.ts";
import type { Scenario } from "./types.ts";

/** One thing that is not the same in all of several scenarios, with what each has, in their order. */
export type Contrast =
  /** `null`: as the policy has it. */
  | { readonly place: "policy"; readonly values: readonly (Difference | null)[] }
  | BudgetContrast
  | ({ readonly place: "assumption" } & AssumptionContrast);

export type BudgetContrast =
  /** `null`: the year has none. */
  | { readonly place: "ceiling"; readonly year: number; readonly values: readonly (Fen | null)[] }
  | { readonly place: "rule"; readonly values: readonly AllocationRule[] }
  /** `null`: another rule, for which the classes mean nothing. */
  | { readonly place: "priority"; readonly values: readonly (readonly (readonly number[])[] | null)[] }
  | { readonly place: "carryOver"; readonly values: readonly boolean[] };

/** Everything that decides a number and is not the same in all, but for the number of trials. */
export function contrasts(scenarios: readonly Scenario[]): Contrast[] {
  const assumptions = assumptionContrasts(scenarios)
    .filter(({ id }) => id !== "run.trials")
    .map((each): Contrast => ({ place: "assumption", ...each }));
  return [...ofPolicy(scenarios), ...budgetContrasts(scenarios), ...assumptions];
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

export function budgetContrasts(scenarios: readonly Pick<Scenario, "budget">[]): BudgetContrast[] {
  const budgets = scenarios.map(({ budget }) => budget);
  const years = [...new Set(budgets.flatMap(({ ceilings }) => Object.keys(ceilings).map(Number)))].sort();
  const all: BudgetContrast[] = [
    ...years.map((year): BudgetContrast => ({
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
  ];
  return all.filter(({ values }) => varies(values));
}

function varies(values: readonly unknown[]): boolean {
  return values.some((value) => contentText(value) !== contentText(values[0]));
}
