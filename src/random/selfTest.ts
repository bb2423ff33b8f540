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

/** What one of the generator's parts gives, and must give to the last bit. */
export interface KnownAnswer {
  readonly what: "philox" | "key" | "mix" | "ln" | "exp" | "normal";
  /** What it is asked, as a formula writes it. */
  readonly of: string;
  /** Numbers to the last bit; words of Philox in hex. */
  readonly found: number | string;
  readonly expected: number | string;
}

function published(): KnownAnswer[] {
  const out = new Uint32Array(4);
  return PHILOX.map(({ counter, key, words }) => {
    philox4x32(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
    return { what: "philox", of: `${hex(counter)}; ${hex(key)}`, found: hex([...out]), expected: hex(words) };
  });
}

/** Whole numbers and doubles that this version of the program must give, to the last bit. */
function pinned(): KnownAnswer[] {
  const [k0, k1] = keyOf("dalian-2026", "park");
  const answers: [KnownAnswer["what"], of: string, found: number, expected: number][] = [
    ["key", "dalian-2026, park [0]", k0, 2492182734],
    ["key", "dalian-2026, park [1]", k1, 1340982148],
    ["mix", "π", mix(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0x93c4454f],
    ["ln", "0.1", ln(0.1), -2.3025850929940455],
    ["ln", "12345.678", ln(12345.678), 9.421061321291832],
    ["exp", "-1", exp(-1), 0.36787944117144233],
    ["exp", "20.25", exp(20.25), 622964442.1984454],
    ["normal", "12345", normalOf(12345), -4.535422762090429],
    ["normal", "0x40000000", normalOf(0x40000000), -0.6744897498297384],
    ["normal", "0x12345678", normalDraw(0x12345678), -1.4675657314191142],
  ];
  return answers.map(([what, of, found, expected]) => ({ what, of, found, expected }));
}

/** All known answers of the generator, as this engine gives them. */
export function knownAnswers(): KnownAnswer[] {
  return [...published(), ...pinned()];
}

/**
 * Throws where this engine does not give the generator's known answers: then no forecast from it could
 * be trusted. Costs well under a millisecond, so every worker runs it at its start.
 */
export function checkKnownAnswers(): void {
  for (const { what, found, expected } of knownAnswers()) {
    if (found !== expected) throw new Error(`this engine computes ${what} as ${found}, not as ${expected}`);
  }
}

const hex = (words: readonly number[]): string =>
  words.map((word) => word.toString(16).padStart(8, "0")).join(" ");
