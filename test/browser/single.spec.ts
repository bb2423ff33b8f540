import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate/node";
import { digestOn, openFile, expect, test as base } from "./page.ts";
import { onMemoryStick } from "./singleFile.ts";

const test = base.extend<object, { stick: { readonly address: string } }>({
  stick: [
    async ({ browserName: _ }, use) => {
      const { address, remove } = onMemoryStick();
      await use({ address });
      remove();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ stick }, use) => use(stick.address),
});

const pins = JSON.parse(readFileSync("scenarios/results.json", "utf8")) as Record<
  "baseline" | "tight-ceilings",
  { readonly runs: readonly { readonly trials: number; readonly digest: string }[] }
>;
const pinned = (id: keyof typeof pins) => pins[id].runs.find(({ trials }) => trials === 10_000)?.digest;

test("one file from a disk forecasts on threads, opens and writes files, and shows every page", async ({
  page,
  stick,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(stick.address);
  expect(await digestOn(page)).toBe(pinned("baseline"));
  expect(page.workers().length).toBeGreaterThan(0);
  await expect(page.locator(".offline")).toHaveText("单文件版（离线）");
  await expect(page.locator("link[rel=manifest]")).toHaveCount(0);

  const tight = readFileSync("scenarios/tight-ceilings.scenario.json", "utf8");
  await openFile(page, "tight-ceilings.scenario.json", tight);
  await expect.poll(() => digestOn(page)).toBe(pinned("tight-ceilings"));
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  const saved = JSON.parse(readFileSync(await (await saving).path(), "utf8")) as object;
  expect(saved).toMatchObject(JSON.parse(tight) as Record<string, unknown>);

  await page
    .getByRole("button", { name: /^导出：/ })
    .first()
    .click();
  const writing = page.waitForEvent("download");
  await page
    .locator(".list:popover-open")
    .getByRole("button", { name: /xlsx|Excel/i })
    .first()
    .click();
  const book = unzipSync(readFileSync(await (await writing).path()));
  expect(strFromU8(book["xl/workbook.xml"])).toContain("<sheet ");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "领导视图", exact: true }).click();
  await expect(page.locator(".lead-page .sentence").first()).toBeVisible();
  await page.getByRole("link", { name: "对比", exact: true }).click();
  await expect(page.locator("main")).toContainText("对比");
  await page.getByRole("link", { name: "可信性", exact: true }).click();
  await page.getByRole("button", { name: "开始自检" }).click();
  await expect(page.locator(".verdict[role=status]")).toHaveText(/^自检通过/, { timeout: 60_000 });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".offline")).toHaveText("Single file (offline)");

  await page.goto(stick.address);
  await page.reload();
  expect(await digestOn(page)).toBe(pinned("tight-ceilings"));
  // Nothing was fetched but the file itself.
  const others = asked.filter((url) => !/^(blob|data):/.test(url));
  expect(new Set(others.map((url) => url.split(/[?#]/)[0]))).toEqual(new Set([stick.address]));
});

test("the file's own policy lets nothing in or out", async ({ page, stick, troubles }) => {
  await page.goto(stick.address);
  await digestOn(page);
  const sent = await page.evaluate(async () => {
    const planted = document.createElement("img");
    planted.src = "https://example.invalid/figure.png";
    document.body.append(planted);
    return fetch("https://example.invalid/").then(
      () => "sent",
      () => document.title,
    );
  });
  expect(sent).toContain("测算");
  const seen = (): string[] => troubles.filter((text) => text.startsWith("violation:")).sort();
  await expect.poll(seen).toHaveLength(2);
  expect(seen().map((text) => text.split(" ")[1])).toEqual(["connect-src", "img-src"]);
  troubles.length = 0;
});
