import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioDigest, sorted } from "../../src/scenario/canonical.ts";
import { setName } from "../../src/scenario/edit.ts";
import { setCeiling } from "../../src/scenario/editBudget.ts";
import { setClauseLever, setRatioTimes, setYearLever } from "../../src/scenario/editLevers.ts";
import { LINK_VERSION, LONGEST_LINK, linkOf, readLink } from "../../src/scenario/link.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { textDigest } from "../../src/scenario/textDigest.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import { baseline, edited, everyKey } from "./edited.ts";
import { put, scenarioOf } from "./files.ts";
import { documents } from "./grammar.ts";
import { changed, changes } from "./mutate.ts";

const RESULTS = "0123456789abcdef";
const ENGINE = "1.0.0";

const linkTo = (document: ScenarioDocument): string | null =>
  linkOf({ page: "plan", document, engine: ENGINE, results: RESULTS });

function soundLink(document: ScenarioDocument): string {
  const link = linkTo(document);
  if (link === null) throw new Error("no link");
  return link;
}

/** A link as somebody else might write it: with a right checksum, whatever it says. */
function crafted(
  content: string | Uint8Array,
  { page = "plan", version = String(LINK_VERSION), isPacked = false } = {},
): string {
  const bytes = isPacked ? Buffer.from(content) : deflateRawSync(content);
  return signed(page, version, bytes.toString("base64url"));
}

const signed = (page: string, version: string, body: string): string =>
  `#/${page}?s=${version}.${textDigest(`${page}?${version}.${body}`).slice(0, 10)}.${body}`;

/** What a link holds for the document that a delta makes of the baseline, as far as that is one. */
function content(document: unknown, delta: unknown, id = "baseline"): string {
  const digest = textDigest(sorted(document as ScenarioDocument)).slice(0, 10);
  return JSON.stringify([id, digest, RESULTS, ENGINE, ...(delta === undefined ? [] : [delta])]);
}

const moved = edited(
  edited(baseline, (document) => setClauseLever(document, 8, { key: "ratio", value: 0.4 })),
  (document) => setCeiling(document, 2027, 12_345_678),
);
const many = [
  (document: ScenarioDocument) => setName(document, { zh: "压减方案“甲”", en: "Cuts 🧮" }),
  (document: ScenarioDocument) => setRatioTimes(document, 0.95),
  (document: ScenarioDocument) => setYearLever(document, 5, { year: 2028, key: "ratio", value: 0.25 }),
  (document: ScenarioDocument) => put(JSON.stringify(document), ["run", "seed"], "种子") as ScenarioDocument,
  (document: ScenarioDocument) =>
    put(JSON.stringify(document), ["x-own"], [1, { a: null }]) as ScenarioDocument,
  (document: ScenarioDocument) => put(JSON.stringify(document), ["note"], undefined) as ScenarioDocument,
].reduce(edited, moved);

