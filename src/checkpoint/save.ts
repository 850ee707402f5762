import type { Parameters } from "../base/parameters.ts";
import { isOwn } from "../own.ts";
import { isPlain, mismatch } from "../validate.ts";
import { encode } from "./encode.ts";
import { checkStill } from "./parts/occasion.ts";
import {
  checkKept,
  type Model,
  PARTS,
  type Part,
  type ReadModel,
  readParts,
  type Stateful,
  titleOfPart,
} from "./parts/readParts.ts";
import { packMetadata, type SavedPart, writeMetadata } from "./state/header.ts";
import { pack, Shelf } from "./state/plain.ts";
import { fileTensor } from "./tensors/elements.ts";
import type { FileTensor } from "./tensors/fileTensor.ts";

/** In the place of what is not there yet. */
const NOTHING: FileTensor = { dtype: "u8", shape: [0], data: new Uint8Array(0) };

/** What a checkpoint is made of: any of these, and others of any name. */
export interface SaveParts {
  /** A network: its weights and what it is made of. */
  readonly network?: Model | undefined;
  /** Parameters by name, in its place. */
  readonly parameters?: Parameters | undefined;
  /** State and hyperparameters. */
  readonly optimizer?: Stateful | undefined;
  /** A running mean of parameters. */
  readonly average?: Stateful | undefined;
  /** Where in the order of rows it is. */
  readonly minibatches?: Stateful | undefined;
  /** Anything to remember: strings, and other plain data without typed arrays. */
  readonly metadata?: object | undefined;
  // What metadata may be, which has a name as all have: whether it is a part is seen when it is read.
  readonly [name: string]: Part | object | undefined;
}

/**
 * What was trained, as the bytes of a safetensors file: all that `restore` needs to go on to the bit.
 *
 * ```ts
 * import { Adam, loadSync } from "nadir";
 * import { restore, save } from "nadir/checkpoint";
 * import { DenseNetwork } from "nadir/networks";
 *
 * const nadir = loadSync();
 * const made = () => {
 *   const network = new DenseNetwork(nadir, { sizes: [2, 1] });
 *   return { network, optimizer: new Adam(network.parameters) };
 * };
 * const bytes = save({ ...made(), metadata: { epoch: 3 } });
 * const { metadata } = restore(bytes, made());
 * console.log(metadata.epoch); // → 3
 * ```
 *
 * A part is a network, parameters by name, or what has `stateDict()` and `loadStateDict()`: optimizers, averages,
 * batches, schedules that watch a metric, or anything of yours. It may have any name but `metadata`; those that are undefined are left
 * out. Tensors of `network` and `parameters` have their own names in the file, those of all others begin with the part's. The one copy
 * that is made is the file. Between steps: optimizers are refused in a closure, and while `stepAsync` waits, and so are parameters
 * that a step has elsewhere meanwhile, as those that look ahead do. What is given under two names is in the file twice.
 * @throws TypeError for what is no part, state that is no plain data, and while a step is under way; RangeError for
 *   state that `restore` would refuse, as NaN in what an optimizer remembers; DisposedError.
 */
export function save(parts: SaveParts): Uint8Array<ArrayBuffer> {
  const where = "save";
  if (!isPlain(parts)) throw mismatch(`${where}: parts`, PARTS, parts);
  const { metadata = {}, ...others } = parts;
  if (!isPlain(metadata)) throw mismatch(`${where}: metadata`, "an object", metadata);
  const read = readParts(where, others);
  const shelf = new Shelf();
  const saved = new Map<string, SavedPart>();
  // Models first, so that their tensors have their own names.
  for (const [name, each] of read) {
    saved.set(
      name,
      each.kind === "model" ? named(name, each, shelf) : { kind: "state", state: {} },
    );
  }
  const keep = (name: string, state: object) => {
    saved.set(name, { kind: "state", state: pack(titleOfPart(where, name), state, name, shelf) });
  };
  const states = [...read].flatMap(([name, each]) => {
    return each.kind === "state" ? [{ name, part: each.part }] : [];
  });
  // Then what may run the user's code, which could move what is live.
  for (const { name, part } of states) if (!isOwn(part)) keep(name, part.stateDict());
  const own = packMetadata(where, metadata);
  // All before any is read, since checking may take memory, which moves what is live.
  for (const { name, part } of states) checkKept(titleOfPart(where, name), part);
  for (const { name, part } of states) if (isOwn(part)) keep(name, part.liveState());
  for (const [name, each] of read) {
    checkStill(titleOfPart(where, name), each);
    const to = saved.get(name)!;
    if (each.kind === "model" && to.kind === "model") fill(shelf, to.prefix, each);
  }
  const { tensors } = shelf;
  return encode({ tensors, metadata: writeMetadata(saved, own) });
}

/** Takes names for a model's tensors: their own, where the part's name says so and they are free. */
function named(part: string, { parameters, architecture }: ReadModel, shelf: Shelf): SavedPart {
  const names = [...parameters.keys()];
  const isFree = (prefix: string) => names.every((name) => shelf.isFree(prefix + name));
  let prefix = part === "network" || part === "parameters" ? "" : `${part}/`;
  for (let n = 1; !isFree(prefix); n++) prefix = n === 1 ? `${part}/` : `${part}#${n}/`;
  for (const name of names) shelf.add(prefix + name, NOTHING);
  return { kind: "model", prefix, names, ...(architecture && { architecture }) };
}

function fill({ tensors }: Shelf, prefix: string, { parameters }: ReadModel): void {
  for (const [name, { dtype, shape, data }] of parameters)
    tensors[prefix + name] = fileTensor(dtype, shape, data);
}
