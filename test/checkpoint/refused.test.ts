/** What is no checkpoint, or one of something else: what is said, and that nothing has changed. */
import { describe, expect, test } from "vitest";
import {
  decode,
  encode,
  FileError,
  networkFrom,
  restore,
  save,
} from "../../src/checkpoint/index.ts";
import { Adam, Average, cosine, LBFGS, loadSync, multi, SGD } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";
import { loadWithLedger } from "../memory/ledger.ts";
import { type Made, made, stateOf, trained } from "./trained.ts";

const bytes = save({ ...trained(3), metadata: { epoch: 3 } });

/** The file with another header, and other tensors. */
export function edited(
  edit: (header: Loose, content: ReturnType<typeof decode>) => unknown,
): Uint8Array {
  const { tensors, metadata } = decode(bytes);
  const header = JSON.parse(metadata.nadir as string);
  const content = { tensors: { ...tensors }, metadata: { ...metadata } };
  const nadir = edit(header, content as never) ?? header;
  Object.assign(content.metadata, {
    nadir: typeof nadir === "string" ? nadir : JSON.stringify(nadir),
  });
  return encode(content);
}

/** Anything may be anywhere. */
type Loose = { [key: string]: Loose } & Loose[];

const adam = (options: object) => (world: Made) => ({
  optimizer: new Adam(world.network.parameters, options),
});
const architectureOf = (header: Loose) => header.parts!.network!.architecture!;
const set = (of: object, key: string, value: unknown) => void Object.assign(of, { [key]: value });
const optimizerOf = (header: Loose) => header.parts!.optimizer!.state!;

const others: [what: string, parts: (world: Made) => unknown, message: string][] = [
  [
    "a part that is not in the file",
    ({ average }) => ({ ema: average }),
    'restore: ema is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "parameters that are a state there",
    ({ network }) => ({ optimizer: network.parameters }),
    "restore: optimizer: one is parameters, and the other a state: here, and in the file",
  ],
  [
    "a state that is parameters there",
    ({ optimizer }) => ({ network: optimizer }),
    "restore: network: one is parameters, and the other a state: here, and in the file",
  ],
  [
    "another optimizer",
    ({ network }) => ({ optimizer: new SGD(network.parameters) }),
    'restore: optimizer: SGD: state dict: optimizer must be "SGD", got "Adam"',
  ],
  [
    "an average for an optimizer",
    ({ average }) => ({ optimizer: average }),
    'restore: optimizer: Average: state dict: optimizer must be "Average", got "Adam"',
  ],
  [
    "several as one for one",
    ({ network }) => ({ optimizer: new (multi({ "": [Adam] }))(network.parameters) }),
    'restore: optimizer: multi: state dict must be of multi, got "Adam"',
  ],
  [
    "another network",
    () => ({ network: new DenseNetwork(loadSync(), { sizes: [3, 5, 2], activation: "tanh" }) }),
    'restore: network is of other parameters: "layers.0.weight" must be f32 of shape [5, 3], got f32 of shape [4, 3]; "layers.0.bias" must be f32 of shape [5], got f32 of shape [4]; "layers.1.weight" must be f32 of shape [2, 5], got f32 of shape [2, 4]',
  ],
  [
    "a network of one layer",
    () => ({ network: new DenseNetwork(loadSync(), { sizes: [3, 4] }) }),
    'restore: network is of other parameters: unexpected "layers.1.weight", "layers.1.bias"',
  ],
  [
    "a network without biases",
    () => ({ network: new DenseNetwork(loadSync(), { sizes: [3, 4, 2], bias: false }) }),
    'restore: network is of other parameters: unexpected "layers.0.bias", "layers.1.bias"',
  ],
  [
    "a deeper network",
    () => ({ network: new DenseNetwork(loadSync(), { sizes: [3, 4, 2, 1] }) }),
    'restore: network is of other parameters: missing "layers.2.weight", "layers.2.bias"',
  ],
  [
    "a network in double precision",
    () => ({ network: new DenseNetwork(loadSync(), { sizes: [3, 4], bias: false, dtype: "f64" }) }),
    'restore: network is of other parameters: unexpected "layers.0.bias", "layers.1.weight", "layers.1.bias"; "layers.0.weight" must be f64 of shape [4, 3], got f32 of shape [4, 3]',
  ],
  [
    "another activation",
    () => ({ network: new DenseNetwork(loadSync(), { sizes: [3, 4, 2], activation: "relu" }) }),
    'restore: network: activation must be ["relu"], as here, got ["tanh"]',
  ],
  [
    "another activation of the outputs",
    () => ({
      network: new DenseNetwork(loadSync(), {
        sizes: [3, 4, 2],
        activation: "tanh",
        outputActivation: "sigmoid",
      }),
    }),
    'restore: network: outputActivation must be "sigmoid", as here, got "identity"',
  ],
  [
    "parameters of other names",
    () => ({ network: loadSync().parameters({ w: [1] }) }),
    'restore: network is of other parameters: missing "w"; unexpected "layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias": rename gives names of the file those that they have here',
  ],
  [
    "other groups",
    ({ network: { parameters } }) => ({
      optimizer: new Adam(Object.values(parameters).map((each) => ({ params: [each] }))),
    }),
    'restore: optimizer: Adam: state dict has other groups: here one is of ("layers.0.weight"), saved with ("layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias")',
  ],
  [
    "no part",
    () => ({ network: 5 }),
    "restore: network must be a network, parameters by name, or what has stateDict() and loadStateDict(), got 5",
  ],
  [
    "nothing",
    () => ({ network: null }),
    "restore: network must be a network, parameters by name, or what has stateDict() and loadStateDict(), got null",
  ],
  [
    "a model of TensorFlow.js",
    () => ({
      model: new (class LayersModel {
        readonly trainableWeights = [];
      })(),
    }),
    "restore: model must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class LayersModel: modelPart(tf, …) of nadir/tfjs makes a part of it",
  ],
  [
    "another name for the only network",
    ({ network }) => ({ netwrok: network }),
    'restore: netwrok is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "no object",
    () => null,
    "restore: parts must be an object, { network, optimizer, … }, got null",
  ],
  [
    "a network for parts",
    ({ network }) => network,
    "restore: parts must be an object, { network, optimizer, … }, got an object of class DenseNetwork",
  ],
];

