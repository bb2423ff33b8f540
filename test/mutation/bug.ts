/** A bug that is put into a module's text while a test loads it, and the law that has to notice. */
export interface Bug {
  /** Test file below test/, without `.test.ts`. */
  readonly test: string;
  /** The name of the test, or its end, where the law stands. */
  readonly law: string;
  /** Module below src/, without `.ts`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

type Rest = readonly [law: string, file: string, from: string, to: string];

/** Bugs under the laws of one test file. */
export const under = (test: string, ...bugs: readonly Rest[]): Bug[] =>
  bugs.map(([law, file, from, to]) => ({ test, law, file, from, to }));
