import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.doUnmock("../../src/random/mix.ts");
  vi.doUnmock("../../src/random/philox.ts");
  vi.doUnmock("../../src/random/maths.ts");
  vi.resetModules();
});

async function check(): Promise<void> {
  const { checkKnownAnswers } = await import("../../src/random/selfTest.ts");
  checkKnownAnswers();
}

test("this engine gives the known answers, quickly", async () => {
  await check();
  const started = performance.now();
  await check();
  expect(performance.now() - started).toBeLessThan(20);
});

test("an engine with another mixer is found out", async () => {
  vi.doMock("../../src/random/mix.ts", () => ({ mix: () => 1 }));
  await expect(check()).rejects.toThrow("computes mix as 1");
});

test("an engine with another Philox is found out", async () => {
  vi.doMock("../../src/random/philox.ts", () => ({ philox4x32: () => undefined }));
  await expect(check()).rejects.toThrow("computes philox as 0");
});

test("an engine whose logarithm is off by one bit is found out", async () => {
  vi.doMock("../../src/random/maths.ts", async (original) => ({
    ...(await original<object>()),
    ln: (x: number) => Math.log(x) * (1 + Number.EPSILON),
  }));
  await expect(check()).rejects.toThrow("computes ln");
});
