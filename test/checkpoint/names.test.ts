/** Loading goes by names: those that a file and what is here have in common, and those that are renamed. */
import { describe, expect, test } from "vitest";
import {
  encode,
  type FileTensor,
  restore,
  save,
  toTorch,
  writeTorch,
} from "../../src/checkpoint/index.ts";
import { Adam, Average, loadSync, multi, type Parameter, SGD } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";
import { train as steps } from "../base/every.ts";
import { withBits } from "./trained.ts";

const nadir = loadSync();

/** Parameters of these shapes, all numbers of which are one. */
function parameters(shapes: Readonly<Record<string, readonly number[]>>, value = 0) {
  const made = nadir.parameters(shapes) as Record<string, Parameter>;
  for (const { data } of Object.values(made)) data.fill(value);
  return made;
}

const valuesOf = (made: Readonly<Record<string, Parameter>>) =>
  Object.fromEntries(Object.entries(made).map(([name, { data }]) => [name, data[0]]));

const tensor = (value: number, ...shape: number[]): FileTensor => ({
  dtype: "f32",
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
});

describe("without strict", () => {
  const bytes = save({ parameters: parameters({ a: [2], b: [3], c: [4] }, 1) });

  test("what fits is taken, and what does not is told", () => {
    const here = parameters({ a: [2], b: [1, 3], d: [5] });
    expect(() => restore(bytes, { parameters: here })).toThrow(
      'restore: parameters is of other parameters: missing "d"; unexpected "c"; "b" must be f32 of shape [1, 3], got f32 of shape [3]',
    );
    expect(valuesOf(here)).toEqual({ a: 0, b: 0, d: 0 });
    expect(restore(bytes, { parameters: here }, { strict: false })).toMatchObject({
      missing: ["parameters/d"],
      unexpected: ["parameters/c"],
      reshaped: ["parameters/b"],
    });
    expect(valuesOf(here)).toEqual({ a: 1, b: 0, d: 0 });
  });

  test("what has nothing in common is refused", () => {
    const here = parameters({ x: [2], b: [2] });
    expect(() => restore(bytes, { parameters: here }, { strict: false })).toThrow(
      'restore: parameters is of other parameters: missing "x"; unexpected "a", "c"; "b" must be f32 of shape [2], got f32 of shape [3]',
    );
  });

  test("numbers go from double to single precision", () => {
    const file = save({ parameters: nadir.parameters({ a: Float64Array.of(0.1) }) });
    const here = parameters({ a: [1] });
    expect(() => restore(file, { parameters: here })).toThrow(
      '"a" must be f32 of shape [1], got f64 of shape [1]',
    );
    restore(file, { parameters: here }, { strict: false });
    expect(valuesOf(here)).toEqual({ a: Math.fround(0.1) });
  });
});

describe("renamed", () => {
  const bytes = save({ parameters: parameters({ "old.a": [2], "old.b": [3], head: [4] }, 1) });

  test("to what there is here; what has no name is left out", () => {
    const here = parameters({ a: [2], b: [3] });
    const asked: [string, string][] = [];
    const rename = (name: string, part: string) => {
      asked.push([name, part]);
      return name.startsWith("old.") ? name.slice(4) : undefined;
    };
    const { missing, unexpected } = restore(bytes, { parameters: here }, { rename });
    expect(valuesOf(here)).toEqual({ a: 1, b: 1 });
    expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
    expect(asked).toEqual(["old.a", "old.b", "head"].map((name) => [name, "parameters"]));
  });

  test("optimizers and averages go with it", () => {
    const old = parameters({ "old.a": [2], "old.b": [3] }, 1);
    const first = { parameters: old, optimizer: new Adam(old), average: new Average(old) };
    steps(first.optimizer as never, 3);
    first.average.update();
    const own = parameters({ a: [2], b: [3] });
    const second = { parameters: own, optimizer: new Adam(own), average: new Average(own) };
    restore(save(first), second, { rename: (name) => name.slice(4) });
    expect(valuesOf(own)).toEqual({ a: old["old.a"]!.data[0], b: old["old.b"]!.data[0] });
    const renamed = (dict: object) =>
      JSON.parse(JSON.stringify(withBits(dict)).replaceAll("old.", ""));
    for (const part of ["optimizer", "average"] as const) {
      expect(withBits(second[part].stateDict())).toEqual(renamed(first[part].stateDict()));
    }
  });
});

