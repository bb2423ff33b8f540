import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "..", "..", "src", "app", "tokens.css"), "utf8");
const darkAt = css.indexOf("prefers-color-scheme: dark");

type Colour = readonly [red: number, green: number, blue: number];
type Tokens = ReadonlyMap<string, Colour>;

/** Colours of the rules that begin with `selector` in a piece of the style sheet, light in 0 to 1, linear. */
function colours(sheet: string, selector: string): [string, Colour][] {
  const start = sheet.indexOf(`${selector} {`);
  const rule = sheet.slice(start, sheet.indexOf("}", start));
  return [...rule.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name, hex]) => [name, linear(hex)]);
}

function linear(hex: string): Colour {
  const full = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
  const channel = (at: number): number => {
    const value = parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

const [light, dark] = [css.slice(0, darkAt), css.slice(darkAt)];
const RED = ':root[data-rise="red"]';
const schemes: readonly (readonly [string, Tokens])[] = [
  ["light", new Map(colours(light, ":root"))],
  ["light, rising red", new Map([...colours(light, ":root"), ...colours(light, RED)])],
  ["dark", new Map([...colours(light, ":root"), ...colours(dark, ":root")])],
  [
    "dark, rising red",
    new Map([...colours(light, ":root"), ...colours(dark, ":root"), ...colours(dark, RED)]),
  ],
];

function of(tokens: Tokens, name: string): Colour {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`no colour --${name}`);
  return colour;
}

const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const BLINDNESS: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(kind: string, [red, green, blue]: Colour): Colour {
  const [r, g, b] = BLINDNESS[kind].map(([x, y, z]) => Math.max(0, x * red + y * green + z * blue));
  return [r, g, b];
}

/** Difference in CIE Lab 1976; 2 is just noticeable, 10 is plain at a glance. */
function difference(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lab([red, green, blue]: Colour): Colour {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(schemes)("%s", (_, tokens) => {
  test.each([
    ["ink", ["paper", "ground", "mark-pale", "accent-pale"]],
    ["ink-soft", ["paper", "ground", "mark-pale", "accent-pale"]],
    ["accent", ["paper", "ground"]],
    ["accent-strong", ["paper", "accent-pale"]],
    ["mark", ["paper", "ground", "mark-pale"]],
    ["fault", ["paper", "fault-pale"]],
    ["up", ["paper", "ground"]],
    ["down", ["paper", "ground"]],
    ["series-0", ["paper"]],
    ["series-1", ["paper"]],
    ["series-2", ["paper"]],
    ["series-3", ["paper"]],
    ["ceiling", ["paper"]],
    ["on-accent", ["accent-fill", "accent-fill-hover"]],
  ])("text in --%s can be read on each of its grounds", (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(of(tokens, ink), of(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["line-strong", "band-edge"])("--%s of boxes and charts stands out from the paper", (name) => {
    expect(contrast(of(tokens, name), of(tokens, "paper"))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(BLINDNESS))("lines and directions can be told apart: %s", (kind) => {
    const seen = (name: string): Colour => seenBy(kind, of(tokens, name));
    const lines = ["series-0", "series-1", "series-2", "series-3"];
    for (const [k, one] of lines.entries()) {
      for (const other of lines.slice(k + 1)) expect(difference(seen(one), seen(other))).toBeGreaterThan(10);
    }
    expect(difference(seen("up"), seen("down"))).toBeGreaterThan(10);
  });
});
