import { elements } from "../../parameter.ts";
import { describe } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { bytesPerElement, fileTensor, readElements } from "../tensors/elements.ts";
import type { FileDType, FileTensor } from "../tensors/fileTensor.ts";
import type { Artifacts } from "./artifacts.ts";
import { countAt, type Json, listAt, numberAt, objectAt, textAt } from "./json.ts";

/** TensorFlow.js's types, but for text and complex numbers, which are no weights of a layer. */
const DTYPES: ReadonlyMap<unknown, FileDType> = new Map<unknown, FileDType>([
  ["float32", "f32"],
  ["int32", "i32"],
  ["bool", "bool"],
]);

/** What weights are quantized to: integers q that mean q · scale + min, or halves. */
const QUANTIZED: ReadonlyMap<unknown, FileDType> = new Map<unknown, FileDType>([
  ["uint8", "u8"],
  ["uint16", "u16"],
  ["float16", "f16"],
]);

/**
 * The model's weights by name, and not its optimizer's: views of the bytes where those are aligned.
 * @throws FileError for weights of which there are more or fewer bytes than there should be, two of a name, or a
 *   type that is no weight's.
 */
export function readWeights(
  where: string,
  { specs, data }: Pick<Artifacts, "specs" | "data">,
): Map<string, FileTensor> {
  const weights = new Map<string, FileTensor>();
  let at = 0;
  for (const [i, given] of specs.entries()) {
    const spec = objectAt(`${where}: weights[${i}]`, given);
    const name = textAt(`${where}: weights[${i}].name`, spec.name);
    const named = `${where}: weight ${describe(name)}`;
    const shape = listAt(`${named}: shape`, spec.shape).map((size, axis) =>
      countAt(`${named}: shape[${axis}]`, size),
    );
    const stored = storedAs(named, spec);
    const count = elements(shape);
    const end = at + count * bytesPerElement(stored);
    if (!(end <= data.length)) {
      throw new FileError(
        `${named} of shape ${describe(shape)} ends at byte ${end}, and there are ${data.length}`,
      );
    }
    if (spec.group !== "optimizer") {
      if (weights.has(name)) throw new FileError(`${named} is there twice`);
      const { dtype, data: values } = valuesOf(named, spec, readElements(stored, data, at, count));
      weights.set(name, fileTensor(dtype, shape, values));
    }
    at = end;
  }
  if (at === data.length) return weights;
  throw new FileError(`${where}: the weights take ${at} bytes, and there are ${data.length}`);
}

/** How the elements lie in the bytes. */
function storedAs(named: string, { dtype, quantization }: Json): FileDType {
  const plain = DTYPES.get(dtype);
  if (!plain) {
    const known = [...DTYPES.keys()].join(", ");
    throw new FileError(`${named}: dtype must be one of ${known}, got ${describe(dtype)}`);
  }
  if (quantization === undefined) return plain;
  const to = objectAt(`${named}: quantization`, quantization).dtype;
  const packed = QUANTIZED.get(to);
  if (packed && (plain === "f32" || (plain === "i32" && packed !== "f16"))) return packed;
  throw new FileError(`${named}: ${describe(dtype)} cannot be quantized to ${describe(to)}`);
}

function valuesOf(
  named: string,
  { dtype, quantization }: Json,
  stored: FileTensor["data"],
): Pick<FileTensor, "dtype" | "data"> {
  const plain = DTYPES.get(dtype)!;
  const { scale, min, dtype: to } = (quantization ?? {}) as Json;
  if (quantization === undefined || to === "float16") return { dtype: plain, data: stored };
  const factor = numberAt(`${named}: quantization.scale`, scale);
  const start = numberAt(`${named}: quantization.min`, min);
  const packed = stored as Uint8Array | Uint16Array;
  const data = plain === "f32" ? new Float32Array(packed.length) : new Int32Array(packed.length);
  const isWhole = plain === "i32";
  for (let i = 0; i < packed.length; i++) {
    const value = packed[i]! * factor + start;
    data[i] = isWhole ? Math.round(value) : value;
  }
  return { dtype: plain, data };
}
