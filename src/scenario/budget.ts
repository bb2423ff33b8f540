import type { AllocationRule, Budget } from "../allocation/types.ts";
import type { Fen } from "../money/fen.ts";
import type { Field, ObjectField, Range } from "./field.ts";
import { yearEntries } from "./horizon.ts";
import type { Horizon } from "./horizon.ts";
import { readClauseList } from "./levers.ts";

export const ALLOCATION_RULES: readonly [AllocationRule, ...AllocationRule[]] = [
  "pro-rata",
  "first-come",
  "first-come-whole",
  "priority",
  "commitments-first",
];

export function mayCarryOver(rule: AllocationRule): boolean {
  return rule === "first-come" || rule === "first-come-whole";
}

/** `budget` of a scenario or a ledger; left out: no ceiling, pro rata. */
export function readBudget(field: Field, horizon: Horizon, money: Range): Budget {
  const budget = field.object(["ceilings", "allocation", "priority", "carryOver"]);
  const ceilings: Record<number, Fen> = {};
  for (const entry of yearEntries(budget.key("ceilings"), horizon))
    ceilings[entry.year] = entry.field.yuan(money);
  const rule = budget.key("allocation").choice(ALLOCATION_RULES, "pro-rata");
  const carryOver = budget.key("carryOver").flag(false);
  if (carryOver && !mayCarryOver(rule)) budget.key("carryOver").report("carry-over", { rule });
  return { ceilings, rule, priority: readPriority(budget, rule, horizon), carryOver };
}

function readPriority(budget: ObjectField, rule: AllocationRule, horizon: Horizon): number[][] {
  const field = budget.key("priority");
  if (field.isMissing && rule === "priority") field.report("priority-missing");
  const taken = new Set<number>();
  return field.list(255, 1).map((entry) => readClauseList(entry, horizon, taken));
}
