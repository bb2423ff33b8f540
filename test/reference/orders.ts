import type { Applicant } from "./applicants.ts";
import type { Chance } from "./chance.ts";
import { claimOf, level, wholeFen, type Draft, type Shocks } from "./habits.ts";
import type { Rules } from "./rules.ts";
import type { HabitFile } from "./scenarioFile.ts";

interface Provider {
  readonly applicant: Applicant;
  readonly habit: HabitFile;
  /** Of recognition, per order. */
  readonly probability: number;
  isExcluded(year: number): boolean;
}

/** Clause 11: a provider's first orders that were unsold, filed by the expiry, not excluded and recognised. */
export function ordersOf(rules: Rules, chance: Chance, shocks: Shocks, provider: Provider): Draft[] {
  const { applicant, habit } = provider;
  const perMonth = Number(habit.orders?.perYear ?? 0) / 12;
  const end = Math.min(applicant.exit, 12 * (rules.expires.year - rules.signed.year + 1));
  const drafts: Draft[] = [];
  if (perMonth === 0) return drafts;
  for (let t = applicant.entry + chance.exponential(perMonth); t < end; t += chance.exponential(perMonth)) {
    const draft = orderAt(rules, chance, shocks, provider, t);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** @param t time of the order, continuous, in months since January of the signing year */
function orderAt(rules: Rules, chance: Chance, shocks: Shocks, provider: Provider, t: number): Draft | null {
  const { habit, probability } = provider;
  const unsold = chance.happens(Number(habit.orders?.unsold ?? 0));
  const recognised = chance.happens(probability);
  const filed = t + chance.between(1, 3) + 6 + chance.between(0, 2);
  const month = Math.floor(filed);
  const submitted = {
    year: rules.signed.year + Math.floor(month / 12),
    month: (month % 12) + 1,
    day: 1 + Math.floor((filed - month) * 28),
  };
  if (!unsold || !recognised || rules.isLate(submitted) || provider.isExcluded(submitted.year)) return null;
  const median = level(rules, shocks, habit, rules.signed.year + Math.floor(t / 12));
  const size = Math.exp(Number(habit.cost?.logSd ?? 0) * chance.normal());
  const claim = claimOf(rules, chance, provider, submitted);
  claim.cost = wholeFen(median * size);
  return claim;
}
