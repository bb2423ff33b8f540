import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createMemoryStream, main } from "assemblyscript/asc";

const SOURCES = new URL("../population/kernel/assembly/", import.meta.url);

/** Where the compiled kernel is kept. */
export const KERNEL_FILE = fileURLToPath(new URL("../population/kernel/wasm.ts", import.meta.url));

/** No import of abort: the kernel stands on nothing, and stops by a trap. */
const OPTIONS = ["-O3", "--runtime", "stub", "--use", "abort="];

/** The text of that file; the same sources give the same bytes. */
export async function compileKernel(): Promise<string> {
  let binary: Uint8Array | null = null;
  const stderr = createMemoryStream();
  const { error } = await main(["kernel.ts", "--outFile", "kernel.wasm", ...OPTIONS], {
    readFile: sourceOf,
    writeFile: (_name, contents) => {
      if (contents instanceof Uint8Array) binary = contents;
    },
    listFiles: () => [],
    stderr,
  });
  if (error !== null || binary === null)
    throw new Error(`the kernel does not compile:\n${stderr.toString()}`);
  return moduleText(Buffer.from(binary).toString("base64"));
}

/** The compiler puts `.ts` behind a name that has it already. */
function sourceOf(name: string): string | null {
  try {
    return readFileSync(new URL(name.replace(/\.ts\.ts$/, ".ts"), SOURCES), "utf8");
  } catch {
    return null;
  }
}

function moduleText(base64: string): string {
  return `/** assembly/kernel.ts, compiled by \`npm run kernel\`: WebAssembly in base64. */
export const KERNEL =
  "${base64}";
`;
}
