import {
  binaryCrossEntropy,
  huber,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { type Table, x } from "../table.ts";
import { inputs, labels, type NetworkWorld, targets } from "./world.ts";

const byLoss = (loss: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, targets, x(loss));
const noLoss = (got: string) =>
  new TypeError(
    `DenseNetwork: loss must be one of nadir/networks, as softmaxCrossEntropy, got ${got}`,
  );
const noLogits = (name: string) =>
  new TypeError(
    `DenseNetwork: ${name} takes logits, so outputActivation must be "identity", got "sigmoid"`,
  );

export const losses: Table<NetworkWorld> = [
  ["none", byLoss(undefined), noLoss("undefined")],
  ["a name", byLoss("huber"), noLoss('"huber"')],
  ["a function", byLoss(() => 1), noLoss("a function")],
  [
    "options of one",
    ({ network }) => network.evaluate(inputs, targets, x({ delta: 1 })),
    noLoss("an object of class Object"),
  ],
  [
    "cross-entropy of what are no logits",
    ({ bounded }) => bounded.lossAndGradients(inputs, labels, softmaxCrossEntropy),
    noLogits("softmaxCrossEntropy"),
  ],
  [
    "binary cross-entropy of what are no logits",
    ({ bounded }) => bounded.lossAndGradients(inputs, targets, binaryCrossEntropy),
    noLogits("binaryCrossEntropy"),
  ],
  [
    "cross-entropy of what are no logits, to evaluate",
    ({ bounded }) => bounded.evaluate(inputs, targets, binaryCrossEntropy.with({ posWeight: 2 })),
    noLogits("binaryCrossEntropy"),
  ],
  [
    "weights of other classes",
    byLoss(softmaxCrossEntropy.with({ classWeights: [1, 2, 3] })),
    new RangeError("softmaxCrossEntropy: classWeights must be a number a class, 2, got 3"),
  ],
  [
    "weights of no classes",
    byLoss(softmaxCrossEntropy.with({ classWeights: [] })),
    new RangeError("softmaxCrossEntropy: classWeights must be a number a class, 2, got 0"),
  ],
  [
    "a class's weight below 0",
    () => softmaxCrossEntropy.with({ classWeights: [1, -2] }),
    new RangeError("softmaxCrossEntropy: classWeights[1] must be in [0, ∞), got -2"),
  ],
  [
    "one weight for all classes",
    () => softmaxCrossEntropy.with({ classWeights: x(2) }),
    new TypeError(
      "softmaxCrossEntropy: classWeights must be an array of numbers, typed or plain, got 2",
    ),
  ],
  [
    "smoothing below 0",
    () => softmaxCrossEntropy.with({ labelSmoothing: -0.1 }),
    new RangeError("softmaxCrossEntropy: labelSmoothing must be in [0, 1], got -0.1"),
  ],
  [
    "smoothing above 1",
    () => softmaxCrossEntropy.with({ labelSmoothing: 1.1 }),
    new RangeError("softmaxCrossEntropy: labelSmoothing must be in [0, 1], got 1.1"),
  ],
  [
    "PyTorch's spelling",
    () => softmaxCrossEntropy.with(x({ label_smoothing: 0.1 })),
    new TypeError(
      'softmaxCrossEntropy: unknown option "label_smoothing"; options are labelSmoothing, classWeights, reduction',
    ),
  ],
  [
    "no reduction",
    () => meanSquaredError.with({ reduction: x("none") }),
    new TypeError('meanSquaredError: reduction must be one of "mean", "sum", got "none"'),
  ],
  [
    "no reduction of cross-entropy",
    () => softmaxCrossEntropy.with({ reduction: x("none") }),
    new TypeError('softmaxCrossEntropy: reduction must be one of "mean", "sum", got "none"'),
  ],
  [
    "no reduction of binary cross-entropy",
    () => binaryCrossEntropy.with({ reduction: x(null) }),
    new TypeError('binaryCrossEntropy: reduction must be one of "mean", "sum", got null'),
  ],
  [
    "no reduction of huber",
    () => huber.with({ reduction: x("batchmean") }),
    new TypeError('huber: reduction must be one of "mean", "sum", got "batchmean"'),
  ],
  [
    "an unknown option of meanSquaredError",
    () => meanSquaredError.with(x({ delta: 1 })),
    new TypeError('meanSquaredError: unknown option "delta"; options are reduction'),
  ],
  [
    "no delta",
    () => huber.with({ delta: 0 }),
    new RangeError("huber: delta must be in (0, ∞), got 0"),
  ],
  [
    "an infinite delta",
    () => huber.with({ delta: Infinity }),
    new RangeError("huber: delta must be in (0, ∞), got Infinity"),
  ],
  [
    "options that are a number",
    () => huber.with(x(2)),
    new TypeError("huber: options must be an object, got 2"),
  ],
  [
    "positive examples of no weight",
    () => binaryCrossEntropy.with({ posWeight: 0 }),
    new RangeError("binaryCrossEntropy: posWeight must be in (0, ∞), got 0"),
  ],
  [
    "a weight for each output",
    () => binaryCrossEntropy.with({ posWeight: x([1, 2]) }),
    new TypeError("binaryCrossEntropy: posWeight must be a number, got [1, 2]"),
  ],
  [
    "an option of lossAndGradients that it has not",
    ({ network }) => network.lossAndGradients(inputs, targets, huber, x({ weights: [1, 1] })),
    new TypeError(
      'DenseNetwork: unknown option "weights"; options are rows, rowWeights, inputs, parameters, accumulate',
    ),
  ],
  [
    "a number for accumulate",
    ({ network }) => network.lossAndGradients(inputs, targets, huber, { accumulate: x(1) }),
    new TypeError("DenseNetwork: accumulate must be true or false, got 1"),
  ],
  [
    "an option of evaluate that it has not",
    ({ network }) => network.evaluate(inputs, targets, huber, x({ accumulate: true })),
    new TypeError('DenseNetwork: unknown option "accumulate"; options are rows, rowWeights'),
  ],
  [
    "an activation to predict with that is none of its own",
    ({ network }) => network.predict(inputs, { activation: x("relu") }),
    new TypeError('DenseNetwork: activation must be one of "softmax", "sigmoid", got "relu"'),
  ],
  [
    "an activation to predict with that is not in an object",
    ({ network }) => network.predict(inputs, x("softmax")),
    new TypeError('DenseNetwork: options must be an object, got "softmax"'),
  ],
  [
    "0 for weights of classes",
    () => softmaxCrossEntropy.with({ classWeights: x(0) }),
    new TypeError(
      "softmaxCrossEntropy: classWeights must be an array of numbers, typed or plain, got 0",
    ),
  ],
];
