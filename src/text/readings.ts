import type { Bilingual, ReadingId, Readings } from "../policy/types.ts";

interface Question<Code extends string> {
  readonly asks: Bilingual;
  readonly answers: Readonly<Record<Code, Bilingual>>;
}

/** The questions that the text leaves open, and what each reading says, in words. */
export const readingWords: { readonly [Id in ReadingId]: Question<Readings[Id]> } = {
  A1: {
    asks: { zh: "第1条“每年最高”如何核定", en: "Clause 1, “at most … a year”" },
    answers: {
      graded: { zh: "按评定档次", en: "by grade" },
      flat: { zh: "按最高额", en: "the full cap" },
      "cost-limited": { zh: "按资金需要，不超过最高额", en: "need, up to the cap" },
    },
  },
  A2: {
    asks: { zh: "第1条最高额的计算对象", en: "Clause 1, the cap counts per" },
    answers: { park: { zh: "每个园区", en: "park" }, operator: { zh: "每个运营主体", en: "operator" } },
  },
  A3: {
    asks: { zh: "“连续三年”的计算", en: "“Three consecutive years”" },
    answers: {
      "calendar-window": {
        zh: "自首次认定起连续三个自然年",
        en: "three calendar years from the first recognition",
      },
      "three-payments": { zh: "获得支持的三个年度", en: "three years with an award" },
      "36-months": { zh: "自首次核定起36个月", en: "36 months from the first decision" },
    },
  },
  A4: {
    asks: { zh: "支持期跨过政策到期日", en: "Support that outlives the policy" },
    answers: {
      stops: { zh: "到期停止，余下部分列为或有尾款", en: "stops; the rest is the contingent tail" },
      vested: { zh: "继续兑付，列为尾款", en: "goes on, as tail" },
    },
  },
  A5: {
    asks: { zh: "第2条“最高100万元”如何核定", en: "Clause 2, “at most”" },
    answers: { graded: { zh: "按评定档次", en: "by grade" }, flat: { zh: "按最高额", en: "the full cap" } },
  },
  A9: {
    asks: { zh: "第4条每场活动如何核定", en: "Clause 4, amount per event" },
    answers: {
      "min-cost": { zh: "按实际支出，不超过最高额", en: "cost, up to the cap" },
      flat: { zh: "每场按最高额", en: "the full cap" },
    },
  },
  A13: {
    asks: { zh: "第5条是否限三年", en: "Clause 5 and a three-year limit" },
    answers: { none: { zh: "不限", en: "no limit" }, "three-years": { zh: "限连续三年", en: "three years" } },
  },
  A17: {
    asks: { zh: "第7条最高额的适用范围", en: "Clause 7, the cap covers" },
    answers: {
      together: { zh: "商标、专利、认证合并计算", en: "all three kinds together" },
      "per-kind": { zh: "三类分别计算", en: "each kind on its own" },
    },
  },
  A20: {
    asks: { zh: "第9条“一次性”", en: "Clause 9, “one-time”" },
    answers: {
      once: { zh: "只支持一次，余额作废", en: "once, unused headroom lapses" },
      cumulative: { zh: "累计至最高额", en: "cumulative up to the cap" },
    },
  },
  A23: {
    asks: { zh: "第11条首年、第二年、第三年", en: "Clause 11, first to third year" },
    answers: {
      calendar: { zh: "自然年度", en: "calendar years" },
      "policy-year": { zh: "自施行日起每十二个月", en: "twelve months from signing each" },
    },
  },
  A26: {
    asks: { zh: "第11条资金池不足时", en: "Clause 11, pool oversubscribed" },
    answers: {
      "decision-order": { zh: "按核定先后，最后一笔兑付部分", en: "in decision order, the last part-paid" },
      "pro-rata": { zh: "同比例压减", en: "pro rata" },
    },
  },
  A27: {
    asks: { zh: "第11条补偿金额", en: "Clause 11, amount" },
    answers: {
      order: { zh: "按订单金额的比例", en: "share of the order" },
      "at-most-loss": { zh: "同时不超过实际损失", en: "also at most the loss" },
    },
  },
  A30: {
    asks: { zh: "已获市级及以上支持", en: "Municipal and higher support" },
    answers: {
      "not-deducted": { zh: "不扣减", en: "not deducted" },
      "at-most-cost": { zh: "合计不超过实际支出", en: "together at most the cost" },
    },
  },
  A31: {
    asks: { zh: "从高从优不重复", en: "Overlap with other district policies" },
    answers: {
      "higher-pays": { zh: "就高执行一项", en: "the higher one pays" },
      "top-up": { zh: "补足差额", en: "topped up to the higher" },
    },
  },
  A32: {
    asks: { zh: "同一票据用于两个条款", en: "One document under two clauses" },
    answers: { once: { zh: "只计一次", en: "counts once" }, allowed: { zh: "允许", en: "allowed" } },
  },
  A35: {
    asks: { zh: "施行当年、施行之前的支出", en: "Costs of the first year before signing" },
    answers: { excluded: { zh: "不计", en: "excluded" }, counts: { zh: "计入", en: "count" } },
  },
  A37: {
    asks: { zh: "占用年度限额的时间", en: "A payment is charged to the ceiling of" },
    answers: {
      decision: { zh: "核定当年", en: "the year of decision" },
      submission: { zh: "申报当年", en: "the year of submission" },
      "next-year": { zh: "核定次年兑付", en: "the year after the decision" },
    },
  },
};
