import { describe, expect, test } from "vitest";
import type { Step } from "../../src/policy/step.ts";
import { stepText } from "../../src/text/settlement.ts";

type Said = readonly [step: Step, zh: string, en: string];
const at = { article: 8 } as const;
const day = { year: 2027, month: 2, day: 16 };
const cap = {
  rule: "cap",
  cap: 300_000_00,
  counts: "year",
  holder: "applicant",
  kind: null,
  used: 0,
  lowered: false,
  ...at,
} as const;
const payment = {
  rule: "payment",
  year: 2027,
  ceiling: 200_00,
  allocation: "pro-rata",
  lowered: false,
  carriedFrom: null,
  ...at,
} as const;

const reckonings: readonly Said[] = [
  [
    { rule: "cost", stated: 56_888_88, beforeSigning: 1_000_00, labour: 20_000_00, amount: 35_888_88, ...at },
    "申报支出56,888.88元，剔除不在支持期内的支出1,000.00元，剔除人工费20,000.00元，核定支出35,888.88元",
    "Stated cost of RMB 56,888.88, less RMB 1,000.00 paid before the policy was signed, less RMB 20,000.00 of labour: eligible RMB 35,888.88",
  ],
  [
    { rule: "ratio", cost: 620_000_00, ratio: 4_000, kind: null, amount: 248_000_00, ...at },
    "核定支出620,000.00元 × 支持比例40% ＝ 248,000.00元",
    "Eligible cost of RMB 620,000.00 × 40% = RMB 248,000.00",
  ],
  [
    { rule: "ratio", cost: 499_999_99, ratio: 2_000, kind: "patent", amount: 99_999_99, ...at },
    "专利申请支出499,999.99元 × 支持比例20% ＝ 99,999.99元（不足一分舍去）",
    "Patent cost of RMB 499,999.99 × 20% = RMB 99,999.99 (rounded down to the fen)",
  ],
  [
    { rule: "order", order: 200_000_00, ratio: 3_000, amount: 60_000_00, ...at },
    "首单交易金额200,000.00元 × 支持比例30% ＝ 60,000.00元",
    "First order of RMB 200,000.00 × 30% = RMB 60,000.00",
  ],
  [
    { rule: "grade", share: 7_500, factor: 10_000, cap: 4_000_000_00, amount: 3_000_000_00, ...at },
    "最高支持额4,000,000.00元 × 评定档次75% ＝ 3,000,000.00元",
    "Maximum of RMB 4,000,000.00 × grade 75% = RMB 3,000,000.00",
  ],
  [
    { rule: "grade", share: 7_500, factor: 9_000, cap: 4_000_000_00, amount: 2_700_000_00, ...at },
    "最高支持额4,000,000.00元 × 评定档次75% × 档次系数90% ＝ 2,700,000.00元",
    "Maximum of RMB 4,000,000.00 × grade 75% × grade factor 90% = RMB 2,700,000.00",
  ],
  [
    {
      rule: "events",
      confirmed: 29,
      unconfirmed: 5,
      perEvent: 10_000_00,
      held: 3,
      flat: false,
      amount: 280_000_00,
      ...at,
    },
    "实现开店销售或就业的培训活动29场，每场按实际支出、最高10,000.00元（3场超出），合计280,000.00元；另有5场未实现开店销售或就业，不予支持",
    "29 events with a confirmed outcome, the cost of each, at most RMB 10,000.00 (3 above it): RMB 280,000.00; 5 without an outcome count for nothing",
  ],
  [
    { ...cap, amount: 248_000_00 },
    "未超过每年最高300,000.00元，核定248,000.00元",
    "Within the yearly cap of RMB 300,000.00: RMB 248,000.00",
  ],
  [
    { ...cap, used: 110_000_00, lowered: true, amount: 190_000_00 },
    "超过每年最高300,000.00元（此前已核定110,000.00元），按190,000.00元核定",
    "Above the yearly cap of RMB 300,000.00 (RMB 110,000.00 awarded before): held to RMB 190,000.00",
  ],
  [
    { ...cap, counts: "order", lowered: true, amount: 300_000_00 },
    "超过单笔订单最高300,000.00元，按300,000.00元核定",
    "Above the cap per order of RMB 300,000.00: held to RMB 300,000.00",
  ],
  [
    { rule: "overlap", other: 50_000_00, mode: "higher-pays", amount: 0, ...at },
    "高新区其他专项政策支持50,000.00元，高于本政策，按从高从优不重复原则本政策不再支持",
    "Another policy of the zone pays more, RMB 50,000.00: the higher award wins, nothing is paid here",
  ],
  [
    {
      rule: "pool",
      year: 2027,
      pool: 500_000_00,
      share: "decision-order",
      lowered: true,
      amount: 10_000_00,
      ...at,
    },
    "2027年风险补偿资金总额500,000.00元，不足，按核定先后安排，安排10,000.00元",
    "Pool of 2027, RMB 500,000.00, is short and served in the order of decisions: RMB 10,000.00",
  ],
  [
    { rule: "tail", year: 2029, lastYear: 2028, amount: 500_00, ...at },
    "计入2029年，晚于政策到期的2028年，列为到期后尾款500.00元",
    "Falls to 2029, after the expiry year 2028: a tail of RMB 500.00",
  ],
  [
    { ...payment, amount: 100_00 },
    "计入2027年度，年度限额200.00元，足额兑付100.00元",
    "Charged to 2027: ceiling of RMB 200.00, paid in full, RMB 100.00",
  ],
  [
    { ...payment, ceiling: null, amount: 100_00 },
    "计入2027年度，未设年度限额，足额兑付100.00元",
    "Charged to 2027: no ceiling, paid in full, RMB 100.00",
  ],
  [
    { ...payment, lowered: true, carriedFrom: 2026, allocation: "first-come", amount: 66_67 },
    "2026年度结转，计入2027年度，年度限额200.00元，不足，按核定先后兑付66.67元",
    "Carried from 2026. Charged to 2027: ceiling of RMB 200.00, short and paid in the order of decisions, RMB 66.67",
  ],
];

