import { describe, test } from "vitest";
import {
  averagePool,
  globalAveragePool,
  groupNorm,
  instanceNorm,
  layerNorm,
  prelu,
  type Recipe,
  rmsNorm,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectFiniteDifferences, expectRowsByThemselves } from "./property.ts";

/** For rows of so many channels. */
const layers: Record<string, (random: Random, channels: number, axes: number) => Recipe> = {
  layerNorm: (random, _channels, axes) =>
    layerNorm({ axes: 1 + random.below(axes), eps: 0.1, affine: random.below(3) > 0 }),
  rmsNorm: (random, _channels, axes) =>
    rmsNorm({ axes: 1 + random.below(axes), eps: 0.1, affine: random.below(3) > 0 }),
  groupNorm: (random, channels) => {
    const groups = 1 + random.below(channels);
    const affine = random.below(3) > 0;
    return groupNorm({ groups: channels % groups === 0 ? groups : 1, eps: 0.1, affine });
  },
  instanceNorm: (random) => instanceNorm({ eps: 0.1, affine: random.below(2) > 0 }),
  prelu: (random, channels) => prelu({ channels: random.below(2) ? channels : 1 }),
  averagePool(random) {
    const size = 1 + random.below(3);
    const padding = random.below(Math.floor(size / 2) + 1);
    const countIncludePad = random.below(2) > 0;
    return averagePool({ size, stride: 1 + random.below(3), padding, countIncludePad });
  },
  globalAveragePool: () => globalAveragePool(),
};

for (const [name, make] of Object.entries(layers)) {
  describe(`gradients of ${name} are slopes, and its rows are apart`, () => {
    const random = new Random(name.length);
    for (let seed = 0; seed < 30; seed++) {
      const channels = 1 + random.below(seed % 4 === 0 ? 40 : 8);
      const axes = Array.from({ length: 1 + random.below(2) }, () => 3 + random.below(4));
      const input = [...axes, channels];
      const layer = make(random, channels, input.length);
      const rows = 1 + random.below(6);
      test(`${rows} of [${input}]`, () => {
        expectFiniteDifferences([layer], input, rows, seed);
        for (const dtype of ["f32", "f64"] as const) {
          expectRowsByThemselves([layer], input, rows, seed, dtype);
        }
      });
    }
  });
}
