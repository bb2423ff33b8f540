import { createServer } from "node:net";
import { build, preview } from "vite";

const HOST = "127.0.0.1";

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Exactly this port; `null`: the first free one from 4173 on. */
  readonly port: number | null;
  readonly open: boolean;
}

/** Builds the page and serves it on loopback under the content security policy. */
export async function buildAndServe(options: ServeOptions): Promise<Served> {
  if (options.port !== null && !(await isFree(options.port))) {
    throw new Error(`port ${options.port} is taken; name another one, or none and the next free one is used`);
  }
  await build({ logLevel: "warn" });
  const server = await preview({
    logLevel: "warn",
    preview: {
      host: HOST,
      port: options.port ?? 4173,
      strictPort: options.port !== null,
      open: options.open,
    },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the server gave no address");
  return { address, close: () => server.close() };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}
