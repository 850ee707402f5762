import { biasGradient } from "#kernels/sums.js";
import type { Parameter } from "../../parameter.ts";
import { draw, type Initial } from "../initializers.ts";
import { Added, MOVED } from "./addedTokens.ts";
import { tellPadding } from "./lengths.ts";
import type { Connection, Recipe, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";
import { checkTokens } from "./tokenShape.ts";

const initial: Initial = (array, _, { normal }) => draw(array, 0.02, normal);

/**
 * Adds a learned vector to each token by its place: rows [length, size] stay of this shape.
 *
 * Parameter: `weight` [length, size], which starts normal with mean 0 and standard deviation 0.02, as those of GPT-2
 * and BERT.
 * @throws when a network is made RangeError for inputs of another number of axes.
 */
export const positionalEmbedding = (): Recipe => ({
  name: "positionalEmbedding",
  plan(where, input) {
    checkTokens(where, input);
    return {
      output: tellPadding([...input], MOVED),
      isInPlace: true,
      parameters: [{ name: "weight", shape: input, initial }],
      connect: (at) => new Learned(at, sizeOf(input)),
    };
  },
});

class Learned extends Added {
  readonly #weight: Parameter;

  constructor(at: Connection, width: number) {
    super(at, width);
    this.#weight = at.parameter("weight");
  }

  protected get address(): number {
    return this.#weight.dataAddress;
  }

  override backward(rows: number, way: Way): void {
    const { kernels, output } = this.at;
    if (way.parameters) {
      const to = this.#weight.gradAddress;
      kernels.routine(biasGradient)(output.gradient, to, rows, this.width, Number(way.accumulate));
    }
    super.backward(rows, way);
  }
}
