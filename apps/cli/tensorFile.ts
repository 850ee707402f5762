import { dirname, extname, join } from "node:path";
import {
  type Decoded,
  decode,
  FileError,
  type FileFormat,
  loadFile,
  StorageError,
} from "../../src/checkpoint/index.ts";
import { readArtifacts, readManifest } from "../../src/checkpoint/layersModel/artifacts.ts";
import { readWeights } from "../../src/checkpoint/layersModel/weights.ts";
import { Failure } from "./command.ts";

export interface TensorFile extends Omit<Decoded, "format"> {
  readonly format: FileFormat | "layers-model";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws Failure for a file that is missing, cannot be read, or holds no tensors. */
export async function readTensorFile(path: string): Promise<TensorFile> {
  const bytes = await failing(path, () => loadFile(path));
  if (extname(path).toLowerCase() === ".json") return readLayersModel(path, bytes);
  return { bytes, ...(await failing(path, () => decode(bytes))) };
}

/** TensorFlow.js's `model.json`, with the files of weights that lie beside it. */
async function readLayersModel(path: string, json: Uint8Array<ArrayBuffer>): Promise<TensorFile> {
  const where = "decode";
  const { paths } = await failing(path, () => readManifest(where, json));
  const weights: Uint8Array[] = [];
  for (const each of paths) {
    // Whoever wrote the file must not choose which others are read.
    if (/^[\\/]|^\w+:|(^|[\\/])\.\.([\\/]|$)/.test(each)) {
      throw new Failure(`${path}: weights must lie beside it, got ${JSON.stringify(each)}`);
    }
    const file = join(dirname(path), each);
    weights.push(await failing(file, () => loadFile(file)));
  }
  return failing(path, () => {
    const artifacts = readArtifacts(where, { json, weights });
    const { format: _, ...metadata } = artifacts.metadata;
    const told = Object.entries(metadata).filter(([, value]) => value !== null);
    return {
      format: "layers-model" as const,
      bytes: json,
      tensors: Object.fromEntries(readWeights(where, artifacts)),
      metadata: Object.fromEntries(told),
    };
  });
}

/** What the package refuses, told of a file instead of a function. */
export async function failing<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof StorageError) throw new Failure(withoutFunction(error));
    const isRefusal =
      error instanceof FileError || error instanceof TypeError || error instanceof RangeError;
    throw isRefusal ? new Failure(told(path, error)) : error;
  }
}

/** What bytes are, the file is. */
function told(path: string, error: Error): string {
  const message = withoutFunction(error);
  return message.startsWith("bytes ") ? message.replace("bytes", path) : `${path}: ${message}`;
}

const withoutFunction = ({ message }: Error) =>
  message.replace(/^(loadFile|saveFile|decode|encode): /, "");
