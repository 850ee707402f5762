import { describe, test } from "vitest";
import { batchNorm } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectFiniteDifferences } from "./property.ts";

describe("gradients of batchNorm are slopes", () => {
  const random = new Random(13);
  for (let seed = 0; seed < 36; seed++) {
    const channels = 1 + random.below(seed % 4 === 0 ? 20 : 6);
    const axes = Array.from({ length: random.below(3) }, () => 1 + random.below(4));
    const rows = 3 + random.below(6);
    const options = { affine: random.below(3) > 0, eps: 0.1 };
    test(`${rows} of [${[...axes, channels]}], ${JSON.stringify(options)}`, () => {
      expectFiniteDifferences([batchNorm(options)], [...axes, channels], rows, seed);
    });
  }
});
