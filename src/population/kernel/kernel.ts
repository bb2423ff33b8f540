import { hexToBytes } from "@noble/hashes/utils.js";
import type { DrawPlan } from "../plan.ts";
import type { Draws } from "../store.ts";
import { planImage } from "./image.ts";
import { joined, type Piece } from "./joined.ts";
import { KERNEL } from "./wasm.ts";

type Word = WebAssembly.Global<"i32">;

/** What assembly/kernel.ts exports: functions, and addresses and counts of the piece drawn last. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  reservePlan(bytes: number): number;
  usePlan(plan: number, tables: number, end: number): void;
  drawPiece(from: number, to: number): number;
  readonly size: Word;
  readonly eventCount: Word;
  readonly start: Word;
  readonly applicantsOf: Word;
  readonly firstApplicantOf: Word;
  readonly base: Word;
  readonly year: Word;
  readonly windowYear: Word;
  readonly submitted: Word;
  readonly decided: Word;
  readonly applicant: Word;
  readonly offer: Word;
  readonly events: Word;
  readonly order: Word;
  readonly orderStart: Word;
  readonly eventStart: Word;
}

/** Draws trials in WebAssembly: the claims of src/population/draw.ts to the last bit. */
export class Kernel {
  private readonly exports: KernelExports;
  private plan: DrawPlan | null = null;

  /** Throws where WebAssembly is missing or refused. */
  constructor() {
    this.exports = new WebAssembly.Instance(kernelModule()).exports as unknown as KernelExports;
  }

  /** Throws where memory ends. */
  draw(plan: DrawPlan, from: number, to: number): Draws {
    return copyOf(this.lend(plan, from, to));
  }

  /** The same in arrays that hold until the next draw. */
  lend(plan: DrawPlan, from: number, to: number): Draws {
    this.use(plan);
    const pieces: Piece[] = [];
    for (let trial = from; trial < to;) {
      const next = this.exports.drawPiece(trial, to);
      const piece = this.piece(next - trial, plan.rows);
      if (next === to && pieces.length === 0) return piece.draws;
      pieces.push({ ...piece, draws: copyOf(piece.draws) });
      trial = next;
    }
    return joined(pieces, plan.rows);
  }

  private use(plan: DrawPlan): void {
    if (plan === this.plan) return;
    const { exports } = this;
    const at = exports.reservePlan(0) >>> 0;
    const image = planImage(plan, at);
    exports.reservePlan(image.bytes.length);
    new Uint8Array(exports.memory.buffer).set(image.bytes, at);
    exports.usePlan(image.plan, image.tables, image.end);
    this.plan = plan;
  }

  private piece(trials: number, rows: number): Piece {
    const { exports } = this;
    const { buffer } = exports.memory;
    const size = exports.size.value;
    const doubles = (at: Word, length: number): Float64Array =>
      new Float64Array(buffer, at.value >>> 0, length);
    const words = (at: Word, length = size): Uint32Array => new Uint32Array(buffer, at.value >>> 0, length);
    const halfWords = (at: Word): Uint16Array => new Uint16Array(buffer, at.value >>> 0, size);
    const bytes = (at: Word): Uint8Array => new Uint8Array(buffer, at.value >>> 0, size);
    const draws = {
      trials,
      rows,
      start: words(exports.start, trials * rows + 1),
      base: doubles(exports.base, size),
      year: bytes(exports.year),
      windowYear: bytes(exports.windowYear),
      submitted: halfWords(exports.submitted),
      decided: halfWords(exports.decided),
      applicant: words(exports.applicant),
      offer: words(exports.offer),
      events: doubles(exports.events, exports.eventCount.value),
      order: words(exports.order),
      orderStart: words(exports.orderStart, trials + 1),
      applicants: words(exports.applicantsOf, trials),
      firstApplicant: words(exports.firstApplicantOf, trials * rows),
    };
    return { draws, eventStart: words(exports.eventStart, rows + 1).slice() };
  }
}

function copyOf(draws: Draws): Draws {
  return {
    ...draws,
    start: draws.start.slice(),
    base: draws.base.slice(),
    year: draws.year.slice(),
    windowYear: draws.windowYear.slice(),
    submitted: draws.submitted.slice(),
    decided: draws.decided.slice(),
    applicant: draws.applicant.slice(),
    offer: draws.offer.slice(),
    events: draws.events.slice(),
    order: draws.order.slice(),
    orderStart: draws.orderStart.slice(),
    applicants: draws.applicants.slice(),
    firstApplicant: draws.firstApplicant.slice(),
  };
}

export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(hexToBytes(KERNEL));
}
