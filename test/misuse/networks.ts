import { DisposedError, load, type Nadir } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  huber,
  linearRegression,
  logisticRegression,
  meanSquaredError,
  type SparseRows,
  softmaxCrossEntropy,
  softmaxRegression,
} from "../../src/networks/index.ts";
import { holed } from "../base/wrong.ts";
import { type Ledger, loadWithLedger } from "../memory/ledger.ts";
import { networkBits } from "../networks/values.ts";
import { type Table, x } from "./table.ts";

/** Networks in use, of three inputs and two outputs: what a wrong call finds. */
export interface NetworkWorld {
  readonly nadir: Nadir;
  readonly ledger: Ledger;
  /** Of at most four rows; the last forward had two. */
  readonly network: DenseNetwork;
  /** The last forward was of sparse rows. */
  readonly sparse: DenseNetwork;
  /** Looks at what it is given. */
  readonly strict: DenseNetwork;
  /** Its outputs are no logits. */
  readonly bounded: DenseNetwork;
  /** Never went forward. */
  readonly fresh: DenseNetwork;
}

const inputs = [1, -2, 3, 0, 0.5, -1];
const labels = [1, 0];
const targets = [0.5, 0, 1, 0.25];
const csr: SparseRows = { data: [2, -1], indices: [1, 0], indptr: [0, 1, 2] };

export function networkWorld(): NetworkWorld {
  const { nadir, ledger } = loadWithLedger();
  const options = { sizes: [3, 4, 2], maxBatch: 4, activation: "tanh" } as const;
  const [network, sparse] = [new DenseNetwork(nadir, options), new DenseNetwork(nadir, options)];
  const strict = new DenseNetwork(nadir, { ...options, checkFinite: true });
  const bounded = new DenseNetwork(nadir, { ...options, outputActivation: "sigmoid" });
  const fresh = new DenseNetwork(nadir, options);
  for (const each of [network, sparse, strict, bounded]) {
    each.forward(csr);
    each.lossAndGradients(inputs, targets, meanSquaredError);
    each.backward(targets, { inputs: true });
  }
  sparse.forward(csr);
  return { nadir, ledger, network, sparse, strict, bounded, fresh };
}

const networksOf = ({ network, sparse, strict, bounded, fresh }: NetworkWorld) => [
  ...[network, sparse, strict, bounded, fresh],
];

/** All that a call that is refused must leave as it was, to be compared with `toEqual`. */
export function stateOfNetworks(w: NetworkWorld): unknown {
  const { ledger, nadir } = w;
  const bytes = nadir.memory.buffer.byteLength;
  return { allocated: [...ledger.live], bytes, networks: networksOf(w).map(networkBits) };
}

/** What networks give afterwards: to be what they would have given. */
export function goOn(w: NetworkWorld): unknown {
  return networksOf(w).map((network) => [
    network.lossAndGradients(inputs, targets, meanSquaredError),
    network === w.bounded || network.evaluate(inputs, labels, softmaxCrossEntropy),
    networkBits(network),
  ]);
}

const made = (options: object) => (w: NetworkWorld) => new DenseNetwork(w.nadir, x(options));
const withSizes = (options: object) => made({ sizes: [3, 4, 2], ...options });

const activationNames =
  '"identity", "relu", "leakyRelu", "tanh", "sigmoid", "gelu", "silu"' as const;
const sizesMust = "DenseNetwork: sizes must be an array of inputs, hidden units and outputs";

