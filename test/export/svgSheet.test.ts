import { expect, test } from "vitest";
import { svgText } from "../../src/export/svgNode.ts";
import { svgSheet } from "../../src/export/svgSheet.ts";
import type { SvgSheet } from "../../src/export/svgSheet.ts";

const HOSTILE = `</text><script>alert(1)</script>`;

const sheet: SvgSheet = {
  title: "资金何时用完",
  unit: "%",
  note: "注",
  source: ["示例假设，非实际申报数据", `情景：${HOSTILE}`, "结果校验码：" + "0123456789abcdef".repeat(4)],
  panels: [
    {
      drawing: {
        name: "svg",
        attributes: { onload: "x" },
        children: [{ name: "path", attributes: { d: "M0 0" }, children: [] }],
      },
      x: 10,
      y: 20,
      scale: 0.5,
      caption: "2027年",
    },
  ],
  width: 600,
  height: 200,
  fontFamily: "sans-serif",
  ink: "rgb(26, 34, 48)",
  inkSoft: "rgb(72, 83, 102)",
};

test("all that says what it is stands in the file, on white, and names as text", () => {
  const { node, width, height } = svgSheet(sheet);
  const text = svgText(node);
  expect(text).toContain(`width="${width}" height="${height}" font-family="sans-serif"`);
  expect(text).toContain(`<rect width="${width}" height="${height}" fill="#ffffff">`);
  for (const words of ["资金何时用完", "示例假设，非实际申报数据", "2027年", "&lt;/text&gt;&lt;script&gt;"]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/<script|onload/);
  expect(text).toContain(`transform="translate(26 `);
});

test("nothing stands below the edge or beside it", () => {
  const { node, width, height } = svgSheet({ ...sheet, width: 100, note: "长".repeat(300) });
  const rows = node.children.filter((child) => typeof child !== "string" && child.name === "text");
  const bottoms = rows.map((row) => (typeof row === "string" ? 0 : Number(row.attributes.y)));
  expect(rows.length).toBeGreaterThan(8);
  expect(Math.max(...bottoms)).toBeLessThan(height);
  expect(width).toBe(480 + 32);
});
