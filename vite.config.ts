import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { isolation, servedHeaders } from "./src/command/headers.ts";

/** Whether the page needs a module as soon as it opens, but its threads do not. */
function isOfStart(id: string, chunks: Chunks): boolean {
  const from = (entry: string, module: string, seen = new Set<string>()): boolean => {
    if (module.endsWith(entry)) return true;
    if (seen.has(module)) return false;
    seen.add(module);
    return chunks.getModuleInfo(module)?.importers.some((each) => from(entry, each, seen)) ?? false;
  };
  return from("/src/app/open.ts", id) && !from("/src/app/main.ts", id);
}

interface Chunks {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

export default defineConfig({
  root: "src",
  base: "./",
  appType: "mpa",
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes("node_modules") ? undefined : true),
      },
    }),
  ],
  worker: { format: "es" },
  // Firefox reports a refused preload under the content security policy.
  build: {
    target: "es2022",
    outDir: "../dist",
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // Cut apart for the pages that are fetched later, what the start page needs would weigh 2 kB more.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: (id, of) => (isOfStart(id, of) ? "open" : null) }],
        },
      },
    },
  },
  server: { headers: isolation },
  preview: { headers: servedHeaders },
  test: {
    root: ".",
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    // Millions of random cases on a busy machine.
    testTimeout: 90_000,
  },
});
