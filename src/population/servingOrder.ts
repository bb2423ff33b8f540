import type { Draws } from "./store.ts";

/** Per trial two stable counting passes, by submission and then by decision; ties keep their position. */
export function servingOrder({
  trials,
  rows,
  start,
  submitted,
  decided,
}: Pick<Draws, "trials" | "rows" | "start" | "submitted" | "decided">): Pick<Draws, "order" | "orderStart"> {
  const order = new Uint32Array(decided.length);
  const first = new Uint32Array(decided.length);
  const orderStart = new Uint32Array(trials + 1);
  const slots = new Uint32Array(65_537);
  for (let t = 0, to = 0; t < trials; t++) {
    const from = to;
    for (let r = 0; r < rows; r++) {
      const end = start[r * trials + t + 1];
      for (let i = start[r * trials + t]; i < end; i++) order[to++] = i;
    }
    orderStart[t + 1] = to;
    countingPass(order, first, { key: submitted, from, to, slots });
    countingPass(first, order, { key: decided, from, to, slots });
  }
  return { order, orderStart };
}

function countingPass(
  source: Uint32Array,
  target: Uint32Array,
  by: { readonly key: Uint16Array; readonly from: number; readonly to: number; readonly slots: Uint32Array },
): void {
  const { key, from, to, slots } = by;
  let low = 65_535;
  let high = 0;
  for (let k = from; k < to; k++) {
    const day = key[source[k]];
    if (day < low) low = day;
    if (day > high) high = day;
    slots[day + 1]++;
  }
  for (let day = low; day <= high; day++) slots[day + 1] += slots[day];
  for (let k = from; k < to; k++) target[from + slots[key[source[k]]]++] = source[k];
  if (low <= high) slots.fill(0, low, high + 2);
}
