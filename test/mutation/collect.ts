import { expect } from "vitest";

export interface Collected {
  readonly id: string;
  readonly name: string;
  readonly call: () => unknown;
}

/** Of a test that this runner cannot call: it does not judge. */
export class NotHere extends Error {}

type Call = (...values: readonly unknown[]) => unknown;

/** Stands in for the module `vitest` while one test file is loaded, and keeps its tests. */
export class Collector {
  readonly tests: Collected[] = [];
  readonly #file: string;
  readonly #groups: string[] = [];
  readonly vitest: Readonly<Record<string, unknown>>;

  constructor(file: string) {
    this.#file = file;
    const test = (name: string, ...rest: readonly unknown[]): void => {
      this.#add(name, callOf(rest));
    };
    const describe = (name: string, ...rest: readonly unknown[]): void => {
      this.#groups.push(name);
      callOf(rest)();
      this.#groups.pop();
    };
    this.vitest = {
      expect,
      test: Object.assign(test, { each: eachOf(test) }),
      describe: Object.assign(describe, { each: eachOf(describe) }),
      afterEach: () => undefined,
      vi: {
        doMock: () => {
          throw new NotHere("a module in another one's place");
        },
      },
    };
  }

  /** Rows of a table may bear one name. */
  #add(name: string, call: Call): void {
    const whole = `${[...this.#groups, name].join(" ")} (${this.tests.length})`;
    this.tests.push({ id: `${this.#file}#${whole}`, name: whole, call });
  }
}

type Named = (name: string, call: Call) => void;

/** Rows that are lists are spread over the arguments, as Vitest does. */
function eachOf(
  named: Named,
): (rows: readonly unknown[]) => (name: string, ...rest: readonly unknown[]) => void {
  return (rows) =>
    (name, ...rest) => {
      for (const row of rows) {
        named(name, () => callOf(rest)(...(Array.isArray(row) ? (row as readonly unknown[]) : [row])));
      }
    };
}

/** The function among the arguments; settings and limits of time are left aside. */
function callOf(rest: readonly unknown[]): Call {
  const call = rest.find((one) => typeof one === "function");
  if (call === undefined) throw new Error("a test without a body");
  return call as Call;
}
