import { expect, test } from "vitest";
import {
  formatMillion,
  formatWan,
  formatYuan,
  percentOf,
  writeRatio,
  writeYuan,
} from "../../src/money/write.ts";

test.each([
  { write: writeYuan, fen: 0, text: "0.00" },
  { write: writeYuan, fen: 5, text: "0.05" },
  { write: writeYuan, fen: 248_000_00, text: "248000.00" },
  { write: writeYuan, fen: -1_01, text: "-1.01" },
  { write: writeYuan, fen: Number.MAX_SAFE_INTEGER, text: "90071992547409.91" },
  { write: formatYuan, fen: 620_000_00, text: "620,000.00" },
  { write: formatYuan, fen: 999_99, text: "999.99" },
  { write: formatYuan, fen: 1_000_00, text: "1,000.00" },
  { write: formatYuan, fen: 1_234_567_00, text: "1,234,567.00" },
  { write: formatWan, fen: 12_345_678_901, text: "12,345.68" },
  { write: formatWan, fen: 1_234_999, text: "1.23" },
  { write: formatWan, fen: 1_235_000, text: "1.24" },
  { write: formatWan, fen: 4_999, text: "0.00" },
  { write: formatWan, fen: -4_999, text: "0.00" },
  { write: formatWan, fen: 5_000, text: "0.01" },
  { write: formatWan, fen: -5_000, text: "-0.01" },
  { write: formatMillion, fen: 1_234_567_89, text: "1.23" },
  { write: formatMillion, fen: 1_235_000_00, text: "1.24" },
  { write: formatMillion, fen: 1_234_567_890_00, text: "1,234.57" },
  { write: percentOf, fen: 5_000, text: "50" },
  { write: percentOf, fen: 3_333, text: "33.33" },
  { write: percentOf, fen: 10, text: "0.1" },
  { write: percentOf, fen: 0, text: "0" },
  { write: percentOf, fen: 10_000, text: "100" },
  { write: percentOf, fen: 123_456, text: "1234.56" },
  { write: writeRatio, fen: 5_000, text: "0.5" },
  { write: writeRatio, fen: 12_345, text: "1.2345" },
  { write: writeRatio, fen: 10_005, text: "1.0005" },
  { write: writeRatio, fen: 0, text: "0" },
  { write: writeRatio, fen: 10_000, text: "1" },
])("$write.name of $fen is $text", ({ write, fen, text }) => {
  expect(write(fen)).toBe(text);
});
