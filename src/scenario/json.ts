import { pathText, quote } from "./problem.ts";
import type { ProblemCode, Problems } from "./problem.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const SCENARIO_BYTES = 2 * 1024 * 1024;
export const LEDGER_BYTES = 50 * 1024 * 1024;
export const DEEPEST = 32;

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Control characters and the backslash: what keeps a string from being taken as it stands. */
const UNPLAIN = /[^\u0020-\u005b\u005d-\uffff]/;
const BLANK = /[ \t\r\n]*/y;

export type JsonResult =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly value: Json | undefined };

/**
 * Reads RFC 8259 JSON, stricter than `JSON.parse`: bounded in size and depth, no key twice, no key that
 * reaches for a prototype, no number that a double cannot hold. A byte order mark is passed over.
 *
 * `ok: false` with a value: the text is JSON, but not one that may be used; checking may go on to
 * find more problems. Problems tell line and column where the text is no JSON at all.
 */
export function readJson(text: string, mostBytes: number, problems: Problems): JsonResult {
  if (isLongerThan(text, mostBytes)) {
    problems.add(() => "", "too-large", { megabytes: Math.floor(mostBytes / (1024 * 1024)) });
    return { ok: false, value: undefined };
  }
  const before = problems.count;
  try {
    const value = new Parser(text, problems).document();
    return problems.count === before ? { ok: true, value } : { ok: false, value };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    problems.add(() => "", error.code, error.values);
    return { ok: false, value: undefined };
  }
}

class NotJson extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly values: Record<string, string | number>,
  ) {
    super(code);
  }
}

class Parser {
  private at: number;
  private line = 1;
  private lineStart = 0;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly problems: Problems,
  ) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.lineStart = this.at;
  }

  document(): Json {
    this.skipBlank();
    if (this.at === this.text.length) throw new NotJson("empty-file", {});
    const value = this.value();
    this.skipBlank();
    if (this.at < this.text.length) this.fail();
    return value;
  }

  private value(): Json {
    switch (this.text[this.at]) {
      case "{":
        return this.object();
      case "[":
        return this.list();
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.number();
    }
  }

  private object(): Json {
    const object: Record<string, Json> = {};
    this.enter();
    if (!this.take("}")) {
      do {
        this.skipBlank();
        const start = this.at;
        const key = this.string();
        this.skipBlank();
        if (!this.take(":")) this.fail();
        this.skipBlank();
        this.path.push(key);
        const isUsable = this.isUsableKey(object, key, start);
        const value = this.value();
        if (isUsable) object[key] = value;
        this.path.pop();
        this.skipBlank();
      } while (this.take(","));
      if (!this.take("}")) this.fail();
    }
    return object;
  }

  private isUsableKey(object: Record<string, Json>, key: string, start: number): boolean {
    if (FORBIDDEN_KEYS.has(key)) this.report("forbidden-key", { ...this.place(start), key: quote(key) });
    else if (Object.hasOwn(object, key)) this.report("duplicate-key", this.place(start));
    else return true;
    return false;
  }

  private list(): Json {
    const list: Json[] = [];
    this.enter();
    if (!this.take("]")) {
      do {
        this.skipBlank();
        this.path.push(list.length);
        list.push(this.value());
        this.path.pop();
        this.skipBlank();
      } while (this.take(","));
      if (!this.take("]")) this.fail();
    }
    return list;
  }

  /** Passes the opening bracket. Every open container has put one step on the path, but for this one. */
  private enter(): void {
    if (this.path.length >= DEEPEST) throw new NotJson("too-deep", { ...this.place(), limit: DEEPEST });
    this.at += 1;
    this.skipBlank();
  }

  private string(): string {
    if (this.text[this.at] !== '"') this.fail();
    const end = this.text.indexOf('"', this.at + 1);
    const plain = end < 0 ? "\\" : this.text.slice(this.at + 1, end);
    if (UNPLAIN.test(plain)) return this.escapedString();
    this.at = end + 1;
    return plain;
  }

  private escapedString(): string {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      const unit = this.text.charCodeAt(this.at);
      if (Number.isNaN(unit) || unit < 0x20) this.fail();
      if (unit === 0x5c) this.escape();
    }
    this.at += 1;
    return String(JSON.parse(this.text.slice(start, this.at)));
  }

  private escape(): void {
    this.at += 1;
    const unit = this.text[this.at] ?? "";
    if (unit === "u" && /^[0-9a-fA-F]{4}$/.test(this.text.slice(this.at + 1, this.at + 5))) this.at += 4;
    else if (unit === "" || !'"\\/bfnrt'.includes(unit)) this.fail();
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const digits = NUMBER.exec(this.text)?.[0];
    if (digits === undefined) return this.fail();
    const value = Number(digits);
    const isWhole = !/[.eE]/.test(digits);
    const losesDigits = isWhole && !Number.isSafeInteger(value) && String(value) !== digits;
    if (losesDigits || !Number.isFinite(value)) {
      this.report("number-range", { ...this.place(), found: quote(digits) });
    }
    this.at += digits.length;
    return value;
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) this.fail();
    this.at += word.length;
    return value;
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private skipBlank(): void {
    BLANK.lastIndex = this.at;
    BLANK.exec(this.text);
    this.at = BLANK.lastIndex;
  }

  private report(code: ProblemCode, values: Record<string, string | number>): void {
    this.problems.add(() => pathText(this.path), code, values);
  }

  /** Line and column, both from 1; counts on from where it was asked before. */
  private place(at = this.at): { line: number; column: number } {
    for (let end = this.text.indexOf("\n", this.lineStart); end >= 0 && end < this.at;) {
      this.line += 1;
      this.lineStart = end + 1;
      end = this.text.indexOf("\n", this.lineStart);
    }
    return { line: this.line, column: at - this.lineStart + 1 };
  }

  private fail(): never {
    const found = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    if (this.at >= this.text.length) throw new NotJson("cut-short", this.place());
    throw new NotJson("not-json", { ...this.place(), found: quote(found) });
  }
}

/** Whether the text takes more bytes in UTF-8; counts only where the answer is not plain. */
function isLongerThan(text: string, mostBytes: number): boolean {
  if (text.length > mostBytes) return true;
  if (text.length * 3 <= mostBytes) return false;
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const isHalfPair = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalfPair ? 2 : 3;
  }
  return bytes > mostBytes;
}
