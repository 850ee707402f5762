/** Files of which no network is made. */
import { expect, test } from "vitest";
import { decode, encode, networkFrom, save } from "../../../src/checkpoint/index.ts";
import { Average, loadSync } from "../../../src/index.ts";
import { loadWithLedger } from "../../memory/ledger.ts";
import { made } from "../trained.ts";
import { architectureOf, bytes, edited, expectRefused, set } from "./edited.ts";

const networks: [
  what: string,
  file: () => Uint8Array,
  options: object,
  message: string | RegExp,
][] = [
  [
    "of others",
    () => encode({ tensors: decode(bytes).tensors }),
    {},
    "networkFrom: the file does not say what the network is, since it was not written by save(): make one, and restore(bytes, { network })",
  ],
  [
    "with parameters alone",
    () => save({ weights: made().network.parameters }),
    {},
    "networkFrom: weights has parameters alone in the file, and no architecture",
  ],
  [
    "without a model",
    () => save({ average: new Average(made().network.parameters) }),
    {},
    'networkFrom: network is not in the file, whose parts are "average"',
  ],
  [
    "with two, neither of which is called so",
    () => save({ a: made().network, b: made().network }),
    {},
    'networkFrom: the file has several networks: give { part } with one of "a", "b"',
  ],
  [
    "without that part",
    () => bytes,
    { part: "generator" },
    'networkFrom: generator is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "without a part that has no name",
    () => bytes,
    { part: "" },
    'networkFrom: "" is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "without a part whose name is several words",
    () => bytes,
    { part: "is in: the\n file" },
    'networkFrom: "is in: the\\n file" is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "with a state of that name",
    () => bytes,
    { part: "optimizer" },
    "networkFrom: optimizer: one is parameters, and the other a state: here, and in the file",
  ],
  [
    "of larger layers than it holds",
    () => edited((header) => set(architectureOf(header), "sizes", [3, 40000, 20000])),
    {},
    "networkFrom: network: sizes must be those of 26 numbers, got 3,40000,20000",
  ],
  [
    "of no sizes",
    () => edited((header) => set(architectureOf(header), "sizes", "3,4,2")),
    {},
    "networkFrom: network: sizes must be those of 26 numbers, got 3,4,2",
  ],
  [
    "of other shapes",
    () => edited((header) => set(architectureOf(header), "sizes", [25, 1])),
    {},
    /^networkFrom: network: DenseNetwork: activation must be one for all hidden layers/,
  ],
  [
    "of an activation that is none",
    () => edited((header) => set(architectureOf(header), "activation", ["swoosh"])),
    {},
    /^networkFrom: network: DenseNetwork: activation\[0\] must be one of /,
  ],
  [
    "with an option of the future",
    () => edited((header) => set(architectureOf(header), "dropout", 1)),
    {},
    /^networkFrom: network: DenseNetwork: unknown option "dropout"/,
  ],
];

test.each(networks)("no network is made of a file %s", (_, file, options, message) => {
  const nadir = loadSync({ initialBytes: 65536 });
  expectRefused(() => networkFrom(nadir, file(), options), message);
});

test("of a network that does not fit its file nothing stays", () => {
  const { nadir, ledger } = loadWithLedger();
  const file = edited((header) => {
    set(architectureOf(header), "sizes", [25, 1]);
    set(architectureOf(header), "activation", []);
  });
  expect(() => networkFrom(nadir, file)).toThrow(
    'networkFrom: network is of other parameters: unexpected "layers.1.weight", "layers.1.bias"; "layers.0.weight" must be f32 of shape [1, 25], got f32 of shape [4, 3]',
  );
  expect([...ledger.live]).toEqual([]);
});
