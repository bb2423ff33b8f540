import { strFromU8, unzipSync } from "fflate/node";
import { expect, test } from "vitest";
import { number, percent, text, whole } from "../../src/export/cell.ts";
import { workbook } from "../../src/export/workbook.ts";
import { HOSTILE } from "./given.ts";
import type { Row } from "../../src/export/cell.ts";

async function opened(rows: readonly Row[]): Promise<Readonly<Record<string, string>>> {
  const blob = await workbook([{ name: "结果", rows, heads: 1, widths: [10, 20] }]);
  expect(blob.type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const files = await opened([
  [text("名称"), text("金额"), text("比例"), text("年"), text("日期"), text("")],
  [
    text(HOSTILE),
    number(-1234.5, 2),
    percent(0.541, 2),
    whole(2027),
    { kind: "date", iso: "2026-11-26" },
    text(""),
  ],
  [text("－1+1"), number(3, 0), percent(1, 1), whole(1), { kind: "date", iso: "2027-01-01" }, text("")],
]);
const sheet = files["xl/worksheets/sheet1.xml"];

/** What stands in a cell and how it is typed. */
function cell(address: string): { type: string | undefined; value: string | undefined; style: number } {
  const found = new RegExp(`<c r="${address}"([^>]*)>(.*?)</c>`).exec(sheet);
  const attributes = found?.[1] ?? "";
  return {
    type: /t="(\w+)"/.exec(attributes)?.[1],
    value: /<v>(.*?)<\/v>/.exec(found?.[2] ?? "")?.[1],
    style: Number(/s="(\d+)"/.exec(attributes)?.[1]),
  };
}

/** The format that a style of the workbook stands for. */
function formatOf(style: number): string | undefined {
  const styles = files["xl/styles.xml"];
  const cells = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "";
  const own = [...cells.matchAll(/<xf ([^>]*)>/g)][style]?.[1] ?? "";
  const id = /numFmtId="(\d+)"/.exec(own)?.[1];
  return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
}

test("names are strings and nothing is a formula", () => {
  expect(cell("A2").type).toBe("s");
  expect(files["xl/sharedStrings.xml"]).toContain(`=HYPERLINK("http://a.invalid","&lt;b&gt;")`);
  expect(files["xl/sharedStrings.xml"]).toContain("－1+1");
  expect(sheet).not.toMatch(/<f[ >]/);
});

test.each([
  { address: "B2", value: "-1234.5", format: "#,##0.00" },
  { address: "B3", value: "3", format: "#,##0" },
  { address: "C2", value: "0.541", format: "0.00%" },
  { address: "C3", value: "1", format: "0.0%" },
  { address: "D2", value: "2027", format: "0" },
  { address: "E2", value: "46352", format: "yyyy-mm-dd" },
])("$address is the number $value as $format", ({ address, value, format }) => {
  const { type, value: written, style } = cell(address);
  expect(type === undefined || type === "n").toBe(true);
  expect(written).toBe(value);
  expect(formatOf(style)).toBe(format);
});

test("the head stays in sight, columns are as wide as said", () => {
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => width)).toEqual([
    "10",
    "20",
    "20",
    "20",
    "20",
    "20",
  ]);
});

test("a cell holds no more than a cell can", async () => {
  const long = await opened([[text("a")], [text("长".repeat(40_000))]]);
  expect(/长+/.exec(long["xl/sharedStrings.xml"])?.[0]).toHaveLength(32_767);
});
