import type { Attachment } from "svelte/attachments";

/** Tells when an element comes into view and when it leaves it. */
export function inView(changed: (isInView: boolean) => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver((entries) => {
      changed(entries[entries.length - 1].isIntersecting);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      changed(false);
    };
  };
}
