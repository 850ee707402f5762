/**
 * Keeping what was trained: files of tensors, which outlive the page and move between libraries.
 *
 * @module
 */

export type { Bytes } from "./bytes.ts";
export { type Decoded, decode, type FileFormat } from "./decode.ts";
export { type Encodable, type EncodableTensor, encode } from "./encode.ts";
export { FileError } from "./fileError.ts";
export type { LayersModelArtifacts, LayersModelFiles } from "./layersModel/artifacts.ts";
export { layersModelFiles } from "./layersModel/files.ts";
export {
  type FromLayersModel,
  type FromLayersModelOptions,
  fromLayersModel,
  type OutputActivation,
} from "./layersModel/fromLayersModel.ts";
export {
  type NetworkFromLayersModel,
  type NetworkFromLayersModelOptions,
  networkFromLayersModel,
} from "./layersModel/networkFromLayersModel.ts";
export { layersModelTensors } from "./layersModel/tensors.ts";
export {
  type ToLayersModelOptions,
  toLayersModel,
  type WeightSpec,
  type WrittenLayersModel,
} from "./layersModel/toLayersModel.ts";
export { type NetworkFromOptions, networkFrom } from "./networkFrom.ts";
export type { Rename } from "./parts/matching.ts";
export type { Model, Part, Stateful } from "./parts/readParts.ts";
export type { Contents } from "./places/contents.ts";
export { download } from "./places/download.ts";
export { loadFile, saveFile } from "./places/files.ts";
export {
  deleteIndexedDB,
  listIndexedDB,
  loadIndexedDB,
  saveIndexedDB,
} from "./places/indexedDB.ts";
export { deleteOPFS, listOPFS, loadOPFS, saveOPFS } from "./places/opfs.ts";
export {
  type BytesReader,
  type BytesSource,
  type BytesStream,
  type ReadBytesOptions,
  readBytes,
  type WithBytes,
} from "./places/readBytes.ts";
export { StorageError, StorageFullError } from "./places/storageError.ts";
export type { FilePath } from "./places/target.ts";
export { type Restored, type RestoreOptions, restore } from "./restore.ts";
export { type SaveParts, save } from "./save.ts";
export type { FileArray, FileArrays, FileDType, FileTensor } from "./tensors/fileTensor.ts";
export { fromTorch } from "./torch/fromTorch.ts";
export type { TorchNetwork, TorchTensors } from "./torch/module.ts";
export type { FromTorchOptions, TorchOptimizer } from "./torch/optimizer.ts";
export { readTorch } from "./torch/readTorch.ts";
export { toTorch } from "./torch/toTorch.ts";
export type {
  TorchDict,
  TorchList,
  TorchMap,
  TorchModuleDict,
  TorchOptimizerDict,
  TorchSet,
  TorchValue,
} from "./torch/values.ts";
export { writeTorch } from "./torch/writeTorch.ts";
