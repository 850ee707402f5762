/** A module's state dict becomes tensors for a network, or for parameters. */
import { describe, expect, test } from "vitest";
import { fromTorch } from "../../../../src/checkpoint/torch/fromTorch.ts";
import { toTorch } from "../../../../src/checkpoint/torch/toTorch.ts";
import { writeTorch } from "../../../../src/checkpoint/torch/writeTorch.ts";
import { DenseNetwork } from "../../../../src/networks/index.ts";
import { f32, f64, model, nadir } from "../stateDicts.ts";

describe("fromTorch reads a module's state dict", () => {
  const network = () => new DenseNetwork(nadir, { sizes: [2, 2, 1], activation: "relu", seed: 2 });

  test("for a network, from a checkpoint, with any prefix", () => {
    const [there, here] = [network(), network()];
    there.parameters["layers.1.bias"]!.data[0] = 0.5;
    const module = Object.fromEntries(
      Object.entries(toTorch(there)).map(([name, tensor]) => [`module.net.${name}`, tensor]),
    );
    here.load(fromTorch(here, writeTorch({ model: module, epoch: 3 })));
    expect(here.tensors()).toEqual(there.tensors());
  });

  test("for parameters, by their names", () => {
    const parameters = model();
    const tensors = { "x.a": f64([2, 2], 1, 2, 3, 0.1), "x.b": f32([3], 1, 2, 3) };
    const rename = (name: string) => name.slice(2);
    const read = fromTorch(parameters, tensors, { rename });
    expect({ ...read }).toEqual({
      a: { shape: [2, 2], data: Float32Array.of(1, 2, 3, 0.1) },
      b: { shape: [3], data: Float32Array.of(1, 2, 3) },
    });
    expect(() => fromTorch(parameters, tensors)).toThrow(
      'fromTorch: the state dict is of other parameters: missing "a", "b"; unexpected "x.a", "x.b"',
    );
    expect(() => fromTorch(parameters, tensors, { rename: () => "a" })).toThrow(
      /two tensors are called "a"/,
    );
    expect(() => fromTorch(parameters, tensors, { rename: () => 3 as never })).toThrow(
      /rename of "x.a" must be a string, or undefined, got 3/,
    );
    const reshaped = { a: f32([4], 1, 2, 3, 4), b: tensors["x.b"] };
    expect(() => fromTorch(parameters, reshaped)).toThrow(
      /parameter "a" must be of shape \[2, 2\], got \[4\]/,
    );
  });

  test("and refuses what is none", () => {
    const tensors = { a: f32([1], 1) };
    expect(() => fromTorch(network(), { generator: tensors, critic: tensors })).toThrow(
      /must be a module's state dict: tensors by name, got several: give one of "generator", "critic"/,
    );
    expect(() => fromTorch(network(), { epoch: 3 })).toThrow(/got a dict of "epoch"/);
    expect(() => fromTorch(network(), tensors, { steps: 1 } as never)).toThrow(
      /unknown option "steps"; options are rename/,
    );
  });
});
