import { describe, listed, mismatch } from "../../validate.ts";
import { joined } from "../bytes.ts";
import { bytesOfElements } from "../tensors/elements.ts";
import type { FileDType, FileTensor, NamedTensors } from "../tensors/fileTensor.ts";
import { writeZip } from "./writeZip.ts";

/** NumPy's own alignment: elements begin at a multiple of it. */
const ALIGNMENT = 64;

const DESCRIPTIONS: Readonly<Record<Exclude<FileDType, "bf16">, string>> = {
  ...{ f64: "<f8", f32: "<f4", f16: "<f2", i64: "<i8", i32: "<i4", i16: "<i2", i8: "|i1" },
  ...{ u64: "<u8", u32: "<u4", u16: "<u2", u8: "|u1", bool: "|b1" },
};

/** The parts of an `.npy` file as NumPy writes it, of version 1. */
function npyParts(
  where: string,
  { dtype, shape, data }: FileTensor,
): readonly [header: Uint8Array, elements: Uint8Array] {
  if (dtype === "bf16") {
    throw new TypeError(
      `${where} cannot be "bf16", which NumPy does not have: give it as "f32", which holds the same numbers`,
    );
  }
  return [npyHeader(where, DESCRIPTIONS[dtype], shape), bytesOfElements(dtype, data)];
}

/** A single text, in UTF-32. NumPy takes zeros at the end for padding. */
function textParts(where: string, text: unknown): readonly Uint8Array[] {
  if (typeof text !== "string") throw mismatch(where, "a string, as .npz keeps it", text);
  if (text.endsWith("\0"))
    throw new TypeError(`${where} must not end with a zero, which NumPy drops`);
  // An empty one is kept as one zero, as NumPy does.
  const points = Array.from(text || "\0", (character) => character.codePointAt(0)!);
  const bytes = new Uint8Array(4 * points.length);
  const fields = new DataView(bytes.buffer);
  points.forEach((point, i) => {
    fields.setUint32(4 * i, point, true);
  });
  return [npyHeader(where, `<U${points.length}`, []), bytes];
}

function npyHeader(where: string, descr: string, shape: readonly number[]): Uint8Array {
  // As Python writes tuples.
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const dict = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`;
  // Room for the first size to grow to 21 digits, which NumPy leaves, and the end of the line.
  const room = shape.length > 0 ? 21 - `${shape[0]}`.length : 0;
  const least = 10 + dict.length + room + 1;
  // Padded always, also where it is aligned already.
  const length = least + ALIGNMENT - (least % ALIGNMENT);
  if (shape.length > 64)
    throw new RangeError(
      `${where} must have at most 64 dimensions, as NumPy's arrays, got ${shape.length}`,
    );
  const bytes = new Uint8Array(length).fill(0x20);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, (length - 10) & 255, (length - 10) >> 8]);
  bytes.set(new TextEncoder().encode(dict), 10);
  bytes[length - 1] = 0x0a;
  return bytes;
}

/** Python takes the name of a file in a ZIP file up to a zero. */
function fileName(where: string, name: string): string {
  if (!name.includes("\0")) return `${name}.npy`;
  throw new TypeError(`${where}: a name in .npz must have no zero, got ${describe(name)}`);
}

/**
 * An `.npz` file, stored as `numpy.savez` does: `NAME.npy` for each tensor and each of the metadata, which are
 * arrays of one text.
 * @throws TypeError for metadata that are no strings or have the name of a tensor, and for a zero in a name.
 */
export function writeNpz(
  where: string,
  tensors: NamedTensors,
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array<ArrayBuffer> {
  const names = new Set(tensors.map(([name]) => name));
  const arrays = tensors.map(([name, tensor]) => ({
    name: fileName(where, name),
    parts: npyParts(`${where}: tensor ${describe(name)}`, tensor),
  }));
  const texts = Object.entries(metadata).map(([name, text]) => {
    if (names.has(name))
      throw new TypeError(
        `${where}: metadata and a tensor are both named ${describe(name)}, where .npz has one array`,
      );
    const parts = textParts(`${where}: metadata[${describe(name)}]`, text);
    return { name: fileName(where, name), parts };
  });
  return writeZip(where, [...arrays, ...texts]);
}

/**
 * An `.npy` file, as `numpy.save` writes it.
 * @throws TypeError for more or less than one tensor, and for metadata.
 */
export function writeNpy(
  where: string,
  tensors: NamedTensors,
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array<ArrayBuffer> {
  const [first, second] = tensors;
  const names = [...tensors.map(([name]) => name), ...Object.keys(metadata)];
  if (!first || second || names.length > 1) {
    throw new TypeError(
      `${where}: an .npy file holds one tensor and no metadata, got ${listed(names) || "none"}: use "npz"`,
    );
  }
  const [name, tensor] = first;
  return joined(npyParts(`${where}: tensor ${describe(name)}`, tensor));
}
