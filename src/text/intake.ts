import type { Foreign } from "../scenario/sniff.ts";
import type { Language } from "./language.ts";

/** The words about files that come in, apart from those of the pages so that they come with the first file. */
export interface IntakeWords {
  readonly heading: string;
  readonly pasted: string;
  readonly reading: string;
  readonly note: string;
  readonly format: string;
  readonly digest: string;
  readonly same: string;
  readonly sameNumbers: string;
  readonly differing: (count: number) => string;
  readonly item: string;
  readonly present: string;
  readonly inFile: string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly add: string;
  readonly openOf: (name: string) => string;
  readonly addOf: (name: string) => string;
  readonly full: string;
  readonly readOnly: string;
  readonly broken: (count: number) => string;
  readonly mend: string;
  readonly newer: (name: string, format: string) => string;
  readonly newerNote: string;
  readonly ledger: (applicants: number, claims: number) => string;
  readonly foreign: Readonly<Record<Foreign, string>>;
  readonly unreadable: string;
  readonly failed: string;
  readonly toLibrary: string;
  readonly keep: string;
  readonly opened: string;
  readonly added: string;
  readonly leftOut: (most: number, count: number) => string;
  readonly untouched: string;
  readonly cancel: string;
  readonly close: string;
}

const zh: IntakeWords = {
  heading: "打开文件",
  pasted: "粘贴的文本",
  reading: "正在读取……",
  note: "备注",
  format: "文件格式",
  digest: "内容校验码",
  same: "与当前方案完全相同。",
  sameNumbers: "全部数值与当前方案相同，仅名称、备注或书写方式不同。",
  differing: (count) => `与当前方案相比有${count}处不同：`,
  item: "项目",
  present: "当前方案",
  inFile: "文件中的方案",
  more: (count) => `另有${count}处未列出。`,
  open: "打开",
  add: "加入对比",
  openOf: (name) => `打开：${name}`,
  addOf: (name) => `加入对比：${name}`,
  full: "对比已有四个方案，不能再加入。",
  readOnly: "另一标签页正在编辑，本页只读，不能打开或加入对比。",
  broken: (count) => `未能打开，共有${count}处问题：`,
  mend: "请按上列位置修改后重新打开。",
  newer: (name, format) => `由较新版本保存，情景名称：${name}，文件格式：${format}。`,
  newerNote: "本版本只能显示其名称，不据此测算，也不会覆盖该文件。请使用新版本打开。",
  ledger: (applicants, claims) =>
    `这是台账文件（申报主体${applicants}个、申报${claims}笔），不是情景文件。请在台账页面或用 settle 命令打开。`,
  foreign: {
    archive: "这是压缩包。如为情景库的备份，可从这里导入；其他压缩包请先解压，再选择其中的情景文件。",
    office: "这是 Word、Excel 或 WPS 文件，不是情景文件。请选择由本工具保存的 .json 文件。",
    pdf: "这是 PDF 文件，不是情景文件。请选择由本工具保存的 .json 文件。",
    picture: "这是图片，不是情景文件。请选择由本工具保存的 .json 文件。",
    "other-encoding": "文件不是 UTF-8 编码，无法识别。请用文本编辑器另存为 UTF-8 编码后重新选择。",
    "not-text": "这不是文本文件，更不是情景文件。请选择由本工具保存的 .json 文件。",
  },
  unreadable: "文件无法读取：可能已移动或删除，也可能是文件夹。",
  failed: "读取中断，未能完成。请重新选择该文件。",
  toLibrary: "导入情景库",
  keep: "存入情景库",
  opened: "已打开",
  added: "已加入对比",
  leftOut: (most, count) => `一次最多读取${most}个文件，另有${count}个未读取。`,
  untouched: "选择“打开”之前，当前方案和结果不会改变；打开之后可以撤销。",
  cancel: "取消",
  close: "关闭",
};

const en: IntakeWords = {
  heading: "Open files",
  pasted: "Pasted text",
  reading: "Reading…",
  note: "Note",
  format: "File format",
  digest: "Content digest",
  same: "Exactly the same as your scenario.",
  sameNumbers: "All values are those of your scenario; only names, notes or the way it is written differ.",
  differing: (count) =>
    count === 1 ? "One value differs from your scenario:" : `${count} values differ from your scenario:`,
  item: "Item",
  present: "Your scenario",
  inFile: "In the file",
  more: (count) => (count === 1 ? "One more is not listed." : `${count} more are not listed.`),
  open: "Open",
  add: "Add to comparison",
  openOf: (name) => `Open ${name}`,
  addOf: (name) => `Add ${name} to the comparison`,
  full: "The comparison already holds four scenarios.",
  readOnly: "Another tab is editing; this one is read only, so nothing can be opened or added here.",
  broken: (count) =>
    count === 1 ? "Could not be opened, one problem:" : `Could not be opened, ${count} problems:`,
  mend: "Mend it at these places and open it again.",
  newer: (name, format) => `Written by a newer version. Scenario: ${name}; file format: ${format}.`,
  newerNote:
    "This version can show only its name: nothing is computed from it and it will not be overwritten. Open it with the newer version.",
  ledger: (applicants, claims) =>
    `This is a ledger (applicants: ${applicants}, claims: ${claims}), not a scenario. Open it on the ledger page or with the settle command.`,
  foreign: {
    archive:
      "This is an archive. If it is a backup of the library it can be imported from here; unpack any other and choose a scenario file inside.",
    office: "This is an office document, not a scenario. Choose a .json file that was saved here.",
    pdf: "This is a PDF, not a scenario. Choose a .json file that was saved here.",
    picture: "This is a picture, not a scenario. Choose a .json file that was saved here.",
    "other-encoding": "The text is not in UTF-8. Save it as UTF-8 in a text editor and choose it again.",
    "not-text": "This is no text, so it cannot be a scenario. Choose a .json file that was saved here.",
  },
  unreadable: "The file could not be read: it may have been moved or deleted, or be a folder.",
  failed: "Reading broke off. Please choose the file again.",
  toLibrary: "Import into the library",
  keep: "Keep in the library",
  opened: "Opened",
  added: "Added to the comparison",
  leftOut: (most, count) => `At most ${most} files are read at once; left out: ${count}.`,
  untouched: "Your scenario and its results stay as they are until you choose “Open”, which can be undone.",
  cancel: "Cancel",
  close: "Close",
};

const ALL: Readonly<Record<Language, IntakeWords>> = { zh, en };

export const intakeWords = (language: Language): IntakeWords => ALL[language];
