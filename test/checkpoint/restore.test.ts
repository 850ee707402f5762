/** What was saved comes back to the bit, and goes on as if it had never stopped. */
import { describe, expect, test } from "vitest";
import { decode, networkFrom, restore, type Stateful, save } from "../../src/checkpoint/index.ts";
import {
  AdamW,
  GradScaler,
  LBFGS,
  lookahead,
  multi,
  type Parameter,
  ScheduleFreeAdamW,
  SGD,
  sam,
  sparseParameter,
} from "../../src/index.ts";
import { version } from "../../src/kernels/version.ts";
import { DenseNetwork, sparseWeights } from "../../src/networks/index.ts";
import { train as trainOptimizer } from "../base/every.ts";
import { snapshot } from "../base/snapshot.ts";
import { loadSmall } from "../memory/small.ts";
import { made, stateOf, train, trained, withBits } from "./trained.ts";

test("a training goes on to the bit", () => {
  const first = trained(5);
  const bytes = save({ ...first });
  const second = made(2);
  restore(bytes, { ...second });
  expect(stateOf(second)).toEqual(stateOf(first));
  expect(save({ ...second })).toEqual(bytes);
  expect(stateOf(train(second, 3))).toEqual(stateOf(train(first, 3)));
});

test("each part comes back alone, and the others stay", () => {
  const bytes = save({ ...trained(5) });
  const expected = stateOf(trained(5)) as Record<string, unknown>;
  const fields = {
    network: ["weights"],
    optimizer: ["optimizer", "options"],
    average: ["average"],
    plateau: ["plateau"],
  };
  for (const [part, own] of Object.entries(fields)) {
    const other = trained(2, 3);
    const before = stateOf(other) as Record<string, unknown>;
    restore(bytes, { [part]: other[part as keyof typeof other] });
    const after = stateOf(other) as Record<string, unknown>;
    for (const field of Object.keys(before)) {
      expect(after[field], `${part}: ${field}`).toEqual(
        (own.includes(field) ? expected : before)[field],
      );
    }
  }
});

test("the file is safetensors, with names that say what is what", () => {
  const { network, optimizer } = trained(2);
  const { format, tensors, metadata } = decode(
    save({ network, optimizer, metadata: { run: "a", epoch: 2 } }),
  );
  expect(format).toBe("safetensors");
  expect(Object.keys(tensors).slice(0, 5)).toEqual([
    ...["layers.0.bias", "layers.0.weight", "layers.1.bias", "layers.1.weight"],
    "optimizer/layers.0.bias/exp_avg",
  ]);
  expect(tensors["optimizer/layers.0.weight/exp_avg_sq"]).toMatchObject({
    dtype: "f32",
    shape: [4, 3],
  });
  expect(tensors["layers.0.weight"]!.data).toEqual(network.parameters["layers.0.weight"]!.data);
  expect(metadata).toMatchObject({ run: "a", epoch: "2" });
});

test("metadata come back as they were", () => {
  const metadata = {
    ...{
      text: 'ä\n"',
      empty: "",
      number: 0.1,
      nan: Number.NaN,
      minus: -0,
      nothing: null,
      not: undefined,
    },
    ...{ list: [1, [2, { a: Infinity }]], $odd: { $tensor: "x" }, big: 2n ** 70n, "": true },
    ...JSON.parse('{"__proto__": 1, "in": {"__proto__": 2, "constructor": 3}}'),
  };
  const restored = restore(save({ metadata }), {});
  expect({ ...restored.metadata }).toStrictEqual(metadata);
  expect(Object.is(restored.metadata.minus, -0)).toBe(true);
  expect(Object.keys(restored.metadata)).toContain("__proto__");
  expect(restored).toMatchObject({
    version: 1,
    writer: version,
    missing: [],
    unexpected: [],
    reshaped: [],
  });
});

/** Optimizers whose state has its own ways. */
const optimizers: Record<string, (params: readonly Parameter[]) => unknown> = {
  lookahead: (params) => new (lookahead(SGD))(params, { momentum: 0.9, syncPeriod: 2 }),
  sam: (params) => new (sam(AdamW))(params),
  multi: (params) => new (multi({ a: [AdamW], "": [SGD, { momentum: 0.5 }] }))(params),
  LBFGS: (params) => new LBFGS(params, { historySize: 3, lr: 0.1, maxIter: 2 }),
  "a group each": ([a, b]) =>
    new AdamW([
      { params: [a!], amsgrad: true },
      { params: [b!], lr: (step: number) => 1 / (step + 1) },
    ]),
};

