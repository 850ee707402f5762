import { checkAttached, kindOf } from "../arrays.ts";
import { elements } from "../parameter.ts";
import { checkChoice, checkKeys, describe, isObject, mismatch, readShape } from "../validate.ts";
import type { FileFormat } from "./decode.ts";
import { LONE_SURROGATE } from "./formats/jsonText.ts";
import { writeNpy, writeNpz } from "./formats/writeNpy.ts";
import { writeSafetensors } from "./formats/writeSafetensors.ts";
import { DTYPES } from "./tensors/arrayKinds.ts";
import { checkElements, FILE_DTYPES, fileTensor } from "./tensors/elements.ts";
import type { FileArray, FileDType, FileTensor, NamedTensors } from "./tensors/fileTensor.ts";
import { writeFlat } from "./torch/writeTorch.ts";

/** A tensor for a file, as `decode` gives it, and as `network.tensors()` does. */
export interface EncodableTensor {
  /** By default what the array says: `"f32"` of a `Float32Array`, `"u8"` of a `Uint8Array`. */
  readonly dtype?: FileDType | undefined;
  /** Its sizes; their product is the number of elements. */
  readonly shape: readonly number[];
  /** Its elements, row-major. */
  readonly data: FileArray;
}

/** What a file is made of. */
export interface Encodable {
  /** Tensors by name. */
  readonly tensors: Readonly<Record<string, EncodableTensor>>;
  /** Anything that JSON can hold, to be kept beside them. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

type Write = (
  where: string,
  tensors: NamedTensors,
  metadata: Readonly<Record<string, unknown>>,
) => Uint8Array<ArrayBuffer>;

const WRITERS: Readonly<Record<FileFormat, Write>> = {
  safetensors: writeSafetensors,
  npz: writeNpz,
  npy: writeNpy,
  pt: writeFlat,
};

/**
 * A file of tensors, which {@link decode} and the libraries of the format read. The same content gives the same
 * bytes, those that the real library writes.
 *
 * ```ts
 * import { loadSync } from "nadir";
 * import { decode, encode } from "nadir/checkpoint";
 * import { DenseNetwork } from "nadir/networks";
 *
 * const network = new DenseNetwork(loadSync(), { sizes: [2, 1] });
 * const npz = encode({ tensors: network.tensors() }, { format: "npz" });
 * console.log(Object.keys(decode(npz).tensors)); // → [ 'layers.0.weight', 'layers.0.bias' ]
 * ```
 *
 * @param content tensors by name, each `{ dtype, shape, data }`: `data` row by row, a `Float32Array` for `f16` and
 *   `bf16`, which are rounded to the nearest (of two, to the even one), a `Uint8Array` of 0 and 1 for `bool`. Without
 *   `dtype` it is the array's own, so `network.tensors()` and records of parameters are such tensors, too.
 *   `metadata` are strings; PyTorch takes plain values of every kind, which its `torch.load` gives as
 *   `loaded.metadata` of the `OrderedDict` of tensors.
 * @param options `format`: `"safetensors"` (the default), `"npz"`, where metadata are arrays of one text, `"npy"`,
 *   which holds one tensor and no name, or `"pt"`, a flat state dict for `torch.load`.
 * @throws TypeError or RangeError for a tensor that is none, or that the format does not have.
 */
export function encode(
  content: Encodable,
  options: { readonly format?: FileFormat } = {},
): Uint8Array<ArrayBuffer> {
  const where = "encode";
  checkKeys(where, options, ["format"]);
  const { format = "safetensors" } = options;
  checkChoice(`${where}: format`, format, Object.keys(WRITERS) as FileFormat[]);
  checkKeys(where, content, ["tensors", "metadata", "format"]);
  const { tensors, metadata = {} } = content;
  if (!isRecord(tensors))
    throw mismatch(`${where}: tensors`, "an object of tensors by name", tensors);
  if (!isRecord(metadata)) throw mismatch(`${where}: metadata`, "an object", metadata);
  for (const [key, value] of Object.entries(metadata)) {
    checkText(`${where}: a name of metadata`, key);
    if (typeof value === "string") checkText(`${where}: metadata[${describe(key)}]`, value);
  }
  const named = Object.entries(tensors).map(([name, tensor]) => {
    checkText(`${where}: a tensor's name`, name);
    return [name, readTensor(`${where}: tensor ${describe(name)}`, tensor)] as const;
  });
  return WRITERS[format](where, named, metadata);
}

function isRecord(value: unknown): value is object {
  return isObject(value) && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Half of a pair of UTF-16 has no bytes in UTF-8. */
function checkText(where: string, text: string): void {
  if (!LONE_SURROGATE.test(text)) return;
  throw new TypeError(`${where} must be text, got ${describe(text)} with half of a character`);
}

function readTensor(where: string, tensor: EncodableTensor): FileTensor {
  if (!isRecord(tensor)) throw mismatch(where, "{ dtype, shape, data }", tensor);
  const { dtype: told, shape: given, data } = tensor;
  const kind = kindOf(data);
  if (told === undefined && kind === undefined) {
    throw mismatch(`${where}: data`, "a typed array", data);
  }
  const dtype = told ?? DTYPES[kind!];
  checkChoice(`${where}: dtype`, dtype!, FILE_DTYPES);
  const shape = readShape(where, given);
  checkElements(`${where}: data`, dtype!, data);
  checkAttached(`${where}: data`, data);
  const count = elements(shape);
  if (data.length === count) return fileTensor(dtype!, shape, data);
  throw new RangeError(
    `${where}: data must have ${count} elements, as shape [${shape}] has, got ${data.length}`,
  );
}
