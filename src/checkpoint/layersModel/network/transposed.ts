import type { Pair } from "../../../networks/layers/grid.ts";
import {
  convTranspose1d,
  convTranspose2d,
} from "../../../networks/layers/transposedConvolution.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import { activate } from "./activations.ts";
import type { NetworkKind } from "./reading.ts";
import { count, flag, must, sizes } from "./settings.ts";

/**
 * Outputs are (inputs − 1) · stride + size, or inputs · stride if that is more; with padding "same" they are
 * inputs · stride, of which the rest is cut off, half of it before and half behind.
 */
export const transposedLayer =
  (axes: 1 | 2): NetworkKind =>
  (layer, reading) => {
    const { where, config } = layer;
    const { image, channels } = reading.imageOf(layer, axes);
    const filters = count(layer, "filters");
    const size = sizes(layer, "kernel_size", axes);
    const stride = sizes(layer, "strides", axes, 1);
    const bias = flag(layer, "use_bias", true);
    if (sizes(layer, "dilation_rate", axes, 1).some((each) => each !== 1)) {
      throw new FileError(
        `${where}: dilation_rate must be 1, got ${describe(config.dilation_rate)}`,
      );
    }
    if (config.output_padding !== undefined) must(layer, "output_padding", null, null);
    must(layer, "groups", 1);
    const { padding: kind = "valid" } = config;
    if (kind !== "valid" && kind !== "same") {
      throw new FileError(`${where}: padding must be "valid" or "same", got ${describe(kind)}`);
    }
    const rest = size.map((each, i) => each - stride[i]!);
    if (kind === "same" && rest.some((each) => each > 0 && each % 2 === 1)) {
      throw new FileError(
        `${where}: padding "same" must cut off as much before as behind, but kernel_size ${describe(size)} is by an odd number larger than strides ${describe(stride)}`,
      );
    }
    const padding = rest.map((each) => (kind === "same" ? Math.max(each, 0) / 2 : 0));
    const outputPadding = rest.map((each) => Math.max(-each, 0));
    const output = image.map(
      (each, i) => (each - 1) * stride[i]! - 2 * padding[i]! + size[i]! + outputPadding[i]!,
    );
    const lists = { size, stride, padding, outputPadding };
    const recipe =
      axes === 2
        ? convTranspose2d({
            filters,
            bias,
            ...(lists as unknown as Record<keyof typeof lists, Pair>),
          })
        : convTranspose1d({
            ...{ filters, bias, size: size[0]!, stride: stride[0]! },
            ...{ padding: padding[0]!, outputPadding: outputPadding[0]! },
          });
    const shape = [...size, filters, channels];
    const turned = axes === 1 ? [2, 1, 0] : [3, 2, 0, 1];
    const offset = { to: "bias", from: ["bias"], shape: [filters] } as const;
    const weight = { to: "weight", from: ["kernel"], shape, axes: turned } as const;
    reading.add(layer, recipe, weight, ...(bias ? [offset] : []));
    reading.shape = [...output, filters];
    activate(layer, reading);
  };
