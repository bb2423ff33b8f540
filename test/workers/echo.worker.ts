import { parentPort } from "node:worker_threads";
import { twice } from "./twice.ts";

parentPort?.on("message", (x: number) => parentPort?.postMessage(twice(x)));