describe("the state of an optimizer without strict", () => {
  const options = { lr: 0.5, betas: [0.5, 0.5] as const };
  const create = (shapes: Record<string, readonly number[]>, Class = Adam, groups = false) => {
    const own = parameters(shapes, 1);
    const params = groups ? Object.values(own).map((each) => ({ params: [each] })) : own;
    return { parameters: own, optimizer: new Class(params as never, {}) as Adam };
  };
  const saved = () => {
    const own = parameters({ a: [2], b: [3], c: [4] }, 1);
    const optimizer = new Adam(own, options);
    steps(optimizer as never, 4);
    return { parameters: own, optimizer };
  };
  const entryOf = ({ optimizer }: { optimizer: Adam }, name: string) =>
    withBits(optimizer.stateDict().state.find((each) => each.name === name));

  test("is that of the parameters that fit; others keep theirs", () => {
    const first = saved();
    const second = create({ d: [5], b: [3], a: [2], c: [2, 2] });
    steps(second.optimizer as never, 1);
    const before = ["c", "d"].map((name) => entryOf(second, name));
    const { missing, reshaped, unexpected } = restore(
      save(first),
      { optimizer: second.optimizer },
      { strict: false },
    );
    expect({ missing, reshaped, unexpected }).toEqual({
      ...{ missing: ["optimizer/d"], reshaped: ["optimizer/c"], unexpected: [] },
    });
    for (const name of ["a", "b"]) expect(entryOf(second, name)).toEqual(entryOf(first, name));
    expect(["c", "d"].map((name) => entryOf(second, name))).toEqual(before);
    expect(second.optimizer.paramGroups[0]).toMatchObject(options);
    expect(second.optimizer.steps).toBe(4);
    steps(second.optimizer as never, 2);
  });

  test("goes to other groups, each with the options that its parameters had", () => {
    const second = create({ a: [2], e: [1] }, Adam, true);
    const { unexpected } = restore(
      save(saved()),
      { optimizer: second.optimizer },
      { strict: false },
    );
    expect(unexpected).toEqual(["optimizer/b", "optimizer/c"]);
    expect(second.optimizer.paramGroups.map(({ lr }) => lr)).toEqual([0.5, 0.001]);
  });

  test("is refused where groups were put together, or nothing fits", () => {
    const own = parameters({ a: [2], b: [3] }, 1);
    const apart = save({ optimizer: new Adam([{ params: [own.a!] }, { params: [own.b!] }]) });
    const second = create({ a: [2], b: [3] });
    expect(() => restore(apart, { optimizer: second.optimizer }, { strict: false })).toThrow(
      "restore: optimizer: parameters of one group here are of several in the file",
    );
    const third = create({ x: [2] });
    expect(() => restore(apart, { optimizer: third.optimizer }, { strict: false })).toThrow(
      "restore: optimizer: none of the file's parameters is here, by name and shape",
    );
    const other = create({ a: [2] }, SGD as never);
    expect(() => restore(apart, { optimizer: other.optimizer }, { strict: false })).toThrow(
      'SGD: state dict: optimizer must be "SGD", got "Adam"',
    );
  });

  test("is put together before memory grows", () => {
    const create = (shapes: Readonly<Record<string, readonly number[]>>, options: object) => {
      const own = loadSync({ initialBytes: 65536 }).parameters(shapes);
      const groups = Object.values(own).map((each) => ({ params: [each] }));
      const optimizer = new Adam(groups, options);
      steps(optimizer as never, 2);
      return optimizer;
    };
    const first = create({ a: [4000] }, { amsgrad: true });
    const second = create({ a: [4000], b: [4000] }, {});
    const before = withBits(second.stateDict().state[1]!.slots.exp_avg);
    restore(save({ optimizer: first }), { optimizer: second }, { strict: false });
    expect(withBits(second.stateDict().state[1]!.slots.exp_avg)).toEqual(before);
    expect(second.stateDict().state[0]).toEqual(first.stateDict().state[0]);
  });

  test("of several as one goes part by part", () => {
    const Several = multi({ a: [Adam], "": [SGD, { momentum: 0.9 }] });
    const own = {
      a: parameters({ a: [2], b: [3], c: [1] }, 1),
      b: parameters({ a: [2], b: [3], d: [1] }, 2),
    };
    const [first, second] = [new Several(own.a), new Several(own.b)];
    steps(first as never, 3);
    const { missing, unexpected } = restore(
      save({ optimizer: first }),
      { optimizer: second },
      { strict: false },
    );
    expect({ missing, unexpected }).toEqual({
      missing: ["optimizer/d"],
      unexpected: ["optimizer/c"],
    });
    const [mine, theirs] = [second, first].map((each) => each.stateDict().parts);
    expect(mine!.a).toEqual(theirs!.a);
    expect(mine![""]!.state[0]).toEqual(theirs![""]!.state[0]);
  });
});

