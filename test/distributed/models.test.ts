/** Models of all kinds: dtypes, shapes, sizes, memories, and buffers. */
import { describe, expect, test } from "vitest";
import { coordinate, type Train, work } from "../../src/distributed/index.ts";
import { load, loadSync, type Parameter, SGD } from "../../src/index.ts";
import { batchNorm, dense, Network, relu, softmaxCrossEntropy } from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { bitsOf, nadir } from "./model.ts";
import { newCarrier, run } from "./runs.ts";

type Model = Readonly<Record<string, Parameter>>;

/** Each element a step towards one of its own, by shard. */
const towards: Train = (parameters, shard) => {
  for (const { data } of Object.values(parameters)) {
    for (let i = 0; i < data.length; i++) data[i] = data[i]! - ((i % 5) - 2 + shard) / 8;
  }
  return { rows: 1 + shard };
};

/** A run of two shards and rounds. */
async function led(
  parameters: Model,
  workers: readonly (Model | undefined)[],
  options: object = {},
) {
  const carrier = await newCarrier();
  const working = workers.map((own) => work({ carrier, run, train: towards, parameters: own }));
  const few = { rounds: 2, shards: 2, innerSteps: 1, precision: "f32" } as const;
  await coordinate({ carrier, run, parameters, ...few, ...options });
  await Promise.all(working);
  return parameters;
}

/** Two rounds of it by hand, in numbers of double precision. */
const expected = (start: number, i: number, dtype: "f32" | "f64") => {
  const rounded = dtype === "f32" ? Math.fround : (x: number) => x;
  let [x, momentum] = [start, 0];
  for (let round = 0; round < 2; round++) {
    const [a, b] = [0, 1].map((shard) => Math.fround(x - rounded(x - ((i % 5) - 2 + shard) / 8)));
    const gradient = rounded((a! + 2 * b!) / 3);
    momentum = 0.9 * momentum + gradient;
    x -= 0.7 * (gradient + 0.9 * momentum);
  }
  return x;
};

function check(parameters: Model, start = 0) {
  for (const { data, dtype } of Object.values(parameters)) {
    const tolerance = dtype === "f32" ? 1e-6 : 1e-12;
    // Not one by one through expect, which takes long.
    const far = data.findIndex((x, i) => !(Math.abs(x - expected(start, i, dtype)) < tolerance));
    expect(far).toBe(-1);
  }
}

describe.concurrent("parameters", () => {
  const models = {
    "of double precision": { a: new Float64Array(7), b: new Float64Array(3) },
    "that are scalars": { a: [], b: [] },
    "of which one is empty": { a: [3], b: [0], c: [2] },
  };
  for (const [what, shapes] of Object.entries(models)) {
    test(what, async () => {
      check(await led(nadir.parameters(shapes as never) as Model, [undefined, undefined]));
    });
  }

  test("of both precisions", async () => {
    const all = [new Float32Array(5), new Float64Array(6), new Float32Array(1)];
    const made = all.map((data, i) => [`p${i}`, nadir.parameter(data, { name: `p${i}` })]);
    check(await led(Object.fromEntries(made), [undefined, undefined]));
  });

  const edge = 2 ** 19;
  const sizes = [
    [edge - 1],
    [edge],
    [edge + 1],
    [edge - 1, 1, 1],
    [3, edge, edge - 3, 1],
    [1, 2 * edge],
  ];
  test.each(sizes.map((all) => [all]))("at the edges of a piece: %o", async (all) => {
    const own = loadSync();
    const model = own.parameters(Object.fromEntries(all.map((length, i) => [`p${i}`, [length]])));
    check(await led(model, [undefined]));
    own.dispose();
  });

  test("in shared memory, on either side", async () => {
    const [shared, other] = [await load({ threads: 2 }), await load({ threads: 2 })];
    const made = (of: typeof shared) => of.parameters({ a: [1000], b: [3] });
    check(await led(made(shared), [made(other), undefined]));
    check(await led(made(nadir), [made(other)]));
    shared.dispose();
    other.dispose();
  });
});

describe("buffers", () => {
  const layers = () => [dense(6), batchNorm(), relu(), dense(3)];
  const made = (seed: number) => new Network(nadir, { input: [4], layers: layers(), seed });

  /** On rows of the shard, drawn anew each round. */
  const trainOf =
    (network: ReturnType<typeof made>): Train =>
    (parameters, shard, _, { innerSteps, seed }) => {
      const random = new Random(seed);
      const optimizer = new SGD(parameters, { lr: 0.1 });
      const ROWS = 8;
      for (let step = 0; step < innerSteps; step++) {
        const inputs = Float32Array.from(
          { length: ROWS * 4 },
          () => random.next() / 2 ** 32 + shard,
        );
        const targets = Uint32Array.from({ length: ROWS }, () => random.next() % 3);
        network.lossAndGradients(inputs, targets, softmaxCrossEntropy);
        optimizer.step();
      }
      optimizer.dispose();
      return { rows: ROWS * innerSteps * (1 + shard) };
    };

  async function trained(workers: number, options: object = {}) {
    const carrier = await newCarrier();
    const network = made(1);
    const { parameters, buffers } = network;
    const working = Array.from({ length: workers }, (_, i) => {
      const own = made(2 + i);
      const given = { parameters: own.parameters, buffers: own.buffers };
      return work({ carrier, run, train: trainOf(own), ...given });
    });
    const few = { rounds: 3, shards: 2, innerSteps: 4 };
    await coordinate({ carrier, run, parameters, buffers, ...few, ...options });
    await Promise.all(working);
    return network;
  }

  test("are averaged, counts stay whole, and all is the same to the bit by any number of workers", async () => {
    const [one, three] = await Promise.all([trained(1), trained(3)]);
    const bitsOfAll = ({ parameters, buffers }: typeof one) =>
      bitsOf(parameters) + bitsOf(buffers as never);
    expect(bitsOfAll(three)).toBe(bitsOfAll(one));
    const buffers = Object.entries(one.buffers);
    const counts = buffers.filter(([, { isCount }]) => isCount);
    expect(counts.map(([, { data }]) => data[0])).toEqual([12]);
    expect(buffers.length).toBe(3);
    // As with exact differences, since they are sent as they are, whatever parameters are.
    const statistics = ({ buffers }: typeof one) =>
      Object.values(buffers).flatMap(({ data }) => [...data]);
    const exact = statistics(await trained(1, { precision: "f32" }));
    for (const [i, x] of statistics(one).entries()) expect(x).toBeCloseTo(exact[i]!, 1);
  });

  test("make no norm", async () => {
    const reports: number[] = [];
    const carrier = await newCarrier();
    const weight = nadir.parameters({ weight: [2] });
    const mean = { shape: [2], dtype: "f32", length: 2, data: new Float32Array(2) } as const;
    const own = { ...mean, data: new Float32Array(2) };
    const working = work({
      ...{ carrier, run, parameters: nadir.parameters({ weight: [2] }), buffers: { mean: own } },
      train({ weight }) {
        weight!.data.set([3, 4]);
        own.data.set([1e6, -1e6]);
        return { rows: 1 };
      },
    });
    await coordinate({
      ...{ carrier, run, parameters: weight, buffers: { mean }, rounds: 1, innerSteps: 1 },
      ...{ precision: "f32", maxNorm: 6, onRound: ({ norm }) => void reports.push(norm) },
    });
    await working;
    expect(reports).toEqual([5]);
    expect([...mean.data]).toEqual([1e6, -1e6]);
  });
});
