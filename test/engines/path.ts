import { Kernel as DrawKernel } from "../../src/population/kernel/kernel.ts";
import { Kernel as SettleKernel } from "../../src/simulation/kernel/kernel.ts";
import type { Path } from "./cells.ts";

/** Binds this thread, which has drawn nothing yet, to one path; throws where it cannot be had. */
export function takePath(path: Path): void {
  if (path === "WebAssembly") {
    new DrawKernel();
    new SettleKernel();
    return;
  }
  Reflect.deleteProperty(globalThis, "WebAssembly");
  if (typeof WebAssembly !== "undefined") throw new Error("WebAssembly cannot be taken away");
}