describe("refused into", () => {
  test.each(others)("%s", (_, parts, message) => {
    const world = trained(1, 2);
    const before = stateOf(world);
    expect(() => restore(bytes, parts(world) as never)).toThrow(new TypeError(message));
    // Nor where it comes behind what fits.
    const given = parts(world);
    const isAlone =
      typeof given !== "object" ||
      given === null ||
      Object.getPrototypeOf(given) !== Object.prototype;
    if (!isAlone) expect(() => restore(bytes, { ...world, ...given })).toThrow(message);
    expect(stateOf(world)).toEqual(before);
  });
});

const files: [what: string, file: () => Uint8Array, message: string | RegExp][] = [
  [
    "text",
    () => new TextEncoder().encode("not a file"),
    /^restore: bytes must be safetensors, \.pt, \.npz or \.npy, got bytes that begin with "not a fi"/,
  ],
  ["nothing", () => new Uint8Array(0), /^restore: bytes must be .*, got no bytes/],
  ["half of it", () => bytes.subarray(0, bytes.length / 2), /^restore: /],
  [
    "a newer version",
    () => edited((header) => Object.assign(header, { version: 2, writer: "0.9.0" })),
    "restore: the file is of version 2, written by Nadir 0.9.0: this one reads up to 1",
  ],
  [
    "a version that is none",
    () => edited((header) => Object.assign(header, { version: "1" })),
    /^restore: metadata\.nadir must be what save\(\) writes, got "\{/,
  ],
  [
    "a header that is no JSON",
    () => edited(() => "{"),
    'restore: metadata.nadir must be what save() writes, got "{"',
  ],
  [
    "a header that is another thing",
    () => edited(() => "[]"),
    'restore: metadata.nadir must be what save() writes, got "[]"',
  ],
  [
    "parts that are none",
    () => edited((header) => Object.assign(header, { parts: [] })),
    /^restore: metadata\.nadir must be/,
  ],
  [
    "a part that is none",
    () => edited((header) => Object.assign(header.parts!, { plateau: { kind: "odd" } })),
    /^restore: metadata\.nadir must be/,
  ],
  [
    "a model without names",
    () => edited((header) => delete header.parts!.network!.names && undefined),
    /^restore: metadata\.nadir must be/,
  ],
  [
    "a tensor less",
    () => edited((_, { tensors }) => delete tensors["layers.0.bias"] && undefined),
    'restore: network: the file has no tensor "layers.0.bias"',
  ],
  [
    "a tensor of state less",
    () => edited((_, { tensors }) => delete tensors["average/layers.0.bias/average"] && undefined),
    'restore: average: the file has no tensor "average/layers.0.bias/average"',
  ],
  [
    "a name of Object's for a tensor",
    () =>
      edited((header) => header.parts!.network!.names!.push("constructor" as never) && undefined),
    'restore: network: the file has no tensor "constructor"',
  ],
  [
    "a weight more",
    () =>
      edited(
        (header) =>
          header.parts!.network!.names!.push("optimizer/layers.0.bias/exp_avg" as never) &&
          undefined,
      ),
    'restore: network is of other parameters: unexpected "optimizer/layers.0.bias/exp_avg"',
  ],
  [
    "a weight twice",
    () =>
      edited((header) => header.parts!.network!.names!.push("layers.0.bias" as never) && undefined),
    'restore: network: the file has twice "layers.0.bias"',
  ],
  [
    "whole numbers for weights",
    () =>
      edited(
        (_, { tensors }) =>
          void Object.assign(tensors, {
            "layers.0.bias": { dtype: "i32", shape: [4], data: new Int32Array(4) },
          }),
      ),
    'restore: network is of other parameters: "layers.0.bias" must be f32 of shape [4], got i32 of shape [4]',
  ],
  [
    "a state that is none",
    () => edited((header) => set(header.parts!.optimizer!, "state", null)),
    "restore: optimizer: Adam: state dict must be an object, got null",
  ],
  [
    "another version of the state",
    () => edited((header) => void Object.assign(optimizerOf(header), { version: 2 })),
    "restore: optimizer: Adam: state dict: version must be 1, got 2",
  ],
  [
    "NaN for a state",
    () =>
      edited((_, { tensors }) =>
        set(
          tensors["optimizer/layers.0.bias/exp_avg"]!,
          "data",
          Float32Array.of(0, 1, 2, Number.NaN),
        ),
      ),
    /^restore: optimizer: Adam: state dict: state\[1\] \("layers\.0\.bias"\): exp_avg\[3\] must be in \(-∞, ∞\), got NaN$/,
  ],
  [
    "a mean square below 0",
    () =>
      edited((_, { tensors }) =>
        set(tensors["optimizer/layers.0.bias/exp_avg_sq"]!, "data", Float32Array.of(0, 1, -2, 1)),
      ),
    /exp_avg_sq\[2\] must be in \[0, ∞\), got -2$/,
  ],
  [
    "a state of whole numbers",
    () =>
      edited((_, { tensors }) =>
        set(tensors, "optimizer/layers.0.bias/exp_avg", {
          dtype: "i64",
          shape: [4],
          data: new BigInt64Array(4),
        }),
      ),
    /exp_avg must be a Float32Array or an array of numbers, got an object of class BigInt64Array$/,
  ],
  [
    "a state in place of another's",
    () =>
      edited(
        (header) =>
          void Object.assign(optimizerOf(header).state![0]!.slots!, {
            exp_avg: { $tensor: "layers.0.bias" },
          }),
      ),
    /exp_avg must be of length 12, got 4$/,
  ],
  [
    "a mark that is none",
    () => edited((header) => void Object.assign(optimizerOf(header), { steps: { $steps: 1 } })),
    "restore: optimizer: $steps of the file's state cannot be 1",
  ],
  [
    "a number that is none",
    () => edited((header) => void Object.assign(optimizerOf(header), { steps: { $number: "5" } })),
    'restore: optimizer: $number of the file\'s state cannot be "5"',
  ],
  [
    "a kind that is none",
    () =>
      edited(
        (header) =>
          void Object.assign(optimizerOf(header).state![0]!.slots!, {
            exp_avg: { $tensor: "layers.0.weight", $kind: "Map" },
          }),
      ),
    'restore: optimizer: a Float32Array of the file cannot be "Map"',
  ],
  [
    "a state that is too deep",
    () =>
      edited(
        (header) =>
          void Object.assign(optimizerOf(header), {
            steps: JSON.parse("[".repeat(200) + "]".repeat(200)),
          }),
      ),
    "restore: optimizer: state is deeper than 100 levels",
  ],
  [
    "metadata that are no JSON",
    () => edited((_, { metadata }) => set(metadata, "epoch", "{")),
    'restore: metadata.epoch must be what save() writes, got "{"',
  ],
];

