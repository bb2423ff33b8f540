/**
 * A runner for StrykerJS: calls the tests in its own process, each file bundled once and loaded anew for every
 * mutant, the quickest tests first. Vitest's own runner takes a second and more for each mutant; this one tenths.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { compileFunction } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import type { InstrumenterContext, StrykerOptions } from "@stryker-mutator/api/core";
import { PluginKind, commonTokens, declareClassPlugin, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import fc from "fast-check";
import { Collector, NotHere } from "./collect.ts";
import type { Collected } from "./collect.ts";

/** The setting that names the test files; with StrykerJS' own it would not tell what modules reckon while they load. */
export const JUDGES = "judges";
/** A test that takes longer, in ms, does not judge. */
const LONGEST = 1_000;

/** Ids of tests that do not judge, in the copy of the project that the mutants live in. */
const SKIPPED = "skipped-tests.json";

const need = createRequire(import.meta.url);
/** StrykerJS' own, where what is not there may also be `undefined`. */
type Context = { -readonly [Name in keyof InstrumenterContext]?: InstrumenterContext[Name] | undefined };

const mutants = globalThis as typeof globalThis &
  Record<typeof INSTRUMENTER_CONSTANTS.NAMESPACE, Context | undefined>;

class InOneProcess implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #judges: readonly string[];
  readonly #files = new Map<string, string>();
  /** Of each test, in ms of this process, when it last came to its end. */
  readonly #times = new Map<string, number>();

  constructor(options: StrykerOptions) {
    this.#judges = options[JUDGES] as readonly string[];
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const context = fresh();
    const tests: TestResult[] = [];
    for (const file of this.#judges) {
      for (const test of await this.#load(file)) {
        context.currentTestId = test.id;
        const result = await this.#call(test);
        context.currentTestId = undefined;
        const isSlow = this.#timeOf(test) > LONGEST && result.status === TestStatus.Success;
        tests.push(isSlow ? { ...result, status: TestStatus.Skipped } : result);
      }
    }
    const mutantCoverage = context.mutantCoverage ?? { static: {}, perTest: {} };
    const skipped = tests.filter(({ status }) => status === TestStatus.Skipped).map(({ id }) => id);
    for (const id of skipped) mutantCoverage.perTest[id] = {};
    // Runners in further processes have no first run of their own.
    writeFileSync(SKIPPED, JSON.stringify(skipped));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter, activeMutant, mutantActivation, hitLimit } = options;
    const context = fresh();
    context.hitLimit = hitLimit;
    context.hitCount = 0;
    if (mutantActivation === "static") context.activeMutant = activeMutant.id;
    // What is reckoned while the modules are loaded concerns every test.
    const wanted = mutantActivation === "static" ? null : new Set(testFilter);
    const skipped = new Set(JSON.parse(readFileSync(SKIPPED, "utf8")) as readonly string[]);
    const files = this.#judges.filter(
      (file) => wanted === null || [...wanted].some((id) => fileOf(id) === file),
    );
    const tests: Collected[] = [];
    try {
      for (const file of files) {
        const loaded = await this.#load(file);
        tests.push(...loaded.filter(({ id }) => (wanted === null ? !skipped.has(id) : wanted.has(id))));
      }
    } catch (error) {
      return {
        status: MutantRunStatus.Killed,
        killedBy: [],
        failureMessage: `cannot be loaded: ${String(error)}`,
        nrOfTests: 0,
      };
    }
    context.activeMutant = activeMutant.id;
    const results: TestResult[] = [];
    for (const test of tests.sort((a, b) => this.#timeOf(a) - this.#timeOf(b))) {
      const result = await this.#call(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const timeout = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
  }

  #timeOf({ id }: Collected): number {
    return this.#times.get(id) ?? 0;
  }

  async #load(file: string): Promise<readonly Collected[]> {
    let code = this.#files.get(file);
    if (code === undefined) {
      const { outputFiles } = await build({
        entryPoints: [resolve(file)],
        bundle: true,
        write: false,
        platform: "node",
        packages: "external",
        logLevel: "error",
      });
      code = outputFiles[0].text;
      this.#files.set(file, code);
    }
    const collector = new Collector(file);
    const load = compileFunction(code, ["require"], { filename: file }) as (need: NodeJS.Require) => void;
    load(((name: string): unknown => (name === "vitest" ? collector.vitest : need(name))) as NodeJS.Require);
    return collector.tests;
  }

  async #call({ id, name, call }: Collected): Promise<TestResult> {
    const [from, used] = [performance.now(), process.cpuUsage()];
    const result = (): { id: string; name: string; timeSpentMs: number } => {
      const { user, system } = process.cpuUsage(used);
      this.#times.set(id, (user + system) / 1000);
      return { id, name, timeSpentMs: performance.now() - from };
    };
    try {
      await call();
      return { ...result(), status: TestStatus.Success };
    } catch (error) {
      if (error instanceof NotHere) return { ...result(), status: TestStatus.Skipped };
      return { ...result(), status: TestStatus.Failed, failureMessage: String(error) };
    }
  }
}

function fileOf(id: string): string {
  return id.split("#")[0];
}

/** What the instrumented code reads and writes; it keeps the object it has seen first in each bundle. */
function fresh(): Context {
  const context: Context = {};
  mutants[INSTRUMENTER_CONSTANTS.NAMESPACE] = context;
  return context;
}

// A failing law need not seek its smallest case.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-one-process", InOneProcess)];
