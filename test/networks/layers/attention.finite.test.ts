import { describe, test } from "vitest";
import { attention } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectFiniteDifferences, expectRowsByThemselves } from "./property.ts";

describe("attention's gradients are slopes, and its rows are apart", () => {
  const random = new Random(5);
  for (let seed = 0; seed < 36; seed++) {
    const heads = 1 + random.below(4);
    const size = heads * (1 + random.below(6));
    const length = 1 + random.below(seed % 6 === 0 ? 40 : 9);
    const rows = 1 + random.below(4);
    const options = { heads, causal: random.below(2) === 1, bias: random.below(3) > 0 };
    const input = [length, size];
    test(`${rows} of [${input}], ${JSON.stringify(options)}`, () => {
      expectFiniteDifferences([attention(options)], input, rows, seed);
      for (const dtype of ["f32", "f64"] as const) {
        expectRowsByThemselves([attention(options)], input, rows, seed, dtype);
      }
    });
  }
});
