import type { Language } from "./language.ts";

/** The words about links, apart from those of the pages so that they come when one is copied or opened. */
export interface LinkWords {
  readonly copied: string;
  readonly byHand: string;
  readonly address: string;
  readonly tooMuch: string;
  readonly damaged: string;
  readonly damagedNote: string;
  readonly newer: string;
  readonly newerNote: string;
  readonly otherBaseline: string;
  readonly otherBaselineNote: string;
  readonly refused: (count: number) => string;
  readonly refusedNote: string;
  /** What is on the page after a link that was not opened. */
  readonly still: (name: string) => string;
  readonly waiting: (name: string) => string;
  readonly waitingNote: string;
  readonly takeOver: string;
  readonly opened: (name: string) => string;
  readonly otherEngine: (sent: string, here: string) => string;
  readonly results: Readonly<Record<"pending" | "same" | "different" | "unknown", string>>;
}

const zh: LinkWords = {
  copied: "链接已复制。打开后是本方案当前的内容，之后的修改不在其中。",
  byHand: "浏览器未允许复制，请手动复制以下链接：",
  address: "链接",
  tooMuch: "改动较多，链接放不下，请保存文件后发送。",
  damaged: "链接不完整或已损坏，未能打开",
  damagedNote: "链接中的内容一律未采用。请向发送人索取完整链接，或请其发送情景文件。",
  newer: "链接由较新版本生成，本版本无法读取",
  newerNote: "请使用新版本打开。",
  otherBaseline: "链接所依据的内置情景与本版本不同，未能打开",
  otherBaselineNote: "请发送人保存文件后发送。",
  refused: (count) => `链接中的方案未能打开，共有${count}处问题：`,
  refusedNote: "请将上列问题告知发送人。",
  still: (name) => `本页仍为“${name}”，方案和结果没有任何改变。`,
  waiting: (name) => `链接中的方案“${name}”尚未打开：另一标签页正在编辑，本页只读。`,
  waitingNote: "改在此处编辑后，链接随即打开；另一标签页的方案已保存，仍可取回。",
  takeOver: "改在此处编辑并打开",
  opened: (name) => `已打开链接中的方案“${name}”。`,
  otherEngine: (sent, here) => `链接由引擎版本${sent}生成，本页为${here}。`,
  results: {
    pending: "测算完成后，将核对结果与链接生成时是否一致。",
    same: "结果与链接生成时一致。",
    different: "结果与链接生成时不一致，请以本页结果为准。",
    unknown: "链接未附结果校验码，无法核对结果与链接生成时是否一致。",
  },
};

const en: LinkWords = {
  copied: "Link copied. It opens this scenario as it is now; later changes are not in it.",
  byHand: "The browser did not allow copying. Please copy this link by hand:",
  address: "Link",
  tooMuch: "Too many changes for a link. Save the file and send that instead.",
  damaged: "The link is incomplete or damaged and was not opened",
  damagedNote: "Nothing of it was used. Ask the sender for the whole link or for the scenario file.",
  newer: "The link was written by a newer version, which this one cannot read",
  newerNote: "Please open it with the newer version.",
  otherBaseline: "The link stands on a shipped scenario that this version does not have; it was not opened",
  otherBaselineNote: "Ask the sender to save the file and send that.",
  refused: (count) =>
    count === 1
      ? "The scenario of the link could not be opened, one problem:"
      : `The scenario of the link could not be opened, ${count} problems:`,
  refusedNote: "Please tell the sender about them.",
  still: (name) => `This page still shows “${name}”; your scenario and its results are unchanged.`,
  waiting: (name) =>
    `The link’s scenario “${name}” is not open yet: another tab is editing, this one is read only.`,
  waitingNote:
    "It opens as soon as you edit here instead; the other tab’s scenario is saved and can be brought back.",
  takeOver: "Edit here and open it",
  opened: (name) => `Opened “${name}” from the link.`,
  otherEngine: (sent, here) => `The link was written by engine version ${sent}; this page runs ${here}.`,
  results: {
    pending: "Once the forecast is done, its results are checked against the sender’s.",
    same: "The results are the same as the sender’s.",
    different: "The results differ from the sender’s; those on this page apply.",
    unknown: "The link carries no digest of results, so they cannot be checked against the sender’s.",
  },
};

const ALL: Readonly<Record<Language, LinkWords>> = { zh, en };

export const linkWords = (language: Language): LinkWords => ALL[language];
