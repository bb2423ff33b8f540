import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { SERVICE_WORKER, serviceWorkerOf } from "./serviceWorker.ts";

const offline = new URL("../offline/", import.meta.url);

/** What lies beside the page under its own name, and is part of no bundle. */
const BESIDE: Readonly<Record<string, URL>> = {
  // For editors of scenario files.
  "scenario@1.schema.json": new URL("../../scenarios/scenario@1.schema.json", import.meta.url),
  "manifest.webmanifest": new URL("manifest.webmanifest", offline),
  "icon.svg": new URL("icon.svg", offline),
  "icon-192.png": new URL("icon-192.png", offline),
  "icon-512.png": new URL("icon-512.png", offline),
  "again.js": new URL("again.js", offline),
  "browser-check.js": new URL("browserCheck.js", offline),
};

/** The edition that a server offers: it can be installed, and goes on without the server. */
export function served(): Plugin {
  return {
    name: "served",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "icon", type: "image/svg+xml", href: "./icon.svg" }, injectTo: "head" },
      { tag: "link", attrs: { rel: "manifest", href: "./manifest.webmanifest" }, injectTo: "head" },
      { tag: "script", attrs: { src: "./browser-check.js" }, injectTo: "body" },
    ],
    generateBundle() {
      for (const [fileName, file] of Object.entries(BESIDE)) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(file) });
      }
    },
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error("the build has no folder");
      writeFileSync(join(dir, SERVICE_WORKER), serviceWorkerOf(dir));
    },
  };
}
