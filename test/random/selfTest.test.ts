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

test("every part is asked, and what is found is told beside what is expected", async () => {
  const { knownAnswers } = await import("../../src/random/selfTest.ts");
  const all = knownAnswers();
  expect(new Set(all.map(({ what }) => what))).toEqual(
    new Set(["philox", "key", "mix", "ln", "exp", "normal"]),
  );
  expect(all.filter(({ found, expected }) => found !== expected)).toEqual([]);
  expect(all[0]).toMatchObject({
    of: "00000000 00000000 00000000 00000000; 00000000 00000000",
    expected: "6627e8d5 e169c58d bc57ac4c 9b00dbd8",
  });
});
