import type { Bilingual, ReadingId } from "../policy/types.ts";

/** Why each default reading is the default. */
export const readingReasons: Readonly<Record<ReadingId, Bilingual>> = {
  A1: {
    zh: "“最高”是上限，给多少留有核定余地；厦门自贸片区对园区即按评分分档。",
    en: "“At most” is a bound that leaves discretion; the Xiamen free-trade area pays parks by score band.",
  },
  A2: { zh: "条文的支持对象是园区。", en: "What the sentence supports is the park." },
  A3: {
    zh: "“连续”不含中断；“每年”的最高额与预算年度一致。",
    en: "“Consecutive” leaves no gaps, and yearly caps go with budget years.",
  },
  A4: {
    zh: "条文没有到期后继续执行的规定；但企业会有期待，故余下部分另列，供决策知悉。",
    en: "No sentence lets support go on after expiry; applicants will still expect it, so the rest is shown apart.",
  },
  A5: {
    zh: "同第1条，“最高”是上限；按独立法人计，防止重复。",
    en: "As in clause 1, “at most” is a bound; counted per legal entity.",
  },
  A9: {
    zh: "“最高”是每场上限，事后奖补以实际支出为限。",
    en: "“At most” bounds each event; a reward after the fact does not pass what was spent.",
  },
  A13: {
    zh: "相邻的第6条写明三年而本条未写；有效期内金额不受影响，仅影响延期后。",
    en: "Clause 6 beside it names three years and this one does not; it matters only if the policy is extended.",
  },
  A17: {
    zh: "三类支出并列，其后只写了一个最高额。",
    en: "The three kinds are named together and followed by a single cap.",
  },
  A20: {
    zh: "“一次性”即一次用完，每个独立法人一次。",
    en: "“One-time” is used up at once, for each legal entity.",
  },
  A23: {
    zh: "2026年至2028年恰为三个自然年，预算年度即自然年；首年金额较小，也与首年不足一年相符。按十二个月计将超出有效期。",
    en: "2026 to 2028 are exactly three calendar years, as are budget years; a short first year explains the smaller first pool. Twelve-month years would pass the expiry.",
  },
  A26: {
    zh: "条文只写“分别不超过”，未写压减；资金池随认定逐笔占用，不结转。",
    en: "The text only says “not more than”; the pool is used up award by award and nothing is carried.",
  },
  A27: {
    zh: "按条文字面“按首单交易金额给予30%”；另一理解更接近补偿的本意，建议一并测算。",
    en: "The words: 30% of the order amount. The other reading is nearer to an indemnity and worth running too.",
  },
  A30: {
    zh: "条文写明获得市级及以上支持的“可重复申报”。",
    en: "The text says outright that municipal and higher support may be had as well.",
  },
  A31: {
    zh: "“从高”即两项取其一；金额相同时计入本政策，偏于审慎。",
    en: "“The higher” is one of the two; a tie is charged here, which is the cautious way.",
  },
  A32: {
    zh: "条文只限制与其他政策重复；一票一用是本工具补充的审慎规则。",
    en: "The text speaks of other policies only; one document, one use is a cautious rule that we add.",
  },
  A35: {
    zh: "条文自签发之日起施行，没有溯及既往的规定。",
    en: "The policy applies from its signing and claims nothing before it.",
  },
  A37: {
    zh: "核定、公示时支付义务才确定，故占用当年限额；各条款的最高额仍按申报年度计。",
    en: "The obligation arises when a claim is decided, so that year's ceiling bears it; caps stay with the claim year.",
  },
};
