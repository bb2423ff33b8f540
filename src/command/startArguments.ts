import { parseArgs } from "node:util";
import type { ServeOptions } from "./serve.ts";

/** Throws an error for people where the arguments do not fit. Without `--[no-]open` a terminal gets a browser. */
export function startArguments(args: readonly string[], isTerminal: boolean): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: "string" }, open: { type: "boolean" } },
    allowNegative: true,
  });
  return { port: values.port === undefined ? null : portOf(values.port), open: values.open ?? isTerminal };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`--port: must be a whole number from 1 to 65535, not ${JSON.stringify(text)}`);
  }
  return port;
}
