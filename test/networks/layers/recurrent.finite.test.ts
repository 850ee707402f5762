import { describe, test } from "vitest";
import { gru, lstm } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectFiniteDifferences, expectRowsByThemselves } from "./property.ts";

for (const [name, layer] of Object.entries({ gru, lstm })) {
  describe(`gradients of ${name} are slopes, and its rows are apart`, () => {
    const random = new Random(7);
    for (let seed = 0; seed < 30; seed++) {
      const input = [1 + random.below(9), 1 + random.below(6)];
      const units = 1 + random.below(9);
      const rows = seed % 10 === 0 ? 60 + random.below(20) : 1 + random.below(5);
      const options = { sequences: random.below(2) === 1, bias: random.below(3) > 0 };
      test(`${rows} of [${input}], ${units} units, ${JSON.stringify(options)}`, () => {
        expectFiniteDifferences([layer(units, options)], input, rows, seed);
        for (const dtype of ["f32", "f64"] as const) {
          expectRowsByThemselves([layer(units, options)], input, rows, seed, dtype);
        }
      });
    }
  });
}
