/** What the page says about keeping the work on this computer. */
export interface SaveWords {
  readonly idle: string;
  readonly saving: string;
  readonly saved: (time: string) => string;
  readonly short: string;
  readonly failed: Readonly<Record<"full" | "unavailable", string>>;
  readonly download: string;
  readonly elsewhere: string;
  /** What was last done here was not saved before another tab took over. */
  readonly stranded: string;
  readonly takeOver: string;
  readonly newer: string;
  readonly damage: Readonly<Record<"part" | "all", string>>;
}

export const saveWordsZh: SaveWords = {
  idle: "修改后自动保存在本机",
  saving: "正在保存",
  saved: (time) => `已保存 ${time}`,
  short: "（存储空间不足，可撤销的步数减少）",
  failed: {
    full: "保存失败：存储空间不足，请下载备份",
    unavailable: "保存失败：浏览器不允许保存，请下载备份",
  },
  download: "下载备份",
  elsewhere: "另一标签页正在编辑（只读）",
  stranded: "最后的修改未保存，改在此处编辑后可撤销找回",
  takeOver: "改在此处编辑",
  newer: "未自动保存",
  damage: {
    part: "上次保存的内容有损坏，已恢复其中完好的部分",
    all: "上次保存的内容已损坏，未能恢复",
  },
};

export const saveWordsEn: SaveWords = {
  idle: "Kept on this computer",
  saving: "Saving",
  saved: (time) => `Saved ${time}`,
  short: " (little room left: fewer steps to undo)",
  failed: {
    full: "Not saved: no room left, please download a copy",
    unavailable: "Not saved: the browser keeps nothing, please download a copy",
  },
  download: "Download a copy",
  elsewhere: "Being edited in another tab (read only)",
  stranded: "Last change not saved; edit here instead, then undo brings it back",
  takeOver: "Edit here instead",
  newer: "Not saved automatically",
  damage: {
    part: "What was kept is damaged; the sound part was recovered",
    all: "What was kept is damaged and could not be recovered",
  },
};
