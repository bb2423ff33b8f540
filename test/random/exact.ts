import Decimal from "decimal.js";

export const Exact = Decimal.clone({ precision: 45, toExpNeg: -500, toExpPos: 500 });

/** The double as it is, not as its shortest decimal text. */
export function exactly(x: number): Decimal {
  return new Exact(x.toPrecision(100));
}

/** How far the double lies from the true value, in units of its last place. */
export function ulpsOff(is: number, truth: Decimal): number {
  return Math.abs(exactly(is).minus(truth).div(ulpOf(is)).toNumber());
}

function ulpOf(x: number): number {
  const cell = new Float64Array([Math.abs(x)]);
  new BigUint64Array(cell.buffer)[0] += 1n;
  return cell[0] - Math.abs(x);
}
