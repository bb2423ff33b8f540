import { assumptionContrasts } from "../scenario/assumptionContrasts.ts";
import { budgetContrasts } from "../scenario/contrasts.ts";
import { contrastLine } from "../text/contrasts.ts";
import { differenceLine } from "../text/differences.ts";
import type { Contrast } from "../scenario/contrasts.ts";
import type { Difference } from "../scenario/differences.ts";
import type { Changed } from "../scenario/putBack.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DifferenceContext } from "../text/differences.ts";
import type { Language } from "../text/language.ts";
import type { ChangeLine, Changes } from "../views/shared/changes.ts";

/** What of a scenario is no lever of the policy and is laid beside the shipped one. */
export type Beside = Pick<Scenario, "budget" | "run" | "population">;

export const besideOf = ({ budget, run, population }: Scenario): Beside => ({ budget, run, population });

export function policyLines(
  differences: readonly Difference[],
  context: DifferenceContext,
  language: Language,
): ChangeLine[] {
  return differences.map((difference) => ({
    ...differenceLine(difference, context, language),
    changed: { place: "policy", difference },
  }));
}

/** Ceilings, allocation and assumptions that are not the shipped ones. */
export function besideLines(
  shipped: Beside,
  own: Beside,
  { nameOf, language }: Pick<DifferenceContext, "nameOf"> & { readonly language: Language },
): Pick<Changes, "budget" | "assumption"> {
  const line = (contrast: Contrast, changed: Changed | null): ChangeLine => {
    const context = { nameOf, idle: new Set<never>() };
    const { item, values } = contrastLine(contrast, [context, context], language);
    return { item, policy: values[0], scenario: values[1], changed };
  };
  return {
    budget: budgetContrasts([shipped, own]).map((each) => {
      // Classes mean nothing to the shipped rule: they go with the rule.
      const goesWithRule = each.place === "priority" && each.values[0] === null;
      return line(each, goesWithRule ? null : { place: "budget", contrast: each });
    }),
    assumption: assumptionContrasts([shipped, own]).map((each) =>
      line(
        { place: "assumption", ...each },
        each.values.includes(null) ? null : { place: "assumption", of: each.of },
      ),
    ),
  };
}
