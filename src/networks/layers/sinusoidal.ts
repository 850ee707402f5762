import { pow } from "../../vendor/pow.ts";
import { Added, MOVED } from "./addedTokens.ts";
import { tellPadding } from "./lengths.ts";
import type { Connection, Recipe } from "./recipe.ts";
import { sizeOf } from "./shape.ts";
import { sineAndCosine } from "./sines.ts";
import { checkTokens } from "./tokenShape.ts";

/**
 * Adds waves to each token by its place p: sin(p · 10000^(−2i/size)) to its number 2i, and the cosine to 2i + 1. Rows
 * [length, size] stay of this shape.
 * Vaswani et al., "Attention Is All You Need" (arXiv:1706.03762), section 3.5.
 * @throws when a network is made RangeError for inputs of another number of axes.
 */
export const sinusoidal = (): Recipe => ({
  name: "sinusoidal",
  plan(where, input, { dtype }) {
    const [length, size] = checkTokens(where, input);
    return {
      output: tellPadding([...input], MOVED),
      isInPlace: true,
      areas: { waves: [dtype, length * size] },
      connect: (at) => new Waves(at, length, size),
    };
  },
});

class Waves extends Added {
  protected readonly address: number;

  constructor(at: Connection, length: number, size: number) {
    super(at, sizeOf([length, size]));
    const area = at.area("waves");
    this.address = area.address;
    const waves = area.view(length * size);
    for (let column = 0; column < size; column++) {
      const isCosine = column % 2;
      const frequency = pow(10_000, -(column - isCosine) / size);
      for (let place = 0; place < length; place++) {
        waves[place * size + column] = sineAndCosine(place * frequency)[isCosine]!;
      }
    }
  }
}
