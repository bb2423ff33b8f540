import { expect, test } from "vitest";
import { startArguments } from "../../src/command/startArguments.ts";

test.each([
  { why: "nothing said, in a terminal", args: [], terminal: true, expected: { port: null, open: true } },
  { why: "nothing said, in a script", args: [], terminal: false, expected: { port: null, open: false } },
  {
    why: "a port and no browser",
    args: ["--port", "5199", "--no-open"],
    terminal: true,
    expected: { port: 5199, open: false },
  },
  { why: "the last port", args: ["--port=65535"], terminal: false, expected: { port: 65_535, open: false } },
])("$why", ({ args, terminal, expected }) => {
  expect(startArguments(args, terminal)).toEqual(expected);
});

test.each([
  ["--port", "0"],
  ["--port", "65536"],
  ["--port", "80a"],
  ["--port", ""],
  ["--port"],
  ["--prot", "1"],
  ["8080"],
])("refuses %s %s", (...args) => {
  expect(() =>
    startArguments(
      args.filter((arg) => arg !== undefined),
      false,
    ),
  ).toThrow();
});
