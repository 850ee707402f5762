import { describe, expect, test } from "vitest";
import { gru, lstm, Network, type RecurrentOptions } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("gru and lstm are PyTorch's", () => {
  for (const golden of readCases("recurrent")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

for (const [name, layer] of Object.entries({ gru, lstm })) {
  const network = (input: number[], units: number) =>
    new Network(loadSmall(), { input, layers: [layer(units)], maxBatch: 1, seed: 1 });

  test(`${name} starts as PyTorch's does: all uniform in ±1/√units`, () => {
    const { parameters } = network([3, 5], 100);
    expect(Object.keys(parameters)).toEqual([
      "layers.0.weight_ih_l0",
      "layers.0.weight_hh_l0",
      "layers.0.bias_ih_l0",
      "layers.0.bias_hh_l0",
    ]);
    for (const { data } of Object.values(parameters)) {
      const most = data.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
      expect(most).toBeLessThanOrEqual(Math.fround(0.1));
      expect(most).toBeGreaterThan(0.098);
    }
  });

  test(`${name} refuses what does not fit`, () => {
    const wrong = (units: unknown, options: object) => () =>
      layer(units as number, options as RecurrentOptions);
    expect(wrong(0, {})).toThrow(`${name}: units must be an integer in [1, 2147483648), got 0`);
    expect(wrong(2, { sequences: 1 })).toThrow(`${name}: sequences must be true or false, got 1`);
    expect(wrong(2, { bias: "no" })).toThrow(`${name}: bias must be true or false, got "no"`);
    expect(wrong(2, { layers: 2 })).toThrow(
      `${name}: unknown option "layers"; options are sequences, bias`,
    );
    expect(() => network([7], 2)).toThrow(
      `Network: layers[0], ${name}: its input must be [length, features], got [7]`,
    );
  });
}