export const constructions: Table<NetworkWorld> = [
  [
    "nothing to be made in",
    () => new DenseNetwork(x(undefined), { sizes: [1, 1] }),
    new TypeError("DenseNetwork: expected what load() gives, got undefined"),
  ],
  [
    "a load that was not awaited",
    () => new DenseNetwork(x(load()), { sizes: [1, 1] }),
    new TypeError("DenseNetwork: expected what load() gives, got an object of class Promise"),
  ],
  [
    "no options",
    ({ nadir }) => new DenseNetwork(nadir, x(undefined)),
    new TypeError("DenseNetwork: options must be an object, got undefined"),
  ],
  [
    "sizes for options",
    ({ nadir }) => new DenseNetwork(nadir, x([3, 2])),
    new TypeError("DenseNetwork: options must be an object, got [3, 2]"),
  ],
  [
    "an unknown option",
    withSizes({ layers: [4] }),
    new TypeError(
      'DenseNetwork: unknown option "layers"; options are sizes, activation, outputActivation, negativeSlope, bias, initializer, seed, maxBatch, dtype, checkFinite',
    ),
  ],
  ["no sizes", made({}), new TypeError(`${sizesMust}, got undefined`)],
  ["one size", made({ sizes: [3] }), new TypeError(`${sizesMust}, got [3]`)],
  ["a size by itself", made({ sizes: 3 }), new TypeError(`${sizesMust}, got 3`)],
  [
    "no units",
    made({ sizes: [3, 0, 2] }),
    new RangeError("DenseNetwork: sizes[1] must be an integer in [1, 2147483648), got 0"),
  ],
  [
    "a unit and a half",
    made({ sizes: [3, 1.5] }),
    new RangeError("DenseNetwork: sizes[1] must be an integer in [1, 2147483648), got 1.5"),
  ],
  [
    "NaN inputs",
    made({ sizes: [Number.NaN, 2] }),
    new RangeError("DenseNetwork: sizes[0] must be an integer in [1, 2147483648), got NaN"),
  ],
  [
    "more units than there are addresses",
    made({ sizes: [3, 2 ** 31] }),
    new RangeError("DenseNetwork: sizes[1] must be an integer in [1, 2147483648), got 2147483648"),
  ],
  [
    "text for a size",
    made({ sizes: [3, "2"] }),
    new TypeError('DenseNetwork: sizes[1] must be a number, got "2"'),
  ],
  [
    "an unknown activation",
    withSizes({ activation: "softplus" }),
    new TypeError(`DenseNetwork: activation must be one of ${activationNames}, got "softplus"`),
  ],
  [
    "an activation that every object has",
    withSizes({ activation: "toString" }),
    new TypeError(`DenseNetwork: activation must be one of ${activationNames}, got "toString"`),
  ],
  [
    "an unknown activation among others",
    made({ sizes: [3, 4, 4, 2], activation: ["relu", "Tanh"] }),
    new TypeError(`DenseNetwork: activation[1] must be one of ${activationNames}, got "Tanh"`),
  ],
  [
    "an activation for the last layer too",
    withSizes({ activation: ["relu", "identity"] }),
    new TypeError(
      'DenseNetwork: activation must be one for all hidden layers or one for each of 1, got ["relu", "identity"]',
    ),
  ],
  [
    "a function for an activation",
    withSizes({ activation: Math.tanh }),
    new TypeError(
      "DenseNetwork: activation must be one for all hidden layers or one for each of 1, got a function",
    ),
  ],
  [
    "softmax for the outputs",
    withSizes({ outputActivation: "softmax" }),
    new TypeError(
      `DenseNetwork: outputActivation must be one of ${activationNames}, got "softmax"`,
    ),
  ],
  [
    "a slope that turns around",
    withSizes({ negativeSlope: -0.1 }),
    new RangeError("DenseNetwork: negativeSlope must be in [0, ∞), got -0.1"),
  ],
  [
    "text for a slope",
    withSizes({ negativeSlope: "0.1" }),
    new TypeError('DenseNetwork: negativeSlope must be a number, got "0.1"'),
  ],
  [
    "a number for bias",
    withSizes({ bias: 0 }),
    new TypeError("DenseNetwork: bias must be true or false, got 0"),
  ],
  [
    "an unknown initializer",
    withSizes({ initializer: "xavier" }),
    new TypeError(
      'DenseNetwork: initializer must be one of "torch", "keras", "glorotUniform", "glorotNormal", "heUniform", "heNormal", "zeros", got "xavier"',
    ),
  ],
  [
    "a seed below 0",
    withSizes({ seed: -1 }),
    new RangeError("DenseNetwork: seed must be an integer in [0, 9007199254740991], got -1"),
  ],
  [
    "batches of no rows",
    withSizes({ maxBatch: 0 }),
    new RangeError("DenseNetwork: maxBatch must be an integer in [1, 2147483648), got 0"),
  ],
  [
    "batches without end",
    withSizes({ maxBatch: Infinity }),
    new RangeError("DenseNetwork: maxBatch must be an integer in [1, 2147483648), got Infinity"),
  ],
  [
    "another precision",
    withSizes({ dtype: "f16" }),
    new TypeError('DenseNetwork: dtype must be one of "f32", "f64", got "f16"'),
  ],
  [
    "text for checkFinite",
    withSizes({ checkFinite: "yes" }),
    new TypeError('DenseNetwork: checkFinite must be true or false, got "yes"'),
  ],
  [
    "a hole for a size",
    made({ sizes: holed(3) }),
    new TypeError("DenseNetwork: sizes[1] must be a number, got undefined"),
  ],
  [
    "no options of a regression",
    ({ nadir }) => linearRegression(nadir, x(undefined)),
    new TypeError("linearRegression: options must be an object, got undefined"),
  ],
  [
    "an unknown option of a regression",
    ({ nadir }) => linearRegression(nadir, x({ inputs: 2, l2: 0.1 })),
    new TypeError(
      'linearRegression: unknown option "l2"; options are inputs, outputs, bias, maxBatch, dtype, checkFinite',
    ),
  ],
  [
    "an option of networks that regressions have not",
    ({ nadir }) => logisticRegression(nadir, x({ inputs: 2, sizes: [2, 3] })),
    new TypeError(
      'logisticRegression: unknown option "sizes"; options are inputs, outputs, bias, maxBatch, dtype, checkFinite',
    ),
  ],
  [
    "no classes",
    ({ nadir }) => softmaxRegression(nadir, x({ inputs: 2 })),
    new TypeError("softmaxRegression: classes must be a number, got undefined"),
  ],
  [
    "no inputs of a regression",
    ({ nadir }) => linearRegression(nadir, x({ input: 2 })),
    new TypeError(
      'linearRegression: unknown option "input"; options are inputs, outputs, bias, maxBatch, dtype, checkFinite',
    ),
  ],
];

