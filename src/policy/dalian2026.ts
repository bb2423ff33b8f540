import type { Clause, Policy } from "./types.ts";
import { clausesForParks } from "./dalian2026Parks.ts";
import { clausesForSellers } from "./dalian2026Sellers.ts";
import { provisions } from "./dalian2026Provisions.ts";

const clauses: readonly Clause[] = [...clausesForParks, ...clausesForSellers].sort(
  (a, b) => a.number - b.number,
);

export const dalian2026: Policy = {
  id: "dalian-hitech-cbec-2026",
  title: {
    zh: "大连高新区促进跨境电商产业高质量发展若干政策",
    en: "Dalian High-tech Zone: policies for the development of cross-border e-commerce",
  },
  status: { zh: "征求意见稿", en: "draft for comment" },
  clauses,
  provisions,
  defaults: { signed: "2026-07-01", expires: "2028-12-31" },
};
