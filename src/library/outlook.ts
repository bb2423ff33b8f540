import type { Picture } from "../forecast/types.ts";
import type { Outlook, YearOutlook } from "./types.ts";

/** What the list keeps of a forecast on all trials. */
export function outlookOf(
  { trials, years }: Pick<Picture, "trials" | "years">,
  of: Pick<Outlook, "engine" | "seed" | "results">,
): Outlook {
  return {
    ...of,
    trials,
    years: years.flatMap(({ year, exhausted, shortfall }) =>
      exhausted === null
        ? []
        : [{ year, count: exhausted.count, byMonth: [...exhausted.byMonth], shortfall: shortfall.mean }],
    ),
  };
}

/** The year that runs out most often, the first of them; `null` where no year has a ceiling. */
export function tightestYear({ years }: Outlook): YearOutlook | null {
  return years.reduce<YearOutlook | null>(
    (most, year) => (most === null || year.count > most.count ? year : most),
    null,
  );
}
