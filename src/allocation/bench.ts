import { Kernel } from "./kernel/kernel.ts";

/** Where a year's amounts are laid out, shared out and added up; entry k of each column is one amount. */
export interface Bench {
  readonly amounts: Float64Array;
  readonly paid: Float64Array;
  /** The group that a payment is added up under, below 65,536. */
  readonly groups: Uint16Array;
  /** By group, set by `addUp`. */
  readonly paidByGroup: Float64Array;
  /** By group: payments below their amounts, added to by `addUp`. */
  readonly cutByGroup: Float64Array;
  /** Adds the first `count` payments up for the first `most` groups. */
  addUp(count: number, most: number): void;
}

/** Null where WebAssembly cannot be had; undefined until this thread asks first. */
let kernel: Kernel | null | undefined;

/** A bench for so many amounts and groups; the next one of the same thread takes its place. */
export function benchFor(amounts: number, groups: number): Bench {
  if (kernel === undefined) kernel = ready();
  if (kernel === null || amounts > kernel.amounts.length) return new PlainBench(amounts, groups);
  kernel.cutByGroup.fill(0, 0, groups);
  return kernel;
}

/** The kernel, where these are columns of its bench. */
export function kernelAt(amounts: Float64Array, paid: Float64Array): Kernel | null {
  return kernel?.amounts === amounts && kernel.paid === paid ? kernel : null;
}

function ready(): Kernel | null {
  try {
    return new Kernel();
  } catch {
    return null;
  }
}

/** The bench without WebAssembly. */
export class PlainBench implements Bench {
  readonly amounts: Float64Array;
  readonly paid: Float64Array;
  readonly groups: Uint16Array;
  readonly paidByGroup: Float64Array;
  readonly cutByGroup: Float64Array;

  constructor(amounts: number, groups: number) {
    this.amounts = new Float64Array(amounts);
    this.paid = new Float64Array(amounts);
    this.groups = new Uint16Array(amounts);
    this.paidByGroup = new Float64Array(groups);
    this.cutByGroup = new Float64Array(groups);
  }

  addUp(count: number, most: number): void {
    const { amounts, paid, groups, paidByGroup, cutByGroup } = this;
    paidByGroup.fill(0, 0, most);
    for (let k = 0; k < count; k++) {
      paidByGroup[groups[k]] += paid[k];
      if (paid[k] < amounts[k]) cutByGroup[groups[k]] += 1;
    }
  }
}
