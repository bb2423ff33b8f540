import { outcomeDigestAside } from "../forecast/digest.ts";
import { provenanceOf } from "./provenance.ts";
import { takeOf } from "./takeAway.ts";
import type { Language } from "../text/language.ts";
import type { TakeClosed } from "../text/take.ts";
import type { Take } from "../views/shared/take.ts";
import type { CompareRun } from "./compareRun.svelte.ts";

/** The comparison on show, as long as it is of the scenarios that are asked for. */
export function compareTake(comparison: Pick<CompareRun, "shown" | "state">, language: Language): Take {
  const { shown, state } = comparison;
  return takeOf({
    closed: state.status === "done" && shown !== null ? null : closedOf(comparison),
    language,
    from: async () => {
      const finals = await Promise.all(
        (shown ?? []).map(async ({ scenario, outcome }) => ({
          scenario,
          digest: await outcomeDigestAside(outcome),
        })),
      );
      const [first, ...rest] = finals;
      if (first === undefined) throw new Error("nothing is on show");
      return { of: provenanceOf([first, ...rest]) };
    },
  });
}

function closedOf({ shown, state: { status } }: Pick<CompareRun, "shown" | "state">): TakeClosed {
  if (status === "failed" || status === "cancelled") return status;
  return shown === null ? "none" : "running";
}