describe("files of others", () => {
  const network = () => new DenseNetwork(nadir, { sizes: [2, 3, 1] });
  const sequential = {
    "0.weight": tensor(1, 3, 2),
    "0.bias": tensor(2, 3),
    "2.weight": tensor(3, 1, 3),
    "2.bias": tensor(4, 1),
  };
  const own = {
    "layers.0.weight": 1,
    "layers.0.bias": 2,
    "layers.1.weight": 3,
    "layers.1.bias": 4,
  };

  test.each(["safetensors", "npz", "pt"] as const)(
    "%s goes into a network by the names of a Sequential",
    (format) => {
      const into = network();
      const { version, writer } = restore(encode({ tensors: sequential }, { format }), {
        network: into,
      });
      expect(valuesOf(into.parameters)).toEqual(own);
      expect({ version, writer }).toEqual({ version: undefined, writer: undefined });
    },
  );

  test("also behind the name of a module, or by those of the network", () => {
    for (const prefix of ["model.", "layers."]) {
      const into = network();
      const entries = Object.entries(sequential).map(([name, each]) => [prefix + name, each]);
      restore(encode({ tensors: Object.fromEntries(entries) }), { network: into });
      expect(valuesOf(into.parameters)).toEqual(own);
    }
  });

  test("but not by a part of them, which could be of other layers", () => {
    const { "0.weight": _, "0.bias": __, ...last } = sequential;
    const into = new DenseNetwork(nadir, { sizes: [3, 1, 1] });
    expect(() => restore(encode({ tensors: last }), { network: into }, { strict: false })).toThrow(
      'restore: network is of other parameters: missing "layers.0.weight"',
    );
  });

  test("those of the layers that are here are taken of a Sequential without strict", () => {
    const extra = { mean: tensor(9, 2), "0.running_mean": tensor(9, 3), epoch: tensor(9, 1) };
    const more = encode({ tensors: { ...sequential, ...extra } }, { format: "npz" });
    const [into, deeper, shallow] = [
      network(),
      ...[
        [2, 3, 1, 4],
        [2, 3],
      ].map((sizes) => new DenseNetwork(nadir, { sizes })),
    ] as const;
    expect(() => restore(more, { network: into })).toThrow(
      'restore: network is of other parameters: unexpected "mean", "0.running_mean", "epoch"',
    );
    const loose = { strict: false };
    const names = ["mean", "0.running_mean", "epoch"].map((name) => `network/${name}`);
    expect(restore(more, { network: into }, loose)).toMatchObject({
      ...{ missing: [], reshaped: [], unexpected: names },
    });
    expect(valuesOf(into.parameters)).toEqual(own);
    expect(restore(more, { network: deeper! }, loose).missing).toEqual(
      ["weight", "bias"].map((kind) => `network/layers.2.${kind}`),
    );
    expect(valuesOf(deeper!.parameters)).toMatchObject(own);
    expect(restore(more, { network: shallow! }, loose).unexpected).toEqual(
      ["2.weight", "2.bias", "mean", "0.running_mean", "epoch"].map((name) => `network/${name}`),
    );
    const { "2.bias": _, ...without } = sequential;
    const last = network();
    const { missing } = restore(encode({ tensors: without }), { network: last }, loose);
    expect(missing).toEqual(["network/layers.1.bias"]);
    expect(valuesOf(last.parameters)).toMatchObject({ "layers.0.bias": 2, "layers.1.weight": 3 });
  });

  test("but not of two modules, whose numbers are their own", () => {
    const two = Object.entries(sequential).flatMap(([name, each]) => {
      return ["student.", "teacher."].map((prefix) => [prefix + name, each]);
    });
    const file = encode({ tensors: Object.fromEntries(two) });
    const into = network();
    expect(() => restore(file, { network: into }, { strict: false })).toThrow(
      /"student\.0\.weight".*: rename gives names of the file those that they have here$/,
    );
    const ofTwo = { tensors: { ...sequential, "head.7.weight": tensor(5, 1, 3) } };
    expect(() => restore(encode(ofTwo), { network: into }, { strict: false })).toThrow(
      'missing "layers.0.weight", "layers.0.bias"',
    );
  });

  test("own names of some layers are not counted anew", () => {
    const tensors = {
      "layers.0.weight": tensor(1, 2, 2),
      "layers.0.bias": tensor(2, 2),
      "layers.2.weight": tensor(3, 2, 2),
      "layers.2.bias": tensor(4, 2),
    };
    const into = new DenseNetwork(nadir, { sizes: [2, 2, 2, 2] });
    const before = into.parameters["layers.1.weight"]!.data.slice();
    const { missing } = restore(encode({ tensors }), { network: into }, { strict: false });
    expect(missing).toEqual(["network/layers.1.weight", "network/layers.1.bias"]);
    expect(into.parameters["layers.1.weight"]!.data).toEqual(before);
    expect(into.parameters["layers.2.weight"]!.data[0]).toBe(3);
  });

  test("a training of PyTorch's has two ways in, which are told", () => {
    const into = network();
    const optimizer = new Adam(into.parameters);
    steps(optimizer as never, 1);
    const file = writeTorch({ model: toTorch(into), optimizer: toTorch(optimizer) });
    expect(() => restore(file, { network: into, optimizer })).toThrow(
      "fromTorch(optimizer, bytes) takes PyTorch's, for loadStateDict, and fromTorch(network, bytes) its model's, for load",
    );
    expect(() => restore(file, { network: into })).toThrow(
      /unexpected "optimizer\.state\..*: fromTorch\(network, bytes\) finds a model in a file of PyTorch's$/,
    );
    const other = new DenseNetwork(nadir, { sizes: [2, 3, 1], seed: 5 });
    restore(file, { network: other }, { strict: false });
    expect(other.tensors()).toEqual(into.tensors());
  });

  test("metadata are theirs", () => {
    const file = encode({ tensors: sequential, metadata: { format: "pt", epoch: "3" } });
    expect({ ...restore(file, { network: network() }).metadata }).toEqual({
      format: "pt",
      epoch: "3",
    });
  });

  test("numbers are converted, and whole numbers are none", () => {
    const here = { parameters: nadir.parameters({ w: [2], v: [2] }) };
    const half: FileTensor = { dtype: "f16", shape: [2], data: Float32Array.of(0.1, 2) };
    const double: FileTensor = { dtype: "f64", shape: [2], data: Float64Array.of(0.1, 2) };
    restore(encode({ tensors: { w: half, v: double } }), here);
    expect([...here.parameters.v.data]).toEqual([Math.fround(0.1), 2]);
    expect(here.parameters.w.data[0]).toBe(0.0999755859375);
    const ints: FileTensor = { dtype: "i64", shape: [2], data: new BigInt64Array(2) };
    expect(() => restore(encode({ tensors: { w: ints, v: double } }), here)).toThrow(
      'restore: parameters is of other parameters: "w" must be floats of shape [2], got i64 of shape [2]',
    );
  });

  test("hold no state, and one model", () => {
    const file = encode({ tensors: { w: tensor(1, 2) } });
    const here = parameters({ w: [2] });
    expect(() => restore(file, { parameters: here, optimizer: new SGD(here) })).toThrow(
      "restore: optimizer: the file has no state: it has tensors alone, of a model, and was not written by save()",
    );
    expect(() => restore(file, { parameters: here, other: here })).toThrow(
      "restore: parameters: a file that only has tensors is of one model, got parts for several",
    );
    expect(valuesOf(here)).toEqual({ w: 0 });
    restore(file, { anyName: here });
    expect(valuesOf(here)).toEqual({ w: 1 });
  });

  test("names of JavaScript's own objects are names", () => {
    const names = ["__proto__", "constructor", "toString"];
    const sources = Object.fromEntries(names.map((name) => [name, [2]]));
    const here = nadir.parameters(sources) as Record<string, Parameter>;
    const tensors = Object.fromEntries(names.map((name, i) => [name, tensor(i + 1, 2)]));
    restore(encode({ tensors }), { parameters: here });
    expect(Object.values(here).map(({ data }) => data[0])).toEqual([1, 2, 3]);
    const file = save({ parameters: here, optimizer: new SGD(here, { momentum: 0.9 }) });
    for (const { data } of Object.values(here)) data.fill(0);
    restore(file, { parameters: here });
    expect(Object.values(here).map(({ data }) => data[0])).toEqual([1, 2, 3]);
  });
});

