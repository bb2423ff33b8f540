import { SVG_NAMESPACE } from "./svgNode.ts";
import { wrapped } from "./wrapped.ts";
import type { SvgNode } from "./svgNode.ts";

/** One drawing of a chart, where it stands among those beside it; pixels. */
export interface Panel {
  readonly drawing: SvgNode;
  readonly x: number;
  readonly y: number;
  /** Of its own coordinates to pixels. */
  readonly scale: number;
  /** Stands above it, its foot at `y`. */
  readonly caption: string | null;
}

/** A chart with all that says what it is. */
export interface SvgSheet {
  readonly title: string;
  readonly unit: string;
  readonly note: string;
  /** Where it comes from, a line each. */
  readonly source: readonly string[];
  readonly panels: readonly Panel[];
  /** Of all panels together. */
  readonly width: number;
  readonly height: number;
  readonly fontFamily: string;
  readonly ink: string;
  readonly inkSoft: string;
}

export interface DrawnSheet {
  readonly node: SvgNode;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;
/** What is said below needs some room to be read. */
const LEAST_WIDTH = 480;
const SIZES = { title: 16, unit: 12, caption: 13, small: 11.5 } as const;
const LINE = 1.5;

/** Title, unit, drawings, note and source under each other on white. */
export function svgSheet(sheet: SvgSheet): DrawnSheet {
  const inner = Math.max(LEAST_WIDTH, Math.ceil(sheet.width));
  const rows: SvgNode[] = [];
  let y = MARGIN;
  const put = (content: string, size: number, style: Readonly<Record<string, string>>): void => {
    for (const line of wrapped(content, inner / size)) {
      y += size * LINE;
      rows.push(lineOf(line, { x: MARGIN, y: y - size * 0.4, size }, style));
    }
  };
  const soft = { fill: sheet.inkSoft };
  put(sheet.title, SIZES.title, { fill: sheet.ink, "font-weight": "600" });
  put(sheet.unit, SIZES.unit, soft);
  y += 8;
  rows.push(...sheet.panels.flatMap((panel) => panelOf(panel, y, sheet.ink)));
  y += sheet.height + 4;
  put(sheet.note, SIZES.small, soft);
  y += 4;
  for (const line of sheet.source) put(line, SIZES.small, soft);
  const size = { width: inner + 2 * MARGIN, height: Math.ceil(y + MARGIN) };
  return { node: paper(rows, sheet, size), ...size };
}

function panelOf({ drawing, x, y, scale, caption }: Panel, top: number, ink: string): SvgNode[] {
  const move = `translate(${round(MARGIN + x)} ${round(top + y)}) scale(${round(scale)})`;
  const group = { name: "g", attributes: { transform: move }, children: drawing.children };
  if (caption === null) return [group];
  const at = { x: MARGIN + x, y: top + y - 5, size: SIZES.caption };
  return [lineOf(caption, at, { fill: ink, "font-weight": "600" }), group];
}

function lineOf(
  content: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  style: Readonly<Record<string, string>>,
): SvgNode {
  const attributes = { x: round(x), y: round(y), "font-size": `${size}px`, ...style };
  return { name: "text", attributes, children: [content] };
}

function paper(
  rows: readonly SvgNode[],
  { title, fontFamily }: SvgSheet,
  { width, height }: { readonly width: number; readonly height: number },
): SvgNode {
  const size = { width: String(width), height: String(height) };
  return {
    name: "svg",
    attributes: {
      xmlns: SVG_NAMESPACE,
      viewBox: `0 0 ${width} ${height}`,
      ...size,
      "font-family": fontFamily,
    },
    children: [
      { name: "title", attributes: {}, children: [title] },
      { name: "rect", attributes: { ...size, fill: "#ffffff" }, children: [] },
      ...rows,
    ],
  };
}

const round = (value: number): string => String(Math.round(value * 1000) / 1000);
