import { existsSync, readdirSync } from "node:fs";
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

/** @typedef {Partial<Record<NodeJS.Platform, () => string[]>>} Places */

/** @type {Places} */
const chromiumPlaces = {
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

/** @type {Places} */
const firefoxPlaces = {
  win32: () => programs("Mozilla Firefox", "firefox.exe"),
  darwin: () => ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  linux: () => onPath("firefox-esr", "firefox"),
};

/**
 * @param {string | undefined} named
 * @param {Places} places
 */
const firstOf = (named, places) =>
  (named ? [named] : (places[process.platform]?.() ?? [])).find((path) => existsSync(path));

/**
 * Path of an installed Chromium, Chrome or Edge; `CHROMIUM_PATH` wins, even where nothing is there.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return firstOf(env.CHROMIUM_PATH, chromiumPlaces);
}

/**
 * Path of an installed Firefox; `FIREFOX_PATH` wins, even where nothing is there.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  return firstOf(env.FIREFOX_PATH, firefoxPlaces);
}

/**
 * WebKitGTK: what drives it, the browser itself, and the screen that it is shown on. Linux only.
 *
 * @returns {{ driver: string, browser: string, screen: string } | undefined}
 */
export function findWebKit() {
  const driver = onPath("WebKitWebDriver").find((path) => existsSync(path));
  const screen = onPath("Xvfb").find((path) => existsSync(path));
  const browser = miniBrowsers().find((path) => existsSync(path));
  return driver && screen && browser ? { driver, browser, screen } : undefined;
}

/** Debian keeps it in a folder that is named after the processor. */
function miniBrowsers() {
  const libraries = "/usr/lib";
  if (!existsSync(libraries)) return [];
  return readdirSync(libraries).map((folder) => join(libraries, folder, "webkit2gtk-4.1", "MiniBrowser"));
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

export const webKitMissing =
  "No WebKit found: install Debian's webkit2gtk-driver and xvfb, and run this again.";
