import { meanSquaredError, softmaxCrossEntropy } from "../../../src/networks/index.ts";
import { type Table, x } from "../table.ts";
import { csr, inputs, labels, type NetworkWorld } from "./world.ts";

const inputsMust =
  "DenseNetwork: inputs must be an array of numbers, typed or plain, or { data, indices, indptr }";
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
    "bigints",
    ({ network }) => network.forward(x(new BigInt64Array(3))),
    new TypeError("DenseNetwork: inputs must be numbers, got bigints: give Array.from(…, Number)"),
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
    new TypeError(
      "DenseNetwork: inputs.data must be an array of numbers, typed or plain, got undefined",
    ),
  ],
  [
    "sparse rows without columns",
    sparseRows({ indices: null }),
    new TypeError(
      "DenseNetwork: inputs.indices must be an array of numbers, typed or plain, got null",
    ),
  ],
  [
    "how many sparse rows there are",
    sparseRows({ indptr: 2 }),
    new TypeError("DenseNetwork: inputs.indptr must be an array of numbers, typed or plain, got 2"),
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
    new RangeError("DenseNetwork: inputs.indptr[0] must be 0, got -1"),
  ],
  [
    "elements before the first sparse row",
    sparseRows({ indptr: [1, 1, 2] }),
    new RangeError("DenseNetwork: inputs.indptr[0] must be 0, got 1"),
  ],
  [
    "elements behind the last sparse row",
    sparseRows({ indptr: Int32Array.of(0, 1, 1) }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be the number of elements, 2, got 1"),
  ],
  [
    "sparse rows that begin with text",
    sparseRows({ indptr: ["0", 1, 2] }),
    new TypeError('DenseNetwork: inputs.indptr[0] must be 0, got "0"'),
  ],
  [
    "sparse rows that go on with text",
    sparseRows({ indptr: [0, "1", 2] }),
    new TypeError('DenseNetwork: inputs.indptr[1] must be a number, got "1"'),
  ],
  [
    "a sparse row that ends before it starts",
    sparseRows({ indptr: [0, 2, 1, 2] }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be an integer in [2, 2], got 1"),
  ],
  [
    "a sparse row to beyond the data",
    sparseRows({ indptr: [0, 3, 2] }),
    new RangeError("DenseNetwork: inputs.indptr[1] must be an integer in [0, 2], got 3"),
  ],
  [
    "a last sparse row to beyond the data",
    sparseRows({ indptr: [0, 1, 3] }),
    new RangeError("DenseNetwork: inputs.indptr[2] must be the number of elements, 2, got 3"),
  ],
  [
    "a sparse row that ends nowhere",
    sparseRows({ indptr: [0, Number.NaN, 2] }),
    new RangeError("DenseNetwork: inputs.indptr[1] must be an integer in [0, 2], got NaN"),
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
    new TypeError("DenseNetwork: inputs must be one flat array, got an array of arrays"),
  ],
  [
    "a sparse row that ends between elements",
    sparseRows({ indptr: [0, 1.5, 2] }),
    new RangeError("DenseNetwork: inputs.indptr[1] must be an integer in [0, 2], got 1.5"),
  ],
];
