import { readFileSync } from "node:fs";
import { expect, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const pinned = JSON.parse(
  readFileSync(new URL("../../scenarios/baseline.pinned.json", import.meta.url), "utf8"),
) as { readonly digest: string };

const region = (page: Page, name: string): Locator => page.getByRole("region", { name });
const record = (page: Page): Locator => region(page, /^(自检记录|Record of the self-test)$/);

/** As often as there are lines in the tables of src/*​/selfTest.ts, the closed forms and the two digests. */
const CHECKS = 13 + 7 + 7 + 3 + 2;

async function tested(page: Page): Promise<void> {
  await expect(record(page)).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
}
