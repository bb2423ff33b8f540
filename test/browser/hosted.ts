import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { SERVICE_WORKER, serviceWorkerOf } from "../../src/command/serviceWorker.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** A host that sends no headers of ours, and on which a build can be exchanged while pages are open. */
export class Host {
  /** What it was asked for, in this order. */
  readonly asked: string[] = [];
  private folder = copyOfBuild();
  private server: Server | null = null;
  private port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}/forecast/`;
  }

  /** On the same port every time. */
  start(): Promise<void> {
    const server = createServer(({ url = "" }, answer) => {
      const path = new URL(url, this.address).pathname.replace(/^\/forecast\//, "") || "index.html";
      this.asked.push(path);
      try {
        const body = readFileSync(join(this.folder, path));
        answer.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "text/plain" }).end(body);
      } catch {
        answer.writeHead(404).end();
      }
    });
    this.server = server;
    return new Promise((resolve) => {
      server.listen(this.port, "127.0.0.1", () => {
        const at = server.address();
        if (at !== null && typeof at === "object") this.port = at.port;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return Promise.resolve();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }

  /** In place of what was there: the build as it is, changed by `change`. */
  deploy(change: (folder: string) => void): void {
    this.clear();
    this.folder = copyOfBuild();
    change(this.folder);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function copyOfBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  cpSync("dist", folder, { recursive: true });
  return folder;
}

/** Makes another build of it: what is fetched later has another name, and the page another icon. */
export function asNextBuild(folder: string): void {
  const assets = join(folder, "assets");
  const renamed = readdirSync(assets).filter((name) => /^(Lead|Compare|Trust)Bench-.*\.js$/.test(name));
  for (const name of renamed) renameSync(join(assets, name), join(assets, nextName(name)));
  for (const path of ["index.html", ...readdirSync(assets).map((name) => join("assets", name))]) {
    let text = readFileSync(join(folder, path), "utf8");
    for (const name of renamed) text = text.replaceAll(name, nextName(name));
    writeFileSync(join(folder, path), text.replace('href="./icon.svg"', 'href="./icon.svg#next"'));
  }
  writeFileSync(join(folder, SERVICE_WORKER), serviceWorkerOf(folder));
}

const nextName = (name: string): string => name.replace("Bench-", "Bench-next-");