const inputsMust =
  "DenseNetwork: inputs must be a Float32Array, a Float64Array or an array of numbers, or { data, indices, indptr }";
const wholeRows = (got: number) =>
  new RangeError(`DenseNetwork: inputs must be whole rows of 3, one at least, got ${got} numbers`);
const with5Rows = new RangeError("DenseNetwork: at most 4 rows a batch (maxBatch), got 5");
const sparseRows = (changes: object) => (w: NetworkWorld) =>
  w.network.forward({ ...csr, ...changes });
const finite = (got: string) => new RangeError(`DenseNetwork: inputs must be finite, got ${got}`);

export const rows: Table<NetworkWorld> = [
  [
    "nothing",
    ({ network }) => network.forward(x(undefined)),
    new TypeError(`${inputsMust}, got undefined`),
  ],
  ["null", ({ network }) => network.predict(x(null)), new TypeError(`${inputsMust}, got null`)],
  ["text", ({ network }) => network.forward(x("123")), new TypeError(`${inputsMust}, got "123"`)],
  [
    "bytes",
    ({ network }) => network.forward(x(new Uint8Array(3))),
    new TypeError(`${inputsMust}, got an object of class Uint8Array`),
  ],
  ["no rows", ({ network }) => network.forward([]), wholeRows(0)],
  ["a row that is too long", ({ network }) => network.forward([1, 2, 3, 4]), wholeRows(4)],
  [
    "a row that is too short, to lossAndGradients",
    ({ network }) => network.lossAndGradients(new Float32Array(5), labels, softmaxCrossEntropy),
    wholeRows(5),
  ],
  [
    "a row that is too short, to evaluate",
    ({ network }) => network.evaluate([1, 2], labels, softmaxCrossEntropy),
    wholeRows(2),
  ],
  ["a row that is too short, to predict", ({ network }) => network.predict([1]), wholeRows(1)],
  ["more rows than maxBatch", ({ network }) => network.forward(new Float32Array(15)), with5Rows],
  [
    "more rows than maxBatch, to lossAndGradients",
    ({ network }) =>
      network.lossAndGradients(new Float32Array(15), new Float32Array(10), meanSquaredError),
    with5Rows,
  ],
  [
    "more of the rows than maxBatch",
    ({ network }) =>
      network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: [0, 1, 0, 1, 0] }),
    with5Rows,
  ],
  [
    "more sparse rows than maxBatch",
    ({ network }) => network.forward({ ...csr, indptr: [0, 0, 0, 0, 1, 2] }),
    with5Rows,
  ],
  [
    "NaN",
    ({ strict }) => strict.forward([1, 2, 3, 4, Number.NaN, 6]),
    finite("NaN in row 1, column 1"),
  ],
  [
    "−∞ to be learned from",
    ({ strict }) =>
      strict.lossAndGradients([-Infinity, 2, 3, 4, 5, 6], labels, softmaxCrossEntropy),
    finite("-Infinity in row 0, column 0"),
  ],
  [
    "∞ in one of the rows",
    ({ strict }) =>
      strict.lossAndGradients([1, 2, 3, 4, 5, Infinity], labels, softmaxCrossEntropy, {
        rows: [1],
      }),
    finite("Infinity in row 1, column 2"),
  ],
  [
    "NaN beyond the first batch",
    ({ strict }) => strict.predict([...new Array(15).fill(1), 1, Number.NaN, 3]),
    finite("NaN in row 5, column 1"),
  ],
  [
    "NaN in a sparse row",
    ({ strict }) => strict.forward({ ...csr, data: [2, Number.NaN] }),
    finite("NaN in row 1, column 0"),
  ],
  [
    "sparse rows without data",
    sparseRows({ data: undefined }),
    new TypeError("DenseNetwork: inputs.data must be numbers, got undefined"),
  ],
  [
    "sparse rows without columns",
    sparseRows({ indices: null }),
    new TypeError("DenseNetwork: inputs.indices must be an array, got null"),
  ],
  [
    "how many sparse rows there are",
    sparseRows({ indptr: 2 }),
    new TypeError("DenseNetwork: inputs.indptr must be an array, got 2"),
  ],
  [
    "fewer columns than data",
    sparseRows({ indices: [1] }),
    new RangeError(
      "DenseNetwork: inputs.indices must have as many elements as inputs.data, 2, got 1",
    ),
  ],
  [
    "no sparse rows",
    sparseRows({ indptr: [0] }),
    new RangeError("DenseNetwork: inputs.indptr must have one element more than rows"),
  ],
  [
    "a sparse row from before the data",
    sparseRows({ indptr: [-1, 1, 2] }),
    new RangeError("DenseNetwork: inputs.indptr[0] must be an integer in [0, ∞), got -1"),
  ],
  [
    "a sparse row that ends before it starts",
    sparseRows({ indptr: [0, 2, 1] }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be from 2 to 2, got 1"),
  ],
  [
    "a sparse row to beyond the data",
    sparseRows({ indptr: [0, 1, 3] }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be from 1 to 2, got 3"),
  ],
  [
    "a sparse row that ends nowhere",
    sparseRows({ indptr: [0, 1, Number.NaN] }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be from 1 to 2, got NaN"),
  ],
  [
    "a column that is not there",
    sparseRows({ indices: [1, 3] }),
    new RangeError("DenseNetwork: inputs.indices[1] must be an integer in [0, 3), got 3"),
  ],
  [
    "a column below 0",
    sparseRows({ indices: [-1, 0] }),
    new RangeError("DenseNetwork: inputs.indices[0] must be an integer in [0, 3), got -1"),
  ],
  [
    "a column and a half",
    sparseRows({ indices: [1, 0.5] }),
    new RangeError("DenseNetwork: inputs.indices[1] must be an integer in [0, 3), got 0.5"),
  ],
  [
    "rows that are arrays",
    ({ network }) => network.forward(x([inputs.slice(0, 3), inputs.slice(3), inputs.slice(3)])),
    new TypeError("DenseNetwork: inputs must be numbers, row after row, got an array of arrays"),
  ],
  [
    "a sparse row that ends between elements",
    sparseRows({ indptr: [0, 1, 1.5] }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be from 1 to 2, got 1.5"),
  ],
];

const byRows = (rows: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: x(rows) });
const weighted = (rowWeights: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rowWeights: x(rowWeights) });

export const selections: Table<NetworkWorld> = [
  [
    "a row that is not there",
    byRows([0, 2]),
    new RangeError("DenseNetwork: rows[1] must be an integer in [0, 2), got 2"),
  ],
  [
    "a row below 0",
    byRows(Int32Array.of(-1)),
    new RangeError("DenseNetwork: rows[0] must be an integer in [0, 2), got -1"),
  ],
  [
    "half a row",
    byRows([0.5]),
    new RangeError("DenseNetwork: rows[0] must be an integer in [0, 2), got 0.5"),
  ],
  [
    "a mask",
    byRows([true, false]),
    new TypeError("DenseNetwork: rows[0] must be a number, got true"),
  ],
  [
    "a hole",
    byRows(holed(1)),
    new TypeError("DenseNetwork: rows[1] must be a number, got undefined"),
  ],
  ["none", byRows([]), new RangeError("DenseNetwork: rows must name at least one row")],
  [
    "a number of rows",
    byRows(2),
    new TypeError("DenseNetwork: rows must be an array of row indices, got 2"),
  ],
  [
    "a row that is not there, to evaluate",
    ({ network }) => network.evaluate(inputs, labels, softmaxCrossEntropy, { rows: [9] }),
    new RangeError("DenseNetwork: rows[0] must be an integer in [0, 2), got 9"),
  ],
  [
    "a weight below 0",
    weighted([1, -1]),
    new RangeError("DenseNetwork: rowWeights[1] must be in [0, ∞), got -1"),
  ],
  [
    "a weight of NaN",
    weighted(Float32Array.of(Number.NaN, 1)),
    new RangeError("DenseNetwork: rowWeights[0] must be in [0, ∞), got NaN"),
  ],
  [
    "an infinite weight",
    weighted([1, Infinity]),
    new RangeError("DenseNetwork: rowWeights[1] must be in [0, ∞), got Infinity"),
  ],
  [
    "a weight too many",
    weighted([1, 1, 1]),
    new RangeError("DenseNetwork: rowWeights must be a number a row, 2, got 3"),
  ],
  [
    "weights of the rows that are taken only",
    ({ network }) =>
      network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: [1], rowWeights: [1] }),
    new RangeError("DenseNetwork: rowWeights must be a number a row, 2, got 1"),
  ],
  [
    "one weight for all",
    weighted(2),
    new TypeError("DenseNetwork: rowWeights must be numbers, got 2"),
  ],
  [
    "weights that are all 0",
    weighted([0, 0]),
    new RangeError("DenseNetwork: the weights of all rows are 0"),
  ],
  [
    "weights of classes that are all 0",
    ({ network }) =>
      network.lossAndGradients(inputs, [1, 1], softmaxCrossEntropy.with({ classWeights: [1, 0] })),
    new RangeError("DenseNetwork: the weights of all rows are 0"),
  ],
  [
    "weights that are all 0, to evaluate",
    ({ network }) => network.evaluate(inputs, labels, softmaxCrossEntropy, { rowWeights: [0, 0] }),
    new RangeError("DenseNetwork: the weights of all rows are 0"),
  ],
];

