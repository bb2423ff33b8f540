/**
 * For every top byte of a word, the first entry of ascending thresholds to look at: inversion then
 * takes one or two comparisons.
 *
 * @param below ascending; the last is 2^32
 */
export function guideOf(below: Float64Array): Uint16Array {
  const guide = new Uint16Array(256);
  for (let top = 0, i = 0; top < 256; top++) {
    while (top * 16777216 >= below[i]) i++;
    guide[top] = i;
  }
  return guide;
}
