const WORDS = 4294967296;

/** The middle of the word's cell in (0, 1): never 0, never 1, symmetric about ½. */
export function unit(word: number): number {
  return (word + 0.5) / WORDS;
}

/**
 * `word < threshold(p)` holds with probability p, to the nearest 2^−32: never for 0, always for 1.
 *
 * @param p 0 to 1
 */
export function threshold(p: number): number {
  return Math.round(p * WORDS);
}
