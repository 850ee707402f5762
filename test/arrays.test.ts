import { runInNewContext } from "node:vm";
import { loadSync, SGD } from "nadir";
import { DenseNetwork } from "nadir/networks";
import { describe, expect, test } from "vitest";

/** A typed array as Jest, an iframe or `node:vm` hands one out: of another realm. */
const foreign = (source: string) => runInNewContext(source);

describe("typed arrays of another realm are taken as ours are", () => {
  test("as parameters, with their dtype", () => {
    const { a, b } = loadSync().parameters({
      a: foreign("Float64Array.of(1, 2)") as Float64Array,
      b: { data: foreign("Float64Array.of(3)") as Float64Array, shape: [1] },
    });
    expect([a.dtype, ...a.data, ...b.data]).toEqual(["f64", 1, 2, 3]);
  });

  test("as slots of a state dict", () => {
    const parameter = loadSync().parameter([2]);
    const optimizer = new SGD([parameter], { momentum: 0.9 });
    optimizer.step();
    const dict = optimizer.stateDict();
    const slots = { momentum_buffer: foreign("Float32Array.of(5, 6)") };
    optimizer.loadStateDict({ ...dict, state: [{ ...dict.state[0]!, slots }] });
    expect([...optimizer.stateDict().state[0]!.slots.momentum_buffer!]).toEqual([5, 6]);
  });

  test("as inputs of a network", () => {
    const network = new DenseNetwork(loadSync(), { sizes: [2, 1] });
    const ours = network.predict(Float32Array.of(1, 2));
    expect(network.predict(foreign("Float32Array.of(1, 2)"))).toEqual(ours);
  });
});

test("what JSON made of a typed array is called that", () => {
  const data = JSON.parse(JSON.stringify(Float32Array.of(1)));
  expect(() => loadSync().parameter({ data, shape: [1] })).toThrow(
    "got an object with keys 0, 1, …, as JSON makes of a typed array",
  );
});
