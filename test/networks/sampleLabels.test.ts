import { expect, test } from "vitest";
import { sampleLabels } from "../../src/networks/index.ts";

test("draws as often as probabilities say, the same with the same seed", () => {
  const row = [0.1, 0, 0.6, 0.3];
  const rows = 20000;
  const probabilities = Array.from({ length: rows }, () => row).flat();
  const labels = sampleLabels(probabilities, 4, { seed: 1 });
  expect(labels).toHaveLength(rows);
  for (const [label, p] of row.entries()) {
    const share = labels.filter((each) => each === label).length / rows;
    // Four standard deviations.
    expect(Math.abs(share - p)).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / rows));
  }
  expect(sampleLabels(probabilities, 4, { seed: 1 })).toEqual(labels);
  expect(sampleLabels(probabilities, 4, { seed: 2 })).not.toEqual(labels);
});

test("certain rows, no rows, rounded rows", () => {
  expect([...sampleLabels([0, 1, 1, 0], 2, { seed: 3 })]).toEqual([1, 0]);
  expect([...sampleLabels([], 3, { seed: 3 })]).toEqual([]);
  expect([...sampleLabels([0, 0], 2, { seed: 3 })]).toEqual([1]);
});

test("wrong input is refused", () => {
  expect(() => sampleLabels([0.5, 0.5, 1], 2, { seed: 1 })).toThrow(
    new RangeError("sampleLabels: probabilities must be whole rows of 2, got 3 numbers"),
  );
  expect(() => sampleLabels([1], 0, { seed: 1 })).toThrow(
    new RangeError("sampleLabels: classes must be an integer in [1, ∞), got 0"),
  );
  expect(() => sampleLabels([1], 1, { seed: -1 })).toThrow(RangeError);
});