describe("refused from a file with", () => {
  test.each(files)("%s", (_, file, message) => {
    const world = trained(1, 2);
    const before = stateOf(world);
    const error = catchError(() => restore(file(), { ...world }));
    expect([TypeError, RangeError, FileError]).toContain(error.constructor);
    if (typeof message === "string") expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
    expect(stateOf(world)).toEqual(before);
  });
});

function catchError(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("was not refused");
}

test("a state that was saved under a schedule does not go on at a default", () => {
  const world = made();
  const scheduled = new Adam(world.network.parameters, { lr: cosine({ peak: 0.1, total: 10 }) });
  const file = save({ optimizer: scheduled });
  expect(() => restore(file, adam({ lr: 0.1 })(world))).toThrow(
    "restore: optimizer: Adam: state dict: paramGroups[0]: lr was a schedule when it was saved, and is 0.1 here: set the schedule before loading, or constant(…)",
  );
  const schedule = cosine({ peak: 0.2, total: 10 });
  const { optimizer } = adam({ lr: schedule })(world);
  restore(file, { optimizer });
  expect(optimizer.paramGroups[0]!.lr).toBe(schedule);
  // Nor does a number that was saved replace a schedule.
  restore(bytes, { optimizer });
  expect(optimizer.paramGroups[0]!.lr).toBe(schedule);
});

