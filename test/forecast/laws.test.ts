import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulateInTypeScript } from "../../src/forecast/reference.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { ClauseOutcome, Outcome } from "../../src/simulation/types.ts";
import { pairedDifference } from "../../src/statistics/pairedDifference.ts";
import { engineClaims } from "../reference/engine.ts";
import type { HabitFile, ScenarioFile, SegmentFile } from "../reference/scenarioFile.ts";
import { populations, scenarioOf, scenarios } from "./soundScenarios.ts";

/*
 * Laws of the model over random sound scenarios, on both ways to compute: the kernels and TypeScript alone.
 */

const TRIALS = 6;

const paths: readonly {
  readonly path: string;
  readonly run: (file: ScenarioFile) => Outcome;
  readonly numRuns: number;
}[] = [
  { path: "kernels", run: (file) => simulate(scenarioOf(file), TRIALS), numRuns: 30 },
  { path: "TypeScript", run: (file) => simulateInTypeScript(scenarioOf(file), TRIALS), numRuns: 15 },
];

const SEED = 20261126;

const clausesOf = ({ byYear }: Outcome): readonly (ClauseOutcome & { readonly year: number })[] =>
  byYear.flatMap(({ year, byClause }) => byClause.map((clause) => ({ ...clause, year })));

const sum = (column: Float64Array): number => column.reduce((all, fen) => all + fen, 0);

/** What happened in all runs of a property together: a law that never had anything to do proves nothing. */
const had = (work: number): void => expect(work).toBeGreaterThan(0);

test("both ways come to the same digest, whatever the scenario", () => {
  fc.assert(
    fc.property(scenarios, (file) => {
      const scenario = scenarioOf(file);
      const digest = outcomeDigest(simulate(scenario, TRIALS));
      expect(outcomeDigest(simulateInTypeScript(scenario, TRIALS))).toBe(digest);
    }),
    { numRuns: 12, seed: SEED },
  );
});