test("network and parameters stand for each other, and no other names", () => {
  const own = parameters({ w: [2] }, 1);
  const here = parameters({ w: [2] });
  const refused = [
    [{ teacher: own }, { student: here }, 'student is not in the file, whose parts are "teacher"'],
    [
      { network: { parameters: own } },
      { netwrok: here },
      'netwrok is not in the file, whose parts are "network"',
    ],
    [{ teacher: own }, { network: here }, 'network is not in the file, whose parts are "teacher"'],
    [
      { network: { parameters: own }, ema: own },
      { parameters: here },
      'parameters is not in the file, whose parts are "network", "ema"',
    ],
  ] as const;
  for (const [saved, into, message] of refused) {
    expect(() => restore(save(saved), into)).toThrow(`restore: ${message}`);
  }
  expect(valuesOf(here)).toEqual({ w: 0 });
  restore(save({ network: { parameters: own } }), { parameters: here });
  expect(valuesOf(here)).toEqual({ w: 1 });
});

test("parts that are undefined are left out, but not all", () => {
  const own = parameters({ w: [2] }, 1);
  const optimizer = undefined as SGD | undefined;
  const file = save({ parameters: own, optimizer, metadata: undefined });
  expect(file).toEqual(save({ parameters: own }));
  const here = parameters({ w: [2] });
  restore(file, { parameters: here, optimizer });
  expect(valuesOf(here)).toEqual({ w: 1 });
  expect(() => save({ optimizer, average: undefined })).toThrow(
    'save: all parts are undefined: "optimizer", "average"',
  );
  expect(() => restore(file, { optimizer })).toThrow(
    'restore: all parts are undefined: "optimizer"',
  );
});

test("metadata are of the type that they are known to be", () => {
  interface Meta {
    epoch: number;
  }
  const meta: Meta = { epoch: 3 };
  let epoch = 0;
  ({ epoch } = restore<Meta>(save({ metadata: meta }), {}).metadata);
  expect(epoch).toBe(3);
});