const refusals: readonly Said[] = [
  [
    { rule: "scope", reason: "kind", kind: "service", amount: 0, ...at },
    "服务商不属于第8条的支持对象",
    "Service providers cannot apply under clause 8",
  ],
  [
    { rule: "excluded", reason: "fiscal-arrears", amount: 0, ...at },
    "拖欠应缴还财政资金，不得申报",
    "Excluded: owes money to the public purse",
  ],
  [
    { rule: "document-used", document: "INV1", by: "1", amount: 0, ...at },
    "票据 INV1 已用于申报 1，同一票据只使用一次（本工具补充的规则），不予支持",
    "Document INV1 was used by claim 1: one document, one use (a rule that this tool adds)",
  ],
  [
    { rule: "too-early", from: day, amount: 0, ...at },
    "滞销未超过规定期限，2027年2月16日起方可申报，不予补偿",
    "Claimable only from 2027-02-16",
  ],
  [
    { rule: "window", by: "years", from: 2026, to: 2028, amount: 0, ...at },
    "连续三年支持期为2026—2028年，申报年度不在其内，不予支持",
    "The three years of support are 2026 to 2028",
  ],
];

test.each([...reckonings, ...refusals])("%o", (step, zh, en) => {
  expect(stepText(step)).toEqual({ zh, en });
});

describe("every other step is said in both languages", () => {
  const none = { amount: 0, ...at } as const;
  const steps: readonly Step[] = [
    ...(["zone", "business", "legal-form", "building", "warehouse"] as const).map((reason) => ({
      rule: "scope" as const,
      reason,
      kind: "park" as const,
      ...none,
    })),
    ...["dishonest", "violation", "shell-tax", "shell-staff", "shell-premises"].map((reason) => ({
      rule: "excluded" as const,
      reason,
      ...none,
    })),
    { rule: "disabled", year: 2027, ...none },
    { rule: "not-first-order", exporter: "x", ...none },
    { rule: "loss", loss: 0, ...none },
    { rule: "not-recognised", ...none },
    { rule: "expired", submitted: day, expires: day, ...none },
    { rule: "before-signing", submitted: day, signed: day, ...none },
    { rule: "used-up", ...none },
    { rule: "window", by: "payments", ...none },
    { rule: "window", by: "months", until: day, ...none },
    { rule: "need", need: 1, atMost: 2, ...none },
    { rule: "events", confirmed: 1, unconfirmed: 0, perEvent: 1, held: 0, flat: true, ...none },
    { ...cap, counts: "once", amount: 0 },
    { ...cap, holder: "operator", lowered: true, amount: 0 },
    { ...cap, kind: "trademark", lowered: true, amount: 0 },
    { rule: "sum", ...none },
    { rule: "at-most-loss", loss: 1, ...none },
    { rule: "overlap", other: 1, mode: "top-up", ...none },
    { rule: "at-most-cost", cost: 1, municipal: 1, ...none },
    { rule: "step-down", year: 2027, factor: 5_000, ...none },
    { rule: "pool", year: null, pool: 0, share: "decision-order", lowered: true, ...none },
    { rule: "pool", year: 2027, pool: 1, share: "pro-rata", lowered: true, ...none },
    { rule: "pool", year: 2027, pool: 1, share: "pro-rata", lowered: false, ...none },
    ...(["first-come-whole", "priority", "commitments-first"] as const).map((allocation) => ({
      ...payment,
      allocation,
      lowered: true,
      amount: 0,
    })),
  ];

  test("and no two alike", () => {
    const said = steps.map(stepText);
    expect(
      said.filter(
        ({ zh, en }) =>
          !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}|undefined/u.test(en) || /undefined/.test(zh),
      ),
    ).toEqual([]);
    expect(new Set(said.map(({ zh }) => zh)).size).toBe(steps.length);
    expect(new Set(said.map(({ en }) => en)).size).toBe(steps.length);
  });
});
