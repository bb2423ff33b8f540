import { chance } from "../../text/chance.ts";
import { messages } from "../../text/messages.ts";
import type { Bilingual } from "../../policy/types.ts";
import type { Picture, YearPicture } from "../../forecast/types.ts";
import type { Language } from "../../text/language.ts";

/** The year with the highest probability of running out, the earlier one of equals; `null` without ceilings. */
export function tightestYear({ years }: Picture): YearPicture | null {
  let tightest: YearPicture | null = null;
  for (const year of years) {
    if (year.exhausted === null) continue;
    if (tightest === null || year.exhausted.count > (tightest.exhausted?.count ?? 0)) tightest = year;
  }
  return tightest;
}

/** The one sentence that answers first. */
export function headline(picture: Picture, name: Bilingual, language: Language): string {
  const words = messages(language).answer;
  const year = tightestYear(picture);
  if (year === null || year.exhausted === null) return words.unlimited(name[language], picture.total.demand);
  return words.headline({
    name: name[language],
    year: year.year,
    count: year.exhausted.count,
    trials: picture.trials,
    medianMonth: year.exhausted.medianMonth,
    shortfall: year.shortfall.mean,
  });
}

/** Year → probability of exhaustion as a figure, for labels of lines. */
export function chanceLabels(picture: Picture, language: Language): ReadonlyMap<number, string> {
  return new Map(
    picture.years.flatMap(({ year, exhausted }) =>
      exhausted === null
        ? []
        : [[year, chance({ count: exhausted.count, trials: picture.trials }, language).figure] as const],
    ),
  );
}
