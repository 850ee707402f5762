/** Losses of pairs and triples of embeddings. Their numbers are in losses.golden.test.ts. */
import { describe, expect, onTestFinished, test } from "vitest";
import { Adam, type DType } from "../../src/index.ts";
import {
  cosineEmbedding,
  dense,
  fit,
  type Loss,
  Network,
  rowLosses,
  type Targets,
  tripletMargin,
} from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";
import { values } from "./values.ts";

function networkOf(input: readonly number[], units: number, dtype: DType = "f64") {
  const options = { input, layers: [dense(units)], maxBatch: 8, dtype, seed: 3 };
  const network = new Network<DType>(loadSmall(), options);
  onTestFinished(() => network.dispose());
  return network;
}

const losses: readonly (readonly [name: string, loss: Loss, count: number])[] = [
  ["cosineEmbedding", cosineEmbedding, 2],
  ["cosineEmbedding with a margin", cosineEmbedding.with({ margin: -0.4, reduction: "sum" }), 2],
  ["tripletMargin", tripletMargin.with({ margin: 4 }), 3],
  ["tripletMargin with swap", tripletMargin.with({ margin: 4, swap: true, eps: 0.01 }), 3],
];

describe.for(losses)("%s", ([, loss, count]) => {
  const targetsOf = (rows: number): Targets =>
    count === 3 ? [] : Int8Array.from({ length: rows }, (_, i) => (i % 2 ? -1 : 1));

  test("has the gradient that differences say, of any size", () => {
    const random = new Random(count);
    for (let trial = 0; trial < 24; trial++) {
      const [rows, size] = [1 + random.below(5), 2 + random.below(9)];
      const network = networkOf([count, 3], size);
      const inputs = values(trial, rows * count * 3, 2);
      const given = targetsOf(rows);
      network.lossAndGradients(inputs, given, loss, { inputs: true });
      const at = random.below(inputs.length);
      const slope = network.inputGradient[at]!;
      const moved = (by: number) => {
        const other = inputs.slice();
        other[at]! += by;
        return network.evaluate(other, given, loss).loss;
      };
      // Within so little few meet a kink.
      const h = 2 ** -18;
      expect(Math.abs((moved(h) - moved(-h)) / (2 * h) - slope)).toBeLessThan(1e-8);
    }
  });

  test.for(["f32", "f64"] as const)("of a row is the same alone, in %s", (dtype) => {
    const network = networkOf([count, 3], 7, dtype);
    const inputs = values(5, 6 * count * 3, 2);
    const each = rowLosses(network, inputs, targetsOf(6), loss);
    const rows = [4, 1];
    expect([...rowLosses(network, inputs, targetsOf(6), loss, { rows })]).toEqual(
      rows.map((row) => each[row]),
    );
  });

  test("wants outputs of so many embeddings", () => {
    const network = networkOf([4, 3], 5);
    expect(() => network.evaluate(values(1, 12), targetsOf(1), loss)).toThrow(
      new RangeError(`Network: ${loss.name} takes outputs [${count}, size], got [4, 5]`),
    );
  });
});

test("triples are told apart", async () => {
  const network = networkOf([3, 4], 2, "f32");
  const random = new Random(1);
  const noise = () => random.next() / 2 ** 31 - 1;
  // Of two kinds, which differ in the second number alone.
  const inputs = Array.from({ length: 60 }, (_, row) => {
    const kind = row % 2 ? 0.3 : -0.3;
    return [kind, kind, -kind].flatMap((each) => [noise(), each, noise(), noise()]);
  }).flat();
  const optimizer = new Adam(network.parameters, { lr: 0.05 });
  const before = network.evaluate(inputs, [], tripletMargin).loss;
  await fit(network, {
    ...{ inputs, targets: [], loss: tripletMargin, optimizer, epochs: 30, batchSize: 8 },
  });
  expect(network.evaluate(inputs, [], tripletMargin).loss).toBeLessThan(before / 5);
});

test("what does not fit is refused", () => {
  const pairs = networkOf([2, 3], 5);
  const by = (targets: Targets) => () => pairs.evaluate(values(1, 12), targets, cosineEmbedding);
  expect(by([1])).toThrow(
    new RangeError("cosineEmbedding: targets must be a number a row, 2, got 1"),
  );
  expect(by([1, 0])).toThrow(new RangeError("cosineEmbedding: targets[1] must be -1 or 1, got 0"));
  expect(() => networkOf([3, 3], 5).evaluate(values(1, 9), [1], tripletMargin)).toThrow(
    new TypeError("tripletMargin takes no targets: give []"),
  );
  expect(() => cosineEmbedding.with({ margin: 2 })).toThrow(
    new RangeError("cosineEmbedding: margin must be in [-1, 1], got 2"),
  );
  expect(() => tripletMargin.with({ margin: 0 })).toThrow(
    new RangeError("tripletMargin: margin must be in (0, ∞), got 0"),
  );
  expect(() => tripletMargin.with({ eps: -1 })).toThrow(
    new RangeError("tripletMargin: eps must be in [0, ∞), got -1"),
  );
  expect(() => tripletMargin.with({ swap: 1 as never })).toThrow(
    new TypeError("tripletMargin: swap must be true or false, got 1"),
  );
  expect(() => tripletMargin.with({ p: 1 } as never)).toThrow(
    new TypeError('tripletMargin: unknown option "p"; options are margin, eps, swap, reduction'),
  );
});
