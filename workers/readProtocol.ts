import type { FilePreview, Present } from "../src/scenario/preview.ts";

export interface ReadRequest {
  readonly file: Blob;
  readonly present: Present;
}

export type ReadReply = { readonly preview: FilePreview } | { readonly failure: string };