const labelled = (labels: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, x(labels), softmaxCrossEntropy);
const aiming = (targets: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, x(targets), meanSquaredError);
const answering = (targets: number[]) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, targets, binaryCrossEntropy);

export const targetTable: Table<NetworkWorld> = [
  [
    "a label of no class",
    labelled([1, 2]),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got 2"),
  ],
  [
    "a label below 0",
    labelled(Int8Array.of(-1, 0)),
    new RangeError("softmaxCrossEntropy: targets[0] must be an integer in [0, 2), got -1"),
  ],
  [
    "a label between classes",
    labelled([0, 0.5]),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got 0.5"),
  ],
  [
    "no label",
    labelled([0, Number.NaN]),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got NaN"),
  ],
  [
    "names for labels",
    labelled(["cat", "dog"]),
    new TypeError('softmaxCrossEntropy: targets[0] must be a number, got "cat"'),
  ],
  [
    "large whole numbers for labels",
    labelled(BigInt64Array.of(1n, 0n)),
    new TypeError("softmaxCrossEntropy: targets[0] must be a number, got 1n"),
  ],
  [
    "a label too many",
    labelled([0, 1, 1]),
    new RangeError(
      "softmaxCrossEntropy: targets must be a label for each of 2 rows, or floats, 2 for each, got 3 elements",
    ),
  ],
  [
    "labels of the rows that are taken only",
    ({ network }) => network.lossAndGradients(inputs, [1], softmaxCrossEntropy, { rows: [1] }),
    new RangeError(
      "softmaxCrossEntropy: targets must be a label for each of 2 rows, or floats, 2 for each, got 1 elements",
    ),
  ],
  [
    "one label for all",
    labelled(1),
    new TypeError("softmaxCrossEntropy: targets must be labels or distributions, got 1"),
  ],
  [
    "no labels",
    labelled(undefined),
    new TypeError("softmaxCrossEntropy: targets must be labels or distributions, got undefined"),
  ],
  [
    "a share below 0",
    labelled([0.5, 0.5, -0.25, 1.25]),
    new RangeError("softmaxCrossEntropy: targets[2] must be in [0, ∞), got -0.25"),
  ],
  [
    "a share of NaN",
    labelled([0.5, 0.5, Number.NaN, 1]),
    new RangeError("softmaxCrossEntropy: targets[2] must be in [0, ∞), got NaN"),
  ],
  [
    "a label of no class, to evaluate",
    ({ network }) => network.evaluate(inputs, [0, 7], softmaxCrossEntropy),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got 7"),
  ],
  [
    "an answer above 1",
    answering([0, 1, 1.5, 0]),
    new RangeError("binaryCrossEntropy: targets[2] must be in [0, 1], got 1.5"),
  ],
  [
    "an answer below 0",
    answering([0, -1, 1, 0]),
    new RangeError("binaryCrossEntropy: targets[1] must be in [0, 1], got -1"),
  ],
  [
    "an answer of NaN",
    answering([0, 1, 1, Number.NaN]),
    new RangeError("binaryCrossEntropy: targets[3] must be in [0, 1], got NaN"),
  ],
  [
    "labels for answers",
    answering([0, 1]),
    new RangeError("DenseNetwork: targets must have as many rows as inputs, 2, got 1"),
  ],
  [
    "half a row",
    aiming([1, 2, 3]),
    new RangeError("DenseNetwork: targets must be whole rows of 2, one at least, got 3 numbers"),
  ],
  [
    "a row too many",
    aiming(new Float64Array(6)),
    new RangeError("DenseNetwork: targets must have as many rows as inputs, 2, got 3"),
  ],
  [
    "whole numbers for targets",
    aiming(new Int32Array(4)),
    new TypeError(
      "DenseNetwork: targets must be a Float32Array, a Float64Array or an array of numbers, got an object of class Int32Array",
    ),
  ],
  [
    "no targets",
    aiming(null),
    new TypeError(
      "DenseNetwork: targets must be a Float32Array, a Float64Array or an array of numbers, got null",
    ),
  ],
];

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
    new TypeError("softmaxCrossEntropy: classWeights must be numbers, got 2"),
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
    new TypeError("softmaxCrossEntropy: classWeights must be numbers, got 0"),
  ],
];

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
      "DenseNetwork: outputGradient must be a Float32Array, a Float64Array or an array of numbers, got undefined",
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

