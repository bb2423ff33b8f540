import seedrandom from "seedrandom";

/**
 * Two 32-bit words from a seed text and a label (a segment's id; "" is common to all).
 *
 * seedrandom sees only the low byte of a character, so each goes in as two: high byte, low byte.
 */
export function keyOf(seed: string, label: string): readonly [number, number] {
  const stream = seedrandom(asBytes(`${seed}\u0000${label}`));
  return [stream.int32() >>> 0, stream.int32() >>> 0];
}

function asBytes(text: string): string {
  let bytes = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += String.fromCharCode(unit >>> 8, unit & 0xff);
  }
  return bytes;
}
