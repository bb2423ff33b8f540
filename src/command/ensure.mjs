// Runs before the npm scripts: installs what is missing. Node built-ins only, for node_modules may not
// exist yet; everything it says goes to standard error, for standard output may be somebody's JSON.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import {
  chromiumMissing,
  findChromium,
  findFirefox,
  findWebKit,
  firefoxMissing,
  webKitMissing,
} from "./browsers.mjs";

const root = join(import.meta.dirname, "..", "..");

requireNode();
installPackages();
if (process.argv.includes("--browser")) {
  installBrowser("Chromium", {
    find: findChromium,
    named: process.env.CHROMIUM_PATH,
    packages: ["chromium", "fonts-noto-cjk"],
    missing: chromiumMissing,
  });
}
if (process.argv.includes("--firefox")) {
  installBrowser("Firefox", {
    find: findFirefox,
    named: process.env.FIREFOX_PATH,
    packages: ["firefox-esr", "fonts-noto-cjk"],
    missing: firefoxMissing,
  });
}
if (process.argv.includes("--webkit")) {
  installBrowser("WebKit", {
    find: findWebKit,
    named: undefined,
    packages: ["webkit2gtk-driver", "xvfb", "fonts-noto-cjk"],
    missing: webKitMissing,
  });
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  stop(
    `Node ${process.version} does not fit: install Node 20.19 or later, 22.12 or later, or 24 (nodejs.org).`,
  );
}

function installPackages() {
  if (isInstalled()) return;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // Under npm this is the path of its own npm-cli.js: the same npm, without a shell.
  const cli = process.env.npm_execpath;
  const [command, ...before] = cli?.endsWith(".js") ? [process.execPath, cli] : ["npm"];
  say("Installing packages (npm ci) …");
  if (!run(command, [...before, ...args])) stop("npm ci failed; its message stands above.");
}

/** npm's own record of what it put into `node_modules` names everything that the lock file asks for. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
    ([path, { integrity, optional }]) =>
      path === "" || installed[path]?.integrity === integrity || (optional && !installed[path]),
  );
}

/** @param {string} file */
function packagesOf(file) {
  /** @type {{ packages: Record<string, { integrity?: string, optional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return lock.packages;
}

/**
 * @param {string} name
 * @param {{ find: () => unknown, named: string | undefined, packages: string[], missing: string }} browser
 */
function installBrowser(name, { find, named, packages, missing }) {
  if (find()) return;
  if (!named && process.getuid?.() === 0 && isOnPath("apt-get")) {
    say(`Installing ${name} (apt-get) …`);
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  }
  if (!find()) stop(missing);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { cwd: root, env, stdio: ["ignore", 2, 2] }).status === 0;
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * @param {string} text
 * @returns {never}
 */
function stop(text) {
  say(text);
  process.exit(1);
}
