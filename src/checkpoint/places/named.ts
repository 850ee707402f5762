/**
 * Names that say which format a file is of: what `save` makes is safetensors, so who opens `model.pt` with PyTorch
 * would find another format in it.
 *
 * @module
 */
const TORCH =
  "for PyTorch give writeTorch({ model: toTorch(network), optimizer: toTorch(optimizer) })";
const NUMPY = 'for NumPy give encode({ tensors: network.tensors() }, { format: "npz" })';
const KERAS = "for TensorFlow.js and Keras give what layersModelFiles(toLayersModel(network)) has";
const ADVICE: ReadonlyMap<string, string> = new Map([
  ...["pt", "pth"].map((name) => [name, TORCH] as const),
  ...["npz", "npy"].map((name) => [name, NUMPY] as const),
  ...["h5", "hdf5", "keras"].map((name) => [name, KERAS] as const),
  ["json", `for JSON give new TextEncoder().encode(JSON.stringify(network)); ${KERAS}`],
  ...["onnx", "gguf", "pkl", "zip"].map((name) => [name, ""] as const),
]);

/** @throws TypeError for a name of parts' file that ends as those of another format do. */
export function checkEnd(where: string, name: string): void {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1];
  const advice = end && ADVICE.get(end.toLowerCase());
  if (advice === undefined || end === undefined) return;
  throw new TypeError(
    `${where}: parts are written as safetensors, which ${JSON.stringify(name)} must say: ` +
      `let it end with .safetensors, not .${end}${advice && `; ${advice}`}`,
  );
}
