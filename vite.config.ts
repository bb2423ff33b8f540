import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { isolation, servedHeaders } from "./src/command/headers.ts";

/** Published beside the page, for editors of scenario files; part of no bundle. */
const SCHEMA = "scenario@1.schema.json";

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
    {
      name: "schema",
      generateBundle() {
        const source = readFileSync(new URL(`scenarios/${SCHEMA}`, import.meta.url));
        this.emitFile({ type: "asset", fileName: SCHEMA, source });
      },
    },
  ],
  resolve: {
    alias: [{ find: /^fflate$/, replacement: fileURLToPath(new URL("src/export/zip.ts", import.meta.url)) }],
  },
  worker: { format: "es" },
  // Firefox reports a refused preload under the content security policy.
  build: {
    target: "es2022",
    outDir: "../dist",
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          // All that the first page needs in one piece: in smaller ones it would weigh more. Threads come before it.
          groups: [
            { name: "threads", test: /workers\/threads\.ts$|preload-helper/, priority: 2 },
            { name: "open", test: /src\/app\/open\.ts$/, priority: 1 },
          ],
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
