/**
 * Plants a bug under every property test, in the module's text as the test loads it (no file is touched), and
 * tells whether the law dies. `npm run proof:planted -- ledger/laws` takes those of some test files only. The
 * report goes to standard output, progress to standard error; exit status 1 where a law lives on.
 */
import { readFileSync, readdirSync } from "node:fs";
import type { Plugin } from "vitest/config";
import { startVitest } from "vitest/node";
import type { Bug } from "./bug.ts";
import { BUGS } from "./bugs.ts";

interface Verdict {
  readonly bug: Bug;
  readonly end: "dies" | "LIVES" | "IS NOT FOUND" | "CANNOT BE LOADED";
}

const names = process.argv.slice(2);
const bugs = BUGS.filter((bug) => names.length === 0 || names.includes(bug.test));
const verdicts: Verdict[] = [];
for (const bug of bugs) {
  const verdict = await judge(bug);
  verdicts.push(verdict);
  process.stderr.write(`${verdicts.length} of ${bugs.length}: ${bug.test} ${verdict.end}\n`);
}
const alive = verdicts.filter(({ end }) => end !== "dies").length;
const bare = names.length === 0 ? withoutBug() : [];
process.stdout.write(`${reportLines().join("\n\n")}\n`);
process.exitCode = alive + bare.length === 0 ? 0 : 1;

async function judge(bug: Bug): Promise<Verdict> {
  const vitest = await startVitest("test", [], {
    watch: false,
    reporters: [{}],
    testNamePattern: literally(bug.law),
    // Plugins that are given besides reach no project of the settings: here is the only one.
    projects: [
      {
        extends: true,
        plugins: [plant(bug)],
        test: {
          name: "planted",
          include: [`test/${bug.test}.test.ts`],
          setupFiles: ["test/mutation/endOnFailure.ts"],
        },
      },
    ],
  });
  const [module] = vitest.state.getTestModules();
  const laws =
    module === undefined
      ? []
      : [...module.children.allTests()].filter((one) =>
          one.fullName.replaceAll(" > ", " ").includes(bug.law),
        );
  const isDead = laws.some((law) => law.result().state === "failed");
  const isLoaded = module !== undefined && module.errors().length === 0;
  await vitest.close();
  const end = !isLoaded ? "CANNOT BE LOADED" : laws.length === 0 ? "IS NOT FOUND" : isDead ? "dies" : "LIVES";
  return { bug, end };
}

/** Puts the bug in; fails loudly where its place is not there, or there twice. */
function plant({ file, from, to }: Bug): Plugin {
  const path = `/src/${file}.ts`;
  return {
    name: "planted",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(path)) return null;
      if (code.split(from).length !== 2) throw new Error(`${path} has not just one ${from}`);
      return code.replace(from, () => to);
    },
  };
}

/** Test files with more laws than bugs. */
function withoutBug(): string[] {
  const files = readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => name.replaceAll("\\", "/").slice(0, -".test.ts".length));
  return files.filter((test) => {
    const laws = readFileSync(`test/${test}.test.ts`, "utf8").split("fc.assert(").length - 1;
    return laws > BUGS.filter((bug) => bug.test === test).length;
  });
}

function reportLines(): string[] {
  const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ");
  const code = (text: string): string => (text === "" ? "nothing" : `\`${cell(text)}\``);
  const rows = verdicts.map(({ bug, end }) =>
    [`\`${bug.test}\``, bug.law, `\`${bug.file}\``, code(bug.from), code(bug.to), end].map(String),
  );
  const table = [
    ["test", "law", "module", "in place of", "planted", "the law"],
    rows[0].map(() => "---"),
    ...rows,
  ];
  return [
    "# Bugs planted under the property tests",
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}; written by \`npm run --silent proof:planted > test/mutation/planted.md\`.`,
    `**${verdicts.length}** bugs under **${new Set(bugs.map((bug) => bug.test)).size}** files; laws that live on: **${alive}**; files with more laws than bugs: **${bare.length}**${bare.map((test) => ` ${test}`).join()}.`,
    "Each is put into the module's text while the one law is run that should notice; a law counts as dead when it fails itself, not when its file cannot be loaded.",
    table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  ];
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
