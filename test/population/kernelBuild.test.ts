import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel, KERNEL_FILE } from "../../src/command/compileKernel.ts";
import { kernelModule } from "../../src/population/kernel/kernel.ts";

test("the compiled kernel is that of the sources; else: npm run kernel", { timeout: 60_000 }, async () => {
  expect((await compileKernel()) === readFileSync(KERNEL_FILE, "utf8")).toBe(true);
});

test("the kernel reaches nothing outside: no clock, no chance, no page", () => {
  expect(WebAssembly.Module.imports(kernelModule())).toEqual([]);
});
