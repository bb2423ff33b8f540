import { expect, test } from "vitest";
import { Links } from "../../src/app/links.svelte.ts";

/** As much of a window as links see. */
function windowAt(hash: string) {
  return Object.assign(new EventTarget(), { location: { hash } });
}

test("a link in the address is asked for at once, and again whenever one comes", () => {
  const page = windowAt("#/plan?s=1");
  const links = new Links();
  expect(links.request).toBeNull();
  links.listen(page as unknown as Window);
  const first = links.request;
  expect(first).toEqual({ kind: "open", hash: "#/plan?s=1" });
  page.location.hash = "#/lead";
  page.dispatchEvent(new Event("hashchange"));
  expect(links.request).toBe(first);
  page.location.hash = "#/plan?s=1";
  page.dispatchEvent(new Event("hashchange"));
  expect(links.request).toEqual(first);
  expect(links.request).not.toBe(first);
});

test("a page without a link asks for nothing; each press of the button asks anew", () => {
  const links = new Links();
  links.listen(windowAt("#/plan") as unknown as Window);
  expect(links.request).toBeNull();
  links.copy();
  const first = links.request;
  links.copy();
  expect([first, links.request]).toEqual([{ kind: "copy" }, { kind: "copy" }]);
  expect(links.request).not.toBe(first);
});
