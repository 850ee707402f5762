/** Buffers are a network's own: what is no count does not get into one, and nothing once the network is gone. */
import { describe, expect, onTestFinished, test } from "vitest";
import { restore, save } from "../../src/checkpoint/index.ts";
import { DisposedError, loadSync } from "../../src/index.ts";
import { batchNorm, dense, dropout, Network } from "../../src/networks/index.ts";

function made() {
  const nadir = loadSync();
  onTestFinished(() => nadir.dispose());
  const layers = [dense(2), batchNorm(), dropout()];
  return { nadir, network: new Network(nadir, { input: [2], layers, maxBatch: 4 }) };
}

const [COUNT, ROWS] = ["layers.1.num_batches_tracked", "layers.2.rows"];

test("after dispose they are as parameters are: not to be read, nor written into what lies there then", () => {
  const { nadir, network } = made();
  const { buffers } = network;
  network.dispose();
  const other = new Network(nadir, { input: [2], layers: [dense(2)], maxBatch: 4 });
  const before = other.tensors();
  for (const [name, buffer] of Object.entries(buffers)) {
    expect(() => buffer.data.fill(7)).toThrow(new DisposedError(`buffer "${name}" is disposed`));
  }
  expect(other.tensors()).toEqual(before);
});

test("nor after that of the memory", () => {
  const { nadir, network } = made();
  nadir.dispose();
  expect(() => network.buffers[COUNT]!.data).toThrow(DisposedError);
});

test("restore of what is disposed says so", () => {
  const { network } = made();
  const bytes = save({ network });
  network.dispose();
  expect(() => restore(bytes, { network })).toThrow(DisposedError);
});

test("none can be put in the place of another, nor given another shape", () => {
  const { buffers } = made().network;
  expect(Object.isFrozen(buffers)).toBe(true);
  for (const { shape } of Object.values(buffers)) expect(Object.isFrozen(shape)).toBe(true);
});

describe("a count must be one", () => {
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 53];
  const message = (where: string, name: string, value: number) =>
    new RangeError(
      `${where}: "${name}" must be an integer in [0, ${Number.MAX_SAFE_INTEGER}], got ${value}`,
    );

  test.for(odd)("load refuses %d", (value) => {
    for (const name of [COUNT, ROWS]) {
      const { network } = made();
      const before = network.tensors();
      const { shape } = before[name]!;
      for (const tensor of [{ data: [value], shape }, [value]]) {
        const given = { ...before, "layers.0.bias": [1, 2], [name]: tensor };
        expect(() => network.load(given)).toThrow(message("Network", name, value));
      }
      expect(network.tensors()).toEqual(before);
    }
  });

  test.for(odd)("restore refuses %d", (value) => {
    for (const name of [COUNT, ROWS]) {
      const [here, there] = [made().network, made().network];
      here.parameters["layers.0.bias"]!.set([1, 2]);
      here.buffers[name]!.data[0] = value;
      const before = there.tensors();
      for (const strict of [true, false]) {
        expect(() => restore(save({ network: here }), { network: there }, { strict })).toThrow(
          message("restore: network", name, value),
        );
      }
      expect(there.tensors()).toEqual(before);
    }
  });
});