describe.each(paths)("$path", ({ run, numRuns }) => {
  const options = { numRuns, seed: SEED };

  test("what is paid never passes the ceiling, nor what is asked for, on any trial", () => {
    let cut = 0;
    fc.assert(
      fc.property(scenarios, (file) => {
        const { byYear } = run(file);
        byYear.forEach(({ ceiling, demand, paid, carriedIn, open, byClause }, y) => {
          for (let t = 0; t < TRIALS; t++) {
            expect(paid[t]).toBeLessThanOrEqual(Math.min(ceiling ?? Infinity, carriedIn[t] + demand[t]));
            expect(open[t]).toBe(carriedIn[t] + demand[t] - paid[t]);
            expect(byClause.reduce((all, clause) => all + clause.paid[t], 0)).toBe(paid[t]);
            expect(carriedIn[t]).toBe(file.budget.carryOver === true && y > 0 ? byYear[y - 1].open[t] : 0);
            if (open[t] > 0) cut++;
          }
        });
      }),
      options,
    );
    had(cut);
  });

  test("a higher ratio never lowers what one claim a year is given: clauses 5, 7 and 8, on any trial", () => {
    let raised = 0;
    fc.assert(
      fc.property(
        populations,
        fc.constantFrom(5, 7, 8),
        fc.uniqueArray(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
        (file, clause, ratios) => {
          // Nothing that an award of one year does to another: neither windows nor what a response does.
          const readings = { ...file.readings, A3: "calendar-window", A13: "none" };
          const response = { takeUpElasticity: 0, costElasticity: 0 };
          let before: readonly ClauseOutcome[] | null = null;
          for (const ratio of ratios.toSorted((a, b) => a - b)) {
            const lever = { ratio: ratio / 10_000, cap: 80_000 };
            const levers = { ...file.levers, [clause]: lever };
            const after = clausesOf(run({ ...file, readings, response, levers }));
            (before ?? []).forEach(({ demand }, k) =>
              demand.forEach((fen, t) => {
                expect(after[k].demand[t]).toBeGreaterThanOrEqual(fen);
                if (after[k].demand[t] > fen) raised++;
              }),
            );
            before = after;
          }
        },
      ),
      options,
    );
    had(raised);
  });

  test("a ratio or a grade factor of 0 gives 0", () => {
    fc.assert(
      fc.property(populations, fc.constantFrom(1, 2, 3, 5, 6, 7, 8, 9, 10, 11), (file, clause) => {
        const nothing = clause <= 2 ? { gradeFactor: 0 } : { ratio: 0 };
        const readings = { ...file.readings, A1: "graded", A5: "graded" };
        const levers = { ...file.levers, [clause]: nothing };
        for (const each of clausesOf(run({ ...file, readings, levers })))
          if (each.clause === clause) expect(sum(each.demand)).toBe(0);
      }),
      options,
    );
  });

  test("a clause that is switched off takes its own awards away and no other's", () => {
    let removed = 0;
    fc.assert(
      fc.property(populations, fc.integer({ min: 1, max: 11 }), (file, clause) => {
        const before = run(file);
        const levers = { ...file.levers, [clause]: { enabled: false } };
        const after = run({ ...file, levers });
        const [old, now] = [clausesOf(before), clausesOf(after)];
        now.forEach((each, k) => {
          if (each.clause !== clause) expect(each).toEqual(old[k]);
          else {
            removed += sum(old[k].demand);
            expect(sum(each.demand) + sum(each.paid) + each.awards).toBe(0);
          }
        });
        before.byYear.forEach((year, y) =>
          year.demand.forEach((demand, t) =>
            expect(after.byYear[y].demand[t]).toBe(
              demand - year.byClause[before.clauses.indexOf(clause)].demand[t],
            ),
          ),
        );
      }),
      options,
    );
    had(removed);
  });

  test("a further segment leaves what others ask for alone", () => {
    let further = 0;
    fc.assert(
      fc.property(populations, populations, fc.nat(9), (file, other, at) => {
        // Clause 11 shares a pool, so that the newcomer leaves it out.
        const [newcomer] = other.segments.flatMap(withoutOrders);
        const place = at % (file.segments.length + 1);
        const segments = file.segments.toSpliced(place, 0, { ...newcomer, id: "newcomer" });
        const after = run({ ...file, segments }).bySegment;
        const others = after.filter(({ segment }) => segment !== "newcomer");
        expect(others).toEqual(run(file).bySegment);
        further += sum(after[place].demand);
      }),
      options,
    );
    had(further);
  });

  test("no change differs by 0", () => {
    fc.assert(
      fc.property(scenarios, (file) => {
        const { ratioTimes = 1 } = file.levers?.all ?? {};
        const again = { ...file, levers: { ...file.levers, all: { ratioTimes } } };
        const [before, after] = [run(file), run(JSON.parse(JSON.stringify(again)) as ScenarioFile)];
        before.byYear.forEach((year, y) => {
          for (const key of ["demand", "paid", "open"] as const)
            expect(pairedDifference(year[key], after.byYear[y][key])).toEqual({ mean: 0, sd: 0, se: 0 });
        });
      }),
      options,
    );
  });
});

test("a further segment moves no draw of the others: claim by claim, orders too", () => {
  fc.assert(
    fc.property(populations, populations, (file, other) => {
      const [newcomer] = other.segments;
      const segments = [{ ...newcomer, id: "newcomer" }, ...file.segments];
      const claimsIn = (asked: ScenarioFile) =>
        engineClaims(asked, TRIALS).map((claims) =>
          claims
            .filter(({ segment }) => segment !== "newcomer")
            .map(({ id, applicant, ...drawn }) => {
              void [id, applicant];
              return drawn;
            }),
        );
      expect(claimsIn({ ...file, segments })).toEqual(claimsIn(file));
    }),
    { numRuns: 30, seed: SEED },
  );
});

function withoutOrders(segment: SegmentFile): SegmentFile[] {
  const claims = segment.claims.filter(({ clause }: HabitFile) => clause !== 11);
  return claims.length === 0 ? [] : [{ ...segment, claims }];
}

/** Of the kernels alone: the draws do not know in which order batches come. */
test("trials do not know each other: any stretch of them is what it is in a longer run", () => {
  let further = 0;
  fc.assert(
    fc.property(scenarios, fc.integer({ min: 1, max: 5 }), (file, batch) => {
      const scenario: Scenario = scenarioOf(file);
      const [whole, inBatches] = [simulate(scenario, TRIALS), simulate(scenario, TRIALS, batch)];
      const short = simulate(scenario, batch);
      whole.byYear.forEach(({ demand, paid }, y) => {
        expect(inBatches.byYear[y]).toMatchObject({ demand, paid });
        expect(short.byYear[y].paid).toEqual(paid.subarray(0, batch));
        further += sum(demand.subarray(batch));
      });
    }),
    { numRuns: 20, seed: SEED },
  );
  had(further);
});
