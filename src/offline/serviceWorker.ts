import { listen } from "./listen.ts";
import type { Build } from "./build.ts";
import type { Scope } from "./scope.ts";

/** Put in place by `src/command/serviceWorker.ts`. */
declare const BUILD: Build;

listen(globalThis as unknown as Scope, BUILD);
