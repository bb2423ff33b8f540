import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Build } from "../offline/build.ts";
import { servedHeaders } from "./headers.ts";

export const SERVICE_WORKER = "service-worker.js";

const ENTRY = fileURLToPath(new URL("../offline/serviceWorker.ts", import.meta.url));

/** The service worker of the build in a folder, of which it knows every file. */
export function serviceWorkerOf(folder: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  const code = outputFiles.map(({ text }) => text).join("");
  const files = digestsIn(folder);
  const digest = sha256(JSON.stringify([files, servedHeaders, code]));
  const build: Build = { digest, files, headers: servedHeaders };
  return `const BUILD=${JSON.stringify(build)};${code}`;
}

/** Path below the folder → SHA-256, in the order of the paths. */
function digestsIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== SERVICE_WORKER)
    .sort();
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
