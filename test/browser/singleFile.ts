import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The file as somebody has it on a memory stick: alone, in a folder with letters and a blank that addresses escape. */
export function onMemoryStick(): { readonly address: string; readonly remove: () => void } {
  const args = ["node_modules/vite/bin/vite.js", "build", "--mode", "single", "--logLevel", "error"];
  // Not as for tests, which is what those who run this say of themselves.
  execFileSync(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" } });
  const folder = mkdtempSync(join(tmpdir(), "预算 2027-"));
  const file = join(folder, "subsidy-forecast.html");
  copyFileSync("dist-single/subsidy-forecast.html", file);
  return { address: pathToFileURL(file).href, remove: () => rmSync(folder, { recursive: true }) };
}