test("the slope of leakyRelu is part of a model, where there is one", () => {
  const create = (activation: "relu" | "leakyRelu", negativeSlope: number) =>
    new DenseNetwork(loadSync(), { sizes: [2, 2, 1], activation, negativeSlope });
  const file = save({ network: create("leakyRelu", 0.1) });
  expect(() => restore(file, { network: create("leakyRelu", 0.2) })).toThrow(
    "restore: network: negativeSlope must be 0.2, as here, got 0.1",
  );
  restore(file, { network: create("leakyRelu", 0.1) });
  restore(save({ network: create("relu", 0.1) }), { network: create("relu", 0.2) });
});

test("state of another size is refused, and its option named", () => {
  const { w } = loadSync().parameters({ w: [2] });
  const file = save({ optimizer: new LBFGS([w], { historySize: 3 }) });
  expect(() => restore(file, { optimizer: new LBFGS([w], { historySize: 4 }) })).toThrow(
    "restore: optimizer: LBFGS: state dict: paramGroups[0]: historySize must be 4, as the state here was made with, got 3",
  );
});

const unsaved: [what: string, parts: () => unknown, message: string][] = [
  [
    "no object",
    () => undefined,
    "save: parts must be an object, { network, optimizer, … }, got undefined",
  ],
  [
    "a network",
    () => made().network,
    "save: parts must be an object, { network, optimizer, … }, got an object of class DenseNetwork",
  ],
  [
    "a parameter",
    () => loadSync().parameters({ w: [1] }),
    "save: w must be a network, parameters by name, or what has stateDict() and loadStateDict(), got a parameter: give { parameters: { … } }",
  ],
  [
    "numbers",
    () => ({ weights: new Float32Array(3) }),
    "save: weights must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Float32Array: nadir.parameters makes parameters of arrays",
  ],
  [
    "no parameters",
    () => ({ parameters: {} }),
    "save: parameters must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Object",
  ],
  [
    "two parameters of one name",
    () => ({ parameters: [1, 2].map(() => loadSync().parameter([1])) }),
    'save: parameters: several parameters are called "parameter"',
  ],
  [
    "a state dict",
    () => ({ optimizer: made().optimizer.stateDict() }),
    "save: optimizer must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Object: give its parameters",
  ],
  [
    "metadata that are no object",
    () => ({ metadata: "text" }),
    'save: metadata must be an object, got "text"',
  ],
  [
    "a key that is ours",
    () => ({ metadata: { nadir: "x" } }),
    "save: metadata.nadir says in a file how to read it: take another name",
  ],
  [
    "an array in metadata",
    () => ({ metadata: { a: { b: [new Float32Array(1)] } } }),
    "save: metadata.a.b[0] must be plain data (objects, arrays, strings, numbers, booleans, null), got an object of class Float32Array",
  ],
  [
    "a date",
    () => ({ metadata: { at: new Date(0) } }),
    "save: metadata.at must be plain data (objects, arrays, strings, numbers, booleans, null), got an object of class Date",
  ],
  [
    "a state with a function",
    () => ({ mine: { stateDict: () => ({ f: [Math.sin] }), loadStateDict() {} } }),
    "save: mine.f[0] must be plain data (objects, arrays, strings, numbers, booleans, null, typed arrays), got a function",
  ],
  [
    "a state that contains itself",
    () => ({ mine: { stateDict: () => cycle(), loadStateDict() {} } }),
    "save: mine.a.b contains itself",
  ],
  [
    "a state that is too deep",
    () => ({
      mine: { stateDict: () => JSON.parse("[".repeat(101) + "]".repeat(101)), loadStateDict() {} },
    }),
    `save: mine${"[0]".repeat(100)} is deeper than 100 levels`,
  ],
  [
    "a name with half of a character",
    () => ({ parameters: loadSync().parameters({ "\ud800": [1] }) }),
    'encode: a tensor\'s name must be text, got "\\ud800" with half of a character',
  ],
];

