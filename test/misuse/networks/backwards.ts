import { huber, softmaxCrossEntropy } from "../../../src/networks/index.ts";
import { type Table, x } from "../table.ts";
import { csr, inputs, type NetworkWorld, targets } from "./world.ts";

const noForward = new TypeError("DenseNetwork: backward needs a forward before it");
const otherRows = (got: number) =>
  new RangeError(
    `DenseNetwork: outputGradient must have as many rows as the last forward, 2, got ${got}`,
  );
const noSparse = new TypeError("DenseNetwork: there is no gradient with respect to sparse inputs");
const quietly = (call: () => unknown) => {
  try {
    call();
  } catch {}
};

export const backwards: Table<NetworkWorld> = [
  ["before forward", ({ fresh }) => fresh.backward(targets), noForward],
  [
    "after predict",
    ({ network }) => {
      network.predict(inputs);
      network.backward(targets);
    },
    noForward,
  ],
  [
    "after evaluate",
    ({ network }) => {
      network.evaluate(inputs, targets, huber);
      network.backward(targets);
    },
    noForward,
  ],
  [
    "after a forward that was refused for what it found",
    ({ strict }) => {
      quietly(() => strict.forward([1, Number.NaN, 3, 4, 5, 6]));
      strict.backward(targets);
    },
    noForward,
  ],
  ["a row too few", ({ network }) => network.backward([1, 2]), otherRows(1)],
  ["a row too many", ({ network }) => network.backward(new Float32Array(6)), otherRows(3)],
  [
    "half a row",
    ({ network }) => network.backward([1, 2, 3]),
    new RangeError(
      "DenseNetwork: outputGradient must be whole rows of 2, one at least, got 3 numbers",
    ),
  ],
  [
    "nothing",
    ({ network }) => network.backward(x(undefined)),
    new TypeError(
      "DenseNetwork: outputGradient must be an array of numbers, typed or plain, got undefined",
    ),
  ],
  ["to sparse inputs", ({ sparse }) => sparse.backward(targets, { inputs: true }), noSparse],
  [
    "to sparse inputs only",
    ({ sparse }) => sparse.backward(targets, { inputs: true, parameters: false }),
    noSparse,
  ],
  [
    "a number for a flag",
    ({ network }) => network.backward(targets, { inputs: x(1) }),
    new TypeError("DenseNetwork: inputs must be true or false, got 1"),
  ],
  [
    "null for a flag",
    ({ network }) => network.backward(targets, { parameters: x(null) }),
    new TypeError("DenseNetwork: parameters must be true or false, got null"),
  ],
  [
    "an unknown option",
    ({ network }) => network.backward(targets, x({ retainGraph: true })),
    new TypeError(
      'DenseNetwork: unknown option "retainGraph"; options are inputs, parameters, accumulate',
    ),
  ],
  [
    "backward after an evaluation that was refused beyond the first batch",
    ({ network }) => {
      const labels = [0, 0, 0, 0, 9];
      quietly(() => network.evaluate(new Float32Array(15), labels, softmaxCrossEntropy));
      network.backward(new Float32Array(8));
    },
    noForward,
  ],
  [
    "the gradient of inputs that no pass computed",
    ({ network }) => {
      network.lossAndGradients(inputs, targets, huber, { parameters: false });
      return network.inputGradient;
    },
    new TypeError("DenseNetwork: inputGradient wants a pass with { inputs: true } before it"),
  ],
  [
    "the gradient of sparse inputs by a loss",
    ({ network }) => network.lossAndGradients(csr, targets, huber, { inputs: true }),
    new TypeError("DenseNetwork: there is no gradient with respect to sparse inputs"),
  ],
];
