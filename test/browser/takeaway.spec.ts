import { readFileSync } from "node:fs";
import { unzipSync, strFromU8 } from "fflate/node";
import { digestOn, expect, test, violations } from "./page.ts";
import type { Download, Locator, Page } from "@playwright/test";

const menuOf = (page: Page, title: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^(?:导出：|Export: )${title}$`) });
const entry = (page: Page, name: string): Locator =>
  page.locator(".list:popover-open").getByRole("button", { name, exact: true });

async function taken(page: Page, title: string, name: string): Promise<{ file: string; bytes: Buffer }> {
  await menuOf(page, title).click();
  const coming = page.waitForEvent("download");
  await entry(page, name).click();
  const download = await coming;
  await page.keyboard.press("Escape");
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) };
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test("figures and tables are taken away with where they come from", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const digest = await digestOn(page);

  const svg = await taken(page, "资金何时用完", "图片（SVG，可缩放）");
  expect(svg.file).toBe(`基准情景_资金何时用完_${digest.slice(0, 8)}.svg`);
  const drawing = svg.bytes.toString("utf8");
  for (const part of [
    "资金何时用完",
    "情景：基准情景",
    "示例假设，非实际申报数据",
    "年度限额为示例",
    "模拟次数：10,000",
  ])
    expect(drawing).toContain(part);
  expect(drawing.replace(/<[^>]*>/g, "")).toContain(digest.slice(0, 20));
  expect(drawing).not.toMatch(/var\(|class=|style=|<script|foreignObject|href/);
  expect(drawing.match(/<path/g)?.length).toBeGreaterThan(4);

  const png = await taken(page, "累计资金需求与年度限额", "图片（PNG）");
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(width).toBeGreaterThan(1200);
  expect(height).toBeGreaterThan(500);
  const colours = await page.evaluate(coloursOf, png.bytes.toString("base64"));
  expect(colours.corner).toBe("255,255,255,255");
  expect(colours.many).toBeGreaterThan(20);

  const csv = await taken(page, "分条款测算表", "表格（CSV）");
  const text = csv.bytes.toString("utf8");
  expect(text.startsWith("\ufeff# 分条款测算表\r\n# 示例假设，非实际申报数据")).toBe(true);
  expect(text).not.toMatch(/[^\r]\n/);
  const total = /^合计,(\d+\.\d\d),(\d+\.\d\d),(\d+\.\d\d),$/m.exec(text.replaceAll("\r", ""));
  expect(Number(total?.[1])).toBeGreaterThan(1000);

  await menuOf(page, "资金何时用完").click();
  await entry(page, "复制表格").click();
  await expect(page.getByText("已复制，可粘贴到Excel或WPS表格。")).toBeVisible();
  const pasted = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item.getType(type)).text();
    return { plain: await read("text/plain"), html: await read("text/html") };
  });
  await page.keyboard.press("Escape");
  expect(pasted.plain).toMatch(/^12月\t[\d.<>]+%/m);
  expect(pasted.plain).toContain("示例假设，非实际申报数据");
  expect(pasted.html).toContain("<td");
});

test("the workbook holds typed cells, the trials to the fen, and a name is never a formula", async ({
  page,
}) => {
  await page.goto("/");
  const digest = await digestOn(page);
  const name = page.getByRole("textbox", { name: "情景名称" });
  await name.fill('=HYPERLINK("http://a.invalid","b")');
  await name.press("Enter");

  const book = await taken(page, "测算结果", "测算结果及逐次模拟（Excel工作簿）");
  expect(book.file).toBe(`=HYPERLINK(_http___a.invalid_,_测算结果_${digest.slice(0, 8)}.xlsx`);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(book.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  expect(parts["xl/workbook.xml"]).toContain('name="逐次模拟"');
  const sheets = Object.entries(parts).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(8);
  expect(sheets.filter(([, xml]) => xml.includes("<f>") || xml.includes("<f "))).toEqual([]);
  expect(parts["xl/sharedStrings.xml"]).toContain("HYPERLINK");
  expect(parts["xl/sharedStrings.xml"]).toContain("示例假设，非实际申报数据");
  expect(parts["xl/worksheets/sheet8.xml"].match(/<row /g)).toHaveLength(10_002);

  const csv = await taken(page, "测算结果", "逐次模拟（CSV）");
  const rows = csv.bytes
    .toString("utf8")
    .split("\r\n")
    .filter((row) => /^\d/.test(row));
  const years = new Set(rows.map((row) => row.split(",")[1])).size;
  expect(rows).toHaveLength(10_000 * years);
  expect(rows.every((row) => /^\d+,\d{4}(?:,\d+\.\d\d){3},\d+$/.test(row))).toBe(true);
});

test("the leader's page gives its tables and the workbook away too", async ({ page }) => {
  await page.goto("/#/lead");
  await digestOn(page);
  const rowsOf = async (title: string): Promise<string[]> =>
    (await taken(page, title, "表格（CSV）")).bytes.toString("utf8").split("\r\n");
  const money = "\\d+\\.\\d\\d";
  // The bar is for the eye alone.
  const segments = await rowsOf("分申报主体测算表");
  expect(segments).toContain("申报主体,资金需求,兑付额,未兑付");
  expect(segments.filter((row) => new RegExp(`^小型卖家(,${money}){3}$`).test(row))).toHaveLength(1);
  // What more is needed has columns of its own.
  const enough = await rowsOf("够用的限额");
  expect(enough.filter((row) => new RegExp(`^2027年,1600\\.00(,${money},[^,]+){3}$`).test(row))).toHaveLength(
    1,
  );
  const years = await rowsOf("分年度主要结果");
  expect(years.filter((row) => new RegExp(`^资金需求(,${money}){4}$`).test(row))).toHaveLength(1);
  const { file, bytes } = await taken(page, "测算结果", "测算结果（Excel工作簿）");
  expect(file).toMatch(/\.xlsx$/);
  expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(8);
});

test("what is not final stays here; the menu works by keyboard, in English, on a phone and under axe", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/?lang=en#/compare");
  await expect(page.locator(".result")).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  const menu = menuOf(page, "Totals and years");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(entry(page, "Copy table")).toBeFocused();
  expect(await violations(page, { part: ".list:popover-open" })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press("Tab");
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const csv = (await bytesOf(await coming)).toString("utf8");
  expect(csv).toContain("# Illustrative assumptions, not application data");
  expect(csv).toContain("A Policy as drafted; B Baseline");
  expect(csv).toMatch(/^Demand,\d+\.\d\d,\d+\.\d\d,0\.00,/m);
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();

  await menu.click();
  const closed = page.evaluate(whenClosed);
  await page.getByRole("combobox", { name: "Choose a shipped scenario" }).selectOption("ratios-ten-points");
  expect(await closed).toContain("Export is possible once the full run is finished.");
  await expect(entry(page, "Copy table")).toBeEnabled({ timeout: 60_000 });
});

/** What the open menu says at the moment in which its choices close. */
function whenClosed(): Promise<string> {
  return new Promise((resolve) => {
    const list = document.querySelector(".list:popover-open");
    const look = (): void => {
      if (list?.querySelector("button:enabled") === null) resolve(list.textContent);
    };
    if (list !== null)
      new MutationObserver(look).observe(list, { subtree: true, childList: true, attributes: true });
  });
}

/** How many colours a picture has, and which its first pixel. */
async function coloursOf(base64: string): Promise<{ corner: string; many: number }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {
    data: new Uint8ClampedArray(),
  };
  const words = new Uint32Array(data.buffer);
  return { corner: [...data.slice(0, 4)].join(), many: new Set(words).size };
}
