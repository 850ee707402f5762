import { isDetached } from "../arrays.ts";
import { checkFlag, checkKeys, mismatch } from "../validate.ts";
import { type Bytes, bytesOf } from "./bytes.ts";
import { decodeFile } from "./decode.ts";
import { readMetadata } from "./header.ts";
import type { Misfits, Rename } from "./matching.ts";
import { type Part, readParts } from "./parts.ts";
import { modelWay, stateWay } from "./ways.ts";

/** How parts take what a file holds. */
export interface RestoreOptions {
  /**
   * Refuse a part, and with it all, of which names are missing, unexpected, or of another shape or dtype. Else what fits
   * is taken, f64 rounded to f32 where it is here, and what does not fit is told; if nothing fits it is refused.
   * Default true.
   */
  readonly strict?: boolean;
  /**
   * Gives a parameter's name in the file, and the part that it is of, the name that it has here; undefined leaves it
   * out. Default: the same name.
   */
  readonly rename?: Rename;
}

/** What a file says beside its parts. */
export interface Restored extends Misfits {
  /** What was saved as `metadata`; of a file that others wrote, its own. */
  readonly metadata: Record<string, unknown>;
  /** The version of the file's layout, undefined of a file that others wrote. */
  readonly version: number | undefined;
  /** The Nadir that wrote it. */
  readonly writer: string | undefined;
}

/**
 * Puts what `save` kept back into parts that are made as they were: all of them, or none.
 *
 * Parts go by their names, and parameters in them by theirs; what a file has beside them stays there. A file of nothing
 * but tensors, of any library in any format that `decode` reads, goes into a `network`, also by the names of a
 * `torch.nn.Sequential`, or `parameters`.
 *
 * @param bytes the file; it stays as it is.
 * @param parts `{ network, optimizer, … }`, as `save` takes them; none, to look at the metadata alone.
 * @throws TypeError (`FileError` for a file that is damaged or none), RangeError: a part or version that is not there, a
 *   network of other activations, an optimizer of another class, names that are missing, unexpected, or of another shape
 *   or dtype, an option that was a schedule and is none here; OutOfMemoryError; DisposedError. Nothing has changed then.
 */
export function restore(
  bytes: Bytes,
  parts: Readonly<Record<string, Part>>,
  options: RestoreOptions = {},
): Restored {
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
  const isOnly = [...read.values()].filter(({ kind }) => kind === "model").length === 1;
  const ways = Array.from(read, ([part, each]) => {
    const matching = { where: `${where}: ${part}`, part, strict, rename, misfits };
    const from = { decoded, header, isOnly };
    return each.kind === "model"
      ? modelWay(matching, from, each)
      : stateWay(matching, from, each.part);
  });
  const prepare = () => ways.flatMap((way) => ("prepare" in way ? [way.prepare()] : []));
  let writes = prepare();
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
    for (const each of undo.reverse()) each();
    throw error;
  }
  for (const write of writes) write();
  return { metadata, version: header?.version, writer: header?.writer, ...misfits };
}
