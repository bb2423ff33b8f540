import fc from "fast-check";
import { expect, test } from "vitest";
import { moneyIn, percentIn } from "../../src/views/shared/draft.ts";

test.each([
  { fen: 500_000_00, zh: "50", en: "500,000" },
  { fen: 16_000_000_00, zh: "1,600", en: "16,000,000" },
  { fen: 33_355_00, zh: "3.3355", en: "33,355" },
  { fen: 499_999_99, zh: "49.999999", en: "499,999.99" },
  { fen: 1, zh: "0.000001", en: "0.01" },
  { fen: 0, zh: "0", en: "0" },
])("$fen fen stand in the box as $zh and $en", ({ fen, zh, en }) => {
  expect(moneyIn("zh").show(fen)).toBe(zh);
  expect(moneyIn("en").show(fen)).toBe(en);
});

test("what a box shows means its value when it is read back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e13 }),
      fc.constantFrom("zh" as const, "en" as const),
      (fen, language) => {
        const scale = moneyIn(language);
        const read = scale.read(scale.show(fen));
        return read.ok && read.value === fen;
      },
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (ratio) => {
      const read = percentIn("zh").read(percentIn("zh").show(ratio));
      return read.ok && read.value === ratio;
    }),
  );
});

test("more than a file may carry is refused where it is typed", () => {
  expect(moneyIn("zh").read("1000亿")).toEqual({ ok: true, value: 1e13 });
  expect(moneyIn("zh").read("100000000001元")).toEqual({ ok: false, fault: "too-large" });
});
