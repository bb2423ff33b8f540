import fc from "fast-check";
import { expect, test } from "vitest";
import { philox4x32 } from "../../src/random/philox.ts";

type Words = readonly [number, number, number, number];

function words(counter: Words, key: readonly [number, number]): number[] {
  const out = new Uint32Array(4);
  philox4x32(...counter, ...key, out);
  return [...out];
}

test.each([
  {
    why: "all zero",
    counter: [0, 0, 0, 0] as const,
    key: [0, 0] as const,
    expected: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  },
  {
    why: "all ones",
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff] as const,
    key: [0xffffffff, 0xffffffff] as const,
    expected: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    why: "digits of pi",
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const,
    key: [0xa4093822, 0x299f31d0] as const,
    expected: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
])("known answer: $why", ({ counter, key, expected }) => {
  expect(words(counter, key)).toEqual(expected);
});

test("agrees with the definition in whole numbers of any size", () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
      expect(words(counter, key)).toEqual(byDefinition(counter, key));
    }),
    { numRuns: 1000 },
  );
});

function byDefinition(counter: Words, key: readonly [number, number]): number[] {
  let [x0, x1, x2, x3] = counter.map(BigInt);
  let [k0, k1] = key.map(BigInt);
  for (let round = 0; round < 10; round++) {
    const p0 = 0xd2511f53n * x0;
    const p2 = 0xcd9e8d57n * x2;
    [x0, x1, x2, x3] = [(p2 >> 32n) ^ x1 ^ k0, p2 & 0xffffffffn, (p0 >> 32n) ^ x3 ^ k1, p0 & 0xffffffffn];
    k0 = (k0 + 0x9e3779b9n) & 0xffffffffn;
    k1 = (k1 + 0xbb67ae85n) & 0xffffffffn;
  }
  return [x0, x1, x2, x3].map(Number);
}
