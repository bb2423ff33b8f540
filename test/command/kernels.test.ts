import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileKernel, kernelFile, KERNELS } from "../../src/command/compileKernel.ts";
import { kernelModule as population } from "../../src/population/kernel/kernel.ts";
import { kernelModule as simulation } from "../../src/simulation/kernel/kernel.ts";
import { kernelModule as statistics } from "../../src/statistics/kernel/kernel.ts";

const modules = { population, simulation, statistics };

describe.each(KERNELS)("the kernel of $room", (kernel) => {
  test("is compiled from its sources as they stand; else: npm run kernel", { timeout: 60_000 }, async () => {
    expect((await compileKernel(kernel)) === readFileSync(kernelFile(kernel), "utf8")).toBe(true);
  });

  test("reaches nothing outside: no clock, no chance, no page", () => {
    expect(WebAssembly.Module.imports(modules[kernel.room]())).toEqual([]);
  });
});
