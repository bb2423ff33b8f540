import { parseRatio, parseYuan } from "../money/parse.ts";
import type { ParsedAmount } from "../money/parse.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import type { CalendarDate } from "../policy/types.ts";
import { daysInMonth } from "./dates.ts";
import { MOST_YEAR, LEAST_YEAR } from "./limits.ts";
import { Problems, pathText, quote } from "./problem.ts";
import type { Problem, ProblemCode } from "./problem.ts";

export interface Range {
  /** Smallest allowed; 0 where both this and `above` are left out. */
  readonly min?: number;
  /** Must be larger than this; in place of `min`. */
  readonly above?: number;
  readonly max: number;
}

type Path = readonly (string | number)[];

/**
 * One place of a file while it is checked. Readers report what is wrong and then return a stand-in,
 * so that checking goes on and all problems come out at once; a result with problems is never used.
 *
 * `otherwise` is what a value left out stands for; a reader called without it insists on a value.
 */
export class Field {
  constructor(
    readonly value: unknown,
    private readonly parent: Field | null,
    private readonly step: string | number,
    private readonly problems: Problems,
  ) {}

  static root(value: unknown, problems: Problems): Field {
    return new Field(value, null, "", problems);
  }

  get isMissing(): boolean {
    return this.value === undefined;
  }

  report(code: ProblemCode, values: Problem["values"] = {}): void {
    this.problems.add(() => pathText(this.path()), code, values);
  }

  /** Runs a check and says whether it found nothing wrong. */
  isSound(check: () => void): boolean {
    const before = this.problems.count;
    check();
    return this.problems.count === before;
  }

  number(range: Range, otherwise?: number): number {
    const stand = otherwise ?? range.min ?? 0;
    if (this.isLeftOut(otherwise)) return stand;
    if (typeof this.value !== "number" || !Number.isFinite(this.value))
      return this.wrong("not-number", stand);
    return this.within(this.value, range, 1) ? this.value + 0 : stand;
  }

  whole(range: Range, otherwise?: number): number {
    const stand = otherwise ?? range.min ?? 0;
    if (this.isLeftOut(otherwise)) return stand;
    if (typeof this.value !== "number" || !Number.isSafeInteger(this.value))
      return this.wrong("not-whole", stand);
    return this.within(this.value, range, 1) ? this.value + 0 : stand;
  }

  /** A ratio, share or factor in ten-thousandths; the range is in ones. */
  ratio(range: Range, otherwise?: Ratio): Ratio {
    return this.amount(parseRatio, { range, unitsInOne: 10_000, places: 4, wrong: "not-ratio" }, otherwise);
  }

  /** A share or factor as a plain double. */
  factor(range: Range, otherwise?: number): number {
    return this.ratio(range, otherwise === undefined ? undefined : otherwise * 10_000) / 10_000;
  }

  /** Money in fen; the range is in yuan. */
  yuan(range: Range, otherwise?: Fen): Fen {
    return this.amount(parseYuan, { range, unitsInOne: 100, places: 2, wrong: "not-yuan" }, otherwise);
  }

  private amount(
    parse: (value: unknown) => ParsedAmount,
    kind: { range: Range; unitsInOne: number; places: number; wrong: ProblemCode },
    otherwise: number | undefined,
  ): number {
    if (this.isLeftOut(otherwise)) return otherwise ?? 0;
    const parsed = parse(this.value);
    if (parsed.ok) return this.within(parsed.value, kind.range, kind.unitsInOne) ? parsed.value : 0;
    if (parsed.fault === "not-a-number") return this.wrong(kind.wrong, 0);
    if (parsed.fault === "too-many-decimals") this.report("decimals", { places: kind.places });
    else if (parsed.fault === "negative") this.report("min", { min: 0 });
    else this.report("max", { max: kind.range.max });
    return 0;
  }

  text(most: number, otherwise?: string): string {
    if (this.isLeftOut(otherwise)) return otherwise ?? "";
    if (typeof this.value !== "string") return this.wrong("not-text", "");
    if (this.value === "") this.report("empty-text");
    else if (this.value.length > most) this.report("long-text", { max: most });
    return this.value;
  }

  flag(otherwise?: boolean): boolean {
    if (this.isLeftOut(otherwise)) return otherwise ?? false;
    return typeof this.value === "boolean" ? this.value : this.wrong("not-flag", false);
  }

