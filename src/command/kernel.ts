/** Compiles the drawing kernel and writes it where the program takes it from. Run by `npm run kernel`. */
import { writeFileSync } from "node:fs";
import { compileKernel, KERNEL_FILE } from "./compileKernel.ts";

writeFileSync(KERNEL_FILE, await compileKernel());
