import { parentPort } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { serve } from "../../workers/serve.ts";
import { takePath } from "./path.ts";

takePath("TypeScript");
if (parentPort) serve(nodeEndpoint(parentPort));
