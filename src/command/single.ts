import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build as bundle } from "esbuild";
import type { Plugin, PluginOption } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { singleFilePolicy } from "./headers.ts";

const textOf = (file: string): string => readFileSync(new URL(`../offline/${file}`, import.meta.url), "utf8");

/** Ends the import of a worker's address. */
const ADDRESS = "?worker&url";

interface SingleOptions {
  readonly fileName: string;
  /** Packages that are another file in workers. */
  readonly standIns: Readonly<Record<string, string>>;
}

/** The edition that is one file and opens from a disk, without any server. */
export function single({ fileName, standIns }: SingleOptions): PluginOption[] {
  return [workersInside(standIns), viteSingleFile({ removeViteModuleLoader: true }), sealed(fileName)];
}

/** A worker from a file on a disk starts from its text alone; a module does not start from a text everywhere. */
function workersInside(standIns: SingleOptions["standIns"]): Plugin {
  const resolved = (name: string) => (Object.hasOwn(standIns, name) ? { path: standIns[name] } : null);
  return {
    name: "workers-inside",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(ADDRESS)) return null;
      const { outputFiles } = await bundle({
        entryPoints: [id.slice(0, -ADDRESS.length)],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: "es2022",
        plugins: [
          {
            name: "stand-ins",
            setup: (build) => build.onResolve({ filter: /^/ }, ({ path }) => resolved(path)),
          },
        ],
      });
      const text = JSON.stringify(outputFiles.map((file) => file.text).join(""));
      return `export default URL.createObjectURL(new Blob([${text}], { type: "text/javascript" }));`;
    },
  };
}

/** Puts in what lies beside the page elsewhere, and a policy that lets nothing run but what is in the file now. */
function sealed(fileName: string): Plugin {
  const icon = `data:image/svg+xml,${encodeURIComponent(textOf("icon.svg"))}`;
  return {
    name: "sealed",
    enforce: "post",
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "icon", type: "image/svg+xml", href: icon }, injectTo: "head" },
      { tag: "script", children: textOf("browserCheck.js"), injectTo: "body" },
    ],
    generateBundle: {
      order: "post",
      handler(_, files) {
        const page = files["index.html"];
        if (page?.type !== "asset") this.error("there is no page to seal");
        const html = String(page.source);
        const policy = singleFilePolicy(hashesOf("script", html), hashesOf("style", html));
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
        const source = html.replace("<head>", (head) => head + meta);
        delete files["index.html"];
        this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}

function hashesOf(tag: "script" | "style", html: string): string[] {
  const elements = html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, "g"));
  return [...elements].map(([, text]) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
}