describe.each(Object.entries(optimizers))("%s", (_, create) => {
  const world = () => {
    const { a, b } = loadSmall().parameters({ a: [2, 3], b: [4] }, { dtype: "f64" });
    a.data.fill(0.5);
    return { parameters: { a, b }, optimizer: create([a, b]) as AdamW };
  };
  const of = ({ parameters, optimizer }: ReturnType<typeof world>) => ({
    ...snapshot(Object.values(parameters)),
    state: withBits(optimizer.stateDict()),
  });
  const step = ({ optimizer }: ReturnType<typeof world>, steps: number) => {
    for (let i = 0; i < steps; i++) {
      optimizer.step(() => {
        let loss = 0;
        for (const { data, grad } of optimizer.paramGroups.flatMap(({ params }) => params)) {
          for (let k = 0; k < data.length; k++) {
            loss += (data[k]! - k) ** 2 / (k + 2);
            grad[k] = (2 * (data[k]! - k)) / (k + 2);
          }
        }
        return loss;
      });
    }
  };

  test("goes on to the bit", () => {
    const first = world();
    step(first, 5);
    const bytes = save({ ...first });
    const second = world();
    step(second, 1);
    restore(bytes, { ...second });
    for (const [name, { grad }] of Object.entries(second.parameters)) {
      grad.set(first.parameters[name as "a"].grad);
    }
    expect(of(second)).toEqual(of(first));
    step(first, 3);
    step(second, 3);
    expect(of(second)).toEqual(of(first));
  });
});

test("Schedule-Free comes back in the mode that it was in", () => {
  const create = () => {
    const { w } = loadSmall().parameters({ w: [5] });
    return { parameters: { w }, optimizer: new ScheduleFreeAdamW({ w }) };
  };
  const first = create();
  trainOptimizer(first.optimizer as never, 3);
  first.optimizer.eval();
  const second = create();
  restore(save({ ...first }), { ...second });
  expect(second.parameters.w.data).toEqual(first.parameters.w.data);
  expect(() => second.optimizer.step()).toThrow("call train() before the next step");
  first.optimizer.train();
  second.optimizer.train();
  trainOptimizer(first.optimizer as never, 2);
  trainOptimizer(second.optimizer as never, 2);
  expect(second.parameters.w.data).toEqual(first.parameters.w.data);
});

test("an average that is exchanged comes back exchanged", () => {
  const first = trained(3);
  first.average.exchange();
  const second = made(2);
  restore(save({ ...first }), { ...second });
  first.average.exchange();
  second.average.exchange();
  expect(stateOf(train(second, 1))).toEqual(stateOf(train(first, 1)));
});

test("frozen parameters keep the history that they had", () => {
  const first = trained(2);
  first.network.parameters["layers.0.weight"]!.frozen = true;
  train(first, 2);
  const second = made(2);
  restore(save({ ...first }), { ...second });
  second.network.parameters["layers.0.weight"]!.frozen = true;
  expect(stateOf(train(second, 2))).toEqual(stateOf(train(first, 2)));
});

test("sparse parameters and networks come back", () => {
  const create = () => {
    const nadir = loadSmall();
    const embedding = sparseParameter(nadir, [6, 2], { name: "embedding" });
    const network = new DenseNetwork(nadir, { sizes: [4, 2], sparse: sparseWeights });
    const optimizer = new SGD([embedding], { lr: 0.1, momentum: 0.9 });
    return { nadir, network, parameters: { embedding }, optimizer };
  };
  const { nadir: _, ...first } = create();
  first.parameters.embedding.addGrad([1, 4], [1, 2, 3, 4]);
  first.optimizer.step();
  const bytes = save(first);
  const { nadir, network, ...second } = create();
  restore(bytes, second);
  expect(second.parameters.embedding.data).toEqual(first.parameters.embedding.data);
  expect(second.optimizer.stateDict()).toEqual(first.optimizer.stateDict());
  const again = networkFrom(nadir, bytes, { part: "network" });
  expect(again.architecture).toEqual(network.architecture);
  expect(again.parameters["layers.0.weight"]!.constructor.name).toBe("SparseParameter");
  expect(again.tensors()).toEqual(first.network.tensors());
});

