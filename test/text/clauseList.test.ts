import { expect, test } from "vitest";
import { readClauseList } from "../../src/text/clauseList.ts";

const rules = { known: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], taken: [9] };

test.each([
  { why: "nothing", typed: "  ", clauses: [] },
  { why: "one", typed: "5", clauses: [5] },
  { why: "Chinese and English commas", typed: "1、3，4, 6", clauses: [1, 3, 4, 6] },
  { why: "full-width digits", typed: "１０、１１", clauses: [10, 11] },
  { why: "a range", typed: "5-8", clauses: [5, 6, 7, 8] },
  { why: "a range in Chinese", typed: "第5至7条", clauses: [5, 6, 7] },
  { why: "a range that ends past the policy", typed: "10-20", clauses: [10, 11] },
  { why: "a comma typed last", typed: "3、", clauses: [3] },
  { why: "the order typed", typed: "8 1", clauses: [8, 1] },
])("$why is understood", ({ typed, clauses }) => {
  expect(readClauseList(typed, rules)).toEqual({ ok: true, clauses });
});

test.each([
  { why: "a clause twice", typed: "3、5、3", fault: "clause-twice", about: "3" },
  { why: "a clause of a range twice", typed: "6、5-7", fault: "clause-twice", about: "6" },
  { why: "a clause of another class", typed: "8、9", fault: "clause-elsewhere", about: "9" },
  { why: "a clause that does not exist", typed: "12", fault: "no-such-clause", about: "12" },
  { why: "a range beside the policy", typed: "20-30", fault: "no-such-clause", about: "20-30" },
  { why: "a range backwards", typed: "8-5", fault: "not-a-list", about: "8-5" },
  { why: "a range half typed", typed: "5-", fault: "not-a-list", about: "5-" },
  { why: "words", typed: "all", fault: "not-a-list", about: "all" },
])("$why is refused", ({ typed, fault, about }) => {
  expect(readClauseList(typed, rules)).toEqual({ ok: false, fault, about });
});
