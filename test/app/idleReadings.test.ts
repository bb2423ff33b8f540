import { expect, test } from "vitest";
import { idleReadings } from "../../src/app/idleReadings.ts";
import { defaultReadings } from "../../src/policy/readings.ts";
import type { Segment } from "../../src/population/types.ts";

const segment = { operators: null, lossShare: null, municipal: null } as Segment;

test("the default readings are never idle", () => {
  expect([...idleReadings(defaultReadings, [segment])]).toEqual([]);
});

test("readings that need facts are idle where no segment states them", () => {
  const readings = {
    ...defaultReadings,
    A1: "cost-limited",
    A2: "operator",
    A17: "per-kind",
    A27: "at-most-loss",
    A30: "at-most-cost",
    A32: "allowed",
  } as const;
  expect([...idleReadings(readings, [segment])]).toEqual(["A1", "A2", "A17", "A27", "A30", "A32"]);
  const stated = { ...segment, operators: 1, lossShare: 5_000, municipal: 6_000 };
  expect([...idleReadings(readings, [segment, stated])]).toEqual(["A1", "A17", "A32"]);
});

test("clause 1 at its full cap needs no fact", () => {
  expect([...idleReadings({ ...defaultReadings, A1: "flat" }, [segment])]).toEqual([]);
});
