import type { Language } from "./language.ts";

/** What the page says about a newer version of itself. */
export interface UpdateWords {
  readonly ready: string;
  readonly underWay: string;
  readonly held: string;
  readonly update: string;
  readonly later: string;
}

const ALL: Readonly<Record<Language, UpdateWords>> = {
  zh: {
    ready: "新版本已在本机就绪。现在更新，各标签页先保存再重新打开；暂不更新，下次打开时自动启用。",
    underWay: "正在保存各标签页，随后重新打开……",
    held: "有标签页的修改未能保存，因此没有更新。请先在该标签页下载备份，或将其关闭，再更新。",
    update: "更新",
    later: "暂不更新",
  },
  en: {
    ready:
      "A new version is ready on this computer. Update now, and every tab saves its work and opens again; otherwise it is used when the page is next opened.",
    underWay: "Saving the work in every tab, then opening again …",
    held: "A tab could not save its work, so nothing was updated. Download a copy there or close that tab, then update.",
    update: "Update",
    later: "Not now",
  },
};

export const updateWords = (language: Language): UpdateWords => ALL[language];
