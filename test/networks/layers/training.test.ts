import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { Adam, type DType } from "../../../src/index.ts";
import { Network, softmaxCrossEntropy } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { distance, layersOf, TOLERANCE, type Told } from "./golden.ts";

interface Training {
  readonly name: string;
  readonly layers: readonly Told[];
  readonly input: readonly number[];
  readonly rows: number;
  readonly inputs: readonly number[];
  readonly labels: readonly number[];
  readonly initial: Record<string, { readonly shape: number[]; readonly data: number[] }>;
  readonly losses: readonly number[];
  readonly trained: Record<string, readonly number[]>;
}

const url = new URL("../../golden/layers/training.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(url, "utf8")) as { cases: readonly Training[] };

/** Steps of a network that has PyTorch's initial parameters. */
function train({ layers, input, rows, inputs, labels, initial, losses }: Training, dtype: DType) {
  const options = { input, layers: layersOf(layers), maxBatch: rows, dtype };
  const network = new Network<DType>(loadSmall(), options);
  onTestFinished(() => network.dispose());
  network.load(initial);
  const optimizer = new Adam(network.parameters, { lr: 1e-2 });
  const own = losses.map(() => {
    const loss = network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
    optimizer.step();
    return loss;
  });
  return { network, losses: own };
}

/**
 * Without the keys' bias, which moves all scores of a query alike: its gradient is what rounding leaves of 0, of which
 * Adam makes steps all the same.
 */
function toldOf(name: string, values: ArrayLike<number>): readonly number[] {
  const all = Array.from(values);
  if (!name.endsWith("in_proj_bias")) return all;
  const size = all.length / 3;
  return [...all.slice(0, size), ...all.slice(2 * size)];
}

describe("five steps of Adam are PyTorch's", () => {
  for (const training of cases) {
    for (const dtype of ["f64", "f32"] as const) {
      test(`${training.name}, ${dtype}`, () => {
        const { network, losses } = train(training, dtype);
        expect(distance(losses, training.losses)).toBeLessThan(TOLERANCE[dtype]);
        const parameters = Object.values(network.parameters);
        for (const [i, [name, expected]] of Object.entries(training.trained).entries()) {
          const [own, theirs] = [parameters[i]!.data, expected].map((all) => toldOf(name, all));
          expect(distance(own!, theirs!), name).toBeLessThan(TOLERANCE[dtype]);
        }
      });
    }
  }
});
