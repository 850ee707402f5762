import { describe, test } from "vitest";
import { expectGolden, readCases } from "./golden.ts";

describe.each(["convolutions", "depthwise", "transposed"])("%s are PyTorch's", (family) => {
  for (const golden of readCases(family)) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});
