import { ONE } from "../money/fen.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import { formatYuan, percentOf } from "../money/write.ts";
import type { CostKind, Reckoning, Step } from "../policy/step.ts";
import type { Bilingual } from "../policy/types.ts";
import { isRefusal, refusalText } from "./refusal.ts";

type Reckoned<Rule extends Reckoning["rule"]> = Extract<Reckoning, { rule: Rule }> & { readonly amount: Fen };

/** What an official would write under the step of a settlement. */
export function stepText(step: Step): Bilingual {
  if (isRefusal(step)) return refusalText(step);
  switch (step.rule) {
    case "cost":
      return costText(step);
    case "ratio":
      return productText(COSTS[step.kind ?? "all"], step.cost, step);
    case "order":
      return productText({ zh: "首单交易金额", en: "First order of" }, step.order, step);
    case "grade":
      return gradeText(step);
    case "need":
      return needText(step);
    case "events":
      return eventsText(step);
    case "cap":
      return capText(step);
    case "sum":
      return { zh: `各项合计${yuan(step.amount)}元`, en: `Together RMB ${yuan(step.amount)}` };
    case "at-most-loss":
      return {
        zh: `不超过实际损失，按${yuan(step.amount)}元核定`,
        en: `No more than the loss: RMB ${yuan(step.amount)}`,
      };
    case "overlap":
      return overlapText(step);
    case "at-most-cost":
      return {
        zh: `与市级及以上资金${yuan(step.municipal)}元合计不超过支出${yuan(step.cost)}元，按${yuan(step.amount)}元核定`,
        en: `Together with municipal support of RMB ${yuan(step.municipal)} no more than the cost of RMB ${yuan(step.cost)}: RMB ${yuan(step.amount)}`,
      };
    case "step-down":
      return {
        zh: `${step.year}年度已核定资金达到年度限额的约定份额，支持比例（档次）乘以${percentOf(step.factor)}%`,
        en: `The awards of ${step.year} have reached the agreed share of its ceiling: ratio or grade × ${percentOf(step.factor)}%`,
      };
    case "pool":
      return poolText(step);
    case "tail":
      return {
        zh: `计入${step.year}年，晚于政策到期的${step.lastYear}年，列为到期后尾款${yuan(step.amount)}元`,
        en: `Falls to ${step.year}, after the expiry year ${step.lastYear}: a tail of RMB ${yuan(step.amount)}`,
      };
    case "payment":
      return paymentText(step);
  }
}

const COSTS: Readonly<Record<CostKind | "all", Bilingual>> = {
  all: { zh: "核定支出", en: "Eligible cost of" },
  trademark: { zh: "商标注册支出", en: "Trademark cost of" },
  patent: { zh: "专利申请支出", en: "Patent cost of" },
  certification: { zh: "国际认证支出", en: "Certification cost of" },
};

const KINDS: Readonly<Record<CostKind, Bilingual>> = {
  trademark: { zh: "商标", en: "trademarks" },
  patent: { zh: "专利", en: "patents" },
  certification: { zh: "认证", en: "certifications" },
};

function costText({ stated, beforeSigning, labour, amount }: Reckoned<"cost">): Bilingual {
  const zh = [`申报支出${yuan(stated)}元`];
  const en = [`Stated cost of RMB ${yuan(stated)}`];
  if (beforeSigning > 0) {
    zh.push(`剔除不在支持期内的支出${yuan(beforeSigning)}元`);
    en.push(`less RMB ${yuan(beforeSigning)} paid before the policy was signed`);
  }
  if (labour > 0) {
    zh.push(`剔除人工费${yuan(labour)}元`);
    en.push(`less RMB ${yuan(labour)} of labour`);
  }
  return {
    zh: `${zh.join("，")}，核定支出${yuan(amount)}元`,
    en: `${en.join(", ")}: eligible RMB ${yuan(amount)}`,
  };
}

function productText(
  of: Bilingual,
  base: Fen,
  step: { readonly ratio: Ratio; readonly amount: Fen },
): Bilingual {
  const isExact = (BigInt(base) * BigInt(step.ratio)) % BigInt(ONE) === 0n;
  const percent = percentOf(step.ratio);
  return {
    zh: `${of.zh}${yuan(base)}元 × 支持比例${percent}% ＝ ${yuan(step.amount)}元${isExact ? "" : "（不足一分舍去）"}`,
    en: `${of.en} RMB ${yuan(base)} × ${percent}% = RMB ${yuan(step.amount)}${isExact ? "" : " (rounded down to the fen)"}`,
  };
}

function gradeText({ share, factor, cap, amount }: Reckoned<"grade">): Bilingual {
  const adjusted = factor !== ONE;
  return {
    zh: `最高支持额${yuan(cap)}元 × 评定档次${percentOf(share)}%${adjusted ? ` × 档次系数${percentOf(factor)}%` : ""} ＝ ${yuan(amount)}元`,
    en: `Maximum of RMB ${yuan(cap)} × grade ${percentOf(share)}%${adjusted ? ` × grade factor ${percentOf(factor)}%` : ""} = RMB ${yuan(amount)}`,
  };
}

function needText({ need, atMost, amount }: Reckoned<"need">): Bilingual {
  return {
    zh: `核定资金需求${yuan(need)}元，最高支持额${yuan(atMost)}元，取低者${yuan(amount)}元`,
    en: `Need of RMB ${yuan(need)}, maximum of RMB ${yuan(atMost)}: the lower, RMB ${yuan(amount)}`,
  };
}

