import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrialsInTypeScript } from "../../src/population/draw.ts";
import { baseline } from "../fixtures/scenario.ts";

const { draw } = jobOf(baseline);
const expected = drawTrialsInTypeScript(draw, 0, 5);

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A thread that has drawn nothing yet, and how often its kernel drew. */
async function freshThread(): Promise<{ drawTrials: typeof drawTrialsInTypeScript; byKernel: () => number }> {
  const { drawTrials } = await import("../../src/population/draw.ts");
  const { Kernel } = await import("../../src/population/kernel/kernel.ts");
  const spy = vi.spyOn(Kernel.prototype, "draw");
  return { drawTrials, byKernel: () => spy.mock.calls.length };
}

test("where there is WebAssembly, the kernel draws", async () => {
  const { drawTrials, byKernel } = await freshThread();
  expect(drawTrials(draw, 0, 5)).toEqual(expected);
  expect(byKernel()).toBe(1);
});

test.each([
  { why: "is missing", without: undefined },
  {
    why: "is refused",
    without: {
      Module: class {
        constructor() {
          throw new Error("refused");
        }
      },
    },
  },
])("where it $why, TypeScript draws the same", async ({ without }) => {
  vi.stubGlobal("WebAssembly", without);
  const { drawTrials, byKernel } = await freshThread();
  expect(drawTrials(draw, 0, 5)).toEqual(expected);
  expect(drawTrials(draw, 0, 5)).toEqual(expected);
  expect(byKernel()).toBe(0);
});

test("where memory ends, TypeScript draws the same, from then on", async () => {
  vi.stubGlobal("WebAssembly", WebAssembly);
  const { drawTrials, byKernel } = await freshThread();
  vi.spyOn(WebAssembly, "Instance").mockImplementation(function () {
    return {
      exports: {
        reservePlan: () => {
          throw new WebAssembly.RuntimeError("unreachable");
        },
      },
    };
  });
  expect(drawTrials(draw, 0, 5)).toEqual(expected);
  expect(drawTrials(draw, 0, 5)).toEqual(expected);
  expect(byKernel()).toBe(1);
  vi.restoreAllMocks();
});