test("numbers that are not finite are kept: parameters may be anything", () => {
  const create = () =>
    loadSmall().parameters({ w: [4], v: new Float64Array(4) } as never, { dtype: "f64" });
  const first = create() as Record<string, Parameter>;
  first.w!.data.set([Number.NaN, -0, Infinity, -Infinity]);
  const second = create() as Record<string, Parameter>;
  restore(save({ parameters: first }), { parameters: second });
  expect(snapshot(Object.values(second))).toEqual(snapshot(Object.values(first)));
});

interface Mine extends Stateful {
  readonly count: number;
  readonly list: Uint8Array;
  readonly clamped: Uint8ClampedArray;
  readonly big: BigInt64Array;
}

test("parts of any name, and others' state", () => {
  const create = (count: number): Mine => ({
    ...{
      count,
      list: Uint8Array.of(count, 1),
      clamped: Uint8ClampedArray.of(count),
      big: BigInt64Array.of(-5n),
    },
    stateDict() {
      return {
        count: this.count,
        list: this.list,
        odd: [Number.NaN, -0, { $a: 1 }],
        clamped: this.clamped,
        big: this.big,
      };
    },
    loadStateDict(dict: object) {
      Object.assign(this, dict);
    },
  });
  const scaler = new GradScaler({ initScale: 64 });
  const [g, d] = [1, 2].map((seed) => new DenseNetwork(loadSmall(), { sizes: [1, 1], seed })) as [
    DenseNetwork,
    DenseNetwork,
  ];
  const bytes = save({ generator: g, discriminator: d, scaler, mine: create(7) });
  expect(Object.keys(decode(bytes).tensors)).toContain("generator/layers.0.weight");
  const mine = create(0);
  const again = {
    generator: new DenseNetwork(loadSmall(), { sizes: [1, 1] }),
    scaler: new GradScaler(),
  };
  restore(bytes, { ...again, mine });
  expect(again.generator.tensors()).toEqual(g.tensors());
  expect(again.scaler.getScale()).toBe(64);
  expect(mine).toMatchObject({
    count: 7,
    list: Uint8Array.of(7, 1),
    odd: [Number.NaN, -0, { $a: 1 }],
  });
  expect(mine).toMatchObject({ clamped: Uint8ClampedArray.of(7), big: BigInt64Array.of(-5n) });
  // What it was given is its own: the file stays as it is.
  mine.list[0] = 9;
  expect(save({ generator: g, discriminator: d, scaler, mine: create(7) })).toEqual(bytes);
});

test("parameters of one name in several parts get others in the file", () => {
  const nadir = loadSmall();
  const create = (value: number) => ({
    parameters: nadir.parameters({ w: Float32Array.of(value) }),
    network: { parameters: nadir.parameters({ w: Float32Array.of(value + 1) }) },
    other: nadir.parameters({ w: Float32Array.of(value + 2) }),
  });
  const bytes = save(create(1));
  expect(Object.keys(decode(bytes).tensors)).toEqual(["network/w", "other/w", "w"]);
  const again = create(5);
  restore(bytes, again);
  expect(
    [again.parameters.w, again.network.parameters.w, again.other.w].map(({ data }) => data[0]),
  ).toEqual([1, 2, 3]);
});

test("parameters in a list go by their names", () => {
  const nadir = loadSmall();
  const { a, b } = nadir.parameters({ a: Float32Array.of(1), b: Float32Array.of(2) });
  const bytes = save({ parameters: [b, a] });
  a.data[0] = b.data[0] = 0;
  restore(bytes, { parameters: { a, b } });
  expect([a.data[0], b.data[0]]).toEqual([1, 2]);
});

describe("bytes may be", () => {
  const bytes = save({ ...trained(3) });
  const kinds: Record<string, () => unknown> = {
    "an ArrayBuffer": () => bytes.slice().buffer,
    "a Buffer of Node's": () => Buffer.from(bytes),
    "a DataView": () => new DataView(bytes.slice().buffer),
    "shared memory": () => {
      const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
      shared.set(bytes);
      return shared;
    },
    ...Object.fromEntries(
      [1, 2, 4, 8].map((offset) => [
        `at offset ${offset}`,
        () => {
          const larger = new Uint8Array(bytes.length + 16);
          larger.set(bytes, offset);
          return larger.subarray(offset, offset + bytes.length);
        },
      ]),
    ),
  };
  test.each(Object.entries(kinds))("%s", (_, of) => {
    const again = made(4);
    restore(of() as Uint8Array, { ...again });
    expect(stateOf(again)).toEqual(stateOf(trained(3)));
  });
});
