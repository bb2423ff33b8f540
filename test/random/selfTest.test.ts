import { afterEach, expect, test, vi } from "vitest";
import { knownAnswers } from "../../src/random/selfTest.ts";

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

test("this engine gives the known answers", async () => {
  await expect(check()).resolves.toBeUndefined();
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

test("an engine that multiplies otherwise is found out", async () => {
  const { imul } = Math;
  Math.imul = (a, b) => (a * b) | 0;
  try {
    await expect(check()).rejects.toThrow(
      /^this engine computes philox as [0-9a-f ]{35}, not as 6627e8d5 e169c58d bc57ac4c 9b00dbd8$/,
    );
  } finally {
    Math.imul = imul;
  }
});

test("every part is asked, and what is found is told beside what is expected", () => {
  const all = knownAnswers();
  expect(all.map(({ what, of }) => `${what} of ${of}`)).toEqual([
    "philox of 00000000 00000000 00000000 00000000; 00000000 00000000",
    "philox of ffffffff ffffffff ffffffff ffffffff; ffffffff ffffffff",
    "philox of 243f6a88 85a308d3 13198a2e 03707344; a4093822 299f31d0",
    "key of dalian-2026, park [0]",
    "key of dalian-2026, park [1]",
    "mix of π",
    "ln of 0.1",
    "ln of 12345.678",
    "exp of -1",
    "exp of 20.25",
    "normal of 12345",
    "normal of 0x40000000",
    "normal of 0x12345678",
  ]);
  expect(all.filter(({ found, expected }) => found !== expected)).toEqual([]);
  expect(all[0].expected).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
});
