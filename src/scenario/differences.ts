import { ONE } from "../money/fen.ts";
import { policies } from "../policy/policies.ts";
import { defaultReadings, questions } from "../policy/readings.ts";
import type { Clause, ClauseLevers, Policy, ReadingId, StepDown } from "../policy/types.ts";
import { knownDate, compareDates, writeDate } from "./dates.ts";
import type { LeverKey } from "./editLevers.ts";
import type { Scenario } from "./types.ts";

/**
 * One value that is not the policy's as drafted. Money in fen, ratios and factors in ten-thousandths.
 * `policyValue` is `null` where the policy has none.
 */
export type Difference =
  | {
      readonly place: "timing";
      readonly key: "signed" | "expires";
      readonly policyValue: string;
      readonly value: string;
    }
  | {
      readonly place: "lever";
      readonly clause: number;
      /** `null`: every claim year that has no lever of its own. */
      readonly year: number | null;
      readonly key: LeverKey | "pool";
      readonly policyValue: number | boolean | null;
      readonly value: number | boolean;
    }
  | {
      readonly place: "all";
      readonly key: "ratioTimes";
      readonly policyValue: number;
      readonly value: number;
    }
  | {
      readonly place: "reading";
      readonly key: ReadingId;
      readonly policyValue: string;
      readonly value: string;
    }
  | {
      readonly place: "stepDown";
      readonly key: number;
      readonly policyValue: null;
      readonly value: StepDown;
    };

/** All that differs from the policy as drafted, in the order timing, levers by clause, readings, step-downs. */
export function differences(scenario: Scenario): Difference[] {
  const policy = policies.get(scenario.policy);
  if (policy === undefined) throw new Error(`no policy ${scenario.policy}`);
  return [
    ...timingDifferences(scenario, policy),
    ...ratioTimesDifference(scenario),
    ...policy.clauses.flatMap((clause) => clauseDifferences(clause, scenario)),
    ...readingDifferences(scenario),
    ...scenario.stepDown.map((value, key): Difference => ({
      place: "stepDown",
      key,
      policyValue: null,
      value,
    })),
  ];
}

function timingDifferences({ population }: Scenario, policy: Policy): Difference[] {
  return (["signed", "expires"] as const).flatMap((key) => {
    const policyValue = policy.defaults[key];
    const date = population.timing[key];
    if (compareDates(date, knownDate(policyValue)) === 0) return [];
    return [{ place: "timing", key, policyValue, value: writeDate(date) }];
  });
}

function ratioTimesDifference({ levers }: Scenario): Difference[] {
  if (levers.ratioTimes === ONE) return [];
  return [{ place: "all", key: "ratioTimes", policyValue: ONE, value: levers.ratioTimes }];
}

function clauseDifferences(clause: Clause, { levers }: Scenario): Difference[] {
  const own = levers.clauses[clause.number];
  if (own === undefined) return [];
  const pools = Object.entries(own.pool ?? {}).map(([year, value]): Difference => {
    const policyValue = clause.pool?.value[Number(year)] ?? null;
    return { place: "lever", clause: clause.number, year: Number(year), key: "pool", policyValue, value };
  });
  return [
    ...leverDifferences(clause, own, null),
    ...Object.entries(own.byYear ?? {}).flatMap(([year, yearLevers]) =>
      leverDifferences(clause, yearLevers, { year: Number(year), always: own }),
    ),
    ...pools.filter(({ policyValue, value }) => policyValue !== value),
  ];
}

/** A year's lever counts where it differs from the policy or from the lever that it overrides. */
function leverDifferences(
  clause: Clause,
  levers: ClauseLevers,
  within: { readonly year: number; readonly always: ClauseLevers } | null,
): Difference[] {
  return (["ratio", "cap", "perEvent", "gradeFactor", "enabled"] as const).flatMap((key) => {
    const value = levers[key];
    const policyValue = policyValueOf(clause, key);
    const overridden = within?.always[key] ?? policyValue;
    if (value === undefined || (value === policyValue && value === overridden)) return [];
    return [{ place: "lever", clause: clause.number, year: within?.year ?? null, key, policyValue, value }];
  });
}

function policyValueOf(clause: Clause, key: LeverKey): number | boolean | null {
  if (key === "ratio") return clause.ratio?.value ?? null;
  if (key === "cap") return clause.cap.value;
  if (key === "perEvent") return clause.perEvent?.value ?? null;
  return key === "enabled" ? true : ONE;
}

function readingDifferences({ readings }: Scenario): Difference[] {
  return questions.flatMap(({ id }) => {
    const [policyValue, value] = [defaultReadings[id], readings[id]];
    return policyValue === value ? [] : [{ place: "reading", key: id, policyValue, value }];
  });
}
