import type { Form } from "../../policy/types.ts";

/** A form of benefit as kernels name it. */
export const FORMS: Readonly<Record<Form, number>> = {
  graded: 0,
  ratio: 1,
  "per-event": 2,
  "pooled-order": 3,
};

/** The address that stands for nothing. */
export const NULL = 0;

/** Records written for a kernel's memory, for copying to the address they were made for; every piece begins at a multiple of 8. */
export class Image {
  private readonly at: number;
  private bytes = new Uint8Array(1 << 17);
  private size = 0;

  constructor(at: number) {
    this.at = at;
  }

  get end(): number {
    return this.at + this.size;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.size);
  }

  /** Doubles, then whole numbers and addresses of 32 bits each. */
  record(doubles: readonly number[], words: readonly number[]): number {
    const address = this.doubles(doubles);
    this.words(words);
    return address;
  }

  doubles(values: ArrayLike<number>): number {
    const from = this.reserve(8 * values.length);
    new Float64Array(this.bytes.buffer, from, values.length).set(values);
    return this.at + from;
  }

  /** Whole numbers from −2^31 to 2^32 − 1. */
  words(values: ArrayLike<number>): number {
    const from = this.reserve(4 * values.length);
    new Int32Array(this.bytes.buffer, from, values.length).set(values);
    return this.at + from;
  }

  halfWords(values: ArrayLike<number>): number {
    const from = this.reserve(2 * values.length);
    new Uint16Array(this.bytes.buffer, from, values.length).set(values);
    return this.at + from;
  }

  private reserve(bytes: number): number {
    const from = this.size;
    this.size = 8 * Math.ceil((from + bytes) / 8);
    if (this.size > this.bytes.length) {
      const larger = new Uint8Array(2 * this.size);
      larger.set(this.bytes.subarray(0, from));
      this.bytes = larger;
    }
    return from;
  }
}
