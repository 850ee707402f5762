import { sameOf } from "../../../networks/sameSides.ts";
import { describe } from "../../../validate.ts";
import { refuse, type Writer } from "./written.ts";

type Sizes = number | readonly number[];

/** Windows of which none reaches over an end, or as "same" has them. */
export const pool =
  (kind: "Max" | "Average"): Writer =>
  (layer) => {
    const image = layer.input.slice(0, -1);
    const listed = (sizes: Sizes) =>
      image.map((_, i) => (typeof sizes === "number" ? sizes : sizes[i]!));
    const { countIncludePad, ...options } = layer.options;
    const size = listed(options.size as Sizes);
    const stride = listed((options.stride ?? options.size) as Sizes);
    const same = image.map((each, i) => sameOf(each, size[i]!, stride[i]!));
    const padding = options.padding === "same" ? "same" : listed(options.padding as Sizes);
    const sides = same.map(({ before, after }, i) =>
      padding === "same" ? [before, after] : [padding[i]!, padding[i]!],
    );
    const isValid = sides.flat().every((each) => each === 0);
    const isSame = same.every(({ output, before, after }, i) => {
      const [first, last] = sides[i]!;
      return before === first && after === last && output === layer.output[i];
    });
    if (!isValid && (!isSame || countIncludePad)) {
      const counted = countIncludePad ? ", of which the mean is, too," : "";
      refuse(
        layer,
        `TensorFlow.js has no padding ${describe(padding)} of it${counted} but by "same"`,
      );
    }
    const config = {
      ...{ pool_size: size, strides: stride, padding: isValid ? "valid" : "same" },
      data_format: "channels_last",
    };
    return [{ className: `${kind}Pooling${image.length}D`, config }];
  };

export const globalPool =
  (kind: "Max" | "Average"): Writer =>
  ({ input }) => [
    {
      className: `Global${kind}Pooling${input.length - 1}D`,
      config: { data_format: "channels_last" },
    },
  ];
