import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { standBy } from "../../src/app/standBy.ts";
import { SAVE } from "../../src/offline/messages.ts";

const reload = vi.fn();
beforeEach(() => {
  reload.mockClear();
  vi.stubGlobal("location", { reload });
});
afterEach(() => vi.unstubAllGlobals());

function tab(isSaved: boolean): EventTarget {
  const container = new EventTarget();
  standBy(container as ServiceWorkerContainer, () => isSaved);
  return container;
}

test.each([true, false])("a page that is asked to save says whether it could: %s", (isSaved) => {
  const container = tab(isSaved);
  const ports = [{ postMessage: vi.fn() }];
  const say = (data: unknown) =>
    container.dispatchEvent(Object.assign(new Event("message"), { data, ports }));
  say("something else");
  expect(ports[0].postMessage).not.toHaveBeenCalled();
  say(SAVE);
  expect(ports[0].postMessage).toHaveBeenCalledExactlyOnceWith(isSaved);
});

test("a page whose version was replaced is loaded again, and not before", () => {
  const container = tab(true);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event("controllerchange"));
  expect(reload).toHaveBeenCalledOnce();
});
