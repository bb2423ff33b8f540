import { escaped } from "./markup.ts";

/** An element of a drawing; what stands in a string is text. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

const ELEMENTS: ReadonlySet<string> = new Set([
  ..."svg g path line rect circle text tspan title desc".split(" "),
]);

const LENGTH = /^-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?(?:px|em|%)?$/i;
const PAINT = /^(?:none|#[0-9a-f]{3,8}|rgba?\([\d\s.,%/]+\))$/i;
const one = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join("|")})$`);

/** Attributes by what may stand in them: no address, no handler, no style that names one. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    "x y x1 x2 y1 y2 dx dy cx cy r rx ry width height font-size stroke-width opacity fill-opacity stroke-opacity"
      .split(" ")
      .map((name) => [name, LENGTH]),
  ),
  fill: PAINT,
  stroke: PAINT,
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]*$/,
  viewBox: /^[\d\s.-]+$/,
  transform: /^(?:(?:translate|scale)\([\d\s.,e-]+\)\s*)+$/,
  "stroke-dasharray": /^(?:none|[\d\s.,px]+)$/,
  "stroke-linecap": one("butt", "round", "square"),
  "stroke-linejoin": one("miter", "round", "bevel"),
  "text-anchor": one("start", "middle", "end"),
  "font-weight": one("normal", "bold", "[1-9]00"),
  "font-family": /^[\p{L}\p{N}\s"',-]+$/u,
  "paint-order": /^(?:normal|(?:fill|stroke|markers)(?: (?:fill|stroke|markers))*)$/,
  xmlns: one(SVG_NAMESPACE),
};

/** The drawing without all that is not on the lists; an element that is not goes with what is in it. */
export function cleaned(node: SvgNode): SvgNode | null {
  if (!ELEMENTS.has(node.name)) return null;
  const attributes = Object.entries(node.attributes).filter(([name, value]) =>
    Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name].test(value) : false,
  );
  const children = node.children.flatMap((child) => {
    const kept = typeof child === "string" ? child : cleaned(child);
    return kept === null ? [] : [kept];
  });
  return { name: node.name, attributes: Object.fromEntries(attributes), children };
}

/** The cleaned drawing as a file. */
export function svgText(node: SvgNode): string {
  const clean = cleaned(node);
  return clean === null ? "" : `<?xml version="1.0" encoding="UTF-8"?>\n${written(clean)}\n`;
}

function written({ name, attributes, children }: SvgNode): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : written(child)));
  return `<${name}${own.join("")}>${inside.join("")}</${name}>`;
}
