import type { Tensor } from "../peer.ts";
import type { Read, Route } from "./route.ts";

/** Values at once: for data that are on a GPU, blocking. */
export function readNow(tensor: Tensor): Float32Array {
  return tensor.dataSync() as Float32Array;
}

/** Values, read beforehand; nothing where a step can do without. */
export async function fetchValues({ copies }: Route, tensors: readonly Tensor[]): Promise<Read> {
  if (!copies) return readNow;
  const entries = tensors.map(async (tensor) => [tensor.dataId, await tensor.data()] as const);
  const values = new Map<object, unknown>(await Promise.all(entries));
  // What has been assigned meanwhile has other data.
  return (tensor) => (values.get(tensor.dataId) as Float32Array | undefined) ?? readNow(tensor);
}
