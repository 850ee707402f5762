import { isObject, mismatch } from "../../validate.ts";
import { type Bytes, bytesOf, joined, textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";
import { type Json, listAt, objectAt, textAt } from "./json.ts";

/** A model as TensorFlow.js hands it about: what `model.save` gives a handler, and `tf.io.fromMemory` takes. */
export interface LayersModelArtifacts {
  /** Layers and their configuration. */
  readonly modelTopology?: unknown;
  /** Name, shape and type of each weight, in their order. */
  readonly weightSpecs?: unknown;
  /** The weights, one after another, in one piece or in several. */
  readonly weightData?: Bytes | readonly Bytes[];
  /** `"layers-model"`. */
  readonly format?: string;
  /** Library and version. */
  readonly generatedBy?: string;
  /** Converter and version, or null. */
  readonly convertedBy?: string | null;
  /** Optimizer, loss and metrics, if they were saved. */
  readonly trainingConfig?: unknown;
  /** What the user has put there. */
  readonly userDefinedMetadata?: unknown;
}

/** A model as its files: `model.json`, as text, bytes or parsed, and the weights' files that it names. */
export interface LayersModelFiles {
  /** What `model.json` holds, as text, bytes or parsed. */
  readonly json: string | Bytes | object;
  /** One file, all in the order of `model.json`, or each by its path there. */
  readonly weights: Bytes | readonly Bytes[] | Readonly<Record<string, Bytes>>;
}

/** Either of them, whose weights lie in one piece. */
export interface Artifacts {
  readonly topology: unknown;
  readonly specs: readonly unknown[];
  readonly data: Uint8Array<ArrayBuffer>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** @throws TypeError for what is neither, FileError for files that do not belong together. */
export function readArtifacts(
  where: string,
  given: LayersModelArtifacts | LayersModelFiles,
): Artifacts {
  if (isObject(given) && "json" in given) return readFiles(where, given);
  if (!isObject(given) || !("modelTopology" in given)) {
    const { message } = mismatch(
      `${where}: artifacts`,
      "{ json, weights }, or what model.save gives a handler",
      given,
    );
    const isModel = isObject(given) && "trainableWeights" in given;
    const hint = ": await artifactsOf(model) of nadir/tfjs gives that";
    const isPromise = isObject(given) && typeof (given as { then?: unknown }).then === "function";
    throw new TypeError(message + (isModel ? hint : isPromise ? ": await it" : ""));
  }
  const { weightSpecs = [], weightData = [] } = given;
  const pieces = Array.isArray(weightData) ? weightData : [weightData];
  return artifactsOf(where, given as Json, listAt(`${where}: weightSpecs`, weightSpecs), pieces);
}

function readFiles(where: string, { json, weights }: LayersModelFiles): Artifacts {
  const { model, specs, paths } = readManifest(where, json);
  return artifactsOf(where, model, specs, piecesOf(where, paths, weights));
}

/** What `model.json` says of its weights: how they are to be read, and the files that they are in. */
export function readManifest(
  where: string,
  json: LayersModelFiles["json"],
): { readonly model: Json; readonly specs: readonly unknown[]; readonly paths: readonly string[] } {
  const model = objectAt(`${where}: model.json`, parsed(where, json));
  const groups = listAt(`${where}: weightsManifest`, model.weightsManifest).map((group, i) =>
    objectAt(`${where}: weightsManifest[${i}]`, group),
  );
  const specs = groups.flatMap(({ weights }, i) => {
    return listAt(`${where}: weightsManifest[${i}].weights`, weights);
  });
  const paths = groups.flatMap((group, i) => {
    const name = `${where}: weightsManifest[${i}].paths`;
    return listAt(name, group.paths).map((path, j) => textAt(`${name}[${j}]`, path));
  });
  return { model, specs, paths };
}

function parsed(where: string, json: LayersModelFiles["json"]): unknown {
  const isText = typeof json === "string";
  if (!isText && isObject(json) && !ArrayBuffer.isView(json) && !("byteLength" in json)) {
    return json;
  }
  const text = isText ? json : textOf(bytesOf(`${where}: json`, json));
  if (text === undefined) throw new FileError(`${where}: model.json is not UTF-8`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FileError(`${where}: model.json is no JSON`, { cause });
  }
}

function piecesOf(
  where: string,
  paths: readonly string[],
  weights: LayersModelFiles["weights"],
): readonly unknown[] {
  if (Array.isArray(weights)) {
    if (weights.length === paths.length) return weights;
    throw new FileError(
      `${where}: weights must be the ${paths.length} files of model.json, got ${weights.length}`,
    );
  }
  const isOne = !isObject(weights) || ArrayBuffer.isView(weights) || "byteLength" in weights;
  if (isOne) return [weights];
  const files = new Map<string, unknown>(Object.entries(weights));
  return paths.map((path) => {
    if (files.has(path)) return files.get(path);
    throw new FileError(`${where}: weights must have the file ${JSON.stringify(path)}`);
  });
}

/** What is told of a model beside its topology and weights. */
const told = [
  ...["format", "generatedBy", "convertedBy", "trainingConfig", "signature"],
  "userDefinedMetadata",
];

function artifactsOf(
  where: string,
  model: Json,
  specs: readonly unknown[],
  pieces: readonly unknown[],
): Artifacts {
  const { modelTopology: topology, format } = model;
  if (format === "graph-model" || (isObject(topology) && "node" in topology)) {
    throw new FileError(
      `${where}: expected a LayersModel, got a graph model, which has operations in place of layers`,
    );
  }
  const entries = told.filter((key) => key in model).map((key) => [key, model[key]]);
  const metadata: Record<string, unknown> = Object.fromEntries(entries);
  return { topology, specs, data: inOnePiece(where, pieces), metadata };
}

/** In one piece: a view of the bytes where there is only one. */
function inOnePiece(where: string, pieces: readonly unknown[]): Uint8Array<ArrayBuffer> {
  const all = pieces.map((piece) => bytesOf(`${where}: weights`, piece));
  return all.length === 1 ? all[0]! : joined(all);
}
