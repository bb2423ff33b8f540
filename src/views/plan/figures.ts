import { ONE } from "../../money/fen.ts";
import { messages } from "../../text/messages.ts";
import { setMoney, setPercent } from "../../text/numbers.ts";
import { percentOf } from "../../money/write.ts";
import type { Clause, ClauseLevers, Levers } from "../../policy/types.ts";
import type { Language } from "../../text/language.ts";
import type { FigureKey } from "./edits.ts";

/** One adjustable figure of a clause: fen, or ten-thousandths where `kind` is `percent`. */
export interface FigureView {
  readonly key: FigureKey;
  readonly kind: "percent" | "money";
  readonly own: number;
  readonly value: number;
}

const KIND: Readonly<Record<FigureKey, FigureView["kind"]>> = {
  ratio: "percent",
  gradeFactor: "percent",
  cap: "money",
  perEvent: "money",
};

/** The figures that a clause has, the policy's own and the one in force. */
export function figuresOf(clause: Clause, levers: ClauseLevers | undefined): FigureView[] {
  const own: Readonly<Record<FigureKey, number | null>> = {
    ratio: clause.ratio?.value ?? null,
    gradeFactor: clause.form === "graded" ? ONE : null,
    perEvent: clause.perEvent?.value ?? null,
    cap: clause.cap.value,
  };
  return (["ratio", "gradeFactor", "perEvent", "cap"] as const).flatMap((key) => {
    const figure = own[key];
    return figure === null ? [] : [{ key, kind: KIND[key], own: figure, value: levers?.[key] ?? figure }];
  });
}

export function figureName(key: FigureKey, clause: Clause, language: Language): string {
  const words = messages(language).levers;
  if (key !== "cap") return words[key];
  if (clause.capCounts === "year") return words.cap;
  return clause.capCounts === "once" ? words.capOnce : words.capPerOrder;
}

/** The policy's own value and the difference from it in words; `null` where they are the same. */
export function difference(
  { kind, own, value }: Pick<FigureView, "kind" | "own" | "value">,
  language: Language,
): { readonly own: string; readonly by: string } | null {
  if (own === value) return null;
  const words = messages(language).levers;
  const size = Math.abs(value - own);
  if (kind === "percent") {
    const by = percentOf(size);
    return { own: setPercent(own), by: value > own ? words.pointsUp(by) : words.pointsDown(by) };
  }
  const by = setMoney(size, language);
  return { own: setMoney(own, language), by: value > own ? words.amountUp(by) : words.amountDown(by) };
}

/** The levers that hold for single years, in words; `null` where there are none. */
export function yearLevers(
  clause: Clause,
  levers: Levers["clauses"][number] | undefined,
  language: Language,
): string | null {
  const words = messages(language).levers;
  const years = Object.entries(levers?.byYear ?? {}).map(([year, own]) => {
    const figures = (Object.keys(KIND) as FigureKey[]).flatMap((key) => {
      const value = own[key];
      if (value === undefined) return [];
      const shown = KIND[key] === "percent" ? setPercent(value) : setMoney(value, language);
      return [`${figureName(key, clause, language)} ${shown}`];
    });
    const state = own.enabled === undefined ? [] : [own.enabled ? words.on : words.off];
    return `${words.ceiling(Number(year))} ${[...figures, ...state].join(language === "zh" ? "、" : ", ")}`;
  });
  return years.length === 0 ? null : years.join(language === "zh" ? "；" : "; ");
}

export type SentencePart =
  | { readonly text: string }
  /** A figure with the unit before or behind it, from which it is not to be parted. */
  | { readonly figure: FigureKey; readonly before: string; readonly after: string };

/** A sentence of the policy cut at its figures. */
export function sentenceParts(sentence: string): SentencePart[] {
  const cuts = /((?:RMB )?\{(?:ratio|cap|perEvent|gradeFactor)\}(?:%|万元)?[，。、,.;]?)/;
  return sentence
    .split(cuts)
    .filter((part) => part !== "")
    .map((part) => {
      const match = /^([^{]*)\{(\w+)\}(.*)$/.exec(part);
      if (match === null || !cuts.test(part)) return { text: part };
      return { figure: match[2] as FigureKey, before: match[1], after: match[3] };
    });
}
