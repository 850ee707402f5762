/** Networks with their channels first: as PyTorch's, and with as few transpositions as they can do with. */
import { describe, expect, test } from "vitest";
import {
  binaryCrossEntropy,
  conv2d,
  dense,
  flatten,
  Network,
  type Recipe,
  relu,
  residual,
  sigmoid,
} from "../../../src/networks/index.ts";
import { arrange } from "../../../src/networks/layers/channels.ts";
import { loadSmall } from "../../memory/small.ts";

const conv = (filters = 4) => conv2d({ filters, size: 3, padding: 1 });
const namesOf = (layers: readonly Recipe[]) => layers.map(({ name }) => name);
const [last, first] = ["channels last", "channels first"];

describe("transpositions", () => {
  test.each<[string, readonly Recipe[], readonly string[]]>([
    ["around one", [conv()], [last, "conv2d", first]],
    [
      "around a run, with what is elementwise within it, and not behind",
      [conv(), relu(), conv(), relu(), flatten(), dense(3)],
      [last, "conv2d", "relu", "conv2d", first, "relu", "flatten", "dense"],
    ],
    [
      "around each of two runs",
      [conv(), dense(3), relu(), conv()],
      [last, "conv2d", first, "dense", "relu", last, "conv2d", first],
    ],
    [
      "around layers within",
      [conv(), residual([conv(), [relu()]]), conv()],
      [last, "conv2d", "residual", "conv2d", first],
    ],
    [
      "not around layers within of which one takes others",
      [conv(), residual([conv(), dense(4)])],
      [last, "conv2d", first, "residual"],
    ],
    ["nowhere", [flatten(), relu(), dense(3)], ["flatten", "relu", "dense"]],
  ])("%s", (_name, layers, names) => expect(namesOf(arrange(layers))).toEqual(names));
});

/** [rows, positions, channels] → [rows, channels, positions]. */
function turned(values: ArrayLike<number>, positions: number, channels: number): number[] {
  const size = positions * channels;
  return Array.from({ length: values.length }, (_, i) => {
    const [row, at] = [Math.floor(i / size), i % size];
    return values[row * size + (at % positions) * channels + Math.floor(at / positions)]!;
  });
}

describe("channels first and last give the same bits", () => {
  const layers = [
    conv(),
    relu(),
    residual([conv(), relu()]),
    [conv(5), conv(4)],
    residual([relu(), [conv()]]),
    relu(),
  ];
  for (const dtype of ["f32", "f64"] as const) {
    test(dtype, () => {
      const common = { layers, dtype, maxBatch: 3, seed: 1 };
      const nadir = loadSmall();
      const nhwc = new Network(nadir, { ...common, input: [5, 7, 3] });
      const nchw = new Network(nadir, { ...common, input: [3, 5, 7], layout: "nchw" });
      expect(nchw.output).toEqual([4, 5, 7]);
      expect(Object.keys(nchw.parameters)).toEqual(Object.keys(nhwc.parameters));
      const inputs = Array.from({ length: 3 * 105 }, (_, i) => Math.sin(i));
      const gradient = Array.from({ length: 3 * 140 }, (_, i) => Math.cos(i));
      const outputs = turned(nhwc.forward(inputs), 35, 4);
      expect([...nchw.forward(turned(inputs, 35, 3))]).toEqual(outputs);
      const expected = turned(nhwc.backward(gradient, { inputs: true }), 35, 3);
      expect([...nchw.backward(turned(gradient, 35, 4), { inputs: true })]).toEqual(expected);
      for (const [name, { grad }] of Object.entries(nhwc.parameters)) {
        expect(nchw.parameters[name]!.grad).toEqual(grad);
      }
    });
  }
});

test("an activation behind a run is still told to the loss", () => {
  const layers = [conv(1), sigmoid()];
  const network = new Network(loadSmall(), { input: [1, 3, 3], layout: "nchw", layers });
  const labels = new Array<number>(9).fill(1);
  expect(() => network.lossAndGradients(labels, labels, binaryCrossEntropy)).toThrow("sigmoid");
  network.dispose();
});
