/** Losses against PyTorch's: test/golden/losses.py and test/golden/margins.py. */
import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import type { DType } from "../../src/index.ts";
import * as networks from "../../src/networks/index.ts";
import { loadSmall } from "../memory/small.ts";
import { distance, TOLERANCE } from "./layers/golden.ts";

interface Result {
  readonly loss: number;
  readonly gradient: readonly number[];
}

interface Case {
  readonly name: string;
  readonly loss: "l1";
  readonly options: object;
  readonly output: readonly number[];
  readonly rows: number;
  readonly outputs: readonly number[];
  readonly targets: readonly number[];
  readonly rowWeights: readonly number[];
  readonly mean: Result;
  readonly meanWeighted: Result;
  readonly sum: Pick<Result, "loss">;
  readonly sumWeighted: Pick<Result, "loss">;
  /** Of each row, summed. */
  readonly rowLosses: readonly number[];
}

const urls = ["losses", "margins"].map(
  (name) => new URL(`../golden/${name}.json`, import.meta.url),
);
/** What goes in is written as the shortest decimals of float32 numbers. */
const singles = new Set(["outputs", "targets", "rowWeights", "classWeights", "posWeight"]);
const cases = urls.flatMap((url) => {
  const read = JSON.parse(readFileSync(url, "utf8"), (key, value) =>
    singles.has(key) ? value.map(Math.fround) : value,
  ) as { cases: Case[] };
  return read.cases;
});

/** A network that does nothing to what goes in. */
function identity({ output, rows }: Case, dtype: DType): networks.Network<DType> {
  const units = output.at(-1)!;
  const layers = [networks.dense(units, { bias: false })];
  const network = new networks.Network<DType>(loadSmall(), {
    ...{ input: output, layers, maxBatch: rows + 1, dtype },
  });
  onTestFinished(() => network.dispose());
  const [weight] = Object.values(network.parameters);
  weight!.data.fill(0);
  for (let i = 0; i < units; i++) weight!.data[i * (units + 1)] = 1;
  return network;
}

describe.for(["f64", "f32"] as const)("losses are PyTorch's in %s", (dtype) => {
  test.for(cases)("$name", (golden) => {
    const { loss: name, options, outputs, targets, rowWeights } = golden;
    const network = identity(golden, dtype);
    const near = (what: string, actual: ArrayLike<number>, expected: ArrayLike<number>) =>
      expect(distance(actual, expected), what).toBeLessThan(TOLERANCE[dtype]);
    for (const reduction of ["mean", "sum"] as const) {
      const loss = (networks as unknown as Record<string, typeof networks.l1>)[name]!.with({
        ...options,
        reduction,
      });
      for (const weighted of [false, true]) {
        const given = weighted ? { rowWeights } : {};
        const wanted = golden[`${reduction}${weighted ? "Weighted" : ""}`];
        const value = network.lossAndGradients(outputs, targets, loss, { ...given, inputs: true });
        near(reduction, [value], [wanted.loss]);
        if ("gradient" in wanted) near("gradient", network.inputGradient, wanted.gradient);
        near("evaluate", [network.evaluate(outputs, targets, loss, given).loss], [wanted.loss]);
      }
    }
  });
});
