import { afterAll, expect, test, vi } from "vitest";
import { keepOffline, type OfflineHands } from "../../src/app/keepOffline.ts";
import { UPDATE, type UpdateReply } from "../../src/offline/messages.ts";
import type { OfflineState } from "../../src/text/offline.ts";

vi.stubGlobal("location", { href: "https://host.example/", origin: "https://host.example" });
afterAll(() => vi.unstubAllGlobals());

class Worker extends EventTarget {
  readonly postMessage = vi.fn();
}

/** A browser's registration, of which any part may be there. */
class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
}

async function page(registration: Registration, options: { isControlled: boolean }) {
  const states: OfflineState[] = [];
  const updates: (() => Promise<UpdateReply>)[] = [];
  const hands: OfflineHands = {
    changed: (state) => states.push(state),
    updatable: (update) => updates.push(update),
  };
  const container = Object.assign(new EventTarget(), {
    controller: options.isControlled ? new Worker() : null,
    register: vi.fn(() => Promise.resolve(registration)),
  });
  await keepOffline(container as unknown as ServiceWorkerContainer, hands);
  return { states, updates, container };
}

test("a first visit gets ready, then is", async () => {
  const registration = new Registration();
  const worker = (registration.installing = new Worker());
  const { states, updates, container } = await page(registration, { isControlled: false });
  expect(container.register).toHaveBeenCalledWith("./service-worker.js", { updateViaCache: "none" });
  registration.installing = null;
  registration.active = worker;
  worker.dispatchEvent(new Event("statechange"));
  expect(states).toEqual(["preparing", "ready"]);
  expect(updates).toEqual([]);
});

test("what does not become whole at a first visit is not ready", async () => {
  const registration = new Registration();
  const worker = (registration.installing = new Worker());
  const { states } = await page(registration, { isControlled: false });
  registration.installing = null;
  worker.dispatchEvent(new Event("statechange"));
  expect(states).toEqual(["preparing", "failed"]);
});

test("a newer version that comes while the page is open is offered once it is whole", async () => {
  const registration = new Registration();
  registration.active = new Worker();
  const { states, updates } = await page(registration, { isControlled: true });
  const next = (registration.installing = new Worker());
  registration.dispatchEvent(new Event("updatefound"));
  expect(updates).toHaveLength(0);
  registration.installing = null;
  registration.waiting = next;
  next.dispatchEvent(new Event("statechange"));
  expect(states).toEqual(["ready", "ready"]);
  expect(next.postMessage).not.toHaveBeenCalled();
  const asked = updates[0]();
  const [message, [port]] = next.postMessage.mock.calls[0] as [unknown, [MessagePort]];
  expect(message).toBe(UPDATE);
  port.postMessage("held");
  expect(await asked).toBe("held");
  port.close();
});

test.each([
  { why: "one that waits already", isControlled: true, offers: 1 },
  { why: "none to a page that came past the one at work", isControlled: false, offers: 0 },
])("is offered: $why", async ({ isControlled, offers }) => {
  const registration = new Registration();
  registration.active = new Worker();
  registration.waiting = new Worker();
  expect((await page(registration, { isControlled })).updates).toHaveLength(offers);
});
