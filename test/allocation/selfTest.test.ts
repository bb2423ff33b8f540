import { afterEach, expect, test, vi } from "vitest";
import { knownShares } from "../../src/allocation/selfTest.ts";

afterEach(() => {
  vi.doUnmock("../../src/allocation/bumpLargest.ts");
  vi.resetModules();
});

test("this engine shares out as is known, and adds up", () => {
  const known = knownShares();
  expect(known).toHaveLength(7);
  for (const { total, found, expected } of known) {
    expect(found).toEqual(expected);
    expect(found.reduce((sum, share) => sum + share, 0)).toBe(total);
  }
});

test("an engine that drops what is left over is found out", async () => {
  vi.doMock("../../src/allocation/bumpLargest.ts", () => ({ bumpLargest: () => undefined }));
  const { knownShares: again } = await import("../../src/allocation/selfTest.ts");
  const off = again().filter(({ found, expected }) => found.join() !== expected.join());
  expect(off.length).toBeGreaterThan(4);
});
