/** Trials drawn and settled in one go at most: of the shipped population no more can be kept under 16-bit names. */
export const PIECE = 160;
