import { describe, expect, test } from "vitest";
import { ONE } from "../../src/money/fen.ts";
import { chanceOf, nearMultiple } from "./chance.ts";
import { claimOf } from "./claims.ts";
import { cutEvenly } from "./allocations.ts";
import { exactAward } from "./exactAward.ts";
import { KINDS, tally } from "./kinds.ts";
import { proRata } from "../reference/allocate.ts";

/** A sample of `npm run proof:money`, whose report stands in money.md. */
describe("to the fen what exact integers say", () => {
  test.each(KINDS)("$name", (kind) => {
    const cases = kind.cases / 1_000;
    const { off, amounts, faults } = tally(kind, chanceOf(2026), cases);
    expect(faults).toEqual([]);
    expect(off).toBe(0n);
    expect(amounts).toBeGreaterThanOrEqual(cases);
  });
});

describe("who is a little wrong is found out", () => {
  const found = (ask: (typeof KINDS)[number]["ask"]): number =>
    tally({ name: "wrong", cases: 0, ask }, chanceOf(7), 1_000).faults.length;

  test("doubles alone", () => {
    expect(
      found((chance) => {
        const ratio = 1 + chance(ONE);
        const amount = nearMultiple(chance, ratio, ONE);
        return {
          found: [Math.floor(amount * (ratio / ONE))],
          exact: [(BigInt(amount) * BigInt(ratio)) / 10_000n],
        };
      }),
    ).toBeGreaterThan(0);
  });

  test("quotients in doubles", () => {
    expect(
      found((chance) => {
        const { amounts, ceiling } = cutEvenly(chance, 2 ** 53);
        const sum = amounts.reduce((all, amount) => all + amount, 0);
        const floors = amounts.map((amount) => Math.floor((amount * ceiling) / sum));
        return { found: floors, exact: proRata(amounts.map(BigInt), BigInt(ceiling)) };
      }),
    ).toBeGreaterThan(0);
  });

  test.each([
    { why: "a cap that is passed by one fen", cap: 1, used: 0, other: 0, municipal: 0 },
    { why: "a fen of use forgotten", cap: 0, used: -1, other: 0, municipal: 0 },
    { why: "an other award that is a fen larger", cap: 0, used: 0, other: 1, municipal: 0 },
    { why: "municipal support that is a fen larger", cap: 0, used: 0, other: 0, municipal: 1 },
  ])("$why", ({ cap, used, other, municipal }) => {
    expect(
      found((chance) => {
        const claim = claimOf(chance);
        const { terms, standing, facts } = claim;
        const wrong = exactAward({
          ...claim,
          terms: { ...terms, cap: terms.cap + cap },
          standing: { ...standing, used: standing.used + used },
          facts: {
            ...facts,
            otherDistrictAward: facts.otherDistrictAward + other,
            municipalAward: facts.municipalAward + municipal,
          },
        });
        return { found: [Number(wrong)], exact: [exactAward(claim)] };
      }),
    ).toBeGreaterThan(0);
  });
});
