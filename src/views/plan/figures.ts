import { ONE } from "../../money/fen.ts";
import { messages } from "../../text/messages.ts";
import { setMoney, setPercent } from "../../text/numbers.ts";
import { percentOf } from "../../money/write.ts";
import type { Clause, ClauseLevers, Levers, Policy, ReadingId, Readings } from "../../policy/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Language } from "../../text/language.ts";
import type { FigureKey } from "./edits.ts";

/** One adjustable figure of a clause: fen, or ten-thousandths where `kind` is `percent`. */
export interface FigureView {
  readonly key: FigureKey;
  readonly kind: "percent" | "money";
  readonly own: number;
  readonly value: number;
}

export type OneClause = Levers["clauses"][number];

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
): { readonly own: string; readonly by: string; readonly up: boolean } | null {
  if (own === value) return null;
  const up = value > own;
  const words = messages(language).levers;
  const size = Math.abs(value - own);
  if (kind === "percent") {
    const by = percentOf(size);
    return { own: setPercent(own), by: up ? words.pointsUp(by) : words.pointsDown(by), up };
  }
  const by = setMoney(size, language);
  return { own: setMoney(own, language), by: up ? words.amountUp(by) : words.amountDown(by), up };
}

/** How many values of a clause are not the policy's: those for all years, and those for single years. */
export function countChanged(clause: Clause, levers: OneClause | undefined): { all: number; years: number } {
  const figures = figuresOf(clause, levers).filter(({ own, value }) => own !== value).length;
  const pools = Object.entries(levers?.pool ?? {}).filter(
    ([year, value]) => clause.pool?.value[Number(year)] !== value,
  ).length;
  const off = levers?.enabled === false ? 1 : 0;
  const years = Object.values(levers?.byYear ?? {}).reduce((sum, own) => sum + Object.keys(own).length, 0);
  return { all: figures + pools + off, years };
}

/** The parts of the levers in which something is not the policy's, by the ids of their headings. */
export function differingParts(policy: Policy, scenario: Scenario, defaults: Readings): ReadonlySet<string> {
  const { levers, stepDown, readings } = scenario;
  const clauses = policy.clauses.filter((clause) => {
    const { all, years } = countChanged(clause, levers.clauses[clause.number]);
    return all + years > 0;
  });
  const isOverall = levers.ratioTimes !== ONE || stepDown.length > 0;
  const isRead = Object.entries(defaults).some(([id, code]) => readings[id as ReadingId] !== code);
  return new Set([
    ...(isOverall ? ["overall"] : []),
    ...clauses.map(({ number }) => `clause-${number}`),
    ...(isRead ? ["readings"] : []),
  ]);
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
