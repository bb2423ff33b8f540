/**
 * Class of every clause under `priority`: its place in the list; clauses not named form the last class.
 *
 * @returns clause number → class, indexed by clause number 0 to 255
 */
export function priorityClasses(priority: readonly (readonly number[])[]): Uint8Array {
  const classes = new Uint8Array(256).fill(priority.length);
  priority.forEach((clauses, place) => {
    for (const clause of clauses) classes[clause] = place;
  });
  return classes;
}
