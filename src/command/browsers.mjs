import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const env = process.env;

/** @param {string[]} names */
const onPath = (...names) =>
  (env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** @param {string[]} tail */
const programs = (...tail) =>
  [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, ...tail)] : [],
  );

/** @type {Partial<Record<NodeJS.Platform, () => string[]>>} */
const places = {
  win32: () => [
    ...programs("Google", "Chrome", "Application", "chrome.exe"),
    ...programs("Microsoft", "Edge", "Application", "msedge.exe"),
  ],
  darwin: () => [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: () =>
    onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"),
};

/** @type {Partial<Record<NodeJS.Platform, () => string[]>>} */
const firefoxPlaces = {
  win32: () => programs("Mozilla Firefox", "firefox.exe"),
  darwin: () => ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  linux: () => onPath("firefox-esr", "firefox"),
};

/**
 * Path of an installed Chromium, Chrome or Edge; `CHROMIUM_PATH` wins, even where nothing is there.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const candidates = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : (places[process.platform]?.() ?? []);
  return candidates.find((path) => existsSync(path));
}

/**
 * Path of an installed Firefox; `FIREFOX_PATH` wins, even where nothing is there.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const candidates = env.FIREFOX_PATH ? [env.FIREFOX_PATH] : (firefoxPlaces[process.platform]?.() ?? []);
  return candidates.find((path) => existsSync(path));
}

export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const chromiumMissing =
  "No Chromium, Chrome or Edge found. Install one, or set CHROMIUM_PATH to its executable, and run this again.";

export const firefoxMissing =
  "No Firefox found. Install one, or set FIREFOX_PATH to its executable, and run this again.";
