import type { Row } from "./cell.ts";

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The first `heads` rows stay in sight. */
  readonly rows: readonly Row[];
  readonly heads: number;
  /** In characters; columns beyond the list are of the last width. */
  readonly widths: readonly number[];
}
