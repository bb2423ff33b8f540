/** Compiles the kernels and writes them where the program takes them from. Run by `npm run kernel`. */
import { writeFileSync } from "node:fs";
import { compileKernel, kernelFile, KERNELS } from "./compileKernel.ts";

for (const kernel of KERNELS) writeFileSync(kernelFile(kernel), await compileKernel(kernel));
