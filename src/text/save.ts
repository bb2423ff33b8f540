/** What the page says about keeping the work on this computer. */
export interface SaveWords {
  readonly idle: string;
  readonly saving: string;
  readonly saved: (time: string) => string;
  readonly short: string;
  readonly failed: Readonly<Record<"full" | "unavailable", string>>;
  readonly elsewhere: string;
  readonly takeOver: string;
  readonly recovered: string;
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
  elsewhere: "另一标签页正在编辑（只读）",
  takeOver: "改在此处编辑",
  recovered: "上次保存的内容有损坏，已恢复其中完好的部分",
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
  elsewhere: "Being edited in another tab (read only)",
  takeOver: "Edit here instead",
  recovered: "What was kept is damaged; the sound part was recovered",
};
