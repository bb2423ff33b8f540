import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PATIENCE_MS, answerOf } from "../../workers/reader.ts";
import type { ReadRequest } from "../../workers/readProtocol.ts";

/** A worker that says what it is told to. */
class Puppet extends EventTarget {
  readonly asked: unknown[] = [];
  ended = 0;
  postMessage(request: unknown): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended += 1;
  }
}

const request = { kind: "preview", file: new Blob(["{}"]) } as ReadRequest;
const settings = () => {
  const puppet = new Puppet();
  const onpart = vi.fn();
  const stop = new AbortController();
  const answer = answerOf(puppet as unknown as Worker, request, { signal: stop.signal, onpart });
  answer.catch(() => undefined);
  return { puppet, stop, onpart, answer };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("the answer comes back, and the worker ends with it", async () => {
  const { puppet, answer } = settings();
  puppet.dispatchEvent(new MessageEvent("message", { data: { answer: { kind: "archive" } } }));
  expect(await answer).toEqual({ kind: "archive" });
  expect(puppet.asked).toEqual([request]);
  expect(puppet.ended).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  {
    why: "says that it failed",
    of: new MessageEvent("message", { data: { failure: "no memory" } }),
    says: "no memory",
  },
  { why: "breaks", of: new Event("error"), says: "broke" },
  { why: "answers what cannot be read", of: new Event("messageerror"), says: "damaged" },
])("a worker that $why is an error, and ends", async ({ of, says }) => {
  const { puppet, answer } = settings();
  puppet.dispatchEvent(of);
  await expect(answer).rejects.toThrow(says);
  expect(puppet.ended).toBe(1);
});

test("a silent worker is an error once patience is over, and not before", async () => {
  const { puppet, answer } = settings();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
  expect(puppet.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  await expect(answer).rejects.toThrow("silent");
  expect(puppet.ended).toBe(1);
});

test("each part is told as it comes, and patience begins anew with it", async () => {
  const { puppet, onpart, answer } = settings();
  const part = { incoming: [], problems: [], done: 1, of: 2 };
  for (let i = 0; i < 3; i += 1) {
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    puppet.dispatchEvent(new MessageEvent("message", { data: { part } }));
  }
  expect(onpart.mock.calls).toEqual([[part], [part], [part]]);
  expect(puppet.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  await expect(answer).rejects.toThrow("silent");
});

test("what is called off ends at once", async () => {
  const { puppet, stop, answer } = settings();
  stop.abort();
  await expect(answer).rejects.toThrow("called off");
  expect(puppet.ended).toBe(1);
});
