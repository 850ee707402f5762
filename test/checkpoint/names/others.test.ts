/** Files that were not written by `save`: a model goes by the names that it has there. */
import { describe, expect, test } from "vitest";
import {
  encode,
  type FileTensor,
  restore,
  save,
  toTorch,
  writeTorch,
} from "../../../src/checkpoint/index.ts";
import { Adam, type Parameter, SGD } from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { train as steps } from "../../base/every.ts";
import { nadir, parameters, valuesOf } from "./parameters.ts";

const tensor = (value: number, ...shape: number[]): FileTensor => ({
  dtype: "f32",
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
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
