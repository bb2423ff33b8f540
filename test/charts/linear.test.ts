import { scaleLinear } from "d3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linear, linearToRound } from "../../src/charts/linear.ts";

const amount = fc.double({ min: 0.01, max: 1e12, noNaN: true });
const pixels = [200, 10] as const;

test("goes where the scale of d3 goes, with the same ticks", () => {
  fc.assert(
    fc.property(amount, amount, (most, value) => {
      const scale = scaleLinear([0, most], pixels);
      const mine = linear([0, most], pixels);
      expect(mine(value)).toBe(scale(value));
      expect(mine.ticks(4)).toEqual(scale.ticks(4));
    }),
  );
});

test("ends at the round value where the scale of d3 ends", () => {
  fc.assert(
    fc.property(amount, amount, (most, value) => {
      const scale = scaleLinear([0, most], pixels).nice(4);
      const mine = linearToRound(most, 4, pixels);
      expect(mine(value)).toBe(scale(value));
      expect(mine.ticks(4)).toEqual(scale.ticks(4));
    }),
  );
});