function cycle(): object {
  const a: Record<string, unknown> = {};
  return { a: Object.assign(a, { b: a }) };
}

test.each(unsaved)("not saved: %s", (_, parts, message) => {
  expect(() => save(parts() as never)).toThrow(new TypeError(message));
});

test("what is disposed is neither saved nor restored", () => {
  const world = made();
  world.optimizer.dispose();
  expect(() => save({ ...world })).toThrow("Adam: used after dispose()");
  expect(() => restore(bytes, { ...world })).toThrow(
    "restore: optimizer: Adam: used after dispose()",
  );
  world.network.dispose();
  expect(() => save({ network: world.network })).toThrow(
    'save: network: parameter "layers.0.weight" is disposed',
  );
  expect(() => restore(bytes, { network: world.network })).toThrow(
    'restore: network: parameter "layers.0.weight" is disposed',
  );
});

test("nothing is saved or restored while a step is under way, when parameters may be elsewhere", async () => {
  const world = trained(1);
  const before = stateOf(world);
  let go = () => {};
  const waiting = world.optimizer.stepAsync(() => new Promise<void>((resolve) => (go = resolve)));
  expect(() => save({ ...world })).toThrow(
    "Adam: a step is under way: nothing else may change the optimizer until it ends",
  );
  expect(() => restore(bytes, { ...world })).toThrow("a step is under way");
  expect(() => world.optimizer.step()).toThrow("a step is under way");
  go();
  await waiting;
  expect(stateOf(world)).not.toEqual(before);
  world.average.within(() => {
    expect(() => restore(bytes, { ...world })).toThrow(
      "restore: average: Average: within() has not ended",
    );
  });
});

test("options are checked", () => {
  const world = made();
  const options: [object, string][] = [
    [{ strict: 1 }, "restore: strict must be true or false, got 1"],
    [{ rename: "a" }, 'restore: rename must be a function from names to names, got "a"'],
    [{ renamed: () => "" }, 'restore: unknown option "renamed"; options are strict, rename'],
    [
      { rename: () => 5 },
      'restore: network: rename must give a name, or undefined, for "layers.0.weight", got 5',
    ],
    [{ rename: () => "w" }, 'restore: network: rename gives two the name "w"'],
  ];
  for (const [option, message] of options) {
    expect(() => restore(bytes, { network: world.network }, option)).toThrow(
      new TypeError(message),
    );
  }
  expect(() => restore(5 as never, {})).toThrow(
    "restore: bytes must be bytes: a Uint8Array, another view, or an ArrayBuffer, got 5",
  );
});

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
  const error = catchError(() => networkFrom(nadir, file(), options));
  expect([TypeError, RangeError, FileError]).toContain(error.constructor);
  if (typeof message === "string") expect(error.message).toBe(message);
  else expect(error.message).toMatch(message);
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
