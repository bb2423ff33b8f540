import type { KeyValue } from "../../src/app/shelf.ts";

/** Storage that several tabs may share, and that fails when it is told to. */
export class Memory implements KeyValue {
  readonly texts = new Map<string, string>();
  /** Calls so far. */
  calls = 0;
  /** The call that fails, and every one after it if `isBroken`. */
  failing = Infinity;
  isBroken = false;
  /** Characters that there is room for, keys included. */
  room = Infinity;

  get length(): number {
    this.call();
    return this.texts.size;
  }

  key(position: number): string | null {
    this.call();
    return [...this.texts.keys()][position] ?? null;
  }

  getItem(key: string): string | null {
    this.call();
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.call();
    const others = [...this.texts].filter(([each]) => each !== key);
    const used = others.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (used + key.length + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.call();
    this.texts.delete(key);
  }

  private call(): void {
    this.calls += 1;
    const fails = this.isBroken ? this.calls >= this.failing : this.calls === this.failing;
    if (fails) throw new DOMException("gone", "UnknownError");
  }
}
