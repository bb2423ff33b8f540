import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { outcomeDigest, outcomeDigestAside } from "../../src/forecast/digest.ts";
import type { Outcome } from "../../src/simulation/types.ts";
import { carried, outcomeOf } from "./outcomes.ts";

/** The encoding by its definition, value by value, under Node's own SHA-256. */
function byDefinition(outcome: Outcome): string {
  const hash = createHash("sha256");
  const trials = Buffer.alloc(8);
  trials.writeDoubleLE(outcome.trials);
  hash.update(trials);
  const columns = outcome.byYear.flatMap((year) => [
    ...[year.demand, year.paid, year.carriedIn, year.open, year.exhaustedIn],
    ...year.byClause.flatMap(({ demand, paid }) => [demand, paid]),
  ]);
  for (const column of [...columns, outcome.tail, outcome.contingent]) hash.update(encoded(column));
  return hash.digest("hex");
}

function encoded(column: Float64Array): Buffer {
  const values = [...column];
  const fits = (bits: number): boolean => values.every((v) => Number.isInteger(v) && v >= 0 && v < 2 ** bits);
  const width = values.every((v) => v === 0) ? 0 : fits(8) ? 1 : fits(32) ? 4 : 8;
  const bytes = Buffer.alloc(1 + width * values.length);
  bytes[0] = width;
  values.forEach((value, i) => {
    if (width === 1) bytes.writeUInt8(value, 1 + i);
    if (width === 4) bytes.writeUInt32LE(value, 1 + 4 * i);
    if (width === 8) bytes.writeDoubleLE(value + 0, 1 + 8 * i);
  });
  return bytes;
}

function oneYear(demand: readonly number[]): Outcome {
  return outcomeOf([{ year: 2026, ceiling: null, demand, paid: demand }]);
}

test("is the SHA-256 of the columns as its definition has them, whoever computes it", async () => {
  expect(outcomeDigest(carried)).toBe(byDefinition(carried));
  expect(await outcomeDigestAside(carried)).toBe(byDefinition(carried));
  vi.stubGlobal("crypto", {});
  expect(await outcomeDigestAside(carried)).toBe(byDefinition(carried));
  vi.unstubAllGlobals();
});

test.each([
  { why: "all 0", demand: [0, 0, 0] },
  { why: "a negative zero is 0", demand: [0, -0, 0] },
  { why: "the last that fits a byte", demand: [255, 0, 1] },
  { why: "the first that does not", demand: [256, 0, 1] },
  { why: "the last that fits four bytes", demand: [4_294_967_295, 0, 1] },
  { why: "the first that does not", demand: [4_294_967_296, 0, 1] },
  { why: "a double with a negative zero", demand: [4_294_967_296, -0, 1] },
  { why: "the largest whole fen", demand: [2 ** 53 - 1, 0, 1] },
])("every width: $why", ({ demand }) => {
  expect(outcomeDigest(oneYear(demand))).toBe(byDefinition(oneYear(demand)));
});

describe("one fen, month or trial more is another digest", () => {
  const before = outcomeDigest(carried);
  const [y0, y1] = carried.byYear;
  const more = (column: Float64Array): Float64Array => column.map((fen, t) => (t === 2 ? fen + 1 : fen));

  test.each([
    { why: "demand", other: { ...carried, byYear: [{ ...y0, demand: more(y0.demand) }, y1] } },
    { why: "paid", other: { ...carried, byYear: [{ ...y0, paid: more(y0.paid) }, y1] } },
    { why: "carried in", other: { ...carried, byYear: [y0, { ...y1, carriedIn: more(y1.carriedIn) }] } },
    { why: "open", other: { ...carried, byYear: [y0, { ...y1, open: more(y1.open) }] } },
    {
      why: "month of exhaustion",
      other: { ...carried, byYear: [{ ...y0, exhaustedIn: more(y0.exhaustedIn) }, y1] },
    },
    ...(["demand", "paid"] as const).map((key) => ({
      why: `a clause's ${key}`,
      other: {
        ...carried,
        byYear: [
          y0,
          { ...y1, byClause: y1.byClause.map((c, i) => (i === 1 ? { ...c, [key]: more(c[key]) } : c)) },
        ],
      },
    })),
    { why: "tail", other: { ...carried, tail: more(carried.tail) } },
    { why: "contingent tail", other: { ...carried, contingent: more(carried.contingent) } },
  ])("$why", ({ other }) => {
    expect(outcomeDigest(other)).not.toBe(before);
  });

  test("trials in another order", () => {
    expect(outcomeDigest(oneYear([1, 2]))).not.toBe(outcomeDigest(oneYear([2, 1])));
  });

  test("a further trial, even of nothing", () => {
    expect(outcomeDigest(oneYear([0, 0]))).not.toBe(outcomeDigest(oneYear([0, 0, 0])));
  });
});

test("agrees with its definition whatever the fen", () => {
  const fen = fc.oneof(fc.constant(0), fc.nat({ max: 300 }), fc.nat({ max: 2 ** 33 }), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 40 }), (demand) => {
      expect(outcomeDigest(oneYear(demand))).toBe(byDefinition(oneYear(demand)));
    }),
  );
});
