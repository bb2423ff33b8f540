import type { Tab } from "./tab.ts";

/** What the page itself says of itself in an engine. */
export interface Shown {
  readonly digest: string;
  /** After a reload, when all files come from the engine's store. */
  readonly digestAgain: string;
  /** Of the trust page. */
  readonly selfTest: { readonly passed: boolean; readonly verdict: string };
}

/** Loads the built page twice and has it test itself. */
export async function lookAtPage(tab: Tab, address: string): Promise<Shown> {
  await tab.open(address);
  const digest = await digestOn(tab);
  await tab.open(address);
  const digestAgain = await digestOn(tab);
  return { digest, digestAgain, selfTest: await testedOn(tab) };
}

async function digestOn(tab: Tab): Promise<string> {
  return (await tab.run(`
    ${waitUntil}
    const digest = () => document.querySelector("#run-digest");
    await waitUntil(() => digest()?.getAttribute("aria-busy") === "false");
    return digest().textContent.trim();
  `)) as string;
}

async function testedOn(tab: Tab): Promise<Shown["selfTest"]> {
  return (await tab.run(`
    ${waitUntil}
    location.hash = "#/trust";
    const find = (what) => document.querySelector(".trust section[aria-labelledby=self-test] " + what);
    await waitUntil(() => find("button.main"));
    find("button.main").click();
    await waitUntil(() => find(".record")?.getAttribute("aria-busy") === "false");
    const verdict = find(".verdict");
    return { passed: verdict.classList.contains("pass"), verdict: verdict.textContent.trim() };
  `)) as Shown["selfTest"];
}

const waitUntil = `
  const waitUntil = async (holds) => {
    for (let attempt = 0; attempt < 1200; attempt++) {
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the page does not get there: " + document.body.innerText.slice(0, 500));
  };`;
