/** Rounds as torchft and PyTorch take them: `test/golden/distributed/diloco.py`. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type CoordinateOptions,
  coordinate,
  localCarrier,
  type Train,
  work,
} from "../../src/distributed/index.ts";
import { Adam, NAG, type Parameter, SGD } from "../../src/index.ts";
import { nadir } from "./model.ts";

interface Golden {
  readonly rows: readonly number[];
  readonly inner: { readonly steps: number; readonly lr: number };
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  readonly start: readonly number[];
  readonly targets: readonly (readonly number[])[];
  readonly curvatures: readonly (readonly number[])[];
  readonly given: readonly (readonly (readonly number[])[])[];
  readonly cases: readonly {
    readonly name: string;
    readonly dtype: "f32" | "f64";
    readonly differences: "trained" | "given";
    readonly rounds: readonly (readonly number[])[];
  }[];
}

const golden: Golden = JSON.parse(readFileSync("test/golden/distributed/diloco.json", "utf8"));
const ROUNDS = golden.given.length;

type Model = Readonly<Record<string, Parameter>>;
type Outer = NonNullable<CoordinateOptions["outer"]>;

const sgd = (parameters: Model, options: object) => new SGD(parameters, { lr: 0.7, ...options });
const outers: Readonly<Record<string, (parameters: Model) => Outer | undefined>> = {
  "torchft's DiLoCo": () => undefined,
  Nesterov: () => undefined,
  NAG: (parameters) => new NAG(parameters, { lr: 0.7, momentum: 0.9 }),
  FedAvg: (parameters) => sgd(parameters, { lr: 1 }),
  "FedOpt's Adam": (parameters) =>
    new Adam(parameters, { lr: 0.3, betas: [0.9, 0.99], eps: 0.001 }),
};

const flat = (parameters: Model) => Object.values(parameters).flatMap(({ data }) => [...data]);

/** Parts of a row of elements, for each of the parameters. */
function* parts(parameters: Model) {
  let begin = 0;
  for (const { data, grad, length } of Object.values(parameters)) {
    yield { data, grad, begin };
    begin += length;
  }
}

const trained: Train = (parameters, shard) => {
  const { steps, lr } = golden.inner;
  const optimizer = new SGD(parameters, { lr });
  const [targets, curvatures] = [golden.targets[shard]!, golden.curvatures[shard]!];
  for (let step = 0; step < steps; step++) {
    for (const { data, grad, begin } of parts(parameters)) {
      for (let i = 0; i < grad.length; i++) {
        // As f32 has it in PyTorch.
        grad[i] = curvatures[begin + i]! * Math.fround(data[i]! - targets[begin + i]!);
      }
    }
    optimizer.step();
  }
  optimizer.dispose();
  return { rows: golden.rows[shard]! };
};

const given: Train = (parameters, shard, round) => {
  for (const { data, begin } of parts(parameters)) {
    for (let i = 0; i < data.length; i++) {
      data[i] = data[i]! - golden.given[round]![shard]![begin + i]!;
    }
  }
  return { rows: golden.rows[shard]! };
};

type Case = Golden["cases"][number];

/** The largest error of an element in a round, of as far as it gets from its start. */
async function errorOf(
  { name, dtype, differences, rounds }: Case,
  outerOf: (parameters: Model) => Outer | undefined = outers[name]!,
  rowsOf = (rows: number) => rows,
): Promise<number> {
  let begin = 0;
  const entries = Object.entries(golden.shapes).map(([key, shape]) => {
    const length = shape.reduce((a, b) => a * b);
    const values = golden.start.slice(begin, begin + length);
    begin += length;
    const data = dtype === "f32" ? Float32Array.from(values) : Float64Array.from(values);
    return [key, { data, shape }] as const;
  });
  const parameters = nadir.parameters(Object.fromEntries(entries));
  const [carrier, run] = [localCarrier(), "golden"];
  await carrier.open(run, { create: true });
  const train: Train = async (...all) => {
    const { rows } = await (differences === "given" ? given : trained)(...all);
    return { rows: rowsOf(rows) };
  };
  const working = [1, 2].map(() => work({ carrier, run, train }));
  const outer = outerOf(parameters);
  const reached: number[][] = [];
  await coordinate({
    ...{ carrier, run, parameters, rounds: ROUNDS, shards: 3, innerSteps: 5, precision: "f32" },
    ...(outer && { outer }),
    onRound: () => void reached.push(flat(parameters)),
  });
  await Promise.all(working);
  outer?.dispose();
  return Math.max(
    ...golden.start.map((start, i) => {
      const far = Math.max(...rounds.map((row) => Math.abs(row[i]! - start)));
      return Math.max(...rounds.map((row, round) => Math.abs(row[i]! - reached[round]![i]!))) / far;
    }),
  );
}

const tolerances = { f32: 1e-6, f64: 1e-12 } as const;

describe.concurrent("rounds are as other libraries take them", () => {
  for (const each of golden.cases) {
    test(`${each.name}, ${each.dtype}, differences ${each.differences}`, async () => {
      expect(await errorOf(each)).toBeLessThan(tolerances[each.dtype]);
    });
  }
});

describe.concurrent("another convention would be noticed:", () => {
  const wrong: Readonly<
    Record<string, Parameters<typeof errorOf> extends [unknown, ...infer R] ? R : never>
  > = {
    "a mean that does not weigh rows": [undefined, () => 1],
    "the other sign": [
      (parameters) => sgd(parameters, { momentum: 0.9, nesterov: true, maximize: true }),
    ],
    "momentum that is not Nesterov's": [(parameters) => sgd(parameters, { momentum: 0.9 })],
    "Nesterov's own form": [outers.NAG],
    FedAvg: [outers.FedAvg],
  };
  for (const [what, other] of Object.entries(wrong)) {
    test(what, async () => {
      for (const each of golden.cases.filter(({ name }) => name === "Nesterov")) {
        expect(await errorOf(each, ...other)).toBeGreaterThan(1e-3);
      }
    });
  }
});
