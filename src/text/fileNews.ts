import type { Language } from "./language.ts";

/** What came of opening and saving, apart from the words of the pages so that they come when there is something to say. */
export interface FileNewsWords {
  readonly opened: (name: string) => string;
  readonly added: (name: string) => string;
  readonly undoAdd: string;
  readonly saved: (file: string) => string;
  readonly downloaded: (file: string) => string;
  readonly refused: (file: string) => string;
  readonly vanished: (file: string) => string;
  readonly full: (file: string) => string;
  readonly changed: (file: string) => string;
  readonly "newer-there": (file: string) => string;
  readonly failed: (file: string) => string;
  readonly unsure: (file: string) => string;
  readonly over: string;
  readonly download: string;
}

const zh: FileNewsWords = {
  opened: (name) => `已打开“${name}”。`,
  added: (name) => `已将“${name}”加入对比。`,
  undoAdd: "撤回",
  saved: (file) => `已保存到文件“${file}”，并已读回核对。`,
  downloaded: (file) => `已下载 ${file}`,
  refused: (file) => `未保存：浏览器未获准写入“${file}”。`,
  vanished: (file) => `未保存：“${file}”已被移动、改名或删除。`,
  full: (file) => `未保存：磁盘空间不足，“${file}”仍为原内容。`,
  changed: (file) => `未保存：“${file}”在本页打开或保存之后又被修改。继续保存会覆盖这些修改。`,
  "newer-there": (file) => `未保存：“${file}”已由较新版本改写，本版本不会覆盖该文件。`,
  failed: (file) => `未保存：写入“${file}”未能完成。`,
  unsure: (file) => `“${file}”已写入，但读回的内容不一致，文件可能已损坏。请下载一份留存。`,
  over: "仍然覆盖",
  download: "下载一份",
};

const en: FileNewsWords = {
  opened: (name) => `Opened “${name}”.`,
  added: (name) => `Added “${name}” to the comparison.`,
  undoAdd: "Take it out again",
  saved: (file) => `Saved to the file “${file}”, read back and checked.`,
  downloaded: (file) => `Downloaded ${file}`,
  refused: (file) => `Not saved: the browser was not allowed to write to “${file}”.`,
  vanished: (file) => `Not saved: “${file}” was moved, renamed or deleted.`,
  full: (file) => `Not saved: the disk is full; “${file}” is as it was.`,
  changed: (file) =>
    `Not saved: “${file}” was changed after it was opened or saved here. Saving would overwrite those changes.`,
  "newer-there": (file) =>
    `Not saved: a newer version has written to “${file}”, which this one will not overwrite.`,
  failed: (file) => `Not saved: writing to “${file}” broke off.`,
  unsure: (file) =>
    `“${file}” was written, but what was read back differs: it may be damaged. Please download a copy.`,
  over: "Overwrite it",
  download: "Download a copy",
};

const ALL: Readonly<Record<Language, FileNewsWords>> = { zh, en };

export const fileNewsWords = (language: Language): FileNewsWords => ALL[language];
