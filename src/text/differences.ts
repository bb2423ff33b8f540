import { messages } from "./messages.ts";
import { setMoney, setPercent } from "./numbers.ts";
import { readingWords } from "./readings.ts";
import type { Bilingual, ReadingId, StepDown } from "../policy/types.ts";
import type { Difference } from "../scenario/differences.ts";
import type { Language } from "./language.ts";

/** One line of the list of what differs from the policy. */
export interface DifferenceLine {
  readonly item: string;
  readonly policy: string;
  readonly scenario: string;
}

/** What a difference cannot say of itself. */
export interface DifferenceContext {
  /** Short name of a clause. */
  readonly nameOf: (clause: number) => string;
  /** Readings that act on facts which the scenario does not state. */
  readonly idle: ReadonlySet<ReadingId>;
}

export function differenceLine(
  difference: Difference,
  { nameOf, idle }: DifferenceContext,
  language: Language,
): DifferenceLine {
  const words = messages(language);
  const value = (of: number | boolean | null, key: string): string => {
    if (of === null) return words.files.none;
    if (typeof of === "boolean") return of ? words.levers.on : words.levers.off;
    return key === "cap" || key === "perEvent" || key === "pool" ? setMoney(of, language) : setPercent(of);
  };
  switch (difference.place) {
    case "timing": {
      const item = difference.key === "signed" ? words.files.signed : words.files.expires;
      return { item, policy: difference.policyValue, scenario: difference.value };
    }
    case "all":
      return {
        item: words.levers.all,
        policy: value(difference.policyValue, difference.key),
        scenario: value(difference.value, difference.key),
      };
    case "lever": {
      const { clause, year, key } = difference;
      const of = `${words.levers.clause(clause)} ${nameOf(clause)}`;
      const when = year === null ? "" : ` ${words.answer.year(year)}`;
      return {
        item: `${of}${when} ${words.files.keys[key]}`,
        policy: value(difference.policyValue, key),
        scenario: value(difference.value, key),
      };
    }
    case "reading":
      return {
        item: `${words.files.reading} ${difference.key} ${readingWords[difference.key].asks[language]}`,
        policy: answer(difference.key, difference.policyValue)[language],
        scenario:
          answer(difference.key, difference.value)[language] +
          (idle.has(difference.key) ? words.files.idle : ""),
      };
    case "stepDown":
      return {
        item: words.files.stepDown(difference.key + 1),
        policy: words.files.none,
        scenario: stepDownText(difference.value, language),
      };
  }
}

function answer(id: keyof typeof readingWords, code: string): Bilingual {
  const answers: Readonly<Record<string, { readonly says: Bilingual }>> = readingWords[id].answers;
  return answers[code]?.says ?? { zh: code, en: code };
}

function stepDownText({ used, ratioTimes, clauses }: StepDown, language: Language): string {
  const words = messages(language).files;
  const which =
    clauses === null ? words.everyClause : words.clauses(clauses.join(language === "zh" ? "、" : ", "));
  return words.stepDownText(setPercent(used), setPercent(ratioTimes), which);
}
