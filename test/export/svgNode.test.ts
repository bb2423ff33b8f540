import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleaned, svgText } from "../../src/export/svgNode.ts";
import type { SvgNode } from "../../src/export/svgNode.ts";

const node = (
  name: string,
  attributes: SvgNode["attributes"] = {},
  ...children: SvgNode["children"][number][]
): SvgNode => ({ name, attributes, children });
const svg = (...children: SvgNode["children"][number][]) => node("svg", {}, ...children);

describe("left out with all that is in it", () => {
  test.each([
    "script",
    "foreignObject",
    "image",
    "use",
    "a",
    "style",
    "iframe",
    "animate",
    "set",
    "SCRIPT",
    "filter",
  ])("%s", (name) => {
    expect(cleaned(svg(node(name, {}, node("text", {}, "x"))))?.children).toEqual([]);
    expect(cleaned(node(name))).toBeNull();
  });
});

describe("attributes that are left out", () => {
  test.each([
    { why: "a handler", name: "onload", value: "alert(1)" },
    { why: "a link", name: "href", value: "javascript:alert(1)" },
    { why: "a link of old", name: "xlink:href", value: "#a" },
    { why: "a style", name: "style", value: "fill:red" },
    { why: "a class", name: "class", value: "rank-0" },
    { why: "an address as paint", name: "fill", value: "url(https://example.invalid/a)" },
    { why: "a paint that is still to be found", name: "stroke", value: "var(--ink)" },
    { why: "a word as length", name: "width", value: "calc(1px)" },
    { why: "letters in a path", name: "d", value: "M0 0 url(x)" },
    { why: "a font from elsewhere", name: "font-family", value: "x;src:url(a)" },
    { why: "another namespace", name: "xmlns", value: "http://www.w3.org/1999/xhtml" },
    { why: "an inherited name", name: "constructor", value: "1" },
    { why: "a mask", name: "mask", value: "url(#a)" },
  ])("$why", ({ name, value }) => {
    expect(cleaned(node("text", { [name]: value }))?.attributes).toEqual({});
  });
});

describe("attributes that stay", () => {
  test.each([
    { name: "fill", value: "rgb(26, 34, 48)" },
    { name: "fill", value: "rgba(0, 0, 0, 0.5)" },
    { name: "stroke", value: "none" },
    { name: "d", value: "M1.5,2L-3e-7,4Z" },
    { name: "dy", value: "0.35em" },
    { name: "stroke-dasharray", value: "8px, 4px" },
    { name: "stroke-width", value: "2.25px" },
    { name: "viewBox", value: "0 0 640 230" },
    { name: "transform", value: "translate(16 40.5) scale(1)" },
    { name: "text-anchor", value: "end" },
    { name: "font-weight", value: "600" },
    { name: "paint-order", value: "stroke" },
    { name: "font-family", value: 'system-ui, "PingFang SC", sans-serif' },
  ])("$name $value", ({ name, value }) => {
    expect(cleaned(node("text", { [name]: value }))?.attributes).toEqual({ [name]: value });
  });
});

test.each([
  {
    why: "markup in a name",
    content: `</text><script>alert("1")</script>`,
    expected: "&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;",
  },
  { why: "an entity", content: "&lt;", expected: "&amp;lt;" },
  { why: "signs that XML has no place for", content: "a\u0000\u0008b\ud800c\uffff", expected: "abc" },
  { why: "signs beyond the first plane", content: "\u{1f600}", expected: "\u{1f600}" },
  { why: "the end of a section that is none", content: "]]>", expected: "]]&gt;" },
])("$why is text", ({ content, expected }) => {
  expect(svgText(node("text", {}, content))).toContain(`<text>${expected}</text>`);
});

test("whatever comes in, nothing but the listed elements goes out", () => {
  const name = fc.constantFrom("svg", "g", "text", "script", "foreignObject", "a", "path");
  const attributes = fc.dictionary(
    fc.constantFrom("onclick", "href", "fill", "d", "style"),
    fc.constantFrom("url(#a)", "javascript:a", "none", `"><script>`, "M0 0"),
  );
  const { tree } = fc.letrec<{ tree: SvgNode }>((tie) => ({
    tree: fc.record({
      name,
      attributes,
      children: fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom("<script>", `"'&`, "甲"), tie("tree")), {
        maxLength: 3,
      }),
    }),
  }));
  fc.assert(
    fc.property(tree, (hostile) => {
      const written = svgText(svg(hostile));
      const tags = [...written.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag);
      expect(tags.every((tag) => ["svg", "g", "text", "path"].includes(tag))).toBe(true);
      expect(written).not.toMatch(/onclick|href|style=|url\(/);
    }),
  );
});
