import type { Fen } from "../money/fen.ts";
import { apportion } from "./apportion.ts";

/** Largest number of classes. */
const CLASSES = 256;

const sums = new Float64Array(CLASSES);
let members = new Float64Array(256);
let shares = new Float64Array(256);

/**
 * Classes are served one after another, class 0 first; the class in which the ceiling runs out shares
 * what is left pro rata. Adds up to min(S, L) exactly.
 *
 * @param amounts in the serving order; the first `count` are read
 * @param classes class of each amount, 0 to 255
 * @param ceiling `null`: all is paid
 */
export function inClasses(
  amounts: Float64Array,
  classes: Uint8Array,
  count: number,
  ceiling: Fen | null,
  paid: Float64Array,
): void {
  let last = 0;
  sums.fill(0);
  for (let i = 0; i < count; i++) {
    sums[classes[i]] += amounts[i];
    if (classes[i] > last) last = classes[i];
  }
  let left = ceiling ?? Number.MAX_SAFE_INTEGER;
  let cut = 0;
  while (cut <= last && sums[cut] <= left) {
    left -= sums[cut];
    cut += 1;
  }
  for (let i = 0; i < count; i++) paid[i] = classes[i] < cut ? amounts[i] : 0;
  if (cut <= last && left > 0) shareInside(amounts, classes, count, cut, left, paid);
}

function shareInside(
  amounts: Float64Array,
  classes: Uint8Array,
  count: number,
  cut: number,
  left: Fen,
  paid: Float64Array,
): void {
  if (members.length < count) {
    members = new Float64Array(count * 2);
    shares = new Float64Array(count * 2);
  }
  let size = 0;
  for (let i = 0; i < count; i++) if (classes[i] === cut) members[size++] = amounts[i];
  apportion(members, size, left, shares);
  size = 0;
  for (let i = 0; i < count; i++) if (classes[i] === cut) paid[i] = shares[size++];
}
