/** What the browsers that have Trusted Types offer; the string stands for what they make of it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** The one policy for addresses of scripts; `src/command/headers.ts` lets no other be made. */
const policy = trustedTypes?.createPolicy("subsidy-forecast-scripts", { createScriptURL: own });

/**
 * The address of a script of this page, in the form in which the content security policy lets it run.
 *
 * @throws {TypeError} for any other script
 */
export function scriptAddress(address: string): string {
  return policy === undefined ? own(address) : policy.createScriptURL(address);
}

/** @param address from `import address from "./x.worker.ts?worker&url"`, in the single file a `blob:` */
export function startWorker(address: string): Worker {
  return new Worker(scriptAddress(address), { type: import.meta.env.DEV ? "module" : "classic" });
}

function own(address: string): string {
  const { protocol, origin } = new URL(address, location.href);
  if (protocol !== "blob:" && origin !== location.origin) throw new TypeError(`not of this page: ${address}`);
  return address;
}
