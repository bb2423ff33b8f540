export const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Text becomes a part of the page, or an address a script, only through Svelte's policy and that of `workers/start.ts`. */
const trustedTypes = [
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html subsidy-forecast-scripts",
];

const contentSecurityPolicy = [
  "default-src 'none'",
  // Compiling WebAssembly, not evaluating text.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  ...trustedTypes,
].join("; ");

/** What the built page is served with: nothing but its own origin, and no way to send data out. */
export const servedHeaders = {
  ...isolation,
  "Content-Security-Policy": contentSecurityPolicy,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * What the single file says of itself, for nobody serves it: it runs what it holds and reaches for nothing.
 *
 * @param scripts hashes of the scripts in it, as `sha256-…`
 * @param styles  of its style sheets
 */
export function singleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  const quoted = (hashes: readonly string[]): string => hashes.map((hash) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${quoted(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${quoted(styles)}`,
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...trustedTypes,
  ].join("; ");
}
