/**
 * How far the page can do without a server. `online`: not at all here, `failed`: not this time, `single`: it
 * never had one.
 */
export type OfflineState = "online" | "preparing" | "ready" | "failed" | "single";

interface Sign {
  readonly text: string;
  readonly title: string;
}

export type OfflineWords = Readonly<Record<OfflineState, Sign>>;

export const offlineWordsZh: OfflineWords = {
  online: { text: "联网版", title: "此浏览器或网址不支持离线使用，断网后无法重新打开。" },
  preparing: { text: "联网版正在准备离线使用", title: "正在把程序文件保存到本机，完成后断网也能打开。" },
  ready: { text: "离线可用", title: "程序文件已全部保存在本机，断网也能打开。" },
  failed: { text: "联网版", title: "程序文件未能全部保存到本机，下次打开时自动重试。" },
  single: { text: "单文件版（离线）", title: "程序全部在这一个文件中，不连接网络。" },
};

export const offlineWordsEn: OfflineWords = {
  online: {
    text: "Online",
    title: "This browser or address cannot keep the page for use without a network.",
  },
  preparing: {
    text: "Getting ready for offline",
    title: "The program is being kept on this computer; then it opens without a network too.",
  },
  ready: {
    text: "Offline ready",
    title: "The whole program is kept on this computer and opens without a network.",
  },
  failed: {
    text: "Online",
    title: "The program could not be kept on this computer; it is tried again when the page is next opened.",
  },
  single: {
    text: "Single file (offline)",
    title: "The whole program is in this one file and uses no network.",
  },
};
