import { describe, test } from "vitest";
import { expectGolden, readCases } from "./golden.ts";

describe("a transformer's block is PyTorch's", () => {
  for (const golden of readCases("blocks")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});
