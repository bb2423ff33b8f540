import { beforeEach, describe, expect, test } from "vitest";
import { LinkDesk } from "../../src/app/linkDesk.svelte.ts";
import { Plan, workOf } from "../../src/app/plan.svelte.ts";
import { ENGINE } from "../../src/forecast/engine.ts";
import { LONGEST_LINK, linkOf, readLink } from "../../src/scenario/link.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { textDigest } from "../../src/scenario/textDigest.ts";
import type { LinkRequest } from "../../src/app/links.svelte.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";

const [baseline, tight] = shippedScenarios;
const ADDRESS = "http://127.0.0.1:5173/?lang=en";
const DIGEST = "0123456789abcdef".repeat(4);
const ourName = workOf(baseline.document, null).scenario.name;
const theirName = workOf(tight.document, null).scenario.name;

let plan: Plan;
let final: { scenario: Plan["work"]["scenario"]; digest: string } | null;
let copied: string[];
let cleared: number;
let mayCopy: boolean;
let desk: LinkDesk;

function deskWith(decided: Promise<void> = Promise.resolve()): LinkDesk {
  return new LinkDesk(
    { plan, decided, final: () => final },
    {
      address: () => ADDRESS,
      page: () => "plan",
      copy: (text) => {
        if (!mayCopy) return Promise.reject(new DOMException("no", "NotAllowedError"));
        copied.push(text);
        return Promise.resolve();
      },
      clear: () => (cleared += 1),
    },
  );
}

beforeEach(() => {
  plan = new Plan(workOf(baseline.document, baseline.id), () => undefined);
  [final, copied, cleared, mayCopy] = [null, [], 0, true];
  desk = deskWith();
});

const COPY = (): LinkRequest => ({ kind: "copy" });
const open = (hash: string): Promise<void> => desk.answer({ kind: "open", hash });

function linkTo(
  document: ScenarioDocument,
  { engine = ENGINE, results = DIGEST }: { engine?: string; results?: string | null } = {},
): string {
  return linkOf({ page: "plan", document, engine, results }) ?? "";
}

const tightLink = linkTo(tight.document);

describe("copying", () => {
  test("the page's own address with the scenario, and the digest once it is there", async () => {
    plan.edits.figure(8, "ratio", 4_000);
    await desk.answer(COPY());
    final = { scenario: plan.work.scenario, digest: DIGEST };
    await desk.answer(COPY());
    expect(desk.news).toEqual({ kind: "copied" });
    const readings = copied.map((text) => {
      expect(text.startsWith(`${ADDRESS}#/plan?s=`)).toBe(true);
      return readLink(text.slice(ADDRESS.length));
    });
    const { document } = plan.work;
    expect(readings).toMatchObject([
      { kind: "link", link: { document, engine: ENGINE, results: null } },
      { kind: "link", link: { document, engine: ENGINE, results: DIGEST.slice(0, 16) } },
    ]);
  });

  test("the digest of another scenario is left out", async () => {
    final = { scenario: plan.work.scenario, digest: DIGEST };
    plan.edits.figure(8, "ratio", 4_000);
    await desk.answer(COPY());
    expect(readLink(copied[0]?.slice(ADDRESS.length) ?? "")).toMatchObject({ link: { results: null } });
  });

  test("by hand where the browser refuses", async () => {
    mayCopy = false;
    await desk.answer(COPY());
    expect(desk.news).toEqual({
      kind: "by-hand",
      address: ADDRESS + linkTo(baseline.document, { results: null }),
    });
  });

  test("a file has to be sent where a link is too long, and nothing is copied", async () => {
    const noise = Array.from({ length: 40 }, (_, at) => textDigest(String(at))).join("");
    plan.open(workOf({ ...baseline.document, note: noise }, null));
    await desk.answer(COPY());
    expect(desk.news).toEqual({ kind: "too-much" });
    expect(copied).toEqual([]);
  });
});

