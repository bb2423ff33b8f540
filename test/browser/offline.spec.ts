import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { digestOn, expect, test as base } from "./page.ts";
import { asNextBuild, Host } from "./hosted.ts";
import type { Page } from "@playwright/test";

/** The build on a host of its own, so that builds can be exchanged and the host can go. */
const test = base.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const host = new Host();
    await host.start();
    await use(host);
    await host.stop();
    host.clear();
  },
  baseURL: async ({ host }, use) => use(host.address),
});
test.use({ serviceWorkers: "allow" });

const sign = (page: Page) => page.locator(".offline");
const notice = (page: Page) => page.locator("[data-news=update]");
const icon = (page: Page) => page.locator("link[rel=icon]");
const isFirst = (page: Page) => expect(icon(page)).toHaveAttribute("href", "./icon.svg");
/** The browser puts the next one in place once the one before has answered all that it was asked. */
const isNext = (page: Page) =>
  expect(icon(page)).toHaveAttribute("href", "./icon.svg#next", { timeout: 60_000 });
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const lever = (page: Page) => page.locator('[data-clause="8"]').getByRole("slider");

async function ready(page: Page): Promise<string> {
  await page.goto("./");
  const digest = await digestOn(page);
  await expect(sign(page)).toHaveText("离线可用");
  return digest;
}

async function openPages(page: Page): Promise<void> {
  for (const [name, says] of [
    ["领导视图", "资金缺口"],
    ["对比", "对比"],
    ["可信性", "尚未自检"],
  ] as const) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.locator("main")).toContainText(says);
  }
}

test("once it is kept, the page opens without its host: same digest, same headers, every page", async ({
  page,
  host,
}) => {
  const digest = await ready(page);
  await host.stop();
  await page.reload();
  expect(await digestOn(page)).toBe(digest);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const policy = await page.evaluate(async () => (await fetch("./")).headers.get("Content-Security-Policy"));
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  await openPages(page);
  await page.goto("./?lang=en#/trust");
  await expect(sign(page)).toHaveText("Offline ready");
  await page.emulateMedia({ media: "print" });
  await expect(sign(page)).toBeHidden();
});

test("a new build does not touch the pages of the one before; with the user's word it replaces them all", async ({
  page,
  context,
  host,
}) => {
  await ready(page);
  host.deploy(asNextBuild);
  await page.reload();
  await expect(notice(page)).toContainText("新版本已在本机就绪");
  // What this page fetches now the host does not have any more.
  await isFirst(page);
  await openPages(page);
  const other = await context.newPage();
  await other.goto("./");
  await isFirst(other);
  await other.reload();
  await isFirst(other);
  await digestOn(other);
  await page.getByRole("link", { name: "测算", exact: true }).click();
  await lever(page).fill("40");
  await page.getByRole("button", { name: "更新", exact: true }).click();
  await isNext(page);
  await isNext(other);
  await expect(lever(page)).toHaveValue("40");
  await expect(sign(page)).toHaveText("离线可用");
  expect(await cacheNames(page)).toHaveLength(1);
  await openPages(page);
});

test("who builds again has the new build at the second load, and when all tabs were closed", async ({
  page,
  context,
  host,
}) => {
  await ready(page);
  host.deploy(asNextBuild);
  await page.reload();
  await expect(notice(page)).toBeVisible();
  await isFirst(page);
  await page.reload();
  await isNext(page);
  await digestOn(page);
  await expect(sign(page)).toHaveText("离线可用");
  await expect(notice(page)).toHaveCount(0);
  expect(await cacheNames(page)).toHaveLength(1);
  host.deploy(() => undefined);
  const other = await context.newPage();
  await page.close();
  await other.goto("./");
  await isNext(other);
  await digestOn(other);
  await expect(notice(other)).toBeVisible();
  await other.close();
  await expect(async () => {
    const later = await context.newPage();
    await later.goto("./");
    await expect(icon(later)).toHaveAttribute("href", "./icon.svg", { timeout: 500 });
    await later.close();
  }).toPass();
});

test("what arrives damaged is never used: not at first, and not in place of what is whole", async ({
  page,
  host,
}) => {
  const damage = (folder: string): void => {
    const assets = join(folder, "assets");
    const [lead] = readdirSync(assets).filter((name) => /^LeadBench-.*\.js$/.test(name));
    appendFileSync(join(assets, lead), " ");
  };
  host.deploy(damage);
  await page.goto("./");
  await digestOn(page);
  await expect(sign(page)).toHaveAttribute("title", /未能全部保存/);
  await expect(sign(page)).toHaveText("联网版");
  expect(await cacheNames(page)).toEqual([]);
  host.deploy(() => undefined);
  await ready(page);
  const kept = await cacheNames(page);
  host.deploy((folder) => {
    asNextBuild(folder);
    damage(folder);
  });
  await page.reload();
  await digestOn(page);
  await expect(sign(page)).toHaveText("离线可用");
  await expect.poll(() => host.asked.filter((path) => path.includes("-next-")).length).toBeGreaterThan(2);
  await expect.poll(() => cacheNames(page)).toEqual(kept);
  await isFirst(page);
  await expect(notice(page)).toHaveCount(0);
});

test("the page can be installed", async ({ page, context }) => {
  await ready(page);
  const devtools = await context.newCDPSession(page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? "")).toMatchObject({ name: "跨境电商补贴政策资金测算", display: "standalone" });
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Pages of tests are private ones; there is nothing else against it.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
});
