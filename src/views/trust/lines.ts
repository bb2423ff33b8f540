import { grouped, percent } from "../../text/numbers.ts";
import { trustWords } from "../../text/trust.ts";
import type { Language } from "../../text/language.ts";
import { errorsOff, passes } from "./check.ts";
import type { Check, Figure } from "./check.ts";

/** A check in words and figures. */
export interface CheckLine {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  readonly tolerance: string;
  /** How far off in standard errors; "" where the tolerance is none of errors. */
  readonly off: string;
  readonly passes: boolean;
}

export function checkLine(check: Check, language: Language): CheckLine {
  const words = trustWords(language);
  const say = (figure: Figure): string => figureOf(check, figure, language);
  const errors = errorsOff(check);
  const [asked, key = ""] = check.of.split("; ");
  return {
    name: words.kinds[check.what](asked, key),
    expected: say(check.expected),
    found: say(check.found),
    tolerance: toleranceOf(check, language),
    off: errors === null ? "" : words.errorsOff(grouped(errors, 2)),
    passes: passes(check),
  };
}

/** Every digit that decides; money and probabilities of the closed forms as people read them. */
function figureOf({ what }: Pick<Check, "what">, figure: Figure, language: Language): string {
  if (typeof figure === "string") return figure;
  if (what === "chance") return percent(figure, 2);
  if (what === "cappedMean" || what === "shortfall") return trustWords(language).yuan(grouped(figure, 2));
  return String(figure);
}

function toleranceOf({ what, tolerance }: Check, language: Language): string {
  const words = trustWords(language);
  if (tolerance.is === "none") return words.exactly;
  if (tolerance.is === "absolute") return words.absolute(String(tolerance.most));
  const size = tolerance.most * tolerance.se;
  const by = what === "chance" ? words.points(grouped(size * 100, 2)) : figureOf({ what }, size, language);
  return words.errors(tolerance.most, by);
}
