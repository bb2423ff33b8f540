import type { Bench } from "../bench.ts";
import { KERNEL } from "./wasm.ts";

type Word = WebAssembly.Global<"i32">;

/** What assembly/kernel.ts exports: functions, and addresses of what they work on. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly CAPACITY: Word;
  readonly weights: Word;
  readonly shares: Word;
  readonly groups: Word;
  readonly paidByGroup: Word;
  readonly cutByGroup: Word;
  bySight(count: number, total: number, sum: number): number;
  addUp(count: number, most: number): void;
}

/** A bench in the memory of WebAssembly: the same shares, the same doubts, the same sums. */
export class Kernel implements Bench {
  readonly amounts: Float64Array;
  readonly paid: Float64Array;
  readonly groups: Uint16Array;
  readonly paidByGroup: Float64Array;
  readonly cutByGroup: Float64Array;

  private readonly exports: KernelExports;

  /** Throws where WebAssembly or its vectors are missing or refused. */
  constructor() {
    this.exports = new WebAssembly.Instance(kernelModule()).exports as unknown as KernelExports;
    const { memory, weights, shares, groups, paidByGroup, cutByGroup, CAPACITY } = this.exports;
    this.amounts = new Float64Array(memory.buffer, weights.value, CAPACITY.value);
    this.paid = new Float64Array(memory.buffer, shares.value, CAPACITY.value);
    this.groups = new Uint16Array(memory.buffer, groups.value, CAPACITY.value);
    this.paidByGroup = new Float64Array(memory.buffer, paidByGroup.value, 65_536);
    this.cutByGroup = new Float64Array(memory.buffer, cutByGroup.value, 65_536);
  }

  bySight(of: { readonly count: number; readonly total: number; readonly sum: number }): boolean {
    return this.exports.bySight(of.count, of.total, of.sum) !== 0;
  }

  addUp(count: number, most: number): void {
    this.exports.addUp(count, most);
  }
}

export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (character) => character.charCodeAt(0)));
}
