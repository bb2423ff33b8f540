import { statisticsOf } from "../forecast/report.ts";
import { assumptionsOf } from "../scenario/assumptions.ts";
import { scenarioDigest } from "../scenario/canonical.ts";
import { assumedText, assumptionItem } from "../text/assumptions.ts";
import { messages } from "../text/messages.ts";
import { provenanceOf } from "./provenance.ts";
import { takeOf } from "./takeAway.ts";
import type { TrialYear } from "../export/trials.ts";
import type { Policy } from "../policy/types.ts";
import type { Outcome } from "../simulation/types.ts";
import type { Language } from "../text/language.ts";
import type { TakeClosed, TakeKind } from "../text/take.ts";
import type { Changes } from "../views/shared/changes.ts";
import type { Take } from "../views/shared/take.ts";
import type { Final, Show } from "./show.svelte.ts";
import type { TakenFrom } from "./takeParts.ts";

interface Source {
  readonly show: Pick<Show, "shown" | "run" | "final">;
  readonly policy: Policy;
  readonly changes: Changes;
  readonly language: Language;
}

/** The forecast on show and its parts, as long as it is final. */
export function planTake({ show, policy, changes, language }: Source): Take {
  const { final } = show;
  return takeOf({
    closed: final === null ? closedOf(show) : null,
    language,
    from: (kind) => {
      if (final === null || show.final?.outcome !== final.outcome)
        throw new Error("another forecast is on show");
      return takenFrom(kind, final, { policy, changes, language });
    },
  });
}

function closedOf({ shown, run: { status } }: Pick<Show, "shown" | "run">): TakeClosed {
  if (status === "failed" || status === "cancelled") return status;
  return shown === null ? "none" : "running";
}

/** The columns of an outcome are handed on when the next one arrives: what is needed is taken at once. */
function takenFrom(
  kind: TakeKind,
  { scenario, outcome, digest }: Final,
  { policy, changes, language }: Omit<Source, "show">,
): TakenFrom {
  const of = provenanceOf([{ scenario, digest }]);
  if (kind !== "workbook" && kind !== "trialsWorkbook" && kind !== "trialsCsv") return { of };
  const nameOf = (number: number): string =>
    policy.clauses.find((clause) => clause.number === number)?.name[language] ?? "";
  const { groups } = messages(language).files;
  return {
    of,
    forecast: {
      scenarioDigest: scenarioDigest(scenario),
      policy: policy.title[language],
      statistics: statisticsOf(outcome),
      clauseNames: Object.fromEntries(policy.clauses.map(({ number, name }) => [number, name])),
      changes: (["policy", "budget", "assumption"] as const).flatMap((id) =>
        changes[id].map((line): [string, string, string, string] => [
          groups[id].heading,
          line.item,
          line.policy,
          line.scenario,
        ]),
      ),
      assumptions: assumptionsOf(scenario, outcome.years).map(({ place, value }): [string, string] => [
        assumptionItem(place, nameOf, language),
        assumedText(value, place, language),
      ]),
    },
    years: kind === "workbook" ? [] : outcome.byYear.map(copyOf),
  };
}

function copyOf({ year, demand, paid, open, exhaustedIn }: Outcome["byYear"][number]): TrialYear {
  return {
    year,
    demand: new Float64Array(demand),
    paid: new Float64Array(paid),
    open: new Float64Array(open),
    exhaustedIn: new Float64Array(exhaustedIn),
  };
}
