import { assumedText, assumptionItem } from "./assumptions.ts";
import { differenceLine } from "./differences.ts";
import { messages } from "./messages.ts";
import { setMoney } from "./numbers.ts";
import type { Contrast } from "../scenario/contrasts.ts";
import type { DifferenceContext } from "./differences.ts";
import type { Language } from "./language.ts";

/** One line of the list of what differs between compared scenarios. */
export interface ContrastLine {
  readonly item: string;
  readonly values: readonly string[];
}

/** Apart from those of the compare page, which is fetched later. */
const WORDS = {
  zh: {
    ceiling: (year: number) => `${year}年 年度限额（示例）`,
    noCeiling: "不设限额",
    rule: "超出限额时的分配规则",
    priority: "优先次序",
    priorityClass: (numbers: readonly number[]) => `第${numbers.join("、")}条`,
    carryOver: "未兑付部分",
    carries: "结转下年",
    carriesNot: "不结转",
  },
  en: {
    ceiling: (year: number) => `${year} Ceiling (example)`,
    noCeiling: "no ceiling",
    rule: "Rule when demand exceeds the ceiling",
    priority: "Priority",
    priorityClass: (numbers: readonly number[]) => `clauses ${numbers.join(", ")}`,
    carryOver: "Unpaid amounts",
    carries: "carried over",
    carriesNot: "not carried over",
  },
} as const;

export function contrastLine(
  contrast: Contrast,
  /** Of each scenario, in their order. */
  contexts: readonly DifferenceContext[],
  language: Language,
): ContrastLine {
  const words = WORDS[language];
  const { levers } = messages(language);
  const none = messages(language).files.none;
  switch (contrast.place) {
    case "policy": {
      const lines = contrast.values.map((each, i) =>
        each === null ? null : differenceLine(each, contexts[i], language),
      );
      const known = lines.find((line) => line !== null);
      return {
        item: known?.item ?? "",
        values: lines.map((line) => line?.scenario ?? known?.policy ?? none),
      };
    }
    case "ceiling":
      return {
        item: words.ceiling(contrast.year),
        values: contrast.values.map((fen) => (fen === null ? words.noCeiling : setMoney(fen, language))),
      };
    case "rule":
      return { item: words.rule, values: contrast.values.map((rule) => levers.rules[rule].name) };
    case "priority":
      return { item: words.priority, values: contrast.values.map((each) => priorityText(each, language)) };
    case "carryOver":
      return {
        item: words.carryOver,
        values: contrast.values.map((carries) => (carries ? words.carries : words.carriesNot)),
      };
    case "assumption":
      return {
        item: assumptionItem(contrast.of, contexts[0].nameOf, language),
        values: contrast.values.map((value) => assumedText(value, contrast.of, language)),
      };
  }
}

function priorityText(classes: readonly (readonly number[])[] | null, language: Language): string {
  if (classes === null) return "–";
  return classes.map((numbers) => WORDS[language].priorityClass(numbers)).join(" > ");
}