const tensors = {
  "0.weight": new Float32Array(12),
  "0.bias": new Float32Array(4),
  "1.weight": new Float32Array(8),
  "1.bias": new Float32Array(2),
};
const gone = (() => {
  using network = new DenseNetwork(loadWithLedger().nadir, { sizes: [3, 4, 2] });
  return network.parameters["layers.1.bias"];
})();
const loaded = (changes: object) => (w: NetworkWorld) => w.network.load({ ...tensors, ...changes });
const names = "layers.0.weight, layers.0.bias, layers.1.weight, layers.1.bias";

export const loads: Table<NetworkWorld> = [
  [
    "nothing",
    ({ network }) => network.load(x(undefined)),
    new TypeError("DenseNetwork: load expects tensors by name, got undefined"),
  ],
  [
    "tensors in a row",
    ({ network }) => network.load(x([new Float32Array(12)])),
    new TypeError(
      "DenseNetwork: load expects tensors by name, got [an object of class Float32Array]",
    ),
  ],
  [
    "a name that is none of a layer",
    loaded({ weight: new Float32Array(12) }),
    new TypeError(
      'DenseNetwork: load expects names such as "layers.0.weight" or "0.weight", got "weight"',
    ),
  ],
  [
    "Keras's names",
    ({ network }) => network.load({ "dense.kernel": new Float32Array(12) }),
    new TypeError(
      'DenseNetwork: load expects names such as "layers.0.weight" or "0.weight", got "dense.kernel"',
    ),
  ],
  [
    "a layer too many",
    loaded({ "2.weight": new Float32Array(4) }),
    new TypeError(`DenseNetwork: load has no parameter for "2.weight"; parameters are ${names}`),
  ],
  [
    "a layer too few",
    ({ network }) =>
      network.load({ "0.weight": new Float32Array(12), "0.bias": new Float32Array(4) }),
    new TypeError('DenseNetwork: load misses a tensor for "layers.1.weight"'),
  ],
  [
    "no bias",
    ({ network }) => {
      const { "1.bias": _, ...others } = tensors;
      network.load(others);
    },
    new TypeError('DenseNetwork: load misses a tensor for "layers.1.bias"'),
  ],
  [
    "no tensors",
    ({ network }) => network.load({}),
    new TypeError('DenseNetwork: load misses a tensor for "layers.0.weight"'),
  ],
  [
    "a parameter twice",
    loaded({ "layers.0.bias": new Float32Array(4) }),
    new TypeError(
      "DenseNetwork: load expects one tensor a parameter, got 0.weight, 0.bias, 1.weight, 1.bias, layers.0.bias",
    ),
  ],
  [
    "a matrix that lies the other way",
    loaded({ "1.weight": { data: new Float32Array(8), shape: [4, 2] } }),
    new RangeError('DenseNetwork: load expects shape [2, 4] for "1.weight", got [4, 2]'),
  ],
  [
    "a flat array of another length",
    loaded({ "1.bias": new Float64Array(3) }),
    new RangeError('DenseNetwork: load expects shape [2] for "1.bias", got 3 elements'),
  ],
  [
    "numbers without a shape",
    loaded({ "1.bias": [1, 2] }),
    new TypeError(
      'DenseNetwork: load expects a typed array or { data, shape } for "1.bias", got [1, 2]',
    ),
  ],
  [
    "data that does not fit its shape",
    loaded({ "1.bias": { data: [1, 2, 3], shape: [2] } }),
    new RangeError('parameter "1.bias": data of 3 elements does not fit shape [2] of 2'),
  ],
  [
    "data with text in it",
    loaded({ "1.bias": { data: [1, "2"], shape: [2] } }),
    new TypeError('parameter "1.bias": data[1] must be a number, got "2"'),
  ],
  [
    "a disposed parameter",
    loaded({ "1.bias": gone }),
    new DisposedError('parameter "layers.1.bias" is disposed'),
  ],
  [
    "null for a tensor",
    loaded({ "1.bias": null }),
    new TypeError(
      'DenseNetwork: load expects a typed array or { data, shape } for "1.bias", got null',
    ),
  ],
];

/** Every use of a network. */
export const networkUses: [string, (network: DenseNetwork) => unknown][] = [
  ["forward", (network) => network.forward(inputs)],
  ["forward of sparse rows", (network) => network.forward(csr)],
  ["backward", (network) => network.backward(targets)],
  ["inputGradient", (network) => network.inputGradient],
  ["lossAndGradients", (network) => network.lossAndGradients(inputs, targets, huber)],
  ["evaluate", (network) => network.evaluate(inputs, targets, huber)],
  ["predict", (network) => network.predict(inputs)],
  ["load", (network) => network.load(tensors)],
  ["tensors", (network) => network.tensors()],
];
