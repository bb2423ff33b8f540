import { defineConfig } from "vitest/config";

/** The unit tests that mutants and planted bugs are held against; which of them, a part says. */
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 90_000 } });
