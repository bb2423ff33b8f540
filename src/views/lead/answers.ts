import { leadWords } from "../../text/lead.ts";
import { monthReached } from "../../text/months.ts";
import { tightestYear } from "../shared/answer.ts";
import type { LeadPicture, WholeTerm } from "../../forecast/leadPicture.ts";
import type { TermErrors } from "../../forecast/termErrors.ts";
import type { Picture, YearPicture } from "../../forecast/types.ts";
import type { NotFinal } from "../../text/lead.ts";
import type { Language } from "../../text/language.ts";
import type { RunState } from "../shared/run.ts";

/** What the sentences need, which come first. */
export interface Answer {
  readonly picture: Picture;
  readonly whole: WholeTerm;
}

/** One forecast, all that this page shows of it. */
export interface Forecast extends Answer {
  readonly lead: LeadPicture;
  readonly termErrors: () => TermErrors;
}

/** Position of the year that the page begins with: the tightest, without ceilings the first. */
export function firstYear(picture: Picture): number {
  const tightest = tightestYear(picture);
  return tightest === null ? 0 : picture.years.indexOf(tightest);
}

/** The one sentence on a year. */
export function yearSentence({ picture }: Answer, y: number, name: string, language: Language): string {
  const words = leadWords(language);
  const { year, exhausted, shortfall, demand } = picture.years[y];
  if (exhausted === null) return words.unlimitedYear({ name, year, demand: demand.mean });
  return words.sentence({
    name,
    year,
    count: exhausted.count,
    trials: picture.trials,
    medianOfAll: monthOfAll(picture.years[y]),
    medianOfExhausted: exhausted.medianMonth,
    shortfall: shortfall.mean,
    shortfallP90: shortfall.p90,
  });
}

/** The one sentence on all years together. */
export function termSentence({ picture, whole }: Answer, language: Language): string {
  const words = leadWords(language);
  const [first, last] = [picture.years[0].year, picture.years[picture.years.length - 1].year];
  if (whole.exhausted === null) {
    return words.unlimitedTerm({ first, last, demand: whole.demand });
  }
  return words.term({
    first,
    last,
    count: whole.exhausted.count,
    trials: picture.trials,
    demand: whole.demand,
    ceiling: whole.ceiling,
    shortfall: whole.shortfall.mean,
    shortfallP90: whole.shortfall.p90,
  });
}

/** Month by which half of all trials have run out; `null`: half of them never do, or there is no ceiling. */
export function monthOfAll({ exhausted }: YearPicture): number | null {
  return exhausted === null ? null : monthReached(exhausted.byMonth, 0.5);
}

/** Below so many trials a probability near one half is uncertain by more than 3 percentage points. */
const FEW_TRIALS = 1000;

interface OnShow {
  readonly run: RunState;
  readonly isQuick: boolean;
  readonly digest: string | null;
  readonly trials: number;
}

/** Why the forecast on show is not the result; `null`: it is. */
export function notFinal({ run, isQuick, digest, trials }: OnShow): NotFinal | null {
  if (run.behind) return "behind";
  if (isQuick) return "quick";
  if (run.status === "failed" || run.status === "cancelled") return run.status;
  if (run.status !== "done" || digest === null) return "running";
  return trials < FEW_TRIALS ? "few" : null;
}
