import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";

const bundles = new Map<string, string>();

/**
 * Starts a thread that runs a TypeScript module. Node 20 hands no TypeScript loader down to its threads
 * (`execArgv: ["--import", "tsx"]` fails on the entry file), so the module is bundled once, in memory;
 * that also starts faster than a loader in each thread.
 */
export function startNodeWorker(entry: URL): Worker {
  const code = bundles.get(entry.href) ?? bundle(entry);
  bundles.set(entry.href, code);
  return new Worker(code, { eval: true, execArgv: [] });
}

function bundle(entry: URL): string {
  const result = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
  });
  return result.outputFiles.map((file) => file.text).join("");
}
