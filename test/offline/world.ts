import { createHash } from "node:crypto";
import { listen } from "../../src/offline/listen.ts";
import type { Build } from "../../src/offline/build.ts";
import type { Scope, Tab } from "../../src/offline/scope.ts";

export const SCOPE = "https://host.example/forecast/";

export const HEADERS = { "Cross-Origin-Embedder-Policy": "require-corp", "Content-Security-Policy": "none" };

/** Path → text, as a build has it or a host offers it. */
export type Files = Readonly<Record<string, string>>;

export function buildOf(files: Files): Build {
  const digests = Object.entries(files).map(([path, text]) => [path, sha256(text)]);
  return {
    digest: sha256(JSON.stringify(digests)).slice(0, 8),
    files: Object.fromEntries(digests) as Record<string, string>,
    headers: HEADERS,
  };
}

/** The caches of one browser, by name; each from address to answer. */
export type Kept = Map<string, Map<string, Response>>;

export interface World {
  readonly kept: Kept;
  /** What the host offers now; it can be changed, or taken away. */
  host: Files | null;
  tabs: readonly Tab[];
  waiting: object | null;
}

type Heard = (event: unknown) => void;

export class Worker {
  skipped = 0;
  private readonly world: World;
  private readonly heard = new Map<string, Heard>();

  constructor(world: World, build: Build) {
    this.world = world;
    listen(this.scope(), build);
  }

  install = () => this.lifetime("install", {});
  activate = () => this.lifetime("activate", {});
  tell = (data: unknown, ports: readonly unknown[] = []) => this.lifetime("message", { data, ports });

  /** The text of what it answers; `null` where it leaves the request to the network. */
  async ask(address: string, options: Partial<Request> = {}): Promise<string | null> {
    return (await this.answer(address, options))?.text() ?? null;
  }

  answer(address: string, options: Partial<Request> = {}): Promise<Response> | null {
    let given: Promise<Response> | null = null;
    const request = { url: new URL(address, SCOPE).href, method: "GET", mode: "cors", cache: "default" };
    this.heard.get("fetch")?.({
      request: { ...request, ...options },
      respondWith: (answer: Promise<Response>) => (given = answer),
    });
    return given;
  }

  private async lifetime(type: string, event: object): Promise<void> {
    const works: Promise<unknown>[] = [];
    this.heard.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => works.push(work) });
    await Promise.all(works);
  }

  private scope(): Scope {
    const { world, heard } = this;
    const skip = (): void => void (this.skipped += 1);
    return {
      registration: {
        scope: SCOPE,
        get waiting() {
          return world.waiting;
        },
      },
      caches: cachesOf(world.kept),
      clients: { matchAll: () => Promise.resolve(world.tabs) },
      // Without being told to ask the host a browser may answer with what it has of an earlier build.
      fetch: (address, { cache }) =>
        cache === "no-cache" ? offered(world.host, address) : Promise.resolve(new Response("earlier")),
      skipWaiting: () => Promise.resolve(skip()),
      addEventListener: (type: string, listener: Heard) => void heard.set(type, listener),
    } as Scope;
  }
}

/** The page comes first, everything else only after a while. */
async function offered(host: Files | null, address: string): Promise<Response> {
  if (address !== SCOPE) await new Promise((resolve) => setTimeout(resolve, 5));
  if (host === null) throw new TypeError("no network");
  const path = address.slice(SCOPE.length) || "index.html";
  if (!Object.hasOwn(host, path)) return new Response("not found", { status: 404 });
  return new Response(host[path], { headers: { "Content-Type": "text/x", "X-Of-Host": "1" } });
}

function cachesOf(kept: Kept): CacheStorage {
  return {
    open: (name: string) => {
      const cache = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, cache);
      return Promise.resolve({
        match: (address: string) => Promise.resolve(cache.get(address)?.clone()),
        put: (address: string, answer: Response) => Promise.resolve(void cache.set(address, answer)),
      });
    },
    has: (name: string) => Promise.resolve(kept.has(name)),
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  } as unknown as CacheStorage;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
