import { expect, test } from "vitest";
import { browserName } from "../../src/app/browserName.ts";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

test.each([
  { why: "Chrome", says: `${WINDOWS} ${CHROME}`, name: "Chrome 140.0.0.0, Windows" },
  {
    why: "Edge, which calls itself Chrome too",
    says: `${WINDOWS} ${CHROME} Edg/140.0.1.2`,
    name: "Edge 140.0.1.2, Windows",
  },
  {
    why: "without a window",
    says: `Mozilla/5.0 (X11; Linux x86_64) ${CHROME.replace("Chrome", "HeadlessChrome")}`,
    name: "Chrome 140.0.0.0, Linux",
  },
  {
    why: "Firefox",
    says: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
    name: "Firefox 143.0, Windows",
  },
  {
    why: "Safari by its version, not by WebKit's",
    says: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15",
    name: "Safari 18.3, macOS",
  },
  {
    why: "a phone, which calls itself Linux too",
    says: `Mozilla/5.0 (Linux; Android 14; K) ${CHROME}`,
    name: "Chrome 140.0.0.0, Android",
  },
  { why: "no name that is known", says: "Lynx/2.9", name: "Lynx/2.9" },
])("$why", ({ says, name }) => {
  expect(browserName(says)).toBe(name);
});
