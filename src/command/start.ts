// One process that builds, serves and goes away with its parent.
import "./lifeline.ts";
import { messageOf } from "./failure.ts";
import { buildAndServe } from "./serve.ts";
import { startArguments } from "./startArguments.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));

try {
  const { address } = await buildAndServe(startArguments(process.argv.slice(2), process.stdout.isTTY));
  console.log(`${address}   (Ctrl-C stops)`);
} catch (error) {
  console.error(`npm start: ${messageOf(error)}`);
  process.exit(2);
}
