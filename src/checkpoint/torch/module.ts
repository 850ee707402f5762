import type { Buffer } from "../../networks/buffers.ts";
import { type Parameter, titleOf } from "../../parameter.ts";
import { clause, describe, isObject } from "../../validate.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { renamedBy } from "./members.ts";
import { floatsIn, rounded } from "./numbers.ts";
import type { FromTorchOptions } from "./optimizer.ts";
import { onlyIn } from "./source.ts";
import { isMap, isTensor, type TorchValue } from "./values.ts";

/** A network of layers, as far as its weights are to be read or written. */
export interface TorchNetwork {
  /** Sizes of a row of inputs. */
  readonly input: readonly number[];
  /** By name. */
  readonly parameters: Parameters;
  /** What is no parameter, such as running statistics, by name. */
  readonly buffers: Readonly<Record<string, Buffer>>;
}

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** Values by name, in the parameters' precision, as `network.load` takes them. */
export type TorchTensors = Record<
  string,
  { readonly data: Float32Array | Float64Array; readonly shape: readonly number[] }
>;

export const isNetwork = (source: object): source is TorchNetwork =>
  Array.isArray((source as Partial<TorchNetwork>).input) &&
  isObject((source as Partial<TorchNetwork>).parameters);

/** The parameters of a network, or the record of them. */
export const parametersIn = (source: TorchNetwork | Parameters): Parameters =>
  isNetwork(source) ? source.parameters : source;

/** PyTorch's averages of models (`AveragedModel`) count in it, and no parameter is a whole number. */
const isCounter = ([name, { dtype }]: readonly [string, FileTensor]) =>
  name === "n_averaged" && dtype === "i64";

/** The values of a module's state dict, for a network under the names that it has there. */
export function readModule(
  where: string,
  source: TorchNetwork | Parameters,
  value: TorchValue,
  { rename = (name) => name }: FromTorchOptions,
): TorchTensors {
  const parameters = parametersIn(source);
  const tensors = Object.entries(moduleIn(where, value)).flatMap((entry) => {
    if (isCounter(entry)) return [];
    const renamed = renamedBy(where, rename, entry[0]);
    return renamed === undefined ? [] : [[renamed, entry[1]] as const];
  });
  const twice = tensors.find(([name], i) => tensors.findIndex(([each]) => each === name) !== i);
  if (twice) throw new TypeError(`${where}: two tensors are called ${describe(twice[0])}`);
  if (!isNetwork(source))
    checkNames(
      where,
      Object.keys(parameters),
      tensors.map(([name]) => name),
    );
  const dtype = Object.values(parameters)[0]?.dtype ?? "f32";
  return Object.assign(
    Object.create(null),
    Object.fromEntries(
      tensors.map(([name, tensor]) => {
        const title = `${where}: ${titleOf(name)}`;
        const { shape } = tensor;
        if (isNetwork(source)) {
          const isCount = tensor.dtype === "i64" && BATCHES.test(name);
          return [name, isCount ? tensor : { shape, data: rounded(title, tensor, dtype) }];
        }
        const parameter = parameters[name]!;
        return [name, { shape, data: floatsIn(title, tensor, parameter.shape, parameter.dtype) }];
      }),
    ),
  );
}

function checkNames(where: string, ours: readonly string[], theirs: readonly string[]): void {
  const missing = ours.filter((name) => !theirs.includes(name));
  const unexpected = theirs.filter((name) => !ours.includes(name));
  const parts = [...clause("missing", missing), ...clause("unexpected", unexpected)];
  if (parts.length === 0) return;
  throw new TypeError(
    `${where}: the state dict is of other parameters: ${parts.join("; ")}; { rename } says what they are called here`,
  );
}

/** What batch normalization counts, an integer. */
export const BATCHES: RegExp = /(^|\.)num_batches_tracked$/;

type Module = Readonly<Record<string, FileTensor>>;

/** The module's state dict that this is, or that is one of its values. */
const moduleIn = (where: string, value: TorchValue): Module =>
  onlyIn(where, value, isModule, "a module's state dict: tensors by name");

function isModule(value: unknown): value is Module {
  if (!isObject(value) || Array.isArray(value) || isMap(value) || isTensor(value)) return false;
  const tensors = Object.values(value);
  return tensors.length > 0 && tensors.every(isTensor);
}