describe("opening", () => {
  test("as a new piece of work, which can be undone and taken back", async () => {
    plan.edits.figure(8, "ratio", 4_000);
    plan.end();
    const { document } = plan.work;
    await open(tightLink);
    expect(plan.work.document).toEqual(tight.document);
    expect([plan.isTouched, plan.work.from, cleared]).toEqual([false, null, 1]);
    expect(plan.work.origin).toBe(desk.origin);
    expect(desk.news).toEqual({
      kind: "opened",
      name: theirName,
      engines: { sent: ENGINE, here: ENGINE },
      results: "pending",
    });
    plan.undo();
    expect(plan.work.document).toBe(document);
    plan.redo();
    desk.goBack();
    expect(plan.work.document).toEqual(document);
    expect(desk.news).toBeNull();
  });

  test.each([
    { why: "the same digest", digest: DIGEST, results: DIGEST, expected: "same" },
    {
      why: "a digest that ends in another way",
      digest: `f${DIGEST.slice(1)}`,
      results: DIGEST,
      expected: "different",
    },
    { why: "no digest in the link", digest: DIGEST, results: null, expected: "unknown" },
  ])("from another engine: $why is $expected", async ({ digest, results, expected }) => {
    await open(linkTo(tight.document, { engine: "0.9.0", results }));
    desk.compare(null);
    desk.compare({ scenario: workOf(baseline.document, null).scenario, digest: "0".repeat(64) });
    expect(desk.news).toMatchObject({ results: results === null ? "unknown" : "pending" });
    desk.compare({ scenario: plan.work.scenario, digest });
    const engines = { sent: "0.9.0", here: ENGINE };
    expect(desk.news).toEqual({ kind: "opened", name: theirName, engines, results: expected });
    desk.compare({ scenario: plan.work.scenario, digest: "0".repeat(64) });
    expect(desk.news).toMatchObject({ results: expected });
  });

  test("the same request once, the same link asked for again once more", async () => {
    const request: LinkRequest = { kind: "open", hash: tightLink };
    await desk.answer(request);
    desk.close();
    await desk.answer(request);
    expect(desk.news).toBeNull();
    plan.undo();
    await open(tightLink);
    expect(desk.news?.kind).toBe("opened");
  });

  test("of two links that come at once the later one is opened", async () => {
    let decide = (): void => undefined;
    desk = deskWith(new Promise((resolve) => (decide = resolve)));
    const first = open(tightLink);
    const second = open(linkTo(shippedScenarios[2].document));
    decide();
    await Promise.all([first, second]);
    expect(plan.work.document).toEqual(shippedScenarios[2].document);
    plan.undo();
    expect(plan.work.document).toEqual(baseline.document);
  });
});

describe("what cannot be opened leaves everything as it is", () => {
  const unsound = { ...tight.document, persistence: 7 };
  const newer = { ...tight.document, format: "subsidy-forecast/scenario@9" };
  const signed = (version: string, body: string): string =>
    `#/plan?s=${version}.${textDigest(`plan?${version}.${body}`).slice(0, 10)}.${body}`;

  test.each([
    { why: "damaged", hash: `${tightLink.slice(0, -1)}-`, news: { kind: "damaged" } },
    { why: "cut off", hash: tightLink.slice(0, 60), news: { kind: "damaged" } },
    { why: "empty", hash: "#/plan?s=", news: { kind: "damaged" } },
    { why: "too long", hash: tightLink.padEnd(LONGEST_LINK + 1, "A"), news: { kind: "damaged" } },
    { why: "of a newer version", hash: signed("2", "AA"), news: { kind: "newer" } },
  ])("$why", async ({ hash, news }) => {
    const { work, history } = plan;
    await open(hash);
    expect(desk.news).toEqual(news);
    expect([plan.work, plan.history, plan.before, cleared]).toEqual([work, history, null, 1]);
    expect(plan.work.scenario.name).toEqual(ourName);
    expect(plan.canUndo).toBe(false);
  });

  test("a link that is written is one that can be opened", () => {
    for (const document of [unsound, newer]) expect(linkTo(document)).toBe("");
  });
});

describe("while another tab is at work", () => {
  beforeEach(() => {
    plan.isReadOnly = true;
  });

  test("nothing is opened, and the link stays in the address", async () => {
    const { work } = plan;
    await open(tightLink);
    desk.granted();
    expect(desk.news).toEqual({ kind: "waiting", name: theirName });
    expect([plan.work, cleared]).toEqual([work, 0]);
  });

  test("it is opened once the right to edit is here", async () => {
    await open(tightLink);
    plan.isReadOnly = false;
    desk.granted();
    desk.granted();
    expect([plan.work.document, cleared]).toEqual([tight.document, 1]);
    expect(desk.news?.kind).toBe("opened");
    plan.undo();
    expect(plan.work.document).toEqual(baseline.document);
  });

  test("closing the notice gives the link up", async () => {
    await open(tightLink);
    desk.close();
    plan.isReadOnly = false;
    desk.granted();
    expect([plan.work.document, cleared]).toEqual([baseline.document, 1]);
  });

  test("nothing is decided before it is known who writes", async () => {
    plan.isReadOnly = false;
    let decide = (): void => undefined;
    desk = deskWith(new Promise((resolve) => (decide = resolve)));
    const opening = open(tightLink);
    await new Promise((resolve) => setTimeout(resolve));
    expect(desk.news).toBeNull();
    expect(plan.work.document).toEqual(baseline.document);
    plan.isReadOnly = true;
    decide();
    await opening;
    expect(desk.news?.kind).toBe("waiting");
    expect(plan.work.document).toEqual(baseline.document);
  });

  test("a damaged link is an error here too", async () => {
    await open("#/plan?s=1");
    expect(desk.news).toEqual({ kind: "damaged" });
  });
});