  choice<T extends string>(allowed: readonly [T, ...T[]], otherwise?: T): T {
    const stand = otherwise ?? allowed[0];
    if (this.isLeftOut(otherwise)) return stand;
    if (typeof this.value !== "string") return this.wrong("not-text", stand);
    const chosen = allowed.find((code) => code === this.value);
    if (chosen === undefined)
      this.report("choice", { found: quote(this.value), allowed: allowed.join(", ") });
    return chosen ?? stand;
  }

  /** A date as 2026-07-01 that exists. */
  date(otherwise?: CalendarDate): CalendarDate {
    const stand = otherwise ?? { year: LEAST_YEAR, month: 1, day: 1 };
    if (this.isLeftOut(otherwise)) return stand;
    const parts = typeof this.value === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(this.value) : null;
    if (parts === null) return this.wrong("not-date", stand);
    const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month)) {
      this.report("no-such-date", { found: quote(parts[0]) });
    } else if (date.year < LEAST_YEAR || date.year > MOST_YEAR) {
      this.report("year-range", { from: LEAST_YEAR, to: MOST_YEAR });
    }
    return date;
  }

  /** A month as 2026-09. */
  month(otherwise: { year: number; month: number }): { year: number; month: number } {
    if (this.isMissing) return otherwise;
    const parts = typeof this.value === "string" ? /^(\d{4})-(\d\d)$/.exec(this.value) : null;
    if (parts === null) return this.wrong("not-month", otherwise);
    const month = { year: Number(parts[1]), month: Number(parts[2]) };
    if (month.month < 1 || month.month > 12) this.report("no-such-date", { found: quote(parts[0]) });
    return month;
  }

  /** The entries of a list of `least` to `most`; none where the value is missing. */
  list(most: number, least = 0): Field[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) return this.wrong("not-list", []);
    if (this.value.length > most) {
      this.report("list-long", { max: most });
      return [];
    }
    if (this.value.length < least) this.report("list-short", { min: least });
    return this.value.map((value: unknown, i) => new Field(value, this, i, this.problems));
  }

  /** An object with these keys; a missing one is empty. */
  object(keys: readonly string[]): ObjectField {
    const entries = this.entries();
    if (entries === null) return new ObjectField(Field.root({}, new Problems()));
    for (const [key, field] of entries) {
      if (!keys.includes(key)) field.report("unknown-key", { allowed: keys.join(", ") });
    }
    return new ObjectField(this);
  }

  /** The entries of an object whose keys are names, in the file's order; none where it is missing. */
  record(): [string, Field][] {
    return this.entries() ?? [];
  }

  /** The entries without `note` and `x-` keys, which any object may carry; `null` after a problem. */
  private entries(): [string, Field][] | null {
    if (this.isMissing) return [];
    if (!isObject(this.value)) return this.wrong("not-object", null);
    return Object.entries(this.value)
      .filter(([key]) => key !== "note" && !key.startsWith("x-"))
      .map(([key, value]) => [key, new Field(value, this, key, this.problems)]);
  }

  /** The value of one key, without a look at the others. */
  at(key: string): Field {
    const value = isObject(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new Field(value, this, key, this.problems);
  }

  /** A stand-in that reports nothing. */
  muted(): Field {
    return Field.root({}, new Problems());
  }

  /** The same place with one key of its object left out of sight. */
  without(key: string): Field {
    if (!isObject(this.value)) return this;
    const rest = Object.fromEntries(Object.entries(this.value).filter(([each]) => each !== key));
    return new Field(rest, this.parent, this.step, this.problems);
  }

  private isLeftOut(otherwise: unknown): boolean {
    if (this.isMissing && otherwise === undefined) this.report("required");
    return this.isMissing;
  }

  private within(value: number, range: Range, unitsInOne: number): boolean {
    const before = this.problems.count;
    const min = range.min ?? 0;
    if (range.above === undefined && value < min * unitsInOne) this.report("min", { min });
    else if (range.above !== undefined && value <= range.above * unitsInOne)
      this.report("above", { above: range.above });
    else if (value > range.max * unitsInOne) this.report("max", { max: range.max });
    return this.problems.count === before;
  }

  private wrong<T>(code: ProblemCode, stand: T): T {
    this.report(code);
    return stand;
  }

  private path(): Path {
    return this.parent === null ? [] : [...this.parent.path(), this.step];
  }
}

export class ObjectField {
  constructor(private readonly field: Field) {}

  key(name: string): Field {
    return this.field.at(name);
  }

  has(name: string): boolean {
    return !this.field.at(name).isMissing;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
