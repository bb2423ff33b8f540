import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatWan, formatYuan, percentOf } from "../../src/money/write.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import type { Clause } from "../../src/policy/types.ts";

const squeeze = (text: string): string => text.replace(/\s+/g, "");
const text = squeeze(readFileSync("test/fixtures/policy-draft.zh.md", "utf8").replace(/^#.*$/gm, ""));
const idle = (amount: string): string => amount.replace(/\.00$/, "");

function filled(clause: Clause, language: "zh" | "en"): string {
  const money = language === "zh" ? formatWan : formatYuan;
  return clause.sentence[language]
    .replace("{ratio}", percentOf(clause.ratio?.value ?? 0))
    .replace("{cap}", idle(money(clause.cap.value)))
    .replace("{perEvent}", idle(money(clause.perEvent?.value ?? 0)));
}

/** The numbered support as the text prints it, up to the next one. */
function articleText(number: number): string {
  const from = text.search(new RegExp(`(?<![\\d第])${number}\\.(支持|鼓励)`));
  const to = text.search(new RegExp(`(?<![\\d第])${number + 1}\\.(支持|鼓励)`));
  return text.slice(from, to < 0 ? undefined : to);
}

test("eleven supports, numbered as the text numbers them", () => {
  expect(dalian2026.clauses.map((clause) => clause.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("the title and the status are those of the text", () => {
  const whole = squeeze(readFileSync("test/fixtures/policy-draft.zh.md", "utf8"));
  expect(whole).toContain(dalian2026.title.zh);
  expect(whole).toContain(dalian2026.status.zh);
});

describe.each(dalian2026.clauses.map((clause) => ({ number: clause.number, clause })))(
  "clause $number",
  ({ number, clause }) => {
    const figures = [clause.ratio, clause.cap, clause.perEvent, clause.pool].filter(
      (figure) => figure !== null,
    );
    const conditions = Object.values(clause.conditions).filter((held) => held !== false && held !== null);

    test("every quotation stands in its own article", () => {
      const article = articleText(number);
      const quotations = [
        ...figures.map((figure) => figure.words),
        clause.kindsWords,
        ...clause.conditionWords,
      ];
      if (clause.entitlementWords !== null) quotations.push(clause.entitlementWords);
      expect(quotations.filter((words) => words === "" || !article.includes(squeeze(words)))).toEqual([]);
    });

    test("the sentence with its figures filled in stands in its own article", () => {
      expect(articleText(number)).toContain(squeeze(filled(clause, "zh")));
    });

    test("both sentences carry the same figures", () => {
      const slots = (sentence: string): string[] =>
        [...sentence.matchAll(/\{(\w+)\}/g)].map((slot) => slot[1]).sort();
      const expected = ["cap", clause.ratio && "ratio", clause.perEvent && "perEvent"].filter(Boolean).sort();
      expect(slots(clause.sentence.zh)).toEqual(expected);
      expect(slots(clause.sentence.en)).toEqual(expected);
      expect(filled(clause, "en")).not.toMatch(/[{}]/);
    });

    test("each figure is the one that its words name", () => {
      if (clause.ratio !== null) expect(clause.ratio.words).toContain(`${percentOf(clause.ratio.value)}%`);
      expect(clause.cap.words).toContain(`最高${idle(formatWan(clause.cap.value)).replace(",", "")}万元`);
      if (clause.perEvent !== null)
        expect(clause.perEvent.words).toContain(`${idle(formatWan(clause.perEvent.value))}万元`);
      for (const pool of Object.values(clause.pool?.value ?? {}))
        expect(clause.pool?.words).toContain(`不超过${idle(formatWan(pool))}万元`);
    });

    test("a limit of years is quoted exactly where there is one, a condition where there is one", () => {
      expect(clause.entitlementWords === null).toBe(clause.entitlement === "every-year");
      expect(clause.conditionWords.length > 0).toBe(conditions.length > 0 || clause.form === "per-event");
    });
  },
);

test("the figures of model section 2", () => {
  const yuan = (fen: number): number => fen / 100;
  const rows = dalian2026.clauses.map((c) => [
    c.number,
    c.form,
    c.ratio?.value ?? null,
    yuan(c.cap.value),
    c.capCounts,
    c.entitlement,
    c.kinds.join(" "),
    c.kindsAreOurReading,
  ]);
  expect(rows).toEqual([
    [1, "graded", null, 4_000_000, "year", "three-years", "park", false],
    [2, "graded", null, 1_000_000, "once", "once", "head", false],
    [3, "ratio", 5_000, 3_000_000, "year", "three-years", "centre", false],
    [4, "per-event", null, 300_000, "year", "three-years", "park centre", false],
    [5, "ratio", 5_000, 500_000, "year", "every-year", "seller head", true],
    [6, "ratio", 2_000, 100_000, "year", "three-years", "seller head", true],
    [7, "ratio", 5_000, 50_000, "year", "every-year", "seller head", true],
    [8, "ratio", 5_000, 300_000, "year", "every-year", "seller head", true],
    [9, "ratio", 5_000, 50_000, "once", "once", "seller head", true],
    [10, "ratio", 5_000, 300_000, "year", "three-years", "centre", false],
    [11, "pooled-order", 3_000, 100_000, "order", "every-year", "service seller head", false],
  ]);
});

test("every provision quotes the text, but for the rules that we add and say so", () => {
  const wrong = dalian2026.provisions.filter((provision) =>
    provision.added
      ? provision.words !== null
      : provision.words === null || !text.includes(squeeze(provision.words)),
  );
  expect(wrong).toEqual([]);
});

test("the provisions by the parts of the text that they stand in", () => {
  const rows = dalian2026.provisions.map(({ id, article }) => `${article} ${id}`);
  expect(rows).toEqual([
    "一 scope",
    ...["municipal", "negative-list", "shell", "validity", "interpretation", "overlap"].map(
      (id) => `八 ${id}`,
    ),
    ...["change-of-law", "ceiling", "adjustment", "one-document-one-use"].map((id) => `八 ${id}`),
  ]);
});

test("the expiry is the one that the text names", () => {
  const [year, month, day] = dalian2026.defaults.expires.split("-").map(Number);
  const validity = dalian2026.provisions.find(({ id }) => id === "validity");
  expect(validity?.words).toContain(`有效期至${year}年${month}月${day}日`);
  expect(dalian2026.defaults.signed).toBe("2026-07-01");
});

test("everything has a name in both languages, and nothing that is said is empty", () => {
  const named = [...dalian2026.clauses, ...dalian2026.provisions];
  expect(named.filter(({ name }) => !name.zh || !name.en)).toEqual([]);
  expect(textsOf(dalian2026)).not.toContain("");
});

function textsOf(value: unknown): unknown[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test("conditions are stated for every clause, and only these hold", () => {
  const none = {
    stateOwnedBuilding: false,
    firstOverseasOrder: false,
    labourExcluded: false,
    monthsInWarehouse: null,
  };
  const held: Readonly<Record<number, object>> = {
    1: { stateOwnedBuilding: true },
    9: { labourExcluded: true },
    11: { firstOverseasOrder: true, monthsInWarehouse: 6 },
  };
  for (const { number, conditions } of dalian2026.clauses) {
    expect(conditions).toStrictEqual({ ...none, ...held[number] });
  }
});
