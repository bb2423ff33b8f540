import { assumptionsOf, factorYears } from "./assumptions.ts";
import { contentText } from "./contentText.ts";
import type { Assumed, AssumedValue, AssumptionPlace } from "./assumptions.ts";

/** An assumption that is not the same in all of several scenarios, with what each has, in their order. */
export interface AssumptionContrast {
  /** Unique among the assumptions of a scenario. */
  readonly id: string;
  readonly of: AssumptionPlace;
  /** `null`: the scenario has no such segment, claims or month profile. */
  readonly values: readonly (AssumedValue | null)[];
}

/**
 * From content: what was changed and put back is none. Of a segment that one of the scenarios has not,
 * or of claims under a clause, only that is said.
 */
export function assumptionContrasts(scenarios: readonly Assumed[]): AssumptionContrast[] {
  const years = factorYears(scenarios);
  const lists = scenarios.map(
    (scenario) => new Map(assumptionsOf(scenario, years).map((each) => [each.id, each])),
  );
  const all = new Map(lists.flatMap((list) => [...list]));
  const segments = scenarios.map(
    ({ population }) => new Set(population.segments.map((segment) => segment.id)),
  );
  const inAll = (segment: string): boolean => segments.every((ids) => ids.has(segment));
  return [...all.values()]
    .map(({ id, place }) => ({ id, of: place, values: lists.map((list) => list.get(id)?.value ?? null) }))
    .filter(({ values }) => values.some((value) => contentText(value) !== contentText(values[0])))
    .filter(({ values, of }) => !values.includes(null) || saysWhatIsMissing(of, inAll));
}

function saysWhatIsMissing(place: AssumptionPlace, inAll: (segment: string) => boolean): boolean {
  if (place.part === "segment") return place.key === "kind";
  return place.part !== "habit" || (place.key === "clause" && inAll(place.segment));
}
