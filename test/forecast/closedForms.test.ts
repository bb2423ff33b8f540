import { describe, expect, test } from "vitest";
import { closedForms } from "../../src/forecast/closedForms.ts";

/** Standard errors; the seed is fixed, so that this never fails by chance. */
const MOST = 4;

describe("the engine tends to what formulas say", () => {
  const forms = closedForms();
  test.each(["cappedMean", "chance", "shortfall"])("%s", (what) => {
    const form = forms.find((each) => each.what === what);
    if (form === undefined) throw new Error("it is not there");
    expect(form.se).toBeGreaterThan(0);
    // Tight enough to tell: one per cent of it is many standard errors, or a tenth for rare events.
    expect(form.se / form.expected).toBeLessThan(0.03);
    expect(Math.abs(form.found - form.expected) / form.se).toBeLessThan(MOST);
  });
});

test("nine or ten of ten that come with 0.855, by arithmetic", () => {
  const p = 0.95 * 0.9;
  const chance = p ** 10 + 10 * p ** 9 * (1 - p);
  const [, found, shortfall] = closedForms();
  expect(found.expected).toBeCloseTo(chance, 12);
  expect(shortfall.expected).toBeCloseTo(4_000_000 * (chance + p ** 10), 5);
});
