import { Parameter, titleOf } from "../../parameter.ts";
import { describe, isObject, listed, mismatch } from "../../validate.ts";
import type { FileTensor } from "../tensors.ts";
import { floatsIn, rounded } from "./numbers.ts";
import type { FromTorchOptions } from "./optimizer.ts";
import { isMap, isTensor, type TorchDict, type TorchValue } from "./values.ts";

/** A network of layers, as far as its weights are to be read or written. */
export interface TorchNetwork {
  readonly sizes: readonly number[];
  readonly parameters: Parameters;
}

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** Values by name, in the parameters' precision, as `network.load` takes them. */
export type TorchTensors = Record<
  string,
  { readonly data: Float32Array | Float64Array; readonly shape: readonly number[] }
>;

export const isNetwork = (source: object): source is TorchNetwork =>
  Array.isArray((source as Partial<TorchNetwork>).sizes) &&
  isObject((source as Partial<TorchNetwork>).parameters);

/** The parameters of a network, or the record of them. @throws TypeError for what is neither. */
export function parametersIn(where: string, source: TorchNetwork | Parameters): Parameters {
  const parameters = isNetwork(source) ? source.parameters : source;
  for (const [name, parameter] of Object.entries(parameters)) {
    if (!(parameter instanceof Parameter))
      throw mismatch(`${where}: ${name}`, "a parameter", parameter);
  }
  return parameters;
}

/** The values of a module's state dict, for a network under the names that it has there. */
export function readModule(
  where: string,
  source: TorchNetwork | Parameters,
  value: TorchValue,
  { rename = (name) => name }: FromTorchOptions,
): TorchTensors {
  const parameters = parametersIn(where, source);
  const tensors = Object.entries(moduleIn(where, value)).map(([name, tensor]) => {
    const renamed: unknown = rename(name);
    if (typeof renamed === "string") return [renamed, tensor] as const;
    throw mismatch(`${where}: rename of ${describe(name)}`, "a string", renamed);
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
        if (isNetwork(source)) return [name, { shape, data: rounded(title, tensor, dtype) }];
        const parameter = parameters[name]!;
        return [name, { shape, data: floatsIn(title, tensor, parameter.shape, parameter.dtype) }];
      }),
    ),
  );
}

function checkNames(where: string, ours: readonly string[], theirs: readonly string[]): void {
  const missing = ours.filter((name) => !theirs.includes(name));
  const unexpected = theirs.filter((name) => !ours.includes(name));
  if (missing.length === 0 && unexpected.length === 0) return;
  const parts = [
    ...(missing.length > 0 ? [`missing ${listed(missing)}`] : []),
    ...(unexpected.length > 0 ? [`unexpected ${listed(unexpected)}`] : []),
  ];
  throw new TypeError(`${where}: the state dict is of other parameters: ${parts.join("; ")}`);
}

type Module = Readonly<Record<string, FileTensor>>;

/** The module's state dict that this is, or that is one of its values. */
function moduleIn(where: string, value: TorchValue): Module {
  if (isModule(value)) return value;
  const expected = "a module's state dict: tensors by name";
  if (!isObject(value) || Array.isArray(value) || isMap(value) || isTensor(value)) {
    throw mismatch(where, expected, value);
  }
  const found = Object.entries(value as TorchDict).filter(([, each]) => isModule(each));
  if (found.length === 1) return found[0]![1] as unknown as Module;
  const names = (found.length > 1 ? found : Object.entries(value)).map(([name]) => name);
  const got = found.length > 1 ? "several: give one of" : "a dict of";
  throw new TypeError(`${where} must be ${expected}, got ${got} ${listed(names) || "nothing"}`);
}

function isModule(value: unknown): value is Module {
  if (!isObject(value) || Array.isArray(value) || isMap(value) || isTensor(value)) return false;
  const tensors = Object.values(value);
  return tensors.length > 0 && tensors.every(isTensor);
}
