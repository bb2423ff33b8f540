import { expect, test } from "vitest";
import { number, percent, text, whole } from "../../src/export/cell.ts";
import { htmlText, tsvText } from "../../src/export/clipboard.ts";

const rows = [
  [text("条款"), text("资金需求")],
  [text('=HYPERLINK("http://a")'), number(-1234.5, 2)],
  [text("<img src=x onerror=alert(1)>\t&"), percent(0.541, 1)],
  [text("年"), whole(2027)],
];

test("cells between tabs: no groups, no lines inside a cell, no formula", () => {
  expect(tsvText(rows).split("\r\n")).toEqual([
    "条款\t资金需求",
    '\'=HYPERLINK("http://a")\t-1234.50',
    "<img src=x onerror=alert(1)> &\t54.1%",
    "年\t2027",
  ]);
});

test("the document has plain numbers, and names as text only", () => {
  const html = htmlText(rows);
  expect(html.match(/<tr>/g)).toHaveLength(4);
  expect(html).toContain("<td>-1234.50</td>");
  expect(html).toContain("<td>'=HYPERLINK(&quot;http://a&quot;)</td>");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).not.toContain("style");
  expect(html).not.toMatch(/<(?!\/?(?:html|head|meta|body|table|tr|td)\b)/);
});
