// A worker thread does not inherit the reader of TypeScript; this brings it in first.
import { register } from "tsx/esm/api";

register();
await import("./node.worker.ts");
