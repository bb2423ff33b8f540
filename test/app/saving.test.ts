import { beforeEach, describe, expect, test, vi } from "vitest";
import { answer } from "../../workers/reading.ts";
import { places } from "../../src/app/places.ts";
import { Plan, workOf } from "../../src/app/plan.svelte.ts";
import { faultOf, save } from "../../src/app/saving.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import type { ReadReply, ReadRequest } from "../../workers/readProtocol.ts";

const { fileSave, download } = vi.hoisted(() => ({ fileSave: vi.fn(), download: vi.fn() }));
vi.mock("browser-fs-access", () => ({ fileSave, fileOpen: vi.fn() }));
vi.mock("../../src/app/files.ts", () => ({ download }));
vi.mock("../../workers/start.ts", () => ({
  startWorker: () => {
    const worker = new EventTarget();
    const say = (data: ReadReply) => worker.dispatchEvent(new MessageEvent("message", { data }));
    return Object.assign(worker, {
      postMessage: (request: ReadRequest) => void answer(request, say),
      terminate: () => undefined,
    });
  },
}));

const [{ document }, tight] = shippedScenarios;
const text = writeScenario(document);
const named = (name: string) => new DOMException("no", name);

/** A file on a disk; `lastModified` counts the writings. */
class Disk {
  readonly name = "work.json";
  content = "";
  writings = 0;
  /** Asked before writing, where the browser wants that. */
  permission: PermissionState = "granted";
  unreadable: Error | null = null;

  getFile(): Promise<File> {
    if (this.unreadable !== null) return Promise.reject(this.unreadable);
    return Promise.resolve(new File([this.content], this.name, { lastModified: this.writings }));
  }

  requestPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  put(content: string): void {
    this.content = content;
    this.writings += 1;
  }
}

/** What the browser's dialog is answered with. */
let chosen: Disk;
let plan: Plan;

beforeEach(() => {
  vi.stubGlobal("window", { showSaveFilePicker: () => undefined });
  chosen = new Disk();
  plan = new Plan(workOf(document, "baseline"), () => undefined);
  download.mockReset();
  fileSave.mockReset();
  fileSave.mockImplementation(async (blob: Blob, _options: object, existing: unknown) => {
    const disk = (existing ?? chosen) as Disk;
    disk.put(await blob.text());
    return disk;
  });
});

/** The work has been saved to the chosen file before. */
async function saved(): Promise<void> {
  expect(await save(plan, "as", "a.json")).toEqual({ kind: "saved", file: "work.json" });
}

describe("without the means to write files", () => {
  beforeEach(() => vi.stubGlobal("window", {}));

  test("it is a download, and the work counts as saved", async () => {
    const { origin } = plan.work;
    expect(await save(plan, "again", "a.json")).toEqual({ kind: "downloaded", file: "a.json" });
    expect(download).toHaveBeenCalledWith("a.json", text);
    expect(plan.work.origin).not.toBe(origin);
    expect(fileSave).not.toHaveBeenCalled();
  });
});

test("a download that is asked for asks for no file", async () => {
  await saved();
  fileSave.mockClear();
  expect(await save(plan, "download", "b.json")).toEqual({ kind: "downloaded", file: "b.json" });
  expect(fileSave).not.toHaveBeenCalled();
});

test("the first time a file is chosen, from then on it is that one", async () => {
  expect(await save(plan, "again", "a.json")).toEqual({ kind: "saved", file: "work.json" });
  expect(chosen.content).toBe(text);
  expect(fileSave.mock.calls[0].slice(1)).toMatchObject([{ fileName: "a.json" }, null, true]);
  expect(places.get(plan.work.origin)?.handle).toBe(chosen);
  const first = chosen;
  chosen = new Disk();
  expect(await save(plan, "again", "a.json")).toEqual({ kind: "saved", file: "work.json" });
  expect([first.writings, chosen.writings]).toEqual([2, 0]);
  expect(await save(plan, "as", "a.json")).toMatchObject({ kind: "saved" });
  expect([first.writings, chosen.writings]).toEqual([2, 1]);
});

