/** Files that are none, or were changed: what is said, and that nothing has changed. */
import { describe, expect, test } from "vitest";
import { restore } from "../../../src/checkpoint/index.ts";
import { stateOf, trained } from "../trained.ts";
import { bytes, edited, expectRefused, type Loose, set } from "./edited.ts";

const optimizerOf = (header: Loose) => header.parts!.optimizer!.state!;

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
    expectRefused(() => restore(file(), { ...world }), message);
    expect(stateOf(world)).toEqual(before);
  });
});
