import fc from "fast-check";
import { expect, test } from "vitest";
import { chance, tableChance } from "../../src/text/chance.ts";

test.each([
  { why: "half and half", count: 5_410, trials: 10_000, figure: "54.1%", word: "可能性相当" },
  { why: "exactly 99 %", count: 9_900, trials: 10_000, figure: "99.0%", word: "几乎确定" },
  { why: "one below 99 %", count: 9_899, trials: 10_000, figure: "99.0%", word: "极有可能" },
  { why: "exactly 95 %", count: 950, trials: 1_000, figure: "95.0%", word: "极有可能" },
  { why: "one below 95 %", count: 949, trials: 1_000, figure: "94.9%", word: "很有可能" },
  { why: "exactly 90 %", count: 900, trials: 1_000, figure: "90.0%", word: "很有可能" },
  { why: "one below 90 %", count: 899, trials: 1_000, figure: "89.9%", word: "较可能" },
  { why: "exactly 66 %", count: 660, trials: 1_000, figure: "66.0%", word: "较可能" },
  { why: "one below 66 %", count: 659, trials: 1_000, figure: "65.9%", word: "可能性相当" },
  { why: "exactly 33 %", count: 330, trials: 1_000, figure: "33.0%", word: "可能性相当" },
  { why: "one below 33 %", count: 329, trials: 1_000, figure: "32.9%", word: "较不可能" },
  { why: "exactly 10 %", count: 100, trials: 1_000, figure: "10.0%", word: "较不可能" },
  { why: "one below 10 %", count: 99, trials: 1_000, figure: "9.9%", word: "很不可能" },
  { why: "exactly 5 %", count: 50, trials: 1_000, figure: "5.0%", word: "很不可能" },
  { why: "one below 5 %", count: 49, trials: 1_000, figure: "4.9%", word: "极不可能" },
  { why: "exactly 1 %", count: 10, trials: 1_000, figure: "1.0%", word: "极不可能" },
  { why: "one below 1 %", count: 9, trials: 1_000, figure: "0.9%", word: "几乎不可能" },
  { why: "none of 10 000: the Wilson bound", count: 0, trials: 10_000, figure: "<0.04%", word: "几乎不可能" },
  { why: "all of 10 000", count: 10_000, trials: 10_000, figure: ">99.96%", word: "几乎确定" },
  { why: "none of 100 is not nearly impossible", count: 0, trials: 100, figure: "<3.7%", word: "极不可能" },
  { why: "none of one proves nothing", count: 0, trials: 1, figure: "<79.4%", word: "较可能" },
  { why: "one of 10 000 keeps a digit", count: 1, trials: 10_000, figure: "0.01%", word: "几乎不可能" },
  { why: "all but one of 10 000", count: 9_999, trials: 10_000, figure: "99.99%", word: "几乎确定" },
  { why: "none of ten million", count: 0, trials: 10_000_000, figure: "<0.01%", word: "几乎不可能" },
  { why: "one of ten million", count: 1, trials: 10_000_000, figure: "<0.001%", word: "几乎不可能" },
])("$why: $count of $trials reads $figure, $word", ({ count, trials, figure, word }) => {
  expect(chance({ count, trials }, "zh")).toMatchObject({ figure, word });
});

test("a bound is said as a bound", () => {
  expect(chance({ count: 0, trials: 10_000 }, "zh").phrase).toBe("低于0.04%");
  expect(chance({ count: 10_000, trials: 10_000 }, "en").phrase).toBe("above 99.96%");
});

const counts = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((trials) => fc.record({ trials: fc.constant(trials), count: fc.integer({ min: 0, max: trials }) }));

test("no simulated probability ever reads 0 % or 100 %", () => {
  fc.assert(
    fc.property(counts, (of) =>
      [chance(of, "zh").figure, tableChance(of)].every(
        (text) => Number(text.replace(/[<>%]/g, "")) > 0 && Number(text.replace(/[<>%]/g, "")) < 100,
      ),
    ),
  );
});

test("the bound printed is never tighter than Wilson's", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (trials) => {
      const bound = Number(tableChance({ count: 0, trials }).replace(/[<%]/g, ""));
      return bound >= (100 * 3.8416) / (trials + 3.8416) - 1e-6;
    }),
  );
});
