import { describe, isObject } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { type Json, listAt, objectAt, textAt } from "./json.ts";

/** A layer of a model, whatever its kind. */
export interface LayerJson {
  readonly name: string;
  readonly className: string;
  readonly config: Json;
  /** What errors begin with. */
  readonly where: string;
}

/** More than anybody nests models in models. */
const DEEPEST = 16;

/**
 * The layers of a model in the order in which they are computed, those of models in it among them. Keras's
 * JSON has the whole beside its optimizer, as `model_config`, and TensorFlow.js's alone.
 * @throws FileError for a model that is no chain of layers.
 */
export function layersOf(where: string, topology: unknown): LayerJson[] {
  const whole = objectAt(`${where}: modelTopology`, topology);
  return inModel(where, objectAt(`${where}: model_config`, whole.model_config ?? whole), 0);
}

function inModel(where: string, model: Json, depth: number): LayerJson[] {
  const kind = textAt(`${where}: class_name of the model`, model.class_name);
  if (depth > DEEPEST) throw new FileError(`${where}: models are nested more than ${DEEPEST} deep`);
  const layers = kind === "Sequential" ? sequence(where, model) : chain(where, model);
  return layers.flatMap((layer) => {
    const { className, config, name } = layer;
    return isModel(className)
      ? inModel(where, { class_name: className, config, name }, depth + 1)
      : [layer];
  });
}

const isModel = (className: string) => ["Sequential", "Model", "Functional"].includes(className);

/** Of a Sequential model: the first versions had the layers themselves for a configuration. */
function sequence(where: string, { config }: Json): LayerJson[] {
  const layers = Array.isArray(config) ? config : objectAt(`${where}: config`, config).layers;
  return listAt(`${where}: layers`, layers).map((layer, i) => readLayer(where, i, layer));
}

function readLayer(where: string, i: number, given: unknown): LayerJson {
  const layer = objectAt(`${where}: layers[${i}]`, given);
  const className = textAt(`${where}: layers[${i}].class_name`, layer.class_name);
  // A model in a model may have its layers here.
  const config = (Array.isArray(layer.config) ? { layers: layer.config } : layer.config) ?? {};
  const settings = objectAt(`${where}: config of layers[${i}]`, config);
  const name = textAt(`${where}: name of layers[${i}]`, layer.name ?? settings.name);
  return {
    ...{ name, className, config: settings },
    where: `${where}: layer ${describe(name)} (${className})`,
  };
}

/** Of a functional model: from its one output back to its one input. */
function chain(where: string, model: Json): LayerJson[] {
  const kind = textAt(`${where}: class_name`, model.class_name);
  if (!isModel(kind)) {
    throw new FileError(
      `${where}: the model must be a Sequential or a functional one, got ${describe(kind)}`,
    );
  }
  const config = objectAt(`${where}: config`, model.config);
  const given = listAt(`${where}: layers`, config.layers);
  const layers = given.map((layer, i) => ({
    layer: readLayer(where, i, layer),
    nodes: listAt(`${where}: inbound_nodes`, (layer as Json).inbound_nodes ?? []),
  }));
  const byName = new Map(layers.map((each) => [each.layer.name, each]));
  if (byName.size < layers.length) throw new FileError(`${where}: two layers have the same name`);
  const input = only(`${where}: input_layers`, config.input_layers);
  let name = only(`${where}: output_layers`, config.output_layers);
  const found: LayerJson[] = [];
  while (found.length <= layers.length) {
    const each = byName.get(name);
    if (!each) throw new FileError(`${where}: there is no layer ${describe(name)}`);
    found.unshift(each.layer);
    if (name === input) break;
    name = before(each.layer.where, each.nodes);
  }
  const beside = layers.find(({ layer }) => !found.includes(layer));
  if (!beside && found.length === layers.length) return found;
  throw new FileError(
    `${beside?.layer.where ?? where} is not in one chain with the others, from input to output`,
  );
}

/** The layer that this one is computed from. */
function before(where: string, nodes: readonly unknown[]): string {
  const [node] = nodes.map(ofKeras3);
  if (nodes.length === 1 && Array.isArray(node)) {
    // Of one tensor Keras writes [[name, …]], and did [name, …].
    const tensors: readonly unknown[] = typeof node[0] === "string" ? [node] : node;
    const [tensor] = tensors;
    if (tensors.length === 1 && Array.isArray(tensor) && typeof tensor[0] === "string") {
      return tensor[0];
    }
  }
  throw new FileError(`${where} must be computed once, from one other layer`);
}

/** Keras 3 writes what a layer is called with, tensors in which say where they come from. */
function ofKeras3(node: unknown): unknown {
  if (!isObject(node) || Array.isArray(node)) return node;
  const { args } = node as Json;
  const tensors = Array.isArray(args) ? args.flat() : [];
  return tensors.map((tensor) => {
    const { config } = (isObject(tensor) ? tensor : {}) as { config?: Json };
    return isObject(config) ? config.keras_history : undefined;
  });
}

/** The name of the one layer in `[[name, 0, 0]]`. */
function only(where: string, given: unknown): string {
  const layers = listAt(where, given);
  const [first] = layers;
  const one = typeof first === "string" ? layers : (first as readonly unknown[] | undefined);
  if (Array.isArray(one) && typeof one[0] === "string" && (one === layers || layers.length === 1)) {
    return one[0];
  }
  throw new FileError(`${where} must be one layer, got ${describe(given)}`);
}
