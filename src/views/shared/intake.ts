import type { FilePreview } from "../../scenario/preview.ts";

/** One of the files that came in, as far as it is known. */
export interface IntakeItem {
  readonly id: number;
  /** Its name; empty where text was pasted. */
  readonly file: string;
  readonly state:
    | { readonly kind: "reading" }
    | { readonly kind: "read"; readonly preview: FilePreview }
    /** What reads files broke down or was silent. */
    | { readonly kind: "failed" }
    | { readonly kind: "opened" | "added" };
}
