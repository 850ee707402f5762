import { describe, test } from "vitest";
import { conv1d, conv2d, convTranspose2d, separableConv2d } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectFiniteDifferences, expectRowsByThemselves } from "./property.ts";

const makers = {
  conv2d: (options) => conv2d(options),
  depthwise: (options) => conv2d(options),
  "conv2d, as large": (options) => conv2d({ ...options, padding: "same" }),
  separableConv2d: ({ groups: _groups, ...options }) => separableConv2d(options),
  conv1d: ({ size, stride, dilation, padding, ...options }) =>
    conv1d({
      ...{ ...options, size: size[1], stride: stride[1], dilation: dilation[1] },
      padding: padding[1],
    }),
  convTranspose2d: (options) => convTranspose2d(options),
} satisfies Record<string, (options: Options) => object>;

interface Options {
  readonly filters: number;
  readonly groups: number;
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly bias: boolean;
}

for (const [name, layer] of Object.entries(makers)) {
  describe(`gradients of ${name} are slopes, and its rows are apart`, () => {
    const random = new Random(name.length);
    const pair = (first: number, below: number) =>
      [first + random.below(below), first + random.below(below)] as const;
    for (let seed = 0; seed < 24; seed++) {
      const groups = name === "depthwise" ? 1 + random.below(19) : 1 + random.below(3);
      const channels = name === "depthwise" ? groups : groups * (1 + random.below(5));
      const options = {
        ...{ filters: groups * (1 + random.below(name === "depthwise" ? 3 : 11)), groups },
        ...{ size: pair(1, 3), stride: pair(1, 3), dilation: pair(1, 2), padding: pair(0, 3) },
        bias: random.below(3) > 0,
      };
      // Large enough for the kernel, and for a transposed one's padding.
      const input = [...pair(5, 3), channels].slice(name === "conv1d" ? 1 : 0);
      const rows = 1 + random.below(4);
      test(`${rows} of [${input}], ${JSON.stringify(options)}`, () => {
        const layers = [layer(options)];
        expectFiniteDifferences(layers, input, rows, seed);
        for (const dtype of ["f32", "f64"] as const) {
          expectRowsByThemselves(layers, input, rows, seed, dtype);
        }
      });
    }
  });
}
