// One process that builds, serves and goes away with its parent.
import "./lifeline.ts";
import { parseArgs } from "node:util";
import { messageOf } from "./failure.ts";
import { buildAndServe } from "./serve.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));

try {
  const options = readOptions();
  const { address } = await buildAndServe(options);
  console.log(`${address}   (Ctrl-C stops)`);
} catch (error) {
  console.error(`npm start: ${messageOf(error)}`);
  process.exit(2);
}

function readOptions() {
  const { values } = parseArgs({
    options: { port: { type: "string" }, open: { type: "boolean" } },
    allowNegative: true,
  });
  const open = values.open ?? process.stdout.isTTY;
  if (values.port === undefined) return { port: null, open };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`--port must be a whole number from 1 to 65535, not ${values.port}`);
  }
  return { port, open };
}
