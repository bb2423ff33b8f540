import { afterEach, beforeEach, expect, test, vi } from "vitest";

const made: string[] = [];
beforeEach(() => {
  made.length = 0;
  vi.resetModules();
  vi.stubGlobal("location", { href: "https://host.example/forecast/", origin: "https://host.example" });
});
afterEach(() => vi.unstubAllGlobals());

const trustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => {
    made.push(name);
    return { createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}` };
  },
};

test.each([
  { why: "a browser with Trusted Types", given: trustedTypes, expected: "trusted ./a.js" },
  { why: "a browser without", given: undefined, expected: "./a.js" },
])("$why gets the address of a script of the page", async ({ given, expected }) => {
  vi.stubGlobal("trustedTypes", given);
  const { scriptAddress } = await import("../../workers/start.ts");
  expect(scriptAddress("./a.js")).toBe(expected);
  expect(scriptAddress("blob:https://host.example/1")).toContain("blob:");
  for (const other of [
    "https://elsewhere.example/a.js",
    "//elsewhere.example/a.js",
    "data:text/javascript,1",
  ]) {
    expect(() => scriptAddress(other), other).toThrow("not of this page");
  }
  expect(made).toEqual(given === undefined ? [] : ["subsidy-forecast-scripts"]);
});
