import { Column } from "../../../population/kernel/assembly/column.ts";
import { shares } from "./apportion.ts";

/** src/allocation/firstCome.ts: the first `count` amounts. */
export function firstCome(amounts: Column<f64>, count: i32, ceiling: f64): void {
  let left = ceiling;
  for (let i = 0; i < count; i++) {
    const payment = min(amounts[i], left);
    shares[i] = payment;
    left -= payment;
  }
}

/** src/allocation/firstComeWhole.ts. */
export function firstComeWhole(amounts: Column<f64>, count: i32, ceiling: f64): void {
  let left = ceiling;
  for (let i = 0; i < count; i++) {
    const payment = amounts[i] <= left ? amounts[i] : 0;
    shares[i] = payment;
    left -= payment;
  }
}
