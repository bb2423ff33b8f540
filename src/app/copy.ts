/** Puts both forms on the clipboard, from which a program takes the one that it understands. */
export async function copy(plain: string, html: string): Promise<void> {
  // Absent where the page is not served safely.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard !== undefined && "ClipboardItem" in globalThis) {
    const item = new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    });
    await clipboard.write([item]);
    return;
  }
  copyByEvent(plain, html);
}

function copyByEvent(plain: string, html: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  // The only way left where the page is not served safely, and no other will come.
  const page: { readonly execCommand: (command: "copy") => boolean } = document;
  const isCopied = page.execCommand("copy");
  document.removeEventListener("copy", fill);
  if (!isCopied) throw new Error("the browser refused to copy");
}
