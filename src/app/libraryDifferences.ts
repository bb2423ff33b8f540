import { contrasts } from "../scenario/contrasts.ts";
import { contrastLine } from "../text/contrasts.ts";
import { differenceContext } from "./differenceContext.ts";
import type { Kept } from "../library/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ContrastLine } from "../text/contrasts.ts";
import type { Language } from "../text/language.ts";
import type { VersionChange } from "../views/files/acts.ts";
import type { Library } from "./library.svelte.ts";

/** Every value that is not the same in both. */
export function differenceLines(pair: readonly [Scenario, Scenario], language: Language): ContrastLine[] {
  const contexts = pair.map((each) => differenceContext(each, language));
  return contrasts(pair).map((each) => contrastLine(each, contexts, language));
}

/** What each version has changed against the one before it, by its number. */
export async function versionChanges(
  library: Pick<Library, "readVersion">,
  { id, versions }: Kept,
  language: Language,
): Promise<ReadonlyMap<number, VersionChange>> {
  const scenarios = await Promise.all(
    versions.map(async (version) => {
      const result = await library.readVersion(id, version);
      return result?.kind === "scenario" ? result.scenario : null;
    }),
  );
  return new Map(
    versions.map(({ number }, i) => [number, changeOf(scenarios.slice(Math.max(0, i - 1), i + 1), language)]),
  );
}

function changeOf(pair: readonly (Scenario | null)[], language: Language): VersionChange {
  const [before, after] = pair;
  if (pair.includes(null)) return { kind: "unreadable" };
  if (pair.length < 2 || before === null || after === null) return { kind: "first" };
  const lines = differenceLines([before, after], language);
  return lines.length === 0 ? { kind: "words" } : { kind: "lines", lines };
}
