import { chance } from "./chance.ts";
import { monthInText } from "./months.ts";
import { countInText, headlineMoney } from "./numbers.ts";
import type { HeadlineFacts } from "./messages.ts";

/** 基准情景：2027年资金需求超出年度限额的概率为54.1%（可能性相当，33%～66%；10 000次模拟中5 410次）；… */
export function headlineZh(facts: HeadlineFacts): string {
  const { phrase, word, range } = chance(facts, "zh");
  const counts = `${countInText(facts.trials)}次模拟中${countInText(facts.count)}次`;
  const first = `${facts.name}：${facts.year}年资金需求超出年度限额的概率${phrase}（${word}，${range}；${counts}）`;
  const month =
    facts.medianMonth === null
      ? ""
      : `；耗尽的情形中，耗尽月份中位数为${monthInText(facts.medianMonth, "zh")}`;
  const gap =
    facts.shortfall === 0
      ? "；未出现资金缺口。"
      : `；资金缺口平均${headlineMoney(facts.shortfall, "zh")}（含无缺口情形）。`;
  return first + month + gap;
}

export function headlineEn(facts: HeadlineFacts): string {
  const { phrase, word, range } = chance(facts, "en");
  const counts = `${countInText(facts.count)} of ${countInText(facts.trials)} simulations`;
  const first = `${facts.name}: the probability that demand in ${facts.year} exceeds the yearly ceiling is ${phrase} (${word}, ${range}; ${counts})`;
  const month =
    facts.medianMonth === null
      ? ""
      : `; where the money runs out, the median month is ${monthInText(facts.medianMonth, "en")}`;
  const gap =
    facts.shortfall === 0
      ? "; no shortfall occurred."
      : `; the shortfall averages ${headlineMoney(facts.shortfall, "en")} (cases without one included).`;
  return first + month + gap;
}
