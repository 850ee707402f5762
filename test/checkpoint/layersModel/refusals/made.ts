/** Models made by hand, in which anything can be wrong. */
import { expect } from "vitest";
import { fromLayersModel } from "../../../../src/checkpoint/index.ts";
import type { Nadir } from "../../../../src/index.ts";
import { loadWithLedger } from "../../../memory/ledger.ts";

export const dense = (name: string, units: number, more: object = {}) => ({
  class_name: "Dense",
  config: { name, units, activation: "linear", use_bias: true, ...more },
});
export const first = dense("a", 3, { batch_input_shape: [null, 2] });
export const spec = (name: string, shape: number[], more: object = {}) => ({
  ...{ name, shape, dtype: "float32" },
  ...more,
});
export const other = (class_name: string, config: object = {}) => ({
  class_name,
  config: { name: "x", ...config },
});

/** A model of two layers, 2 → 3 → 1: 13 weights. */
export function good() {
  return {
    modelTopology: {
      class_name: "Sequential",
      config: { name: "m", layers: [first, dense("b", 1)] },
    } as object,
    weightSpecs: [
      ...[spec("a/kernel", [2, 3]), spec("a/bias", [3])],
      ...[spec("b/kernel", [3, 1]), spec("b/bias", [1])],
    ] as object[],
    weightData: Float32Array.from({ length: 13 }, (_, i) => i - 6).buffer as ArrayBuffer,
  };
}
type Model = ReturnType<typeof good>;

export const layersAre = (...layers: object[]) => ({
  ...good(),
  modelTopology: { class_name: "Sequential", config: { layers } },
});

/** How a model is read. */
type Read = (nadir: Nadir, artifacts: Model) => unknown;

/** It is a TypeError that says so, and no memory stays taken. */
export function expectRefused(
  artifacts: unknown,
  message: string,
  read: Read = fromLayersModel,
): void {
  const { nadir, ledger } = loadWithLedger();
  const before = ledger.live.size;
  let error: unknown;
  try {
    read(nadir, artifacts as Model);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).message).toMatch(new RegExp(`^${read.name}: `));
  expect((error as Error).message).toContain(message);
  expect(ledger.live.size).toBe(before);
}
