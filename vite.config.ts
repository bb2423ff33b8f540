import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { isolation, servedHeaders } from "./src/command/headers.ts";
import { served } from "./src/command/served.ts";
import { single } from "./src/command/single.ts";

const plainZip = fileURLToPath(new URL("src/export/zip.ts", import.meta.url));

const pureTests = [
  "allocation",
  "charts",
  "export",
  "ledger",
  "library",
  "money",
  "policy",
  "random",
  "scenario",
  "statistics",
  "text",
  "views",
].map((room) => `test/${room}/**/*.test.ts`);

/** `--mode single`: one file that opens from a disk. */
export default defineConfig(({ mode }) => ({
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
    mode === "single"
      ? single({ fileName: "subsidy-forecast.html", standIns: { fflate: plainZip } })
      : served(),
  ],
  resolve: {
    alias: [
      { find: /^fflate$/, replacement: plainZip },
      // Its default generator alone, without the six others that its index lists.
      { find: /^seedrandom$/, replacement: "seedrandom/seedrandom.js" },
    ],
  },
  // As a text, which they are in the single file, modules start in no Chromium from a disk.
  worker: { format: "iife" },
  // Firefox reports a refused preload under the content security policy.
  build: {
    target: "es2022",
    outDir: mode === "single" ? "../dist-single" : "../dist",
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
    // Millions of random cases on a busy machine.
    testTimeout: 90_000,
    maxWorkers: "100%",
    projects: [
      // Tests of pure rooms change nothing that is shared, and need no thread each.
      { extends: true, test: { name: "pure", include: pureTests, isolate: false } },
      { extends: true, test: { name: "wired", include: ["test/**/*.test.ts"], exclude: pureTests } },
    ],
  },
}));
