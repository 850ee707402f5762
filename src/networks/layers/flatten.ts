import { NOTHING } from "./activation.ts";
import type { Recipe } from "./recipe.ts";
import { type Shape, sizeOf } from "./shape.ts";

/**
 * Each row as one list of numbers, [height, width, channels] → [height · width · channels]: what `dense` takes behind
 * images. It takes all tokens of a row, those of padding too, whatever `masking` says.
 */
export const flatten = (): Recipe => shaped("flatten", (input) => [sizeOf(input)]);

/** Only says otherwise of a shape. */
export const shaped = (name: string, output: (input: Shape, where: string) => Shape): Recipe => ({
  name,
  plan: (where, input) => ({
    output: output(input, where),
    isAlias: true,
    connect: () => NOTHING,
  }),
});
