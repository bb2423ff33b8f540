// Runs before the npm scripts: installs what is missing. Node built-ins only, for node_modules may not
// exist yet; everything it says goes to standard error, for standard output may be somebody's JSON.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromiumMissing, findChromium } from "./browsers.mjs";

const root = join(import.meta.dirname, "..", "..");
const stampFile = join(root, "node_modules", ".lock-sha256");

requireNode();
installPackages();
if (process.argv.includes("--browser")) installChromium();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  stop(
    `Node ${process.version} does not fit: install Node 20.19 or later, 22.12 or later, or 24 (nodejs.org).`,
  );
}

function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lock) return;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // Under npm this is the path of its own npm-cli.js: the same npm, without a shell.
  const cli = process.env.npm_execpath;
  const [command, ...before] = cli?.endsWith(".js") ? [process.execPath, cli] : ["npm"];
  say("Installing packages (npm ci) …");
  if (!run(command, [...before, ...args])) stop("npm ci failed; its message stands above.");
  writeFileSync(stampFile, lock);
}

function installChromium() {
  if (findChromium()) return;
  if (!process.env.CHROMIUM_PATH && process.getuid?.() === 0 && isOnPath("apt-get")) {
    say("Installing Chromium for the browser tests (apt-get) …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
  }
  if (!findChromium()) stop(chromiumMissing);
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
