import type { Language } from "./language.ts";

/** The words about work that a newer version of the program kept, apart from the pages' own. */
export interface NewerWords {
  /** @param engine of the version that wrote it; `null` where it does not say */
  readonly kept: (engine: string | null) => string;
  readonly off: string;
  readonly beside: string;
  readonly download: string;
  readonly goOn: string;
  readonly close: string;
}

const zh: NewerWords = {
  kept: (engine) =>
    `本机上次的工作由更新版本的程序保存${engine === null ? "" : `（引擎 ${engine}）`}，当前版本不能打开，已原样保留。`,
  off: "当前页面未自动保存。可重新打开本页以使用新版本；也可在此继续，修改另行保存，不影响原有内容。",
  beside: "此处的修改另行保存，新版本不会自动读取；需要带到新版本的，请用“保存”下载方案文件。",
  download: "下载原有内容",
  goOn: "在此继续并另行保存",
  close: "关闭",
};

const en: NewerWords = {
  kept: (engine) =>
    `The last work on this computer was saved by a newer version of the program${engine === null ? "" : ` (engine ${engine})`}. This version cannot open it and leaves it as it is.`,
  off: "This page is not saved automatically. Open it again to get the new version; or go on here: changes are kept apart and leave what is there untouched.",
  beside:
    "Changes here are kept apart, and the new version does not read them by itself: use “Save” to take a scenario along as a file.",
  download: "Download what is there",
  goOn: "Go on here, kept apart",
  close: "Close",
};

export function newerWords(language: Language): NewerWords {
  return language === "zh" ? zh : en;
}
