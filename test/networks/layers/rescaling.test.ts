/** Layers that put inputs on another scale, and bytes as they are. */
import { describe, expect, onTestFinished, test } from "vitest";
import type { DType } from "../../../src/index.ts";
import {
  dense,
  type Layers,
  Network,
  normalize,
  rescale,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { leastKept } from "../../memory/kept.ts";
import { loadSmall } from "../../memory/small.ts";
import { wholes } from "../values.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("scales are PyTorch's", () => {
  for (const golden of readCases("rescaling")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

function networkOf(layers: Layers, dtype: DType = "f32"): Network<DType> {
  const options = { input: [3, 5, 3], layers, maxBatch: 6, dtype };
  const network = new Network<DType>(loadSmall(), options);
  onTestFinished(() => network.dispose());
  return network;
}

const pixels = Uint8Array.from(wholes(1, 6 * 45, 256));
const labels = Uint8Array.from(wholes(2, 6 * 15, 4));
const layers = [normalize({ mean: [120, 110, 100], std: [60, 70, 80] }), dense(4)];

describe.for(["f32", "f64"] as const)("bytes in %s", (dtype) => {
  test("are as the numbers that they are, in any batch", () => {
    const network = networkOf([rescale({ scale: 1 / 255 }), ...layers], dtype);
    const whole = network.predict(pixels);
    expect(network.predict(Float64Array.from(pixels))).toEqual(whole);
    expect(network.predict(Array.from(pixels))).toEqual(whole);
    const width = whole.length / 6;
    for (let row = 0; row < 6; row++) {
      const alone = network.predict(pixels.subarray(row * 45, (row + 1) * 45));
      expect(alone).toEqual(whole.slice(row * width, (row + 1) * width));
    }
    const value = network.lossAndGradients(pixels, labels, softmaxCrossEntropy);
    expect(network.evaluate(pixels, labels, softmaxCrossEntropy).loss).toBeCloseTo(value, 12);
  });
});

test("steps on bytes leave nothing behind for the garbage collector to keep", () => {
  const network = networkOf([rescale({ scale: 1 / 255 }), ...layers]);
  const rows = [Uint32Array.of(1, 2, 3), Uint32Array.of(5, 0)];
  const run = () => {
    for (let i = 0; i < 1000; i++) {
      network.lossAndGradients(pixels, labels, softmaxCrossEntropy, { rows: rows[i % 2]! });
    }
  };
  expect(leastKept(run, 20_000)).toBeLessThan(20_000);
});

test("their numbers are checked", () => {
  const by = (layer: () => unknown) => layer as () => never;
  expect(by(() => rescale({ scale: Number.NaN }))).toThrow(
    new RangeError("rescale: scale must be in (-∞, ∞), got NaN"),
  );
  expect(by(() => rescale({} as never))).toThrow(
    new TypeError("rescale: scale must be a number, got undefined"),
  );
  expect(by(() => rescale({ scale: 1, offset: "1" as never }))).toThrow(
    new TypeError('rescale: offset must be a number, got "1"'),
  );
  expect(by(() => rescale({ scale: 1, shift: 1 } as never))).toThrow(
    new TypeError('rescale: unknown option "shift"; options are scale, offset'),
  );
  expect(by(() => normalize({ mean: 1 } as never))).toThrow(
    new TypeError("normalize: std must be a number, or one for each channel, got undefined"),
  );
  expect(by(() => normalize({ mean: 0, std: [1, 0] }))).toThrow(
    new RangeError("normalize: std[1] must be in (0, ∞), got 0"),
  );
  expect(by(() => normalize({ mean: [1, Infinity], std: 1 }))).toThrow(
    new RangeError("normalize: mean[1] must be in (-∞, ∞), got Infinity"),
  );
  expect(() => networkOf([normalize({ mean: [1, 2], std: 1 })])).toThrow(
    new RangeError("Network: layers[0], normalize: mean must be a number a channel, 3, got 2"),
  );
});
