import { POWERS_OF_TWO, ROOTS } from "./powers.ts";

/*
 * Natural logarithm and exponential with the same bits in every engine: only + − × ÷ and bit views.
 * `Math.log` and `Math.exp` are implementation-defined and differ between browsers.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const cell = new Float64Array(1);
const halves = new Uint32Array(cell.buffer);
cell[0] = 1;
/** Which half carries sign and exponent: 1 on every little-endian machine. */
const HIGH = halves[1] === 0 ? 0 : 1;

/** Natural logarithm, error below 1 ulp; −∞ at 0, NaN below. Sun's fdlibm (e_log.c), in the shape of musl. */
export function ln(x: number): number {
  let shift = 0;
  let argument = x;
  if (!(x >= 2.2250738585072014e-308)) {
    if (x === 0) return -Infinity;
    if (!(x > 0)) return NaN;
    argument = x * 18014398509481984;
    shift = -54;
  } else if (x === Infinity) return Infinity;

  // argument = 2^k · (1 + f) with √½ ≤ 1 + f < √2
  cell[0] = argument;
  const k = ((halves[HIGH] + 0x95f62) >>> 20) - 1023;
  const exponent = k + shift;
  const f = argument * POWERS_OF_TWO[1074 - k] - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (halfSquare + (odd + even)) + exponent * LN2_LOW - halfSquare + f + exponent * LN2_HIGH;
}

const STEPS_PER_UNIT = 92.332482616893657;
const STEP_HIGH = LN2_HIGH / 64;
const STEP_LOW = LN2_LOW / 64;

/**
 * e to the power of x, error below 0.53 ulp; ∞ above 709.78, 0 below −745.13.
 * Tang's method: x = n · (ln 2)/64 + r, so e^x is 2^(n/64), by table, times a short series in r.
 */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  const n = (STEPS_PER_UNIT * x + (x < 0 ? -0.5 : 0.5)) | 0;
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const square = r * r;
  const series =
    r +
    square * (0.5 + r * 0.16666666666666666) +
    square * square * (0.041666666666666664 + r * (0.008333333333333333 + r * 0.001388888888888889));
  const root = ROOTS.nearest[n & 63];
  const scaled = root + root * (ROOTS.lacking[n & 63] + series);
  const k = n >> 6;
  if (k >= -1074 && k <= 1023) return scaled * POWERS_OF_TWO[k + 1074];
  // Beyond both ends 2^k itself is no double; halving and doubling do not round.
  return k > 0 ? scaled * 2 * POWERS_OF_TWO[2097] : scaled * 0.5 * POWERS_OF_TWO[0];
}
