import type { Bilingual, ReadingId, Readings } from "../policy/types.ts";

interface Answer {
  readonly says: Bilingual;
  /** What follows from it for the money. */
  readonly means: Bilingual;
}

interface Question<Code extends string> {
  readonly asks: Bilingual;
  readonly answers: Readonly<Record<Code, Answer>>;
}

/** The questions that the text leaves open, what each reading says and what follows from it. */
export const readingWords: { readonly [Id in ReadingId]: Question<Readings[Id]> } = {
  A1: {
    asks: { zh: "第1条“每年最高”如何核定", en: "Clause 1, “at most … a year”" },
    answers: {
      graded: {
        says: { zh: "按评定档次", en: "by grade" },
        means: {
          zh: "按年度评定的档次核定，最高档等于最高额。",
          en: "Awards follow the yearly grade; the top grade is the cap.",
        },
      },
      flat: {
        says: { zh: "按最高额", en: "the full cap" },
        means: {
          zh: "凡认定的园区每年均按最高额核定，支出高于分档。",
          en: "Every recognised park receives the full cap each year, which costs more than grading.",
        },
      },
      "cost-limited": {
        says: { zh: "按资金需要，不超过最高额", en: "need, up to the cap" },
        means: {
          zh: "以申报的资金需要为准，需要低于最高额的少付。",
          en: "Pays the need as claimed where it is below the cap.",
        },
      },
    },
  },
  A2: {
    asks: { zh: "第1条最高额的计算对象", en: "Clause 1, the cap counts per" },
    answers: {
      park: {
        says: { zh: "每个园区", en: "park" },
        means: {
          zh: "同一主体运营多个园区的，每个园区各有一个最高额。",
          en: "Whoever runs several parks has one cap for each.",
        },
      },
      operator: {
        says: { zh: "每个运营主体", en: "operator" },
        means: {
          zh: "同一主体运营多个园区的，合用一个最高额，支出降低。",
          en: "Whoever runs several parks has one cap for all of them, which costs less.",
        },
      },
    },
  },
  A3: {
    asks: { zh: "“连续三年”的计算", en: "“Three consecutive years”" },
    answers: {
      "calendar-window": {
        says: { zh: "自首次认定起连续三个自然年", en: "three calendar years from the first recognition" },
        means: {
          zh: "自首次认定当年起算三个自然年，中间未申报的年度不补。",
          en: "Counts from the year of first recognition; a skipped year is lost.",
        },
      },
      "three-payments": {
        says: { zh: "获得支持的三个年度", en: "three years with an award" },
        means: {
          zh: "获得支持满三个年度为止，中断不影响；支出可能后移。",
          en: "Ends after three years with an award, gaps or not; spending may come later.",
        },
      },
      "36-months": {
        says: { zh: "自首次核定起36个月", en: "36 months from the first decision" },
        means: {
          zh: "自首次核定之日起满36个月为止，可能跨四个自然年。",
          en: "Ends 36 months after the first decision and may touch four calendar years.",
        },
      },
    },
  },
  A4: {
    asks: { zh: "支持期跨过政策到期日", en: "Support that outlives the policy" },
    answers: {
      stops: {
        says: { zh: "到期停止，余下部分列为或有尾款", en: "stops; the rest is the contingent tail" },
        means: {
          zh: "到期后不再受理；未满三年的余下部分单列为或有尾款，不计入需求。",
          en: "No claims after expiry; what the three years would still have given is shown apart and not in demand.",
        },
      },
      vested: {
        says: { zh: "继续兑付，列为尾款", en: "goes on, as tail" },
        means: {
          zh: "已开始的三年支持继续有效，到期后的支出列为尾款，不占年度限额。",
          en: "Support that has begun goes on; spending after expiry is tail and charged to no ceiling.",
        },
      },
    },
  },
  A5: {
    asks: { zh: "第2条“最高100万元”如何核定", en: "Clause 2, “at most”" },
    answers: {
      graded: {
        says: { zh: "按评定档次", en: "by grade" },
        means: {
          zh: "按评定档次核定，最高档等于最高额。",
          en: "Awards follow the grade; the top grade is the cap.",
        },
      },
      flat: {
        says: { zh: "按最高额", en: "the full cap" },
        means: {
          zh: "凡认定的头部企业均按最高额核定，支出高于分档。",
          en: "Every recognised head enterprise receives the full cap, which costs more than grading.",
        },
      },
    },
  },
  A9: {
    asks: { zh: "第4条每场活动如何核定", en: "Clause 4, amount per event" },
    answers: {
      "min-cost": {
        says: { zh: "按实际支出，不超过最高额", en: "cost, up to the cap" },
        means: {
          zh: "实际支出低于每场最高额的，按实际支出。",
          en: "Events that cost less than the cap receive their cost.",
        },
      },
      flat: {
        says: { zh: "每场按最高额", en: "the full cap" },
        means: {
          zh: "有成效的每场活动均按最高额，不看实际支出，支出增加。",
          en: "Every event with an outcome receives the full cap whatever it cost, which costs more.",
        },
      },
    },
  },
  A13: {
    asks: { zh: "第5条是否限三年", en: "Clause 5 and a three-year limit" },
    answers: {
      none: {
        says: { zh: "不限", en: "no limit" },
        means: {
          zh: "条文未写年限，有效期内每年均可申报。",
          en: "The text names no limit: claims may come every year.",
        },
      },
      "three-years": {
        says: { zh: "限连续三年", en: "three years" },
        means: {
          zh: "与第6条一致，限连续三年；有效期不超过三年时，主要影响到期后的或有尾款。",
          en: "As in clause 6; within a validity of three years it shows mostly in the contingent tail.",
        },
      },
    },
  },
  A17: {
    asks: { zh: "第7条最高额的适用范围", en: "Clause 7, the cap covers" },
    answers: {
      together: {
        says: { zh: "商标、专利、认证合并计算", en: "all three kinds together" },
        means: { zh: "三类支出合并，共用一个最高额。", en: "The three kinds share one cap." },
      },
      "per-kind": {
        says: { zh: "三类分别计算", en: "each kind on its own" },
        means: {
          zh: "每类各有一个最高额，合计最多为三倍。",
          en: "Each kind has a cap of its own, up to three times as much together.",
        },
      },
    },
  },
  A20: {
    asks: { zh: "第9条“一次性”", en: "Clause 9, “one-time”" },
    answers: {
      once: {
        says: { zh: "只支持一次，余额作废", en: "once, unused headroom lapses" },
        means: {
          zh: "首次获得支持即用完资格，未用足的额度作废。",
          en: "The first award uses up the entitlement; what is left of the cap lapses.",
        },
      },
      cumulative: {
        says: { zh: "累计至最高额", en: "cumulative up to the cap" },
        means: {
          zh: "可多次申报，累计到最高额为止，支出增加。",
          en: "Further claims are open until the cap is reached, which costs more.",
        },
      },
    },
  },
  A23: {
    asks: { zh: "第11条首年、第二年、第三年", en: "Clause 11, first to third year" },
    answers: {
      calendar: {
        says: { zh: "自然年度", en: "calendar years" },
        means: {
          zh: "资金池按自然年度计。施行当年难以满足滞销超6个月，首年资金池可能闲置。",
          en: "Pools go by calendar years. Six months unsold hardly fit into the year of signing, whose pool may stay idle.",
        },
      },
      "policy-year": {
        says: { zh: "自施行日起每十二个月", en: "twelve months from signing each" },
        means: {
          zh: "资金池自施行日起每十二个月为一年，首年资金池可用到次年。",
          en: "Each pool lasts twelve months from signing, so the first can be used in the next calendar year.",
        },
      },
    },
  },
  A26: {
    asks: { zh: "第11条资金池不足时", en: "Clause 11, pool oversubscribed" },
    answers: {
      "decision-order": {
        says: { zh: "按核定先后，最后一笔兑付部分", en: "in decision order, the last part-paid" },
        means: {
          zh: "按核定先后兑付至资金池用完，其后的不予兑付。",
          en: "Paid in the order of decision until the pool is used up; later ones receive nothing.",
        },
      },
      "pro-rata": {
        says: { zh: "同比例压减", en: "pro rata" },
        means: {
          zh: "当年各笔按同一比例压减；资金池总支出不变，各户所得不同。",
          en: "All of the year are cut by the same share: the pool spends the same, applicants receive differently.",
        },
      },
    },
  },
  A27: {
    asks: { zh: "第11条补偿金额", en: "Clause 11, amount" },
    answers: {
      order: {
        says: { zh: "按订单金额的比例", en: "share of the order" },
        means: {
          zh: "按首单交易金额计算，可能高于实际损失。",
          en: "Follows the order amount and may exceed the loss.",
        },
      },
      "at-most-loss": {
        says: { zh: "同时不超过实际损失", en: "also at most the loss" },
        means: {
          zh: "补偿不超过申报主体实际承受的损失，支出降低。",
          en: "Never more than the applicant's loss, which costs less.",
        },
      },
    },
  },
  A30: {
    asks: { zh: "已获市级及以上支持", en: "Municipal and higher support" },
    answers: {
      "not-deducted": {
        says: { zh: "不扣减", en: "not deducted" },
        means: {
          zh: "市级及以上支持可同时享受，合计可能超过实际支出。",
          en: "May be had as well; together they may exceed the cost.",
        },
      },
      "at-most-cost": {
        says: { zh: "合计不超过实际支出", en: "together at most the cost" },
        means: {
          zh: "与市级及以上支持合计超过实际支出的部分予以扣减。",
          en: "What passes the cost together with municipal support is deducted.",
        },
      },
    },
  },
  A31: {
    asks: { zh: "从高从优不重复", en: "Overlap with other district policies" },
    answers: {
      "higher-pays": {
        says: { zh: "就高执行一项", en: "the higher one pays" },
        means: {
          zh: "与区内其他政策重复的，就高执行一项；金额相同的由本政策支付。",
          en: "Of two district policies the higher pays; a tie is paid here.",
        },
      },
      "top-up": {
        says: { zh: "补足差额", en: "topped up to the higher" },
        means: {
          zh: "先执行其他政策，本政策只补足差额，支出降低。",
          en: "The other policy pays first and this one adds the difference, which costs less.",
        },
      },
    },
  },
  A32: {
    asks: { zh: "同一票据用于两个条款", en: "One document under two clauses" },
    answers: {
      once: {
        says: { zh: "只计一次", en: "counts once" },
        means: {
          zh: "同一票据只能用于一次申报。此为本工具补充的规则，条文只限制与其他政策重复。",
          en: "A document serves one claim. This is a rule we add: the text speaks of other policies only.",
        },
      },
      allowed: {
        says: { zh: "允许", en: "allowed" },
        means: {
          zh: "同一票据可同时用于本政策两个条款，支出增加。",
          en: "A document may serve two clauses of this policy, which costs more.",
        },
      },
    },
  },
  A35: {
    asks: { zh: "施行当年、施行之前的支出", en: "Costs of the first year before signing" },
    answers: {
      excluded: {
        says: { zh: "不计", en: "excluded" },
        means: {
          zh: "施行之前发生的支出不计入，首年申报基数较小。",
          en: "Costs before signing do not count; the first year's base is small.",
        },
      },
      counts: {
        says: { zh: "计入", en: "count" },
        means: {
          zh: "施行当年全年的支出均计入，首年支出明显增加。",
          en: "All costs of the signing year count, which raises the first year.",
        },
      },
    },
  },
  A37: {
    asks: { zh: "占用年度限额的时间", en: "A payment is charged to the ceiling of" },
    answers: {
      decision: {
        says: { zh: "核定当年", en: "the year of decision" },
        means: { zh: "按核定所在年度占用限额。", en: "Charged to the year in which the claim is decided." },
      },
      submission: {
        says: { zh: "申报当年", en: "the year of submission" },
        means: {
          zh: "按申报提交所在年度占用限额，跨年核定的计入上年。",
          en: "Charged to the year of submission, so claims decided in the next year count earlier.",
        },
      },
      "next-year": {
        says: { zh: "核定次年兑付", en: "the year after the decision" },
        means: {
          zh: "核定次年1月兑付，支出整体后移一年，到期后的尾款增加。",
          en: "Paid in January after the decision: spending moves back a year and the tail grows.",
        },
      },
    },
  },
};

/** In the order of the text. */
export const READINGS = Object.keys(readingWords) as readonly ReadingId[];

export const questionOf = (id: ReadingId): Bilingual => readingWords[id].asks;

/** The default first. */
export function answersOf(id: ReadingId): readonly (Answer & { readonly code: string })[] {
  return Object.entries<Answer>(readingWords[id].answers).map(([code, answer]) => ({ code, ...answer }));
}
