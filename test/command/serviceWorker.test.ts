import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { servedHeaders } from "../../src/command/headers.ts";
import { SERVICE_WORKER, serviceWorkerOf } from "../../src/command/serviceWorker.ts";
import type { Build } from "../../src/offline/build.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "page");
  writeFileSync(join(folder, "assets", "a.js"), "code");
});
afterEach(() => rmSync(folder, { recursive: true }));

function built(): Build {
  const [, json] = /^const BUILD=(\{.*?\}\});/.exec(serviceWorkerOf(folder)) ?? [];
  return JSON.parse(json ?? "") as Build;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("a service worker knows every file of its folder but itself, and the headers of the server", () => {
  writeFileSync(join(folder, SERVICE_WORKER), serviceWorkerOf(folder));
  const { files, headers } = built();
  expect(files).toEqual({ "index.html": sha256("page"), "assets/a.js": sha256("code") });
  expect(headers).toEqual(servedHeaders);
});

test("the same files make the same build, another byte or another name makes another one", () => {
  const { digest } = built();
  expect(built().digest).toBe(digest);
  writeFileSync(join(folder, "assets", "a.js"), "code ");
  const changed = built().digest;
  rmSync(join(folder, "assets", "a.js"));
  writeFileSync(join(folder, "assets", "b.js"), "code");
  expect(new Set([digest, changed, built().digest]).size).toBe(3);
});
