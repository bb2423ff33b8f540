import type { Refusal, ScopeReason, Step } from "../policy/step.ts";
import type { Bilingual, CalendarDate, Kind } from "../policy/types.ts";

type Refused = Extract<Step, { rule: Refusal["rule"] }>;

const RULES: ReadonlySet<string> = new Set<Refusal["rule"]>([
  "scope",
  "disabled",
  "not-first-order",
  "loss",
  "excluded",
  "not-recognised",
  "expired",
  "before-signing",
  "document-used",
  "used-up",
  "window",
  "too-early",
]);

export function isRefusal(step: Step): step is Refused {
  return RULES.has(step.rule);
}

/** Why a claim gets nothing. */
export function refusalText(step: Refused): Bilingual {
  switch (step.rule) {
    case "scope":
      return scopeText(step.reason, step.kind, step.article);
    case "disabled":
      return {
        zh: `${step.year}年度暂停执行第${step.article}条，不予支持`,
        en: `Clause ${step.article} is suspended for ${step.year}`,
      };
    case "not-first-order":
      return {
        zh: `出海企业 ${step.exporter} 的首单已有申报，本单不是海外首单，不予补偿`,
        en: `The first overseas order of ${step.exporter} has been claimed already: this is a later one`,
      };
    case "loss":
      return { zh: "未实际承受损失，不予补偿", en: "The applicant bears no loss" };
    case "excluded":
      return EXCLUSIONS[step.reason] ?? { zh: "不得申报", en: "Excluded" };
    case "not-recognised":
      return { zh: "未经区级主管部门认定，不予支持", en: "Not recognised by the district authority" };
    case "expired":
      return {
        zh: `${dayZh(step.submitted)}提交，政策已于${dayZh(step.expires)}到期，不予支持`,
        en: `Submitted on ${dayEn(step.submitted)}, after the policy expired on ${dayEn(step.expires)}`,
      };
    case "before-signing":
      return {
        zh: `${dayZh(step.submitted)}提交，早于${dayZh(step.signed)}签发，不予受理`,
        en: `Submitted on ${dayEn(step.submitted)}, before the policy was signed on ${dayEn(step.signed)}`,
      };
    case "document-used":
      return {
        zh: `票据 ${step.document} 已用于申报 ${step.by}，同一票据只使用一次（本工具补充的规则），不予支持`,
        en: `Document ${step.document} was used by claim ${step.by}: one document, one use (a rule that this tool adds)`,
      };
    case "used-up":
      return { zh: "一次性支持已享受，不再支持", en: "The one-time support has been used up" };
    case "window":
      return windowText(step);
    case "too-early":
      return {
        zh: `滞销未超过规定期限，${dayZh(step.from)}起方可申报，不予补偿`,
        en: `Claimable only from ${dayEn(step.from)}`,
      };
  }
}

function windowText(step: Extract<Refused, { rule: "window" }>): Bilingual {
  switch (step.by) {
    case "years":
      return {
        zh: `连续三年支持期为${step.from}—${step.to}年，申报年度不在其内，不予支持`,
        en: `The three years of support are ${step.from} to ${step.to}`,
      };
    case "payments":
      return { zh: "已获三个年度支持，不再支持", en: "Three years of support have been given" };
    case "months":
      return {
        zh: `三年支持期已于${dayZh(step.until)}届满，不予支持`,
        en: `The 36 months of support ended on ${dayEn(step.until)}`,
      };
  }
}

const KINDS: Readonly<Record<Kind, Bilingual>> = {
  park: { zh: "产业园", en: "Parks" },
  centre: { zh: "出海产业发展中心", en: "Overseas development centres" },
  head: { zh: "头部企业", en: "Head enterprises" },
  seller: { zh: "跨境电商企业", en: "Sellers" },
  service: { zh: "服务商", en: "Service providers" },
};

function scopeText(reason: ScopeReason, kind: Kind, article: number): Bilingual {
  switch (reason) {
    case "zone":
      return { zh: "未在高新区依法经营，不属于适用范围", en: "Not operating in the zone" };
    case "business":
      return { zh: "业务不在跨境电商产业领域，不属于适用范围", en: "Not in cross-border e-commerce" };
    case "legal-form":
      return {
        zh: "既无独立法人资格，也不是具有独立经营资质的分支机构，不属于适用范围",
        en: "Neither a legal person nor a branch with a business qualification of its own",
      };
    case "kind":
      return {
        zh: `${KINDS[kind].zh}不属于第${article}条的支持对象`,
        en: `${KINDS[kind].en} cannot apply under clause ${article}`,
      };
    case "building":
      return {
        zh: "未使用高新区国有产业楼宇，不予支持",
        en: "Not in a state-owned industrial building of the zone",
      };
    case "warehouse":
      return { zh: "未进入指定海外仓，不予补偿", en: "Not in a designated warehouse" };
  }
}

const EXCLUSIONS: Readonly<Record<string, Bilingual>> = {
  dishonest: { zh: "存在失信惩戒，不得申报", en: "Excluded: under sanctions for dishonesty" },
  violation: { zh: "存在重大违法违规，不得申报", en: "Excluded: serious violation of law" },
  "fiscal-arrears": { zh: "拖欠应缴还财政资金，不得申报", en: "Excluded: owes money to the public purse" },
  "shell-tax": { zh: "未诚信纳税，属空壳企业，不得申报", en: "Excluded as a shell: taxes not honestly paid" },
  "shell-staff": { zh: "无用工，属空壳企业，不得申报", en: "Excluded as a shell: no staff" },
  "shell-premises": {
    zh: "无固定生产经营场所，属空壳企业，不得申报",
    en: "Excluded as a shell: no fixed premises",
  },
};

function dayZh({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

function dayEn({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
