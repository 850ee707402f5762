import { FileError } from "../../fileError.ts";
import { Chain, type LayerKind } from "../chain.ts";
import { countAt, listAt } from "../json.ts";
import type { LayerJson } from "../topology.ts";
import { activation, leakyRelu, relu, softmax } from "./activation.ts";
import { dense } from "./dense.ts";
import { passive } from "./passive.ts";
import { flatten, input, reshape } from "./shaping.ts";

/** How each class of layers is read. */
const KINDS: ReadonlyMap<string, LayerKind> = new Map([
  ["Dense", dense],
  ["Activation", activation],
  ["ReLU", relu],
  ["LeakyReLU", leakyRelu],
  ["Softmax", softmax],
  ["InputLayer", input],
  ["Flatten", flatten],
  ["Reshape", reshape],
  ["Dropout", passive],
  ["AlphaDropout", passive],
  ["GaussianDropout", passive],
  ["GaussianNoise", passive],
  ["ActivityRegularization", passive],
]);

/** @throws FileError for a layer of another class, or one that does not fit the one before it. */
export function readChain(layers: readonly LayerJson[]): Chain {
  const chain = new Chain();
  for (const layer of layers) {
    const kind = KINDS.get(layer.className);
    if (!kind) {
      throw new FileError(
        `${layer.where}: layers can be ${[...KINDS.keys()].join(", ")}, and models of them; networkFromLayersModel takes others too`,
      );
    }
    chain.shape ??= inputShape(layer);
    kind(layer, chain);
  }
  return chain;
}

/** Of each row of the batch, as a first layer says it. */
export function inputShape({ where, config }: LayerJson): readonly number[] | undefined {
  const given = config.batch_input_shape ?? config.batch_shape;
  if (given === undefined || given === null) return undefined;
  const [, ...row] = listAt(`${where}: batch_input_shape`, given);
  return row.map((size) => countAt(`${where}: batch_input_shape`, size));
}
