import { keyOf } from "./key.ts";
import { exp, ln } from "./maths.ts";
import { mix } from "./mix.ts";
import { normalOf } from "./normal.ts";
import { normalDraw } from "./normalDraw.ts";
import { philox4x32 } from "./philox.ts";

/** Counter, key and output that the authors of Philox publish. */
const PHILOX = [
  {
    counter: [0, 0, 0, 0],
    key: [0, 0],
    words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
];

/** Whole numbers and doubles that this version of the program must give, to the last bit. */
function pinned(): readonly (readonly [what: string, is: number, expected: number])[] {
  const [k0, k1] = keyOf("dalian-2026", "park");
  return [
    ["key", k0, 2492182734],
    ["key", k1, 1340982148],
    ["mix", mix(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0x93c4454f],
    ["ln", ln(0.1), -2.3025850929940455],
    ["ln", ln(12345.678), 9.421061321291832],
    ["exp", exp(-1), 0.36787944117144233],
    ["exp", exp(20.25), 622964442.1984454],
    ["normal", normalOf(12345), -4.535422762090429],
    ["normal", normalOf(0x40000000), -0.6744897498297384],
    ["normal", normalDraw(0x12345678), -1.4675657314191142],
  ];
}

/**
 * Throws where this engine does not give the generator's known answers: then no forecast from it could
 * be trusted. Costs well under a millisecond, so every worker runs it at its start.
 */
export function checkKnownAnswers(): void {
  const out = new Uint32Array(4);
  for (const { counter, key, words } of PHILOX) {
    philox4x32(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
    words.forEach((word, i) => mustBe("philox", out[i], word));
  }
  for (const [what, is, expected] of pinned()) mustBe(what, is, expected);
}

function mustBe(what: string, is: number, expected: number): void {
  if (is !== expected) throw new Error(`this engine computes ${what} as ${is}, not as ${expected}`);
}
