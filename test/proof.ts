/**
 * Runs every `proof:…` of package.json, or those that are named, one after the other, each in a process of its own,
 * and goes on where one fails. What a proof writes to standard output goes where its report says that it belongs;
 * verdicts go to test/proof.md, where those of proofs that are not run now stay; exit status 1 if any failed. Usage: npm run proof [-- NAME…]
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { proofsIn, provedIn, reportOf, summaryOf, type Proved } from "./proofs.ts";

const root = join(import.meta.dirname, "..");
const packageText = readFileSync(join(root, "package.json"), "utf8");
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
const reports = files
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({
    path: join("test", path),
    text: readFileSync(join(import.meta.dirname, path), "utf8"),
  }));

const all: Proved[] = proofsIn(packageText, process.argv.slice(2)).map((name) => {
  const started = Date.now();
  const { status, stdout } = spawnSync("npm", ["run", "--silent", name], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  const report = reportOf(name, reports);
  if (report !== null && report.isWritten && stdout !== "") writeFileSync(join(root, report.path), stdout);
  else process.stderr.write(stdout);
  const seconds = Math.round((Date.now() - started) / 1000);
  const date = new Date(started).toISOString().slice(0, 10);
  return { name, passed: status === 0, date, seconds, report: report?.path ?? null };
});

const path = join(root, "test", "proof.md");
const before = existsSync(path) ? provedIn(readFileSync(path, "utf8")) : [];
const summary = summaryOf(proofsIn(packageText, []), [...before, ...all]);
writeFileSync(path, summary);
process.stdout.write(summary);
process.exitCode = all.every(({ passed }) => passed) ? 0 : 1;
