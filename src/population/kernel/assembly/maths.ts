import { Tables } from "./plan.ts";

/* src/random/maths.ts, operation for operation; the tables are copied from there. */

let tables = changetype<Tables>(0);

export function useTables(written: Tables): void {
  tables = written;
}

const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

export function ln(x: f64): f64 {
  let shift = 0;
  let argument = x;
  if (!(x >= 2.2250738585072014e-308)) {
    if (x == 0) return -Infinity;
    if (!(x > 0)) return NaN;
    argument = x * 18014398509481984;
    shift = -54;
  } else if (x == Infinity) return Infinity;

  const high = <u32>(reinterpret<u64>(argument) >> 32);
  const k = <i32>((high + 0x95f62) >>> 20) - 1023;
  const exponent = <f64>(k + shift);
  const f = argument * tables.powersOfTwo[1074 - k] - 1;
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

/** `ln` of two ordinary numbers above 0. */
export function lnOfTwo(x: v128): v128 {
  const high = i64x2.shr_u(x, 32);
  const k = i64x2.sub(i64x2.shr_u(i64x2.add(high, i64x2.splat(0x95f62)), 20), i64x2.splat(1023));
  const exponent = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(k, k, 0, 2, 0, 2));
  const power = i64x2.shl(i64x2.sub(i64x2.splat(1023), k), 52);
  const f = f64x2.sub(f64x2.mul(x, power), f64x2.splat(1));
  const halfSquare = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  const even = f64x2.mul(
    w,
    plusTimes(
      3.999999999940941908e-1,
      w,
      plusTimes(2.222219843214978396e-1, w, f64x2.splat(1.531383769920937332e-1)),
    ),
  );
  const last = plusTimes(1.818357216161805012e-1, w, f64x2.splat(1.479819860511658591e-1));
  const odd = f64x2.mul(z, plusTimes(6.66666666666673513e-1, w, plusTimes(2.857142874366239149e-1, w, last)));
  const near = f64x2.mul(s, f64x2.add(halfSquare, f64x2.add(odd, even)));
  const low = f64x2.sub(f64x2.add(near, f64x2.mul(exponent, f64x2.splat(LN2_LOW))), halfSquare);
  return f64x2.add(f64x2.add(low, f), f64x2.mul(exponent, f64x2.splat(LN2_HIGH)));
}

/** a + x × y */
function plusTimes(a: f64, x: v128, y: v128): v128 {
  return f64x2.add(f64x2.splat(a), f64x2.mul(x, y));
}

const STEPS_PER_UNIT: f64 = 92.332482616893657;
const STEP_HIGH: f64 = LN2_HIGH / 64;
const STEP_LOW: f64 = LN2_LOW / 64;

export function exp(x: f64): f64 {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  const n = <i32>(STEPS_PER_UNIT * x + copysign<f64>(0.5, x));
  const r = x - <f64>n * STEP_HIGH - <f64>n * STEP_LOW;
  const square = r * r;
  const series =
    r +
    square * (0.5 + r * 0.16666666666666666) +
    square * square * (0.041666666666666664 + r * (0.008333333333333333 + r * 0.001388888888888889));
  const root = tables.rootsNearest[n & 63];
  const scaled = root + root * (tables.rootsLacking[n & 63] + series);
  const k = n >> 6;
  if (k >= -1074 && k <= 1023) return scaled * tables.powersOfTwo[k + 1074];
  return k > 0 ? scaled * 2 * tables.powersOfTwo[2097] : scaled * 0.5 * tables.powersOfTwo[0];
}

/** `exp` of two. A file's log-sd is at most 5 and a normal from 32 bits below 7, so bits make the powers of two. */
export function expOfTwo(x: v128): v128 {
  const sign = v128.and(x, f64x2.splat(-0.0));
  const nearest = f64x2.add(f64x2.mul(f64x2.splat(STEPS_PER_UNIT), x), v128.or(sign, f64x2.splat(0.5)));
  const n = i32x4.trunc_sat_f64x2_s_zero(nearest);
  const steps = f64x2.convert_low_i32x4_s(n);
  const high = f64x2.sub(x, f64x2.mul(steps, f64x2.splat(STEP_HIGH)));
  const r = f64x2.sub(high, f64x2.mul(steps, f64x2.splat(STEP_LOW)));
  const square = f64x2.mul(r, r);
  const first = plusTimes(0.5, r, f64x2.splat(0.16666666666666666));
  const last = plusTimes(0.008333333333333333, r, f64x2.splat(0.001388888888888889));
  const second = plusTimes(0.041666666666666664, r, last);
  const series = f64x2.add(
    f64x2.add(r, f64x2.mul(square, first)),
    f64x2.mul(f64x2.mul(square, square), second),
  );
  const a = i32x4.extract_lane(n, 0) & 63;
  const b = i32x4.extract_lane(n, 1) & 63;
  const root = f64x2.replace_lane(f64x2.splat(tables.rootsNearest[a]), 1, tables.rootsNearest[b]);
  const lacking = f64x2.replace_lane(f64x2.splat(tables.rootsLacking[a]), 1, tables.rootsLacking[b]);
  const scaled = f64x2.add(root, f64x2.mul(root, f64x2.add(lacking, series)));
  const exponent = i64x2.add(i64x2.extend_low_i32x4_s(i32x4.shr_s(n, 6)), i64x2.splat(1023));
  return f64x2.mul(scaled, i64x2.shl(exponent, 52));
}

const CELLS: u32 = 1024;
const TAIL: u32 = 16;

export function normalDraw(word: u32): f64 {
  const cell = word >>> 22;
  if (cell - TAIL >= CELLS - 2 * TAIL) return normalOf(word);
  const t = (<f64>(word & 0x3fffff) + 0.5) / 4194304.0;
  const i = <i32>(cell << 2);
  const cubics = tables.normalCubics;
  return ((cubics[i + 3] * t + cubics[i + 2]) * t + cubics[i + 1]) * t + cubics[i];
}

/** A standard normal from one 32-bit word. */
export function normalOf(word: u32): f64 {
  const p = (<f64>word + 0.5) / 4294967296.0;
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return centre(q);
  return q < 0 ? -upperTail(p) : upperTail(1 - p);
}

function centre(q: f64): f64 {
  const r = 0.180625 - q * q;
  return (
    (q *
      (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r +
        45921.953931549871457) *
        r +
        13731.693765509461125) *
        r +
        1971.5909503065514427) *
        r +
        133.14166789178437745) *
        r +
        3.387132872796366608)) /
    (((((((r * 5226.495278852854561 + 28729.085735721942674) * r + 39307.89580009271061) * r +
      21213.794301586595867) *
      r +
      5394.1960214247511077) *
      r +
      687.1870074920579083) *
      r +
      42.313330701600911252) *
      r +
      1)
  );
}

/** The value that is passed with probability `tail` (below 0.075). */
function upperTail(tail: f64): f64 {
  if (tail == 0) return Infinity;
  const root = sqrt<f64>(-ln(tail));
  return root <= 5 ? nearTail(root - 1.6) : farTail(root - 5);
}

function nearTail(r: f64): f64 {
  return (
    (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
      1.42343711074968357734) /
    (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
      0.14810397642748007459) *
      r +
      0.68976733498510000455) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
      1)
  );
}

function farTail(r: f64): f64 {
  return (
    (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
      0.026532189526576123093) *
      r +
      0.29656057182850489123) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
      6.6579046435011037772) /
    (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) *
      r +
      0.0148753612908506148525) *
      r +
      0.13692988092273580531) *
      r +
      0.59983220655588793769) *
      r +
      1)
  );
}
