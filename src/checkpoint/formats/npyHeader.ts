/**
 * The header of an `.npy` file, a dict that Python can read:
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 *
 * @module
 */
import { describe } from "../../validate.ts";
import { textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";
import type { FileDType } from "../tensors/fileTensor.ts";

export interface NpyHeader {
  /** Undefined for text, of so many characters as `characters`. */
  readonly dtype: FileDType | undefined;
  readonly characters: number;
  readonly bigEndian: boolean;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly start: number;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** As NumPy has it, for a header that it is safe to read. */
const LONGEST_HEADER = 10000;
const MOST_DIMENSIONS = 64;

export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

export function readNpyHeader(where: string, bytes: Uint8Array): NpyHeader {
  const version = bytes[6];
  if (!isNpy(bytes) || version === undefined) throw new FileError(`${where} is no .npy file`);
  if (version < 1 || version > 3 || bytes[7] !== 0)
    throw new FileError(
      `${where} is of version ${version}.${bytes[7]} of .npy; versions that are read are 1.0, 2.0 and 3.0`,
    );
  const begin = version === 1 ? 10 : 12;
  const length =
    bytes[8]! +
    bytes[9]! * 2 ** 8 +
    (version === 1 ? 0 : bytes[10]! * 2 ** 16 + bytes[11]! * 2 ** 24);
  const start = begin + length;
  // Not true for the NaN that is of a file too short to have a length.
  if (!(start <= bytes.length)) throw new FileError(`${where} is cut off in its header`);
  if (length > LONGEST_HEADER)
    throw new FileError(
      `${where} has a header of ${length} bytes; as many as ${LONGEST_HEADER} are read`,
    );
  const header = bytes.subarray(begin, start);
  const text = version === 3 ? textOf(header) : String.fromCharCode(...header);
  if (text === undefined) throw new FileError(`${where} has a header that is no UTF-8`);
  return { ...readDict(`${where}: the header`, text), start };
}

const OPEN = /[ \t]*\{/y;
const MEMBER =
  /[ \t]*(?:'(\w+)'|"(\w+)")[ \t]*:[ \t]*(?:'([^'\\]*)'|"([^"\\]*)"|(True|False)|(\((?: *(?:0|[1-9]\d*)L? *,)* *(?:(?:0|[1-9]\d*)L? *)?\)))[ \t]*(?:,|(?=\}))/y;
const CLOSE = /[ \t]*\}[ \t\r\n]*$/y;

/** Of the dict only what NumPy writes: text, True and False, and tuples of whole numbers. */
function readDict(where: string, text: string): Omit<NpyHeader, "start"> {
  const members = new Map<string, string>();
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  let found = match(OPEN);
  while (found && !match(CLOSE)) {
    found = match(MEMBER);
    if (!found) break;
    const name = found[1] ?? found[2]!;
    if (members.has(name)) throw new FileError(`${where} has ${describe(name)} twice`);
    // Text keeps a quote before it, which tells it from what is none.
    members.set(name, found[5] ?? found[6] ?? `'${found[3] ?? found[4]}`);
  }
  if (!found) throw unreadable(where, text);
  const [descr, order, shape] = ["descr", "fortran_order", "shape"].map((name) =>
    members.get(name),
  );
  const isWhole = descr?.startsWith("'") && /^[TF]/.test(order ?? "") && shape?.startsWith("(");
  if (members.size !== 3 || !isWhole) throw unreadable(where, text);
  return {
    ...readDescr(where, descr!.slice(1)),
    fortran: order === "True",
    shape: readSizes(where, shape!),
  };
}

const unreadable = (where: string, text: string) =>
  new FileError(
    `${where} must be a dict of descr (text: arrays of records are not read), fortran_order and shape, got ${describe(text.trimEnd())}`,
  );

function readSizes(where: string, tuple: string): readonly number[] {
  const sizes = (tuple.match(/\d+/g) ?? []).map(Number);
  // A number in brackets is no tuple: that is its comma.
  const isTuple = sizes.length !== 1 || tuple.includes(",");
  if (isTuple && sizes.length <= MOST_DIMENSIONS && sizes.every(Number.isSafeInteger)) return sizes;
  throw new FileError(
    `${where} must have a shape of at most ${MOST_DIMENSIONS} whole numbers, got ${describe(tuple)}`,
  );
}

const DTYPES: ReadonlyMap<string, FileDType> = new Map(
  Object.entries({
    ...{ f8: "f64", f4: "f32", f2: "f16", i8: "i64", i4: "i32", i2: "i16", i1: "i8" },
    ...{ u8: "u64", u4: "u32", u2: "u16", u1: "u8", b1: "bool" },
  } as const),
);

function readDescr(
  where: string,
  descr: string,
): Pick<NpyHeader, "dtype" | "characters" | "bigEndian"> {
  const [, order, type = ""] = /^([<>|=]?)(\w+)$/.exec(descr) ?? [];
  const bigEndian = order === ">";
  const characters = /^U(\d{1,9})$/.exec(type)?.[1];
  if (characters !== undefined)
    return { dtype: undefined, characters: Number(characters), bigEndian };
  const dtype = DTYPES.get(type);
  if (dtype) return { dtype, characters: 0, bigEndian };
  throw new FileError(
    `${where} has elements of type ${describe(descr)}; types that are read are ${[...DTYPES.keys()].join(", ")}, and text (U)`,
  );
}
