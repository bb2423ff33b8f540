import { csvParseRows } from "d3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { number, percent, text, whole } from "../../src/export/cell.ts";
import { csvText } from "../../src/export/csv.ts";
import { guarded } from "../../src/export/guard.ts";

test("a mark of the encoding, lines that end as Windows has it, numbers plain, names in quotes where needed", () => {
  const rows = [
    [text("名称"), text("万元"), text("%"), text("年")],
    [text('甲,"乙"\n丙'), number(-1234.5, 2), percent(0.541, 2), whole(2027)],
  ];
  expect(csvText(rows)).toBe('\ufeff名称,万元,%,年\r\n"甲,""乙""\n丙",-1234.50,54.10%,2027\r\n');
});

test("no rows are an empty file", () => {
  expect(csvText([])).toBe("\ufeff");
});

test("a reader gets every name back, guarded", () => {
  const sign = fc.constantFrom(..."=+-@＝＋－＠\t\r\n,\"'; 甲0aé\u{1f600}");
  const name = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(""));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(name, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, (names) => {
      const written = csvText(names.map((row) => row.map((each) => text(each))));
      expect(csvParseRows(written.slice(1))).toEqual(names.map((row) => row.map(guarded)));
    }),
  );
});

test("a reader gets every number back, signs and all", () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1 }), (values) => {
      const written = csvText(values.map((value) => [number(value / 100, 2)]));
      expect(csvParseRows(written.slice(1)).map(([cell]) => Number(cell) * 100)).toEqual(
        values.map((value) => Number((value / 100).toFixed(2)) * 100),
      );
    }),
  );
});
