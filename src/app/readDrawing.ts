import type { SvgNode } from "../export/svgNode.ts";
import type { Panel } from "../export/svgSheet.ts";

/** The drawings of a card, with the colours that they have on paper. */
export interface Drawing {
  readonly panels: readonly Panel[];
  readonly width: number;
  readonly height: number;
  readonly fontFamily: string;
  readonly ink: string;
  readonly inkSoft: string;
}

/** Looks that stand in style sheets; all else of an element stands in its attributes. */
const LOOKS = [
  ..."fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin opacity".split(" "),
  ..."font-size font-weight text-anchor paint-order".split(" "),
];

export function drawingOf(frame: HTMLElement): Drawing {
  return onPaper(frame, () => {
    const box = frame.getBoundingClientRect();
    const colours = { inkSoft: colourOf(frame, "--ink-soft"), ink: colourOf(frame, "--ink") };
    return {
      panels: [...frame.querySelectorAll("svg")].map((svg) => panelOf(svg, box)),
      width: box.width,
      height: box.height,
      fontFamily: getComputedStyle(frame).fontFamily,
      ...colours,
    };
  });
}

/** Takes the light tokens for as long as it is read, whatever the screen: files are white. */
function onPaper<T>(frame: HTMLElement, read: () => T): T {
  const before = frame.getAttribute("style");
  for (const [name, value] of lightTokens()) frame.style.setProperty(name, value);
  try {
    return read();
  } finally {
    if (before === null) frame.removeAttribute("style");
    else frame.style.cssText = before;
  }
}

function colourOf(frame: HTMLElement, token: string): string {
  frame.style.setProperty("color", `var(${token})`);
  return getComputedStyle(frame).color;
}

/** Those that hold without a condition; a chosen red for rises comes after them. */
function lightTokens(): [string, string][] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(
      ({ selectorText }) =>
        selectorText.startsWith(":root") && document.documentElement.matches(selectorText),
    )
    .flatMap(({ style }) =>
      [...style]
        .filter((name) => name.startsWith("--"))
        .map((name): [string, string] => [name, style.getPropertyValue(name)]),
    );
}

function panelOf(svg: SVGSVGElement, frame: DOMRect): Panel {
  const box = svg.getBoundingClientRect();
  const caption = svg.closest("figure")?.querySelector("figcaption")?.textContent.trim() ?? null;
  const width = svg.viewBox.baseVal.width;
  return {
    drawing: nodeOf(svg),
    x: box.left - frame.left,
    y: box.top - frame.top,
    scale: width === 0 ? 1 : box.width / width,
    caption,
  };
}

function nodeOf(element: Element): SvgNode {
  const style = getComputedStyle(element);
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const looks = Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)]));
  return {
    name: element.localName,
    attributes: { ...attributes, ...looks },
    children: [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
      if (child instanceof Text) return [child.data];
      if (!(child instanceof Element) || getComputedStyle(child).display === "none") return [];
      return [nodeOf(child)];
    }),
  };
}
