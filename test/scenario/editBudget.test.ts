import { expect, test } from "vitest";
import { setAllocation, setCarryOver, setCeiling, setPriority } from "../../src/scenario/editBudget.ts";
import { baseline, edited } from "./edited.ts";
import { faultsOf } from "./files.ts";

test("ceilings", () => {
  const set = edited(baseline, (document) => setCeiling(document, 2027, "15000000.50"));
  expect(set["budget"]).toHaveProperty("ceilings", {
    "2026": 3500000,
    "2027": "15000000.50",
    "2028": 21000000,
  });
  const none = [2026, 2027, 2028].reduce((document, year) => setCeiling(document, year, null), baseline);
  expect(none["budget"]).toHaveProperty("ceilings", {});
  expect(faultsOf(none)).toEqual([]);
});

test("priority brings a list of all clauses, and keeps one that is there", () => {
  const chosen = edited(baseline, (document) => setAllocation(document, "priority"));
  expect(chosen["budget"]).toHaveProperty("priority", [[1, 3, 4, 6, 10], [5, 7, 8], [2, 9], [11]]);
  const mine = edited(chosen, (document) => setPriority(document, [[8], [1, 2]]));
  const back = edited(
    edited(mine, (d) => setAllocation(d, "pro-rata")),
    (d) => setAllocation(d, "priority"),
  );
  expect(back["budget"]).toHaveProperty("priority", [[8], [1, 2]]);
});

test("carrying over goes with the rules that know it", () => {
  const carried = edited(
    edited(baseline, (d) => setAllocation(d, "first-come")),
    (d) => setCarryOver(d, true),
  );
  expect(carried["budget"]).toHaveProperty("carryOver", true);
  expect(edited(carried, (d) => setAllocation(d, "first-come-whole"))["budget"]).toHaveProperty(
    "carryOver",
    true,
  );
  expect(edited(carried, (d) => setAllocation(d, "commitments-first"))["budget"]).not.toHaveProperty(
    "carryOver",
  );
});

test("pro rata, the default, is not written down", () => {
  const other = edited(baseline, (document) => setAllocation(document, "commitments-first"));
  expect(other["budget"]).toHaveProperty("allocation", "commitments-first");
  expect(edited(other, (document) => setAllocation(document, "pro-rata"))["budget"]).not.toHaveProperty(
    "allocation",
  );
});

test("an emptied class is left out", () => {
  const classes = edited(baseline, (document) => setPriority(document, [[8], [], [1]]));
  expect(classes["budget"]).toHaveProperty("priority", [[8], [1]]);
});