function eventsText(step: Reckoned<"events">): Bilingual {
  const { confirmed, unconfirmed, held } = step;
  const perEvent = yuan(step.perEvent);
  const zh = step.flat ? `每场${perEvent}元` : `每场按实际支出、最高${perEvent}元`;
  const en = step.flat ? `RMB ${perEvent} each` : `the cost of each, at most RMB ${perEvent}`;
  const heldZh = held > 0 ? `（${held}场超出）` : "";
  const heldEn = held > 0 ? ` (${held} above it)` : "";
  const restZh = unconfirmed > 0 ? `；另有${unconfirmed}场未实现开店销售或就业，不予支持` : "";
  const restEn = unconfirmed > 0 ? `; ${unconfirmed} without an outcome count for nothing` : "";
  return {
    zh: `实现开店销售或就业的培训活动${confirmed}场，${zh}${heldZh}，合计${yuan(step.amount)}元${restZh}`,
    en: `${confirmed} events with a confirmed outcome, ${en}${heldEn}: RMB ${yuan(step.amount)}${restEn}`,
  };
}

const CAPS: Readonly<Record<"year" | "once" | "order", Bilingual>> = {
  year: { zh: "每年最高", en: "yearly cap" },
  once: { zh: "最高", en: "cap" },
  order: { zh: "单笔订单最高", en: "cap per order" },
};

function capText({ cap, counts, holder, kind, used, lowered, amount }: Reckoned<"cap">): Bilingual {
  const who = holder === "operator" ? { zh: "同一运营主体", en: " of the operator" } : { zh: "", en: "" };
  const what = kind === null ? { zh: "", en: "" } : { zh: KINDS[kind].zh, en: ` for ${KINDS[kind].en}` };
  const name = {
    zh: `${who.zh}${what.zh}${CAPS[counts].zh}${yuan(cap)}元`,
    en: `${CAPS[counts].en}${who.en}${what.en} of RMB ${yuan(cap)}`,
  };
  const before =
    used > 0
      ? { zh: `（此前已核定${yuan(used)}元）`, en: ` (RMB ${yuan(used)} awarded before)` }
      : { zh: "", en: "" };
  return lowered
    ? {
        zh: `超过${name.zh}${before.zh}，按${yuan(amount)}元核定`,
        en: `Above the ${name.en}${before.en}: held to RMB ${yuan(amount)}`,
      }
    : {
        zh: `未超过${name.zh}${before.zh}，核定${yuan(amount)}元`,
        en: `Within the ${name.en}${before.en}: RMB ${yuan(amount)}`,
      };
}

function overlapText({ other, mode, amount }: Reckoned<"overlap">): Bilingual {
  return mode === "top-up"
    ? {
        zh: `扣除高新区其他专项政策支持${yuan(other)}元，补足差额${yuan(amount)}元`,
        en: `Less RMB ${yuan(other)} from another policy of the zone: RMB ${yuan(amount)} to top it up`,
      }
    : {
        zh: `高新区其他专项政策支持${yuan(other)}元，高于本政策，按从高从优不重复原则本政策不再支持`,
        en: `Another policy of the zone pays more, RMB ${yuan(other)}: the higher award wins, nothing is paid here`,
      };
}

function poolText({ year, pool, share, lowered, amount }: Reckoned<"pool">): Bilingual {
  if (year === null)
    return {
      zh: "核定时政策已到期，无风险补偿资金可安排",
      en: "Decided after the policy expired: no pool is left",
    };
  const zh = share === "pro-rata" ? "按同比例安排" : "按核定先后安排";
  const en = share === "pro-rata" ? "shared pro rata" : "served in the order of decisions";
  return {
    zh: `${year}年风险补偿资金总额${yuan(pool)}元，${lowered ? `不足，${zh}` : "可足额安排"}，安排${yuan(amount)}元`,
    en: `Pool of ${year}, RMB ${yuan(pool)}, ${lowered ? `is short and ${en}` : "has enough"}: RMB ${yuan(amount)}`,
  };
}

const ALLOCATIONS: Readonly<Record<Reckoned<"payment">["allocation"], Bilingual>> = {
  "pro-rata": { zh: "按同比例兑付", en: "paid pro rata" },
  "first-come": { zh: "按核定先后兑付", en: "paid in the order of decisions" },
  "first-come-whole": { zh: "按核定先后整笔兑付", en: "paid whole, in the order of decisions" },
  priority: { zh: "按条款优先顺序兑付", en: "paid by priority of clauses" },
  "commitments-first": { zh: "优先保障已承诺的后续年度，其余同比例兑付", en: "paid to commitments first" },
};

function paymentText(step: Reckoned<"payment">): Bilingual {
  const { year, ceiling, lowered, carriedFrom, amount } = step;
  const rule = ALLOCATIONS[step.allocation];
  const from =
    carriedFrom === null ? null : { zh: `${carriedFrom}年度结转，`, en: `Carried from ${carriedFrom}. ` };
  const limit =
    ceiling === null
      ? { zh: "未设年度限额，足额兑付", en: "no ceiling, paid in full" }
      : {
          zh: `年度限额${yuan(ceiling)}元，${lowered ? `不足，${rule.zh}` : "足额兑付"}`,
          en: `ceiling of RMB ${yuan(ceiling)}, ${lowered ? `short and ${rule.en}` : "paid in full"}`,
        };
  return {
    zh: `${from?.zh ?? ""}计入${year}年度，${limit.zh}${yuan(amount)}元`,
    en: `${from?.en ?? ""}Charged to ${year}: ${limit.en}, RMB ${yuan(amount)}`,
  };
}

function yuan(fen: Fen): string {
  return formatYuan(fen);
}