describe("a file that somebody else has changed", () => {
  test.each([
    { why: "of the same length", content: (own: string) => own.replace("0.5", "0.4") },
    { why: "of another length", content: () => writeScenario(tight.document) },
    { why: "no scenario any more", content: () => "note" },
  ])("$why is not written over, unless asked for", async ({ content }) => {
    await saved();
    const theirs = content(chosen.content);
    chosen.put(theirs);
    expect(await save(plan, "again", "a.json")).toEqual({ kind: "changed", file: "work.json" });
    expect(chosen.content).toBe(theirs);
    expect(await save(plan, "over", "a.json")).toEqual({ kind: "saved", file: "work.json" });
    expect(chosen.content).toBe(text);
  });

  test("is changed even where only its length tells", async () => {
    await saved();
    chosen.content += " ";
    expect(await save(plan, "again", "a.json")).toMatchObject({ kind: "changed" });
  });

  test("by a newer version is told as that", async () => {
    await saved();
    chosen.put('{"format": "subsidy-forecast/scenario@99"}');
    expect(await save(plan, "again", "a.json")).toEqual({ kind: "newer-there", file: "work.json" });
    expect(chosen.content).toContain("@99");
  });
});

describe("what goes wrong is told, and the work does not count as saved", () => {
  test.each([
    { name: "NotAllowedError", kind: "refused" },
    { name: "NoModificationAllowedError", kind: "refused" },
    { name: "NotFoundError", kind: "vanished" },
    { name: "QuotaExceededError", kind: "full" },
    { name: "UnknownError", kind: "failed" },
  ])("writing meets $name: $kind", async ({ name, kind }) => {
    await saved();
    const { origin } = plan.work;
    fileSave.mockRejectedValue(named(name));
    expect(await save(plan, "again", "a.json")).toEqual({ kind, file: "work.json" });
    expect(await save(plan, "as", "b.json")).toEqual({ kind, file: "b.json" });
    expect(plan.work.origin).toBe(origin);
  });

  test("the file has gone before anything is written", async () => {
    await saved();
    chosen.unreadable = named("NotFoundError");
    expect(await save(plan, "again", "a.json")).toEqual({ kind: "vanished", file: "work.json" });
    expect(chosen.writings).toBe(1);
  });

  test("whoever sits there does not let it be written", async () => {
    await saved();
    chosen.permission = "denied";
    expect(await save(plan, "again", "a.json")).toEqual({ kind: "refused", file: "work.json" });
    expect(chosen.writings).toBe(1);
  });

  test("the browser gives no file", async () => {
    fileSave.mockResolvedValue(null);
    expect(await save(plan, "as", "a.json")).toEqual({ kind: "failed", file: "a.json" });
    expect(places.get(plan.work.origin)).toBeUndefined();
  });

  test("what is read back is not what was written: unsure", async () => {
    fileSave.mockImplementation(() => {
      chosen.put(`${text} `);
      return Promise.resolve(chosen);
    });
    expect(await save(plan, "as", "a.json")).toEqual({ kind: "unsure", file: "a.json" });
    expect(places.get(plan.work.origin)).toBeUndefined();
  });

  test("it cannot be read back", async () => {
    fileSave.mockImplementation(() => {
      chosen.unreadable = named("NotReadableError");
      return Promise.resolve(chosen);
    });
    expect(await save(plan, "as", "a.json")).toEqual({ kind: "failed", file: "a.json" });
  });
});

describe("calling it off", () => {
  test("in the dialog says nothing and changes nothing", async () => {
    const { origin } = plan.work;
    fileSave.mockRejectedValue(named("AbortError"));
    expect(await save(plan, "as", "a.json")).toBeNull();
    expect(plan.work.origin).toBe(origin);
  });

  test("is not what an abort without a dialog is", async () => {
    await saved();
    fileSave.mockRejectedValue(named("AbortError"));
    expect(await save(plan, "again", "a.json")).toEqual({ kind: "failed", file: "work.json" });
  });
});

test("what is done while the file is written is not counted as saved", async () => {
  fileSave.mockImplementation(async (blob: Blob) => {
    plan.open(workOf(tight.document, null));
    chosen.put(await blob.text());
    return chosen;
  });
  const { origin } = plan.work;
  await save(plan, "as", "a.json");
  expect(chosen.content).toBe(text);
  expect(plan.work.origin.saved).toBe(tight.document);
  expect(places.get(origin)).toBeUndefined();
});

test.each([
  { of: new Error("x"), is: "failed" },
  { of: "x", is: "failed" },
  { of: named("SecurityError"), is: "refused" },
])("$of is $is", ({ of, is }) => {
  expect(faultOf(of)).toBe(is);
});
