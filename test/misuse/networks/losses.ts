import {
  binaryCrossEntropy,
  hinge,
  huber,
  klDivergence,
  type Loss,
  l1,
  meanSquaredError,
  negativeBinomialNLL,
  poissonNLL,
  smoothL1,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { type Table, x } from "../table.ts";
import { inputs, labels, type NetworkWorld, targets } from "./world.ts";

const byLoss = (loss: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, targets, x(loss));
/** Of targets that begin so. */
const byTargets = (loss: Loss, first: readonly number[]) => (w: NetworkWorld) =>
  w.network.lossAndGradients(
    inputs,
    Array.from(targets, (_, i) => first[i] ?? 1),
    loss,
  );
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
      'softmaxCrossEntropy: unknown option "label_smoothing"; options are labelSmoothing, classWeights, ignoreIndex, reduction',
    ),
  ],
  [
    "no reduction",
    () => meanSquaredError.with({ reduction: x("average") }),
    new TypeError(
      'meanSquaredError: reduction must be one of "mean", "sum", "none", got "average"',
    ),
  ],
  [
    "no reduction of cross-entropy",
    () => softmaxCrossEntropy.with({ reduction: x("average") }),
    new TypeError(
      'softmaxCrossEntropy: reduction must be one of "mean", "sum", "none", got "average"',
    ),
  ],
  [
    "no reduction of binary cross-entropy",
    () => binaryCrossEntropy.with({ reduction: x(null) }),
    new TypeError('binaryCrossEntropy: reduction must be one of "mean", "sum", "none", got null'),
  ],
  [
    "no reduction of huber",
    () => huber.with({ reduction: x("batchmean") }),
    new TypeError('huber: reduction must be one of "mean", "sum", "none", got "batchmean"'),
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
    "weights of no outputs",
    () => binaryCrossEntropy.with({ posWeight: [] }),
    new TypeError("binaryCrossEntropy: posWeight must be a number, or one for each output, got []"),
  ],
  [
    "a name for a weight",
    () => binaryCrossEntropy.with({ posWeight: x("balanced") }),
    new TypeError(
      'binaryCrossEntropy: posWeight must be a number, or one for each output, got "balanced"',
    ),
  ],
  [
    "weights of which one is 0",
    () => binaryCrossEntropy.with({ posWeight: [1, 0] }),
    new RangeError("binaryCrossEntropy: posWeight[1] must be in (0, ∞), got 0"),
  ],
  [
    "weights of other outputs",
    byLoss(binaryCrossEntropy.with({ posWeight: [1, 2, 3] })),
    new RangeError("binaryCrossEntropy: posWeight must be a number an output, 2, got 3"),
  ],
  [
    "a part of a label that is ignored",
    () => softmaxCrossEntropy.with({ ignoreIndex: 0.5 }),
    new RangeError("softmaxCrossEntropy: ignoreIndex must be an integer in (-∞, ∞), got 0.5"),
  ],
  [
    "labels of which none counts",
    ({ network }) =>
      network.lossAndGradients(
        inputs,
        labels.map(() => -100),
        softmaxCrossEntropy,
      ),
    new RangeError(
      "DenseNetwork: the sum of the rows' weights without ignoreIndex must be in (0, ∞), got 0",
    ),
  ],
  [
    "a beta below 0",
    () => smoothL1.with({ beta: -1 }),
    new RangeError("smoothL1: beta must be in [0, ∞), got -1"),
  ],
  [
    "a beta of l1",
    () => l1.with(x({ beta: 0 })),
    new TypeError('l1: unknown option "beta"; options are reduction'),
  ],
  [
    "squared that is no flag",
    () => hinge.with({ squared: x(2) }),
    new TypeError("hinge: squared must be true or false, got 2"),
  ],
  [
    "a target on no side",
    byTargets(hinge, [1, -1, 0]),
    new RangeError("hinge: targets[2] must be -1 or 1, got 0"),
  ],
  [
    "a count below 0",
    byTargets(poissonNLL, [1, -1]),
    new RangeError("poissonNLL: targets[1] must be in [0, ∞), got -1"),
  ],
  [
    "counts without an end",
    byTargets(negativeBinomialNLL, [1, Infinity]),
    new RangeError("negativeBinomialNLL: targets[1] must be in [0, ∞), got Infinity"),
  ],
  [
    "logInput that is no flag",
    () => poissonNLL.with({ logInput: x("yes") }),
    new TypeError('poissonNLL: logInput must be true or false, got "yes"'),
  ],
  [
    "full that is no flag",
    () => poissonNLL.with({ full: x(1) }),
    new TypeError("poissonNLL: full must be true or false, got 1"),
  ],
  [
    "no eps",
    () => poissonNLL.with({ eps: 0 }),
    new RangeError("poissonNLL: eps must be in (0, ∞), got 0"),
  ],
  [
    "logarithms of rates from what are none",
    ({ bounded }) => bounded.lossAndGradients(inputs, targets, poissonNLL),
    noLogits("poissonNLL"),
  ],
  [
    "logarithms of means from what are none",
    ({ bounded }) => bounded.lossAndGradients(inputs, targets, negativeBinomialNLL),
    noLogits("negativeBinomialNLL"),
  ],
  [
    "no count of successes",
    () => negativeBinomialNLL.with({ totalCount: 0 }),
    new RangeError("negativeBinomialNLL: totalCount must be in (0, ∞), got 0"),
  ],
  [
    "full that is no flag, of negativeBinomialNLL",
    () => negativeBinomialNLL.with({ full: x(1) }),
    new TypeError("negativeBinomialNLL: full must be true or false, got 1"),
  ],
  [
    "PyTorch's spelling of a mean over rows",
    () => klDivergence.with({ reduction: x("batchmean") }),
    new TypeError(
      'klDivergence: reduction must be one of "mean", "batchMean", "sum", "none", got "batchmean"',
    ),
  ],
  [
    "logTarget that is no flag",
    () => klDivergence.with({ logTarget: x(0) }),
    new TypeError("klDivergence: logTarget must be true or false, got 0"),
  ],
  [
    "options of klDivergence that are a number",
    () => klDivergence.with(x(2)),
    new TypeError("klDivergence: options must be an object, got 2"),
  ],
  [
    "a probability below 0",
    byTargets(klDivergence, [0.5, -0.5]),
    new RangeError("klDivergence: targets[1] must be in [0, ∞), got -0.5"),
  ],
  [
    "a logarithm that is none",
    byTargets(klDivergence.with({ logTarget: true }), [0, Number.NaN]),
    new RangeError("klDivergence: targets[1] must be in [-∞, ∞), got NaN"),
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
