import { ONE } from "./fen.ts";
import type { Fen, Ratio } from "./fen.ts";

const WAN_FEN = 1_000_000;
const MILLION_FEN = 100_000_000;

/** Yuan with the fen, as files carry it: "248000.00". */
export function writeYuan(fen: Fen): string {
  return fixed(fen, 100, "");
}

/** Yuan with thousands separators: "620,000.00". */
export function formatYuan(fen: Fen): string {
  return fixed(fen, 100, ",");
}

/** 万元 with two decimals, half up, for tables: "1,234.57". */
export function formatWan(fen: Fen): string {
  return fixed(fen, WAN_FEN, ",");
}

/** Millions of yuan with two decimals, half up. */
export function formatMillion(fen: Fen): string {
  return fixed(fen, MILLION_FEN, ",");
}

/** A ratio as per cent without idle zeros: 3,333 → "33.33", 5,000 → "50". */
export function percentOf(ratio: Ratio): string {
  return trimZeros(fixed(ratio, ONE / 100, ""));
}

/** A ratio as files carry it, without idle zeros: 5,000 → "0.5". */
export function writeRatio(ratio: Ratio): string {
  const whole = Math.floor(ratio / ONE);
  return trimZeros(`${whole}.${String(ratio - whole * ONE).padStart(4, "0")}`);
}

/** Two decimals of `amount / unit`, half away from zero; a half fen of a mean counts too. `unit` ≥ 100. */
function fixed(amount: number, unit: number, separator: string): string {
  const size = Math.abs(amount);
  const step = unit / 100;
  const rest = size % step;
  const hundredths = (size - rest) / step + (rest * 2 >= step ? 1 : 0);
  const fraction = hundredths % 100;
  const whole = String((hundredths - fraction) / 100);
  const sign = amount < 0 && hundredths > 0 ? "-" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return `${sign}${grouped}.${String(fraction).padStart(2, "0")}`;
}

function trimZeros(text: string): string {
  return text.replace(/\.?0+$/, "");
}
