import {
  type Decoded,
  decode,
  FileError,
  loadFile,
  StorageError,
} from "../../src/checkpoint/index.ts";
import { Failure } from "./command.ts";

export interface TensorFile extends Decoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws Failure for a file that is missing, cannot be read, or holds no tensors. */
export async function readTensorFile(path: string): Promise<TensorFile> {
  const bytes = await failing(path, () => loadFile(path));
  return { bytes, ...(await failing(path, () => decode(bytes))) };
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
