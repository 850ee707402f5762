import { describe } from "../../validate.ts";
import { writeZip } from "../formats/writeZip.ts";
import type { NamedTensors } from "../tensors/fileTensor.ts";
import { Pickler } from "./pickler.ts";
import type { TorchDict, TorchValue } from "./values.ts";

/** The version of the archive's format that PyTorch writes. */
const VERSION = "3\n";

/**
 * Writes what `torch.load(file, weights_only=True)` takes, also with `mmap=True`: the archive that `torch.save`
 * writes, of plain data as {@link readTorch} gives them ({@link TorchValue}). The same data give the same bytes.
 *
 * A frozen array becomes a tuple, other arrays lists. A number that is whole becomes an `int`, others a `float`. An
 * object of tensors with a dot in a name becomes an `OrderedDict`, as modules' state dicts are. Tensors of the
 * same `data` array share their storage. Views of WebAssembly memory, as `parameter.data` is, are written as they are.
 *
 * @throws TypeError, RangeError for what is no such data, which is named by where it lies.
 */
export function writeTorch(value: TorchValue): Uint8Array<ArrayBuffer> {
  return writeArchive("writeTorch", value);
}

/** A file of tensors by name, as a module's state dict is, and of metadata that `load_state_dict` does not see. */
export function writeFlat(
  where: string,
  tensors: NamedTensors,
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array<ArrayBuffer> {
  const value = Object.assign(Object.create(null), Object.fromEntries(tensors));
  const both = Object.keys(metadata).find((name) => name in value);
  if (both !== undefined) {
    throw new TypeError(
      `${where}: metadata and a tensor are both named ${describe(both)}, which decode could not tell apart`,
    );
  }
  const hasMore = Object.keys(metadata).length > 0;
  return writeArchive(where, value, hasMore ? { metadata: metadata as TorchDict } : {});
}

/** As {@link writeTorch}, with attributes of the outermost dict, which Python has as `loaded.name`. */
function writeArchive(
  where: string,
  value: TorchValue,
  attributes?: TorchDict,
): Uint8Array<ArrayBuffer> {
  const pickler = new Pickler();
  const pickle = pickler.pickle(`${where}: value`, value, attributes);
  const text = (content: string) => [new TextEncoder().encode(content)];
  return writeZip(where, [
    { name: "archive/data.pkl", parts: [pickle] },
    { name: "archive/byteorder", parts: text("little") },
    ...pickler.storages.map((bytes, i) => ({ name: `archive/data/${i}`, parts: [bytes] })),
    { name: "archive/version", parts: text(VERSION) },
  ]);
}
