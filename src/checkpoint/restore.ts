import { isDetached } from "../arrays.ts";
import { checkFlag, checkKeys, mismatch } from "../validate.ts";
import { type Bytes, bytesOf } from "./bytes.ts";
import { type Decoded, decodeFile } from "./decode.ts";
import type { Matching, Misfits, Rename } from "./parts/matching.ts";
import { checkApart, checkStill, checkUntrained } from "./parts/occasion.ts";
import { type Part, type ReadPart, readParts, titleOfPart } from "./parts/readParts.ts";
import { isAmongOthers } from "./parts/sequential.ts";
import { modelWay, stateless, stateWay } from "./parts/ways.ts";
import { readMetadata } from "./state/header.ts";

/** How parts take what a file holds. */
export interface RestoreOptions {
  /**
   * Refuse a part, and with it all, of which names are missing, unexpected, or of another shape, of a network of other
   * activations, layers, options of layers (such as `heads`, `stride`, `eps` or the rate of `dropout`) or layout, and in
   * files of `save` of another dtype. Else what fits is taken, f64 rounded to f32 where it is here, whatever layers there
   * were, and what does not fit is told; if nothing fits it is refused. Default true.
   */
  readonly strict?: boolean;
  /**
   * Gives a parameter's name in the file, and the part that it is of, the name that it has here; undefined leaves it
   * out. Default: the same name.
   */
  readonly rename?: Rename;
}

/** What a file says beside its parts. */
export interface Restored<M extends object = Record<string, unknown>> extends Misfits {
  /** What was saved as `metadata`; of a file that others wrote, its own. */
  readonly metadata: M;
  /** The version of the file's layout, undefined of a file that others wrote. */
  readonly version: number | undefined;
  /** The Nadir that wrote it. */
  readonly writer: string | undefined;
}

/**
 * Puts what `save` kept back into parts that are made as they were: all of them, or none.
 *
 * Parts go by their names, and parameters in them by theirs; what a file has beside them stays there. `network` and
 * `parameters` stand for each other where there is only one model on both sides. Hyperparameters are those of the file:
 * change them afterwards. A file of nothing but tensors, of any library in any format that `decode` reads, goes into the
 * only model among the parts, whatever that is called, also by the names of a `torch.nn.Sequential`. Its floats are
 * converted: f16 and bf16 exactly, f64, which NumPy writes unless told otherwise, to the nearest f32.
 *
 * @param bytes the file; it stays as it is.
 * @typeParam M what `metadata` is known to be; it is not checked.
 * @param parts `{ network, optimizer, … }`, as `save` takes them, without those that are undefined; none, `{}`, to look
 *   at the metadata alone.
 * @throws TypeError (`FileError` for a file that is damaged or none), RangeError: a part or version that is not there, a
 *   network of other layers, an optimizer of another class, names that are missing, unexpected, or of another shape
 *   or dtype, an option that was a schedule and is none here, what a `fit` is training, or a step has elsewhere, one thing
 *   in two parts; OutOfMemoryError; DisposedError.
 *   Nothing has changed then.
 */
export function restore<M extends object = Record<string, unknown>>(
  bytes: Bytes,
  parts: Readonly<Record<string, Part | undefined>>,
  options: RestoreOptions = {},
): Restored<M> {
  const where = "restore";
  checkKeys(where, options, ["strict", "rename"]);
  const { strict = true, rename } = options;
  checkFlag(`${where}: strict`, strict);
  if (rename !== undefined && typeof rename !== "function") {
    throw mismatch(`${where}: rename`, "a function from names to names", rename);
  }
  const read = readParts(where, parts);
  const file = bytesOf(`${where}: bytes`, bytes);
  const decoded = decodeFile(where, file);
  const { header, metadata } = readMetadata(where, decoded.metadata);
  const misfits: Misfits = { missing: [], unexpected: [], reshaped: [] };
  const models = [...read.values()].filter(({ kind }) => kind === "model");
  const from = { decoded, header, isOnly: models.length === 1 };
  if (!header) {
    for (const [part, { kind }] of read) {
      if (kind === "state") throw stateless(titleOfPart(where, part), decoded);
    }
  }
  const ways = Array.from(read, ([part, each]) => {
    const advice = adviceFor(decoded, each, rename);
    const matching = { where: titleOfPart(where, part), part, strict, rename, misfits, advice };
    return each.kind === "model"
      ? modelWay(matching, from, each)
      : stateWay(matching, from, each.part);
  });
  const prepare = () => {
    for (const [part, each] of read) {
      checkUntrained(titleOfPart(where, part), each);
      checkStill(titleOfPart(where, part), each);
    }
    return ways.flatMap((way) => ("prepare" in way ? [way.prepare()] : []));
  };
  let writes = prepare();
  checkApart(where, read);
  const undo: (() => void)[] = [];
  try {
    for (const way of ways) if ("load" in way) way.load(undo);
    // Again, since those have run the user's code.
    if (undo.length > 0) writes = prepare();
    if (isDetached(file)) {
      throw new TypeError(
        `${where}: bytes are detached, as views of WebAssembly memory when it grows: copy them first`,
      );
    }
  } catch (error) {
    // All are undone, whatever one of them does: the part that has just failed may fail again.
    for (const each of undo.reverse()) {
      try {
        each();
      } catch {}
    }
    throw error;
  }
  for (const write of writes) write();
  const { version, writer } = header ?? {};
  return { metadata: metadata as M, version, writer, ...misfits };
}

/** What may help where names differ. */
function adviceFor(
  { format, tensors }: Decoded,
  part: ReadPart,
  rename: Rename | undefined,
): Matching["advice"] {
  const isNetwork = part.kind === "model" && part.architecture !== undefined;
  if (format === "pt" && isNetwork && isAmongOthers(Object.keys(tensors))) {
    return () => "fromTorch(network, bytes) finds a model in a file of PyTorch's";
  }
  const hint = "rename gives names of the file those that they have here";
  return (isMissing) => (isMissing && !rename ? hint : "");
}
