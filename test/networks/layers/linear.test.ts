import { describe, test } from "vitest";
import { expectGolden, readCases } from "./golden.ts";

describe("dense layers and activations are PyTorch's", () => {
  for (const golden of readCases("linear")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});
