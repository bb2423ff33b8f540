/**
 * Philox4x32-10: four random 32-bit words for a counter of four words under a key of two.
 * Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
): void {
  let x0 = c0 | 0;
  let x1 = c1 | 0;
  let x2 = c2 | 0;
  let x3 = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  for (let round = 0; round < 10; round++) {
    // Multipliers 0xd2511f53 and 0xcd9e8d57; their high words from 16-bit halves, none overflows 32 bits.
    const low0 = x0 & 0xffff;
    const high0 = x0 >>> 16;
    const a0 = (Math.imul(high0, 0x1f53) + (Math.imul(low0, 0x1f53) >>> 16)) | 0;
    const b0 = (Math.imul(low0, 0xd251) + (a0 & 0xffff)) | 0;
    const mulHigh0 = (Math.imul(high0, 0xd251) + (a0 >>> 16) + (b0 >>> 16)) | 0;
    const low2 = x2 & 0xffff;
    const high2 = x2 >>> 16;
    const a2 = (Math.imul(high2, 0x8d57) + (Math.imul(low2, 0x8d57) >>> 16)) | 0;
    const b2 = (Math.imul(low2, 0xcd9e) + (a2 & 0xffff)) | 0;
    const mulHigh2 = (Math.imul(high2, 0xcd9e) + (a2 >>> 16) + (b2 >>> 16)) | 0;
    const mulLow0 = Math.imul(x0, 0xd2511f53);
    const mulLow2 = Math.imul(x2, 0xcd9e8d57);
    x0 = mulHigh2 ^ x1 ^ key0;
    x1 = mulLow2;
    x2 = mulHigh0 ^ x3 ^ key1;
    x3 = mulLow0;
    key0 = (key0 + 0x9e3779b9) | 0;
    key1 = (key1 + 0xbb67ae85) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}
