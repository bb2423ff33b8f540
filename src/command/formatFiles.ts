import { dalian2026 } from "../policy/dalian2026.ts";
import { DEEPEST, LEDGER_BYTES, SCENARIO_BYTES } from "../scenario/json.ts";
import { currentVersion, formatOf } from "../scenario/migrate.ts";
import { SCHEMA_FILE, scenarioSchema } from "../scenario/schema.ts";
import { formatGuide } from "../text/formatGuide.ts";
import { schemaSpeech } from "../text/schema.ts";

const MEGABYTE = 1024 * 1024;

/** Files of `scenarios/` that the program writes: name → text. `npm run schema` writes them, a test compares. */
export const formatFiles: ReadonlyMap<string, string> = new Map([
  [SCHEMA_FILE, `${JSON.stringify(scenarioSchema(dalian2026, schemaSpeech), null, 1)}\n`],
  [
    "FORMAT.md",
    formatGuide({
      schema: SCHEMA_FILE,
      format: formatOf(currentVersion()),
      scenarioMegabytes: SCENARIO_BYTES / MEGABYTE,
      ledgerMegabytes: LEDGER_BYTES / MEGABYTE,
      deepest: DEEPEST,
    }),
  ],
]);
