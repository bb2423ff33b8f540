import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createMemoryStream, main } from "assemblyscript/asc";

/** Rooms with a kernel. */
export const KERNELS = [{ room: "population" }, { room: "simulation" }, { room: "statistics" }] as const;

export type KernelSource = (typeof KERNELS)[number];

/** No import of abort: a kernel stands on nothing, and stops by a trap. */
const OPTIONS = ["-O3", "--enable", "simd", "--runtime", "stub", "--use", "abort="];

/** Where a room's compiled kernel is kept. */
export function kernelFile({ room }: KernelSource): string {
  return fileURLToPath(new URL(`../${room}/kernel/wasm.ts`, import.meta.url));
}

/** The text of that file; the same sources give the same bytes. */
export async function compileKernel({ room }: KernelSource): Promise<string> {
  const sources = new URL(`../${room}/kernel/assembly/`, import.meta.url);
  let binary: Uint8Array | null = null;
  const stderr = createMemoryStream();
  const { error } = await main(["kernel.ts", "--outFile", "kernel.wasm", ...OPTIONS], {
    readFile: (name) => sourceOf(new URL(plain(name), sources)),
    writeFile: (_name, contents) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
    stderr,
  });
  if (error !== null || binary === null)
    throw new Error(`the kernel does not compile:\n${stderr.toString()}`);
  return moduleText(Buffer.from(binary).toString("hex"));
}

/** The compiler puts `.ts` behind a name that has it already. */
function plain(name: string): string {
  return name.replace(/\.ts\.ts$/, ".ts");
}

function sourceOf(file: URL): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** By hex signs bytes stay apart, so that what is sent is a quarter smaller than by base64 once it is compressed. */
function moduleText(hex: string): string {
  return `/** assembly/kernel.ts, compiled by \`npm run kernel\`: WebAssembly in hex signs. */
export const KERNEL =
  "${hex}";
`;
}
