/**
 * Natural logarithm and exponential with the same bits in every engine: only + − × ÷ and bit views.
 * `Math.log` and `Math.exp` are implementation-defined and differ between browsers.
 * Method and constants: Sun's fdlibm (e_log.c, e_exp.c), in the shape of musl; error below 1 ulp.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;

const cell = new Float64Array(1);
const halves = new Uint32Array(cell.buffer);
cell[0] = 1;
/** Which half carries sign and exponent: 1 on every little-endian machine. */
const HIGH = halves[1] === 0 ? 0 : 1;

/** 2^k at index k + 1074, from the smallest number above 0 (2^−1074) to 2^1023. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[1074] = 1;
  for (let k = 1; k <= 1023; k++) powers[1074 + k] = powers[1073 + k] * 2;
  for (let k = 1; k <= 1074; k++) powers[1074 - k] = powers[1075 - k] / 2;
  return powers;
}

/** Natural logarithm; −∞ at 0, NaN below. */
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

/** e to the power of x; ∞ above 709.78, 0 below −745.13. */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  // x = k · ln 2 + (high − low), |high − low| ≤ ½ ln 2
  const k = (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const square = r * r;
  const c =
    r -
    square *
      (1.66666666666666019037e-1 +
        square *
          (-2.77777777770155933842e-3 +
            square *
              (6.61375632143793436117e-5 +
                square * (-1.6533902205465251539e-6 + square * 4.13813679705723846039e-8))));
  const y = 1 + ((r * c) / (2 - c) - low + high);
  if (k >= -1021 && k <= 1023) return y * POWERS_OF_TWO[k + 1074];
  // Near both ends 2^k itself is no normal number; two steps round only once.
  return k > 0 ? y * 2 * POWERS_OF_TWO[k + 1073] : y * POWERS_OF_TWO[k + 1128] * POWERS_OF_TWO[1020];
}
