/** What a service worker finds around it, as far as ours looks; the page's own types do not know it. */
export interface Scope {
  readonly registration: {
    /** Address of the folder that the page is in. */
    readonly scope: string;
    readonly waiting: object | null;
  };
  readonly caches: CacheStorage;
  readonly clients: {
    matchAll(options: {
      readonly type: "window";
      readonly includeUncontrolled: true;
    }): Promise<readonly Tab[]>;
  };
  fetch(address: string, options: RequestInit): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", heard: (event: Lifetime) => void): void;
  addEventListener(type: "fetch", heard: (event: Asked) => void): void;
  addEventListener(type: "message", heard: (event: Lifetime & Told) => void): void;
}

export interface Tab {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked {
  readonly request: Pick<Request, "url" | "method" | "mode" | "cache">;
  respondWith(answer: Promise<Response>): void;
}

interface Told {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
