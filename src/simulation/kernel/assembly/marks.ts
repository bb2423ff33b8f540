/** src/simulation/marks.ts. */
export const AWARDED: i32 = 1;
export const BY_CAP: i32 = 2;
export const BY_PIECE: i32 = 4;
export const BY_OTHER: i32 = 8;
/** An award that a cap lowered. */
export function isAtCap(mark: i32): i32 {
  return i32((mark & AWARDED) != 0 && (mark & (BY_CAP | BY_PIECE)) != 0);
}

/** Another policy leaves nothing of it. */
export function isLost(mark: i32): i32 {
  return i32((mark & AWARDED) == 0 && (mark & BY_OTHER) != 0);
}

/** The bits of a mark. */
export const MARK: u8 = 15;

export const enum Binding {
  Cap,
  Piece,
  Other,
  Pool,
  Ceiling,
  Lost,
  AtCap,
  Kinds,
}