describe("there and back", () => {
  test.each<{ why: string; document: ScenarioDocument; most: number }>([
    ...shippedScenarios.map(({ id, document }) => ({ why: id, document, most: 120 })),
    { why: "a ratio and a ceiling moved", document: moved, most: 200 },
    { why: "names, a seed, own keys, a note less", document: many, most: 400 },
    { why: "every key of the format", document: everyKey, most: LONGEST_LINK },
  ])("$why", ({ document, most }) => {
    const link = soundLink(document);
    expect(link.length).toBeLessThanOrEqual(most);
    expect(link).toMatch(/^#\/plan\?s=[\w.-]+$/);
    const reading = readLink(link);
    if (reading.kind !== "link") throw new Error(reading.kind);
    expect(reading.link).toEqual({ page: "plan", document, engine: ENGINE, results: RESULTS });
    expect(scenarioDigest(reading.scenario)).toBe(scenarioDigest(scenarioOf(document)));
  });

  test("the page, the engine and the absence of results", () => {
    const link = linkOf({ page: "lead", document: moved, engine: "2.10.3-x", results: null }) ?? "";
    expect(link).toMatch(/^#\/lead\?s=1\./);
    expect(readLink(link)).toMatchObject({ link: { page: "lead", engine: "2.10.3-x", results: null } });
  });

  test("of a digest only the beginning is sent", () => {
    const link = linkOf({ page: "plan", document: moved, engine: ENGINE, results: RESULTS.repeat(4) });
    expect(link).toBe(soundLink(moved));
  });

  test("a file that says the same in another order has the same digest afterwards", () => {
    const turned = Object.fromEntries(Object.entries(moved).reverse());
    const reading = readLink(soundLink(turned));
    expect(reading.kind === "link" && sorted(reading.link.document)).toBe(sorted(turned));
  });

  test.each([
    {
      why: "files near a shipped one",
      from: fc.constantFrom(...shippedScenarios.map((each) => each.document)),
    },
    { why: "files near one with every key", from: fc.constant(everyKey) },
  ])("$why give a link that says the same, or none", ({ from }) => {
    let [links, sound] = [0, 0];
    fc.assert(
      fc.property(from, changes, (document, list) => {
        const result = checkDocument(JSON.parse(changed(JSON.stringify(document), list)));
        if (result.kind !== "scenario") return;
        sound += 1;
        const link = linkTo(result.document);
        if (link === null) return;
        links += 1;
        const reading = readLink(link);
        expect(reading.kind === "link" && sorted(reading.link.document)).toBe(sorted(result.document));
      }),
      { numRuns: 1500 },
    );
    expect(links).toBeGreaterThan(20);
    expect(sound).toBeGreaterThanOrEqual(links);
  });

  test("any file that the grammar makes gives a link that says the same, or none", () => {
    let sound = 0;
    fc.assert(
      fc.property(documents, (document) => {
        const result = checkDocument(document);
        if (result.kind !== "scenario") return;
        sound += 1;
        const link = linkTo(result.document);
        if (link === null) return;
        const reading = readLink(link);
        expect(reading.kind === "link" && sorted(reading.link.document)).toBe(sorted(result.document));
      }),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(20);
  });
});

describe("1,200 characters are the limit", () => {
  const short = soundLink(moved).length - "plan".length;
  const page = (characters: number): string => "p".repeat(characters - short);
  const linked = (characters: number) => ({
    page: page(characters),
    document: moved,
    engine: ENGINE,
    results: RESULTS,
  });

  test("the last that is written", () => {
    const link = linkOf(linked(LONGEST_LINK));
    expect(link).toHaveLength(1200);
    expect(readLink(link ?? "").kind).toBe("link");
  });

  test("one more is neither written nor read", () => {
    expect(linkOf(linked(LONGEST_LINK + 1))).toBeNull();
    const body = soundLink(moved).split(".").at(-1) ?? "";
    const long = signed(page(LONGEST_LINK + 1), "1", body);
    expect(long).toHaveLength(1201);
    expect(readLink(long).kind).toBe("damaged");
    expect(readLink(signed(page(LONGEST_LINK), "1", body)).kind).toBe("link");
  });

  test("a note that cannot be packed is too much", () => {
    const noise = Array.from({ length: 40 }, (_, at) => textDigest(String(at))).join("");
    const noted = put(JSON.stringify(moved), ["note"], noise) as ScenarioDocument;
    expect(linkTo(noted)).toBeNull();
    expect(
      linkTo(put(JSON.stringify(moved), ["note"], noise.slice(0, 500)) as ScenarioDocument),
    ).not.toBeNull();
  });

  test("a long note that packs well is still too much to read", () => {
    const noted = (length: number) => put(JSON.stringify(baseline), ["note"], "a".repeat(length));
    expect(linkTo(noted(10_000) as ScenarioDocument)).not.toBeNull();
    expect(linkTo(noted(100_000) as ScenarioDocument)).toBeNull();
  });
});

describe("damage", () => {
  const links = [soundLink(baseline), soundLink(moved), soundLink(many), soundLink(everyKey)];
  const SIGNS = ["A", "a", "0", "-", "_", ".", "?", "=", "#", "/", "%", " ", "é", "\u0000", ""];

  test("of any single character is seen", () => {
    for (const link of links) {
      for (let at = 1; at < link.length; at += 1) {
        const own = link[at] ?? "";
        const others = [
          ...SIGNS,
          own.toUpperCase(),
          own.toLowerCase(),
          String.fromCharCode(own.charCodeAt(0) ^ 1),
        ];
        for (const sign of others.filter((each) => each !== own)) {
          const damaged = link.slice(0, at) + sign + link.slice(at + 1);
          if (readLink(damaged).kind !== "damaged") throw new Error(`${damaged} is taken for whole`);
        }
      }
    }
  });

  test("by cutting off, at either end, or by writing more is seen", () => {
    for (const link of links) {
      for (let at = 0; at < link.length; at += 1) {
        expect(readLink(link.slice(0, at)).kind).toBe("damaged");
        expect(readLink(link.slice(at + 1)).kind).toBe("damaged");
      }
      for (const more of ["A", "=", "&from=mail", " ", "\n", ".", link, "A".repeat(1_000_000)]) {
        expect(readLink(link + more).kind).toBe("damaged");
        expect(readLink(more + link).kind).toBe("damaged");
      }
    }
  });

  test("by two neighbours that change places is seen", () => {
    for (const link of links) {
      for (let at = 1; at + 1 < link.length; at += 1) {
        const turned = `${link.slice(0, at)}${link[at + 1]}${link[at]}${link.slice(at + 2)}`;
        if (turned !== link) expect(readLink(turned).kind).toBe("damaged");
      }
    }
  });

  test.each(["", "#", "#/plan", "#/plan?s=", "#/plan?s=1", "#/plan?s=1..", "#/plan?s=..", "#/plan?x=1"])(
    "%j is no link",
    (hash) => {
      expect(readLink(hash).kind).toBe("damaged");
    },
  );
});

describe("links that are whole and cannot be opened", () => {
  test.each([
    { why: "the next version", version: "2", kind: "newer" },
    { why: "a version far ahead", version: "9999", kind: "newer" },
    { why: "no version", version: "0", kind: "damaged" },
    { why: "a version written in another way", version: "01", kind: "damaged" },
    { why: "a version beyond all versions", version: "10000", kind: "damaged" },
  ])("$why: $kind", ({ version, kind }) => {
    expect(readLink(crafted(content(baseline, undefined), { version })).kind).toBe(kind);
  });

  test("a newer version with a body of another kind", () => {
    expect(readLink(signed("plan", "2", "whatever_it-Is")).kind).toBe("newer");
  });

  test("a shipped scenario that is not there", () => {
    expect(readLink(crafted(content(baseline, undefined, "of-next-year"))).kind).toBe("other-baseline");
  });

  test("a shipped scenario that is another one here", () => {
    const [first, ...others] = shippedScenarios;
    const later = put(JSON.stringify(first.document), ["persistence"], 0.6) as ScenarioDocument;
    const there = [{ id: first.id, document: later }];
    const link = linkOf({ page: "plan", document: later, engine: ENGINE, results: null }, there) ?? "";
    expect(readLink(link, there).kind).toBe("link");
    expect(readLink(link, [first, ...others]).kind).toBe("other-baseline");
  });

  test("a delta that does not fit is of another baseline", () => {
    expect(readLink(crafted(content(baseline, { segments: [99, 1] }))).kind).toBe("other-baseline");
  });

  test("an unsound scenario: every problem with its path", () => {
    const unsound = put(JSON.stringify(put(JSON.stringify(baseline), ["persistence"], 7)), ["levers", "8"], {
      ratio: "x",
    });
    const reading = readLink(
      crafted(content(unsound, { persistence: [7], levers: { 8: [{ ratio: "x" }] } })),
    );
    if (reading.kind !== "refused" || reading.result.kind !== "problems") throw new Error(reading.kind);
    const paths = reading.result.problems.map(({ path }) => path);
    expect(paths.sort()).toEqual(["levers.8.ratio", "persistence"]);
  });

  test("a scenario of a newer format", () => {
    const newer = put(JSON.stringify(baseline), ["format"], "subsidy-forecast/scenario@9");
    const reading = readLink(crafted(content(newer, { format: ["subsidy-forecast/scenario@9"] })));
    expect(reading).toMatchObject({ kind: "refused", result: { kind: "newer" } });
  });
});

describe("hostile links with a right checksum", () => {
  const sound = content(baseline, undefined);

  test("what they are made from is opened", () => {
    expect(readLink(crafted(sound)).kind).toBe("link");
    expect(readLink(crafted(`${sound}${" ".repeat(10_000)}`)).kind).toBe("link");
  });

  test.each<{ why: string; link: string }>([
    {
      why: "a few characters that unpack to more than is ever written",
      link: crafted(`${sound}${" ".repeat(500_000)}`),
    },
    { why: "exactly as much as there is room for", link: crafted(sound.padEnd(64 * 1024)) },
    { why: "nothing but zeros", link: crafted(new Uint8Array(700_000)) },
    { why: "nothing", link: crafted("") },
    { why: "no packed text", link: crafted("\u0007\u0007\u0007", { isPacked: true }) },
    {
      why: "packed text that ends too early",
      link: crafted(deflateRawSync(sound).subarray(0, -4), { isPacked: true }),
    },
    { why: "one character of base64", link: signed("plan", "1", "A") },
    { why: "no UTF-8", link: crafted(Buffer.from(sound.replace(ENGINE, "\u00ff"), "latin1")) },
    { why: "no JSON", link: crafted("baseline") },
    { why: "no list", link: crafted("{}") },
    { why: "a list that is too short", link: crafted("[]") },
    { why: "a list that is too long", link: crafted(sound.replace("]", ",{},{}]")) },
    { why: "a number in place of a name", link: crafted(`[1${sound.slice(11)}`) },
    { why: "results that are no digest", link: crafted(sound.replace(RESULTS, RESULTS.slice(1))) },
    { why: "a key that reaches for a prototype", link: crafted(sound.replace("]", ',{"__proto__":[1]}]')) },
    { why: "the same, deeper", link: crafted(sound.replace("]", ',{"levers":{"constructor":[1]}}]')) },
    { why: "a key twice", link: crafted(sound.replace("]", ',{"x-a":[1],"x-a":[2]}]')) },
    { why: "a number that no double holds", link: crafted(sound.replace("]", ',{"x-a":[1e999]}]')) },
    {
      why: "more depth than files may have",
      link: crafted(sound.replace("]", `,${"[".repeat(100)}${"]".repeat(100)}]`)),
    },
  ])("$why", ({ link }) => {
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(readLink(link).kind).toBe("damaged");
    expect(Object.hasOwn(Object.prototype, "zh")).toBe(false);
  });

  test("never throw, whatever they say", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((delta) => content(baseline, delta)),
        ),
        (text) => {
          expect(["damaged", "other-baseline", "refused", "link"]).toContain(readLink(crafted(text)).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
