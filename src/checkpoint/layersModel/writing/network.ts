import type { DType } from "../../../dtype.ts";
import type { Layers, Recipe } from "../../../networks/layers/recipe.ts";
import type { Network } from "../../../networks/network.ts";
import type { Weight } from "../taking.ts";
import { WRITERS } from "./writers.ts";
import type { OwnLayer, Tensor, Written } from "./written.ts";

/** A layer of the model, with its name. */
export interface NamedLayer extends Written {
  readonly name: string;
}

/**
 * The layers of a network as those of a LayersModel.
 * @throws TypeError for layers that it has not, RangeError for numbers that are too large for single precision.
 */
export function writeNetwork(where: string, network: Network<DType>): readonly NamedLayer[] {
  const { chain, parameters, buffers } = network;
  const { options, heap, dtype, maxBatch } = chain;
  const { layers, layout } = options;
  if (layout !== "nhwc") {
    throw new TypeError(
      `${where}: layout must be "nhwc", as LayersModels have it, got "${layout}"`,
    );
  }
  const setting = { dtype, maxBatch, layout, kernels: heap.kernels[dtype] };
  const tensors: Readonly<Record<string, Tensor>> = { ...parameters, ...buffers };
  let input = network.input;
  return flattened("", layers).flatMap(({ path, recipe }, i) => {
    const title = `${where}: layers[${path.replaceAll(".", "][")}], ${recipe.name}`;
    const { output } = recipe.plan(title, input, setting);
    const layer: OwnLayer = {
      ...{ where: title, input, output },
      options: { ...recipe.options, ...recipe.made },
      tensor: (name) => single(where, `layers.${path}.${name}`, tensors),
    };
    input = output;
    const write = WRITERS.get(recipe.name);
    if (!write) throw new TypeError(`${title}: LayersModels have no such layer`);
    return write(layer).map((each) => ({ ...each, name: `${snake(each.className)}_${i + 1}` }));
  });
}

/** Layers within layers among the others. */
function flattened(
  path: string,
  layers: Layers,
): readonly { readonly path: string; readonly recipe: Recipe }[] {
  return layers.flatMap((layer, i) =>
    "name" in layer ? [{ path: `${path}${i}`, recipe: layer }] : flattened(`${path}${i}.`, layer),
  );
}

/** @throws RangeError for numbers that single precision has not. */
function single(where: string, name: string, tensors: Readonly<Record<string, Tensor>>): Weight {
  const { data: own, shape } = tensors[name]!;
  const data = Float32Array.from(own);
  const lost = data.findIndex((value, i) => !Number.isFinite(value) && Number.isFinite(own[i]!));
  if (lost < 0) return { data, shape };
  throw new RangeError(`${where}: ${name} has ${own[lost]}, which is too large for f32`);
}

/** As Keras names layers: `MaxPooling2D` max_pooling2d, `Conv2DTranspose` conv2d_transpose. */
const snake = (className: string) =>
  className.replace(/([a-z])([A-Z])|(D)([A-Z])/g, "$1$3_$2$4").toLowerCase();
