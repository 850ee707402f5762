/**
 * Reading safetensors: eight bytes with the length of the header, the header in JSON, and the elements of all
 * tensors, one behind the other with no hole (https://github.com/huggingface/safetensors#format). A file is
 * judged as Rust's implementation judges it, which Python's calls; where that takes what the description of
 * the format forbids (a name twice), as the description does.
 *
 * @module
 */
import { describe } from "../../validate.ts";
import { textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";
import { bytesPerElement, FILE_DTYPES, fileTensor, readElements } from "../tensors/elements.ts";
import type { FileDType, FileTensor } from "../tensors/fileTensor.ts";
import { JsonText } from "./jsonText.ts";
import { countOf } from "./shape.ts";

export const LONGEST_HEADER = 100_000_000;

/** What the header says of a tensor. */
interface Info {
  readonly name: string;
  readonly dtype: FileDType;
  readonly shape: readonly number[];
  /** Bytes, counted from the end of the header. */
  readonly start: number;
  readonly end: number;
}

export interface SafetensorsFile {
  readonly tensors: Record<string, FileTensor>;
  readonly metadata: Record<string, string>;
}

/** Whether bytes can only be safetensors: a length of the header that the file has, and its first character. */
export function isSafetensors(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && headerLength(bytes) <= LONGEST_HEADER && bytes[8] === 0x7b;
}

function headerLength(bytes: Uint8Array): number {
  const fields = new DataView(bytes.buffer, bytes.byteOffset, 8);
  return fields.getUint32(4, true) * 2 ** 32 + fields.getUint32(0, true);
}

/**
 * The tensors, as views of the bytes where those lie at a multiple of the element's size, else as copies.
 * @throws FileError for a file that is damaged or of another kind.
 */
export function readSafetensors(where: string, bytes: Uint8Array<ArrayBuffer>): SafetensorsFile {
  const { infos, metadata, start } = readHeader(where, bytes);
  let end = 0;
  // In any order in the header, but with no hole and no overlap in the file.
  for (const info of infos.sort((a, b) => a.start - b.start || a.end - b.end)) {
    checkInfo(`${where}: tensor ${describe(info.name)}`, info, end);
    end = info.end;
  }
  if (start + end !== bytes.length) {
    throw new FileError(
      `${where}: the file must have ${start + end} bytes, as its header says, got ${bytes.length}`,
    );
  }
  const tensors: Record<string, FileTensor> = Object.create(null);
  for (const { name, dtype, shape, start: offset } of infos) {
    const count = countOf(where, shape);
    tensors[name] = fileTensor(dtype, shape, readElements(dtype, bytes, start + offset, count));
  }
  return { tensors, metadata };
}

function checkInfo(where: string, { dtype, shape, start, end }: Info, expected: number): void {
  if (start !== expected || end < start) {
    throw new FileError(
      `${where} must begin at byte ${expected} of the data, where the one before ends, got bytes ${start} to ${end}`,
    );
  }
  const bytes = countOf(where, shape) * bytesPerElement(dtype);
  if (end - start === bytes) return;
  throw new FileError(
    `${where}, ${dtype} of shape ${describe([...shape])}, must have ${bytes} bytes, got ${end - start}`,
  );
}

interface Header {
  readonly infos: Info[];
  readonly metadata: Record<string, string>;
  /** Where the data begin. */
  readonly start: number;
}

function readHeader(where: string, bytes: Uint8Array): Header {
  if (bytes.length < 8)
    throw new FileError(`${where}: a safetensors file has 8 bytes at least, got ${bytes.length}`);
  const length = headerLength(bytes);
  const most = Math.min(LONGEST_HEADER, bytes.length - 8);
  if (length > most) {
    throw new FileError(
      `${where}: the header must have at most ${most} bytes, got ${length}: the file is cut off, or no safetensors`,
    );
  }
  if (bytes[8] !== 0x7b || length === 0)
    throw new FileError(`${where}: the header must begin with "{"`);
  const text = textOf(bytes.subarray(8, 8 + length));
  if (text === undefined) throw new FileError(`${where}: the header must be text in UTF-8`);

  const json = new JsonText(`${where}: the header`, text);
  const infos: Info[] = [];
  const metadata: Record<string, string> = Object.create(null);
  json.object("an object", (name) => {
    if (name !== "__metadata__") infos.push(readInfo(where, json, name));
    else if (!json.null()) {
      json.object("an object of metadata", (key) => {
        metadata[key] = json.string("a string, as all metadata are");
      });
    }
  });
  json.end();
  return { infos, metadata, start: 8 + length };
}

const FIELDS = ["dtype", "shape", "data_offsets"] as const;

function readInfo(where: string, json: JsonText, name: string): Info {
  const tensor = `tensor ${describe(name)}`;
  let type: string | undefined;
  const integers: { shape?: number[]; data_offsets?: number[] } = {};
  json.object(`an object, of ${tensor}`, (field) => {
    if (field === "dtype") type = json.string(`the dtype of ${tensor}`);
    else if (field === "shape" || field === "data_offsets") {
      const list: number[] = [];
      json.array(`the ${field} of ${tensor}`, () => {
        list.push(json.integer(`whole numbers in the ${field} of ${tensor}`));
      });
      integers[field] = list;
    } else json.skip();
  });
  const { shape, data_offsets: offsets } = integers;
  if (type === undefined || !shape || offsets?.length !== 2) {
    throw new FileError(
      `${where}: ${tensor} must have ${FIELDS.join(", ")}, of which the last are two numbers`,
    );
  }
  return {
    name,
    dtype: dtypeBy(`${where}: ${tensor}`, type),
    shape,
    start: offsets[0]!,
    end: offsets[1]!,
  };
}

const NAMES = new Map(FILE_DTYPES.map((dtype) => [dtype.toUpperCase(), dtype]));

function dtypeBy(where: string, name: string): FileDType {
  const dtype = NAMES.get(name);
  if (dtype !== undefined) return dtype;
  throw new FileError(
    `${where} is of dtype ${describe(name)}; dtypes that are read are ${[...NAMES.keys()].join(", ")}`,
  );
}
