/** Values of one type, one after the other, at an address of the memory; there is no check of bounds. */
@unmanaged
@final
export class Column<T> {
  @inline
  @operator("[]")
  get(i: i32): T {
    return load<T>(changetype<usize>(this) + ((<usize>i) << alignof<T>()));
  }

  @inline
  @operator("[]=")
  set(i: i32, value: T): void {
    store<T>(changetype<usize>(this) + ((<usize>i) << alignof<T>()), value);
  }
}

/** The column from its entry `from` on. */
export function behind<T>(column: Column<T>, from: i32): Column<T> {
  return changetype<Column<T>>(changetype<usize>(column) + ((<usize>from) << alignof<T>()));
}
