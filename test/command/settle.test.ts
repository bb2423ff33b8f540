import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const EXAMPLE = {
  format: "subsidy-forecast/ledger@1",
  policy: "dalian-hitech-cbec-2026",
  timing: { signed: "2026-07-01", expires: "2028-12-31" },
  levers: { "8": { ratio: 0.4 } },
  readings: {},
  budget: { ceilings: { "2027": "16000000" }, allocation: "pro-rata" },
  applicants: [
    { id: "a", kind: "seller", firstRecognised: { "6": 2026 }, awarded: { "9": "18444.44" }, operator: "x" },
  ],
  claims: [
    {
      id: "1",
      applicant: "a",
      clause: 8,
      claimYear: 2027,
      submitted: "2027-04-01",
      decided: "2027-06-10",
      cost: "620000.00",
    },
  ],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "settle-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const COMMAND = ["--import", "tsx", "src/command/settle.ts"];
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
function settle(...args: readonly string[]): { status: number | null; out: string; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { encoding: "utf8" });
  return { status, out: stdout, lines: stderr.trimEnd().split("\n") };
}

describe("npm run settle", { timeout: 30_000 }, () => {
  test("writes the settlement, and nothing else, on standard output", () => {
    const path = file("ledger.json", JSON.stringify(EXAMPLE));
    const out = execFileSync(process.execPath, [...COMMAND, path], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(JSON.parse(out)).toMatchObject({
      format: "subsidy-forecast/settlement@1",
      claims: [
        {
          id: "1",
          award: "248000.00",
          afterPool: "248000.00",
          paid: "248000.00",
          unpaid: "0.00",
          chargedTo: 2027,
          limits: [],
          steps: [
            {
              rule: "ratio",
              text: { zh: "核定支出620,000.00元 × 支持比例40% ＝ 248,000.00元" },
              amount: "248000.00",
              article: 8,
            },
            { rule: "cap" },
            { rule: "payment" },
          ],
        },
      ],
      years: [
        {
          year: 2027,
          ceiling: "16000000.00",
          demand: "248000.00",
          paid: "248000.00",
          unpaid: "0.00",
          unspent: "15752000.00",
        },
      ],
      pools: [
        { year: 2026, pool: "300000.00", used: "0.00" },
        { year: 2027, pool: "500000.00", used: "0.00" },
        { year: 2028, pool: "500000.00", used: "0.00" },
      ],
      tail: { demand: "0.00", contingent: "0.00" },
    });
  });

  test("names the file and the path of every error, one a line, and writes nothing", () => {
    const [claim] = EXAMPLE.claims;
    const claims = [
      { ...claim, applicant: "nobody" },
      { ...claim, decided: "2027-02-30" },
    ];
    const path = file("broken.json", JSON.stringify({ ...EXAMPLE, claims }));
    const { status, out, lines } = settle(path);
    expect([status, out]).toEqual([2, ""]);
    expect(lines.map((line) => line.replace(path, "FILE").split(": ").slice(0, 2))).toEqual([
      ["FILE", "claims[0].applicant"],
      ["FILE", "claims[1].decided"],
      ["FILE", "claims[1].id"],
    ]);
  });

  test.each([
    {
      why: "a file that is not there",
      args: () => [join(folder, "none.json")],
      line: /none\.json: there is no such file$/,
    },
    { why: "no file", args: () => [], line: /^usage: / },
    { why: "two files", args: () => ["a", "b"], line: /^usage: / },
    {
      why: "awards beyond exact numbers",
      args: () => {
        const [claim] = EXAMPLE.claims;
        const claims = [1, 2].map((id) => ({
          ...claim,
          id: String(id),
          cost: 9e13,
          claimYear: 2026 + id,
          submitted: `${2026 + id}-05-01`,
          decided: "2028-06-01",
        }));
        return [
          file("huge.json", JSON.stringify({ ...EXAMPLE, levers: { 8: { ratio: 1, cap: 9e13 } }, claims })),
        ];
      },
      line: /huge\.json: claims: the awards together pass 90071992547409\.91 yuan$/,
    },
  ])("$why: exit status 2 and one line", ({ args, line }) => {
    const { status, out, lines } = settle(...args());
    expect([status, out, lines.length]).toEqual([2, "", 1]);
    expect(lines[0]).toMatch(line);
  });
});
