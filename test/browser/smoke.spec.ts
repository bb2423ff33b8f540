import { gzipSync } from "node:zlib";
import { digestOn, expect, test } from "./page.ts";

test("the page opens on a forecast of the baseline, and nothing leaves it", async ({ page }) => {
  await page.goto("/");
  expect(await digestOn(page)).not.toBe("");
  await expect(page.locator("#run-digest")).toHaveAttribute("data-trials", "10000");
  await expect(page.locator("#run-digest")).toHaveAttribute("data-seed", /./);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("all that is loaded before the first forecast weighs at most 200 kB", async ({ page, request }) => {
  await page.goto("/");
  await digestOn(page);
  const loaded = await page.evaluate(() => {
    const [first] = performance.getEntriesByName("first-forecast");
    const before = performance
      .getEntriesByType("resource")
      .filter((each) => each.startTime < first.startTime);
    return [...new Set([location.href, ...before.map(({ name }) => name)])];
  });
  expect(loaded.filter((name) => /simulation\.worker.*\.js$/.test(name))).toHaveLength(1);
  const bodies = await Promise.all(loaded.map(async (name) => (await request.get(name)).body()));
  const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(weight).toBeGreaterThan(100_000);
  expect(weight, loaded.join(" ")).toBeLessThanOrEqual(200_000);
});

test("the answer carries the headers that keep it in", async ({ request }) => {
  const { "content-security-policy": policy, ...headers } = (await request.get("/")).headers();
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  expect(policy?.replace("'wasm-unsafe-eval'", "")).not.toContain("unsafe");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types ");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  });
});

test("what is not there is not there", async ({ request }) => {
  expect((await request.get("/nothing.js")).status()).toBe(404);
  expect((await request.get("/../package.json")).status()).toBe(404);
});

interface PolicyMaker {
  readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
}

test("a planted violation is seen", async ({ page, troubles }) => {
  await page.goto("/");
  await page.evaluate(() => {
    document.body.setAttribute("style", "color: red");
    void fetch("https://example.invalid/").catch(() => 0);
    const strings: (() => unknown)[] = [
      () => (document.body.innerHTML = "<b>a</b>"),
      () => new Worker("./browser-check.js"),
      () => (window as unknown as PolicyMaker).trustedTypes.createPolicy("planted", {}),
    ];
    for (const planted of strings) {
      try {
        planted();
      } catch {
        // It is refused where it stands, too.
      }
    }
  });
  const seen = (): string[] => troubles.filter((text) => text.startsWith("violation:")).sort();
  await expect.poll(seen).toHaveLength(5);
  expect(seen().map((text) => text.split(" ")[1])).toEqual([
    "connect-src",
    "require-trusted-types-for",
    "require-trusted-types-for",
    "style-src-attr",
    "trusted-types",
  ]);
  troubles.length = 0;
});

test("the schema of scenario files is served beside the page, and the page does not load it", async ({
  page,
  request,
}) => {
  const answer = await request.get("/scenario@1.schema.json");
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(await answer.json()).toMatchObject({ $id: "scenario@1.schema.json", required: expect.any(Array) });
  const asked: string[] = [];
  page.on("request", (each) => asked.push(each.url()));
  await page.goto("/");
  await digestOn(page);
  const texts = await Promise.all(
    asked.filter((url) => url.endsWith(".js")).map(async (url) => (await request.get(url)).text()),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.includes("json-schema.org"))).toEqual([]);
});
