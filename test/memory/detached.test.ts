/** What memory has left behind by growing, or was transferred, is refused by name, and nothing is lost by it. */
import { describe, expect, test } from "vitest";
import { isDetached } from "../../src/arrays.ts";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork, meanSquaredError, softmaxCrossEntropy } from "../../src/networks/index.ts";
import { networkBits } from "../networks/values.ts";
import { Growing } from "./growing.ts";
import { loadWithLedger } from "./ledger.ts";

const detached = <A extends ArrayBufferView & { buffer: ArrayBuffer }>(array: A): A => {
  structuredClone(array, { transfer: [array.buffer] });
  return array;
};
const gone = detached(Float32Array.of(1, 2));
const goneWholes = detached(Uint32Array.of(0, 1));

describe("isDetached", () => {
  const { memory } = loadSync();
  test.for<[string, ArrayBufferView, boolean]>([
    ["a transferred array", gone, true],
    ["a transferred array of no elements", detached(new Float64Array(0)), true],
    ["an array", Float32Array.of(1), false],
    ["an empty array", new Float32Array(0), false],
    ["an empty part of an array", Float32Array.of(1).subarray(1), false],
    ["an empty view of memory", new Float32Array(memory.buffer, 64, 0), false],
    ["an empty view of shared memory", new Uint8Array(new SharedArrayBuffer(0)), false],
  ])("%s", ([, array, expected]) => {
    expect(isDetached(array)).toBe(expected);
  });

  test("a view of memory that grew, of elements or none", () => {
    const allocator = new Growing();
    const nadir = loadSync({ memory: allocator.memory, allocator });
    const held = [nadir.parameter([3]), nadir.parameter([0])].map(({ data }) => data);
    nadir.parameter([1]);
    expect(held.map(isDetached)).toEqual([true, true]);
  });
});

const tail = "is detached: memory has grown (read parameter.data anew), or it was transferred";

describe("parameters are not made from it, and no memory is taken", () => {
  test.for<[string, string, () => object]>([
    ["an array", 'parameter "b": data', () => gone],
    ["data", 'parameter "b": data', () => ({ data: gone, shape: [2] })],
    ["data of no elements", 'parameter "b": data', () => ({ data: gone, shape: [0] })],
  ])("%s", ([, where, source]) => {
    const { nadir, ledger } = loadWithLedger();
    const sources = { a: [3], b: source() } as never;
    expect(() => nadir.parameters(sources)).toThrow(new TypeError(`${where} ${tail}`));
    expect(ledger.live).toEqual(new Set());
  });

  test("but one that detaches what was read before it has no part in that", () => {
    const allocator = new Growing();
    const nadir = loadSync({ memory: allocator.memory, allocator });
    const first = nadir.parameter(Float32Array.of(1, 2));
    const second = {
      get data() {
        nadir.parameter([9]);
        return Float32Array.of(3);
      },
      shape: [1],
    };
    const { a, b } = nadir.parameters({ a: first.data, b: second });
    expect([...a.data, ...b.data]).toEqual([1, 2, 3]);
  });
});

describe("a network refuses it", () => {
  const network = new DenseNetwork(loadSync(), { sizes: [2, 2], maxBatch: 2 });
  const fine = Float32Array.of(1, 2);
  const sparse = { data: [1], indices: [0], indptr: [0, 1] };
  const calls: [string, () => unknown][] = [
    ["DenseNetwork: inputs", () => network.forward(gone)],
    ["DenseNetwork: inputs", () => network.predict(gone)],
    ["DenseNetwork: inputs.data", () => network.predict({ ...sparse, data: gone })],
    ["DenseNetwork: inputs.indices", () => network.predict({ ...sparse, indices: goneWholes })],
    ["DenseNetwork: inputs.indptr", () => network.predict({ ...sparse, indptr: goneWholes })],
    ["DenseNetwork: targets", () => network.lossAndGradients(fine, gone, meanSquaredError)],
    ["DenseNetwork: targets", () => network.evaluate(fine, gone, meanSquaredError)],
    [
      "softmaxCrossEntropy: targets",
      () => network.lossAndGradients(fine, goneWholes, softmaxCrossEntropy),
    ],
    [
      "DenseNetwork: rowWeights",
      () => network.lossAndGradients(fine, fine, meanSquaredError, { rowWeights: gone }),
    ],
    [
      "DenseNetwork: rows",
      () => network.evaluate(fine, fine, meanSquaredError, { rows: goneWholes }),
    ],
    ["softmaxCrossEntropy: classWeights", () => softmaxCrossEntropy.with({ classWeights: gone })],
    [
      "DenseNetwork: outputGradient",
      () => {
        network.forward(fine);
        network.backward(gone);
      },
    ],
    ['parameter "0.bias": data', () => network.load({ "0.weight": [1, 2, 3, 4], "0.bias": gone })],
    [
      'parameter "layers.0.bias": set: values',
      () => network.parameters["layers.0.bias"]!.set(gone),
    ],
  ];

  test.each(calls)("as %s", (where, call) => {
    const before = networkBits(network);
    expect(call).toThrow(new TypeError(`${where} ${tail}`));
    expect(networkBits(network)).toEqual(before);
  });
});
