import { addressOf, cacheName, cachePrefix, type Build } from "./build.ts";
import type { Scope } from "./scope.ts";

/** Keeps every file of the build, or none: what is missing, cut short or not as it was built fails it. */
export async function keepAll(scope: Scope, build: Build): Promise<void> {
  const name = cacheName(build, scope.registration.scope);
  // All are awaited, for one that came later would be kept alone.
  const files = await Promise.allSettled(
    Object.keys(build.files).map((path) => fetchInto(scope, build, path)),
  );
  const failed = files.find((file) => file.status === "rejected");
  // A build that took over meanwhile has thrown away what it did not know.
  const isThere = await scope.caches.has(name);
  if (failed === undefined && isThere) return;
  await scope.caches.delete(name);
  throw failed?.reason ?? new Error("what was kept is gone");
}

/** As it was built, whatever the host has by now; fetched again only where the browser has thrown it away. */
export async function answer(scope: Scope, build: Build, path: string): Promise<Response> {
  const cache = await scope.caches.open(cacheName(build, scope.registration.scope));
  const kept = await cache.match(addressOf(path, scope.registration.scope));
  return kept ?? fetchInto(scope, build, path);
}

/** Throws away what earlier builds kept for this page. */
export async function forgetOthers({ caches, registration }: Scope, build: Build): Promise<void> {
  const own = cacheName(build, registration.scope);
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(cachePrefix(registration.scope)) && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function fetchInto(scope: Scope, build: Build, path: string): Promise<Response> {
  const address = addressOf(path, scope.registration.scope);
  const found = await scope.fetch(address, { cache: "no-cache" });
  const body = await found.arrayBuffer();
  if ((await sha256(body)) !== build.files[path]) throw new Error(`${path} is not as it was built`);
  const type = found.headers.get("Content-Type") ?? "application/octet-stream";
  const whole = new Response(body, { headers: { ...build.headers, "Content-Type": type } });
  const cache = await scope.caches.open(cacheName(build, scope.registration.scope));
  await cache.put(address, whole.clone());
  return whole;
}

async function sha256(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
