import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { isolation } from "../../src/command/headers.ts";
import type { Served } from "../../src/command/serve.ts";

/** WebKitGTK fails to start one worker of those whose script it asks for again and is told that it is unchanged. */
const headers = { ...isolation, "Cache-Control": "no-store" };

/** Builds the page of these proofs aside and serves it isolated, as the real one is. */
export async function serveProofPage(): Promise<Served> {
  const root = join(import.meta.dirname, "page");
  const outDir = await mkdtemp(join(tmpdir(), "proof-page-"));
  const config = {
    configFile: false as const,
    root,
    base: "./",
    logLevel: "warn" as const,
    build: { target: "es2022", outDir, emptyOutDir: true, modulePreload: false as const },
    worker: { format: "es" as const },
    preview: { host: "127.0.0.1", port: 4573, headers },
  };
  await build(config);
  const server = await preview(config);
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the server gave no address");
  return {
    address,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
