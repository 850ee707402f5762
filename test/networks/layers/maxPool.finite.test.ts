import { describe, test } from "vitest";
import { globalMaxPool, maxPool } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectFiniteDifferences, expectRowsByThemselves } from "./property.ts";

describe("gradients of maxPool are slopes, and its rows are apart", () => {
  const random = new Random(11);
  for (let seed = 0; seed < 36; seed++) {
    const channels = 1 + random.below(seed % 4 === 0 ? 40 : 8);
    const input = [3 + random.below(5), 3 + random.below(5), channels];
    const size = [1 + random.below(3), 1 + random.below(3)] as const;
    const stride = [1 + random.below(3), 1 + random.below(3)] as const;
    const padding = [
      random.below(Math.floor(size[0] / 2) + 1),
      random.below(Math.floor(size[1] / 2) + 1),
    ] as const;
    const others = seed % 4 === 1 ? ({ stride, padding: "same" } as const) : { stride, padding };
    const options = seed % 3 === 0 ? { size } : { size, ...others };
    const layers = [seed % 9 === 1 ? globalMaxPool() : maxPool(options)];
    const rows = 1 + random.below(4);
    test(`${rows} of [${input}], ${JSON.stringify(options)}`, () => {
      expectFiniteDifferences(layers, input, rows, seed);
      for (const dtype of ["f32", "f64"] as const) {
        expectRowsByThemselves(layers, input, rows, seed, dtype);
      }
    });
  }
});
