import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "src",
  base: "./",
  plugins: [svelte()],
  worker: { format: "es" },
  build: { target: "es2022", outDir: "../dist", emptyOutDir: true, modulePreload: false },
  test: { root: ".", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"] },
});
