import { expect, test } from "vitest";
import { matches } from "../../src/library/search.ts";
import { kept, version } from "./given.ts";

const one = kept(
  "a",
  [
    version(1, "x", { name: { zh: "旧名", en: "Old" } }),
    version(2, "y", { name: { zh: "比例压减10个百分点", en: "Ratios minus ten" } }),
  ],
  { note: "局长办公会\n第二稿 ABC" },
);

test.each([
  { query: "", found: true, why: "nothing asked for" },
  { query: "压减", found: true, why: "a part of the Chinese name" },
  { query: "MINUS", found: true, why: "the English name, in any case" },
  { query: "办公会 压减", found: true, why: "one word in the note, one in the name" },
  { query: "　第二稿　", found: true, why: "between full-width spaces" },
  { query: "ａｂｃ", found: true, why: "full-width letters" },
  { query: "压减 提高", found: false, why: "one of two words is missing" },
  { query: "旧名", found: false, why: "a name that it had before" },
])("$why: $query", ({ query, found }) => {
  expect(matches(one, query)).toBe(found);
});
