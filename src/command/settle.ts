import { reportSettlement } from "../ledger/report.ts";
import { LedgerTooLarge, settleLedger } from "../ledger/settle.ts";
import type { Ledger } from "../ledger/types.ts";
import { policies } from "../policy/policies.ts";
import { LEDGER_BYTES } from "../scenario/json.ts";
import { readLedger } from "../scenario/ledgerFile.ts";
import { problemLine } from "../text/problems.ts";
import { stepText } from "../text/settlement.ts";
import { messageOf } from "./failure.ts";
import { inputFile } from "./inputFile.ts";

const USAGE = "usage: npm run --silent settle -- FILE";

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}

function main(args: readonly string[]): number {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0 || file.startsWith("--")) throw new Error(USAGE);
  const read = readLedger(inputFile(file, LEDGER_BYTES));
  if (!read.ok) {
    for (const problem of read.problems) console.error(`${file}: ${problemLine(problem, "en")}`);
    return 2;
  }
  process.stdout.write(`${settle(file, read.ledger)}\n`);
  return 0;
}

function settle(file: string, ledger: Ledger): string {
  const policy = policies.get(ledger.policy);
  if (policy === undefined) throw new Error(`${file}: policy: ${ledger.policy} is not known`);
  try {
    return JSON.stringify(reportSettlement(settleLedger(ledger, policy), stepText), null, 1);
  } catch (error) {
    if (!(error instanceof LedgerTooLarge)) throw error;
    throw new Error(`${file}: claims: the awards together pass 90071992547409.91 yuan`, { cause: error });
  }
}
