import { decode, save } from "../../../src/checkpoint/index.ts";
import { DisposedError } from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { loadWithLedger } from "../../memory/ledger.ts";
import { type Table, x } from "../table.ts";
import { type NetworkWorld, tensors } from "./world.ts";

const gone = (() => {
  using network = new DenseNetwork(loadWithLedger().nadir, { sizes: [3, 4, 2] });
  return network.parameters["layers.1.bias"];
})();
const loaded = (changes: object) => (w: NetworkWorld) => w.network.load({ ...tensors, ...changes });

export const loads: Table<NetworkWorld> = [
  [
    "nothing",
    ({ network }) => network.load(x(undefined)),
    new TypeError(
      "DenseNetwork: load expects tensors by name, got undefined: fromTorch reads files",
    ),
  ],
  [
    "tensors in a row",
    ({ network }) => network.load(x([new Float32Array(12)])),
    new TypeError(
      "DenseNetwork: load expects tensors by name, got [an object of class Float32Array]: fromTorch reads files",
    ),
  ],
  [
    "a file's bytes",
    ({ network }) => network.load(x(new Uint8Array(3))),
    new TypeError(
      "DenseNetwork: load expects tensors by name, got an object of class Uint8Array: fromTorch reads files",
    ),
  ],
  [
    "a file's memory",
    ({ network }) => network.load(x(new ArrayBuffer(3))),
    new TypeError(
      "DenseNetwork: load expects tensors by name, got an object of class ArrayBuffer: fromTorch reads files",
    ),
  ],
  ...(
    [
      ["JSON of a network", ({ network }) => JSON.parse(JSON.stringify(network))],
      ["a network", ({ network }) => network],
      ["a file", ({ network }) => decode(save({ network }))],
    ] satisfies [string, (w: NetworkWorld) => unknown][]
  ).map(([what, of]): Table<NetworkWorld>[number] => [
    what,
    (w) => w.network.load(x(of(w))),
    new TypeError("DenseNetwork: load expects tensors by name: give the tensors in it"),
  ]),
  [
    "a name that is none of a layer",
    loaded({ weight: new Float32Array(12) }),
    new TypeError(
      'DenseNetwork: load expects names such as "layers.0.weight" or "0.weight", got "weight": rename it, as { rename } of restore and of fromTorch does',
    ),
  ],
  [
    "Keras's names",
    ({ network }) => network.load({ "dense.kernel": new Float32Array(12) }),
    new TypeError(
      'DenseNetwork: load expects names such as "layers.0.weight" or "0.weight", got "dense.kernel": rename it, as { rename } of restore and of fromTorch does',
    ),
  ],
  [
    "a layer too many",
    loaded({ "2.weight": new Float32Array(4) }),
    new TypeError('DenseNetwork: load is of other parameters: unexpected "2.weight"'),
  ],
  [
    "a layer too few",
    ({ network }) =>
      network.load({ "0.weight": new Float32Array(12), "0.bias": new Float32Array(4) }),
    new TypeError(
      'DenseNetwork: load is of other parameters: missing "layers.1.weight", "layers.1.bias"',
    ),
  ],
  [
    "no bias",
    ({ network }) => {
      const { "1.bias": _, ...others } = tensors;
      network.load(others);
    },
    new TypeError('DenseNetwork: load is of other parameters: missing "layers.1.bias"'),
  ],
  [
    "no tensors",
    ({ network }) => network.load({}),
    new TypeError(
      'DenseNetwork: load is of other parameters: missing "layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias"',
    ),
  ],
  [
    "a parameter twice",
    loaded({ "layers.0.bias": new Float32Array(4) }),
    new TypeError(
      "DenseNetwork: load expects one tensor a parameter, got 0.weight, 0.bias, 1.weight, 1.bias, layers.0.bias",
    ),
  ],
  [
    "several things at once",
    ({ network }) => {
      const { "1.bias": _, ...others } = tensors;
      network.load({ ...others, "2.bias": [1], "0.weight": [1] });
    },
    new TypeError(
      'DenseNetwork: load is of other parameters: missing "layers.1.bias"; unexpected "2.bias"; "0.weight" must be of shape [4, 3], got 1 elements',
    ),
  ],
  [
    "a matrix that lies the other way",
    loaded({ "1.weight": { data: new Float32Array(8), shape: [4, 2] } }),
    new TypeError(
      'DenseNetwork: load is of other parameters: "1.weight" must be of shape [2, 4], got [4, 2]',
    ),
  ],
  [
    "a flat array of another length",
    loaded({ "1.bias": new Float64Array(3) }),
    new TypeError(
      'DenseNetwork: load is of other parameters: "1.bias" must be of shape [2], got 3 elements',
    ),
  ],
  [
    "a plain array of another length",
    loaded({ "1.bias": [1, 2, 3] }),
    new TypeError(
      'DenseNetwork: load is of other parameters: "1.bias" must be of shape [2], got 3 elements',
    ),
  ],
  [
    "one number",
    loaded({ "1.bias": 1 }),
    new TypeError('DenseNetwork: load expects numbers or { data, shape } for "1.bias", got 1'),
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
    new TypeError('DenseNetwork: load expects numbers or { data, shape } for "1.bias", got null'),
  ],
];
