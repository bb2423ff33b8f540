export function mix(k0: number, k1: number, k2: number, code: number): number {
  let x = (Math.imul(code, 0x9e3779b1) + k0) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) ^ k1;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97) ^ k2;
  return (x ^ (x >>> 15)) >>> 0;
}
