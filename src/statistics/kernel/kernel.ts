import { hexToBytes } from "@noble/hashes/utils.js";
import type { Moments } from "../moments.ts";
import { KERNEL } from "./wasm.ts";

type Word = WebAssembly.Global<"i32">;
type Double = WebAssembly.Global<"f64">;

/** What assembly/kernel.ts exports: functions, results, and addresses. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly ranks: Word;
  readonly found: Word;
  readonly mean: Double;
  readonly sd: Double;
  reserve(count: number): number;
  moments(count: number): void;
  pick(count: number, wanted: number): void;
}

/** Most ranks of one call. */
const RANKS = 64;

/** Moments and order statistics in WebAssembly: those of the reference to the last bit. */
export class Kernel {
  private readonly exports: KernelExports;

  /** Throws where WebAssembly or its vectors are missing or refused. */
  constructor() {
    this.exports = new WebAssembly.Instance(kernelModule()).exports as unknown as KernelExports;
  }

  /** @param values at least one */
  moments(values: Float64Array): Moments {
    this.load(values);
    this.exports.moments(values.length);
    return { mean: this.exports.mean.value, sd: this.exports.sd.value };
  }

  /**
   * @param values at least one
   * @param ranks  ascending, from 0; null where there are too many of them
   */
  pick(values: Float64Array, ranks: readonly number[]): Float64Array | null {
    if (ranks.length > RANKS) return null;
    this.load(values);
    const { exports } = this;
    new Uint32Array(exports.memory.buffer, exports.ranks.value, ranks.length).set(ranks);
    exports.pick(values.length, ranks.length);
    return new Float64Array(exports.memory.buffer, exports.found.value, ranks.length).slice();
  }

  private load(values: Float64Array): void {
    const at = this.exports.reserve(values.length);
    new Float64Array(this.exports.memory.buffer, at, values.length).set(values);
  }
}

/** Small enough for browsers to compile while the page waits: they refuse more than 4 kB. */
export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(hexToBytes(KERNEL));
}

/** Null where WebAssembly cannot be had; undefined until this thread asks first. */
let kernel: Kernel | null | undefined;

/** This thread's kernel; null where there is none. */
export function sharedKernel(): Kernel | null {
  if (kernel === undefined) kernel = ready();
  return kernel;
}

function ready(): Kernel | null {
  try {
    return new Kernel();
  } catch {
    return null;
  }
}
