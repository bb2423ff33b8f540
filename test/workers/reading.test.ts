import { strToU8, zipSync } from "fflate/browser";
import { afterEach, expect, test, vi } from "vitest";
import { answer } from "../../workers/reading.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { at } from "../library/given.ts";
import type { ReadReply, ReadRequest } from "../../workers/readProtocol.ts";

afterEach(() => vi.restoreAllMocks());

const [text] = shippedScenarios.map(({ document }) => writeScenario(document));
const fileOf = (content: string | Uint8Array, name = "a.json"): File =>
  new File([typeof content === "string" ? content : content.slice()], name);
const archiveOf = (files: Record<string, string>): File =>
  fileOf(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, each]) => [name, strToU8(each)]))),
    "a.zip",
  );

/** All that is told, as it would arrive on the page. */
async function told(request: ReadRequest): Promise<ReadReply[]> {
  const all: ReadReply[] = [];
  await answer(request, (reply) => all.push(structuredClone(reply)));
  return all;
}

const imported = (...files: File[]) => told({ kind: "archive", files, now: at(50) });
const gone = Object.assign(fileOf("{}"), {
  arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
});

test("a text is read as on the page", async () => {
  expect(await told({ kind: "text", text })).toEqual([{ answer: readScenario(text) }]);
  expect(await told({ kind: "text", text: "{" })).toEqual([{ answer: readScenario("{") }]);
});

test("an archive comes in parts, then its end", async () => {
  const replies = await imported(archiveOf({ "a.json": text, "b.json": "{" }));
  expect(replies.at(-1)).toEqual({ answer: null });
  const parts = replies.flatMap((reply) => ("part" in reply ? [reply.part] : []));
  expect(parts.flatMap(({ incoming }) => incoming).map(({ versions }) => versions[0].text)).toEqual([text]);
  expect(parts.flatMap(({ problems }) => problems).map(({ file }) => file)).toEqual(["b.json"]);
  expect(parts.at(-1)).toMatchObject({ done: 2, of: 2 });
});

test("no part carries much more text than arrives at once, however fast it was read", async () => {
  vi.spyOn(performance, "now").mockReturnValue(0);
  const long = text.replace(/\}\s*$/, `, "x-long": "${"注".repeat(300_000)}"}`);
  const replies = await imported(fileOf(long, "1.json"), fileOf(long, "2.json"), fileOf(text, "3.json"));
  const sizes = replies.map((reply) =>
    "part" in reply
      ? reply.part.incoming
          .flatMap(({ versions }) => versions)
          .reduce((sum, each) => sum + each.text.length, 0)
      : 0,
  );
  expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(2 * long.length + text.length);
  expect(Math.max(...sizes)).toBeLessThan(500_000);
});

test.each<{ why: string; files: File[]; fault: string }>([
  { why: "no archive", files: [fileOf("no", "a.zip")], fault: "not-an-archive" },
  { why: "no scenario in it", files: [archiveOf({ "a.txt": text })], fault: "nothing" },
  { why: "a file that has gone", files: [fileOf(text), gone], fault: "unreadable" },
])("$why: $fault", async ({ files, fault }) => {
  expect(await imported(...files)).toEqual([{ answer: fault }]);
});

test("whatever breaks is told as a failure", async () => {
  expect(await imported(null as unknown as File)).toMatchObject([{ failure: expect.any(String) as string }]);
});
