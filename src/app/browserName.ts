/** Those that call themselves by the names of others come first. */
const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:A|iOS)?\/([\d.]+)/, "Edge"],
  [/\bQQBrowser\/([\d.]+)/, "QQBrowser"],
  [/\bOPR\/([\d.]+)/, "Opera"],
  [/\b(?:Firefox|FxiOS)\/([\d.]+)/, "Firefox"],
  [/\b(?:Headless)?Chrome\/([\d.]+)/, "Chrome"],
  [/\bVersion\/([\d.]+).*\bSafari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bHarmonyOS\b|\bOpenHarmony\b/, "HarmonyOS"],
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bWindows NT\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** Name, version and system by what a browser says of itself; all that it says where no name is known. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of NAMES) {
    const version = pattern.exec(userAgent)?.[1];
    const system = SYSTEMS.find(([of]) => of.test(userAgent))?.[1];
    if (version !== undefined) return [`${name} ${version}`, system].filter(Boolean).join(", ");
  }
  return userAgent;
}
