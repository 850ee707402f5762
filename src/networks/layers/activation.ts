import { BYTES } from "../../dtype.ts";
import type { Constants } from "../../kernels.ts";
import type { Activation } from "../activations.ts";
import type { Connection, Layer, Plan, Recipe } from "./recipe.ts";
import { sizeOf } from "./shape.ts";

/** A function of each number by itself. */
export const elementwise = <C extends string>(
  name: string,
  activation: Activation<C>,
  constants: Constants<C>,
): Recipe => ({
  name,
  made: constants,
  isElementwise: true,
  plan(_where, input, { dtype, maxBatch }): Plan {
    const { forward, keepsSlopes } = activation;
    if (!forward) return { output: input, isAlias: true, connect: () => NOTHING };
    const width = sizeOf(input);
    return {
      output: input,
      isInPlace: true,
      activation: name,
      readsOutput: !keepsSlopes,
      areas: keepsSlopes ? { slopes: [dtype, maxBatch * width] } : {},
      connect: (at) => connect(at, activation, constants, width),
    };
  },
});

/** What an alias does. */
export const NOTHING: Layer = { forward() {}, backward() {} };

function connect<C extends string>(
  { heap, dtype, input, output, area }: Connection,
  { forward, backward, keepsSlopes }: Activation<C>,
  constants: Constants<C>,
  width: number,
): Layer {
  // Slopes are told from an array of their own, or from the outputs.
  const [outputs, slopes] = [output.address, (keepsSlopes ? area("slopes") : output).address];
  const pointers = keepsSlopes ? [outputs, slopes] : [outputs];
  const gradients = [output.gradient, slopes];
  /** Where inputs and outputs are not in one place. */
  const copy = (from: number, to: number, count: number) => {
    if (input !== output) heap.copy(from, to, count * BYTES[dtype]);
  };
  return {
    forward(rows) {
      const count = rows * width;
      copy(input.address, outputs, count);
      heap.sweep(forward!, dtype, pointers, count, constants);
    },
    backward(rows, { inputs }) {
      const count = rows * width;
      heap.sweep(backward!, dtype, gradients, count, constants);
      if (inputs) copy(output.gradient, input.gradient, count);
    },
  };
}
