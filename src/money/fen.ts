/** Whole fen (1 yuan = 100 fen), exact up to 2^53 − 1. */
export type Fen = number;

/** A ratio, share or factor in ten-thousandths: 0.5 is 5,000. Always whole. */
export type Ratio = number;

export const ONE: Ratio = 10_000;
