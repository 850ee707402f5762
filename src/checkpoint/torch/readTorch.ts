import { describe } from "../../validate.ts";
import { type Bytes, bytesOf, textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";
import { isNpy } from "../formats/npyHeader.ts";
import { isSafetensors } from "../formats/safetensors.ts";
import { readZip, type ZipEntry } from "../formats/zip.ts";
import { Budget } from "./budget.ts";
import { Dict } from "./pickled.ts";
import { plainOf } from "./plain.ts";
import { type Records, Storages } from "./storages.ts";
import { unpickle } from "./unpickle.ts";
import type { TorchDict, TorchValue } from "./values.ts";

/** PyTorch's own highest number of its archive's format. */
const NEWEST = 10;
const PICKLE = "data.pkl";
/** A pickle that is deflated, which PyTorch never does, may have so many bytes, and so many for each in the file. */
const SPARE = 2 ** 20;
const INFLATED = 32;
/** How a pickle of protocol 2 to 5 begins, and files of PyTorch before 1.6, whose first pickle is this number. */
const PROTO = 0x80;
const LEGACY = "8a0a6cfc9c46f9206aa850192e";

/**
 * Reads what `torch.save` has written: state dicts, checkpoints of several, and what lies in them, as plain data
 * ({@link TorchValue}). Nothing of Python runs: only tensors, dicts, lists, numbers, strings and bytes are
 * built, whatever the file asks for. Tensors are views of `bytes` where they lie row by row, so keep those as
 * they are; others, and half precision, are copies, of at most four times the file's tensors.
 *
 * A checkpoint is a dict, and so is the type of what is given: `fromTorch(optimizer, readTorch(bytes).optimizer)`. Say
 * what else it is, which nothing looks at: `readTorch<TorchList>(bytes)`, `readTorch<{ model: TorchDict }>(bytes)`.
 *
 * @param bytes the file: a `Uint8Array`, another view, or an `ArrayBuffer`.
 * @throws TypeError (`FileError`) for what is damaged or cut off, for a file of PyTorch before 1.6 or of
 *   TorchScript, for whole models and other objects, and for sparse, quantized or complex tensors.
 */
export function readTorch<T extends TorchValue = TorchDict>(bytes: Bytes): T {
  const where = "readTorch";
  const file = bytesOf(`${where}: bytes`, bytes);
  checkStart(where, file);
  return readArchive(where, readZip(where, file)).value as T;
}

/** What a file holds, and the attributes of its `OrderedDict` if it is one. */
export interface Archive {
  readonly value: TorchValue;
  readonly attributes: TorchValue;
  /** Bytes of its pickle. */
  readonly length: number;
}

/** Whether a ZIP file is one of PyTorch's. */
export const isArchive = (entries: ReadonlyMap<string, ZipEntry>): boolean =>
  [...entries.keys()].some(isPickleName);

/** Reads the files of the archive. Throws as {@link readTorch}. */
export function readArchive(where: string, entries: ReadonlyMap<string, ZipEntry>): Archive {
  const folder = folderOf(where, [...entries.keys()]);
  const entry = (name: string) => entries.get(`${folder}${name}`);
  if (entry("constants.pkl")) {
    throw new FileError(
      `${where}: the file is a TorchScript archive: save model.state_dict() by torch.save`,
    );
  }
  checkVersion(where, entry("version"));
  const { size, packed, read } = entry(PICKLE)!;
  if (size > packed && size > SPARE + INFLATED * packed) {
    throw new FileError(
      `${where}: the pickle takes ${packed} bytes of the file, which must not inflate to ${size}: store it, as torch.save does`,
    );
  }
  const pickle = read();
  const records: Records = {
    isBigEndian: isBigEndian(where, entry("byteorder")),
    read: (key) => {
      const found = entry(`data/${key}`);
      if (found) return found.read();
      throw new FileError(`${where}: the file has no data of storage ${describe(key)}`);
    },
  };
  const storages = new Storages(where, records, new Budget());
  const made = unpickle(where, pickle, packed, (id) => storages.named(id));
  const attributes = made instanceof Dict ? made.attributes : undefined;
  return {
    value: plainOf(where, made, pickle.length),
    attributes: attributes ? plainOf(where, attributes, pickle.length) : null,
    length: pickle.length,
  };
}

/** Whether it begins as a pickle does, which PyTorch before 1.6 wrote as it is. */
export const isPickle = ([first]: Uint8Array): boolean => first === PROTO;

/** @throws FileError for what is none of PyTorch's files by its first bytes. */
export function checkStart(where: string, bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const other = isSafetensors(bytes) ? "safetensors" : isNpy(bytes) ? ".npy" : undefined;
  if (other) throw ofOthers(where, other);
  if (!isPickle(bytes)) {
    const start = [...bytes.subarray(0, 4)].map(hex).join(" ") || "nothing";
    throw new FileError(
      `${where}: the file must be a ZIP file, as torch.save writes it, and begins with ${start}`,
    );
  }
  const isLegacy = [...bytes.subarray(2, 15)].map(hex).join("") === LEGACY;
  const what = isLegacy ? "is of PyTorch before 1.6" : "is a bare pickle";
  throw new FileError(
    `${where}: the file ${what}: load it there and save it by torch.save of PyTorch 1.6 or newer`,
  );
}

/** What reads the other formats of tensors. */
const ofOthers = (where: string, format: string) =>
  new FileError(
    `${where}: the file is ${format}, not PyTorch's: restore(bytes, { network }) takes it, and decode(bytes) reads it`,
  );

const hex = (byte: number) => byte.toString(16).padStart(2, "0");
const isPickleName = (name: string) => name === PICKLE || name.endsWith(`/${PICKLE}`);

/** The folder that everything lies in, with its slash: `archive/`, or the name that the file was saved under. */
function folderOf(where: string, names: readonly string[]): string {
  const folders = names.filter(isPickleName).map((name) => name.slice(0, -PICKLE.length));
  if (folders.length === 1) return folders[0]!;
  const isNpz = names.length > 0 && names.every((name) => name.endsWith(".npy"));
  if (isNpz) throw ofOthers(where, ".npz");
  const found = folders.length === 0 ? "no" : `${folders.length} times`;
  throw new FileError(
    `${where}: a file of torch.save has one ${PICKLE}, and this ZIP file has ${found} ${PICKLE}`,
  );
}

function checkVersion(where: string, entry: ZipEntry | undefined): void {
  const text = entry && textOf(entry.read())?.trim();
  if (!entry || (/^\d+$/.test(text ?? "") && Number(text) <= NEWEST)) return;
  throw new FileError(
    `${where}: the file is of version ${describe(text)}; versions that are read are up to ${NEWEST}`,
  );
}

function isBigEndian(where: string, entry: ZipEntry | undefined): boolean {
  const text = entry && textOf(entry.read());
  if (!entry || text === "little" || text === "big") return text === "big";
  throw new FileError(`${where}: byteorder must be "little" or "big", got ${describe(text)}`);
}
