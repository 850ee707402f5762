import { isDetached } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import { DenseNetwork } from "../networks/denseNetwork.ts";
import type { DenseArchitecture, DenseNetworkOptions } from "../networks/denseOptions.ts";
import { sparseWeights } from "../networks/sparseWeights.ts";
import { checkKeys, listed, mismatch } from "../validate.ts";
import { type Bytes, bytesOf } from "./bytes.ts";
import { decodeFile } from "./decode.ts";
import { FileError } from "./fileError.ts";
import { namesOf } from "./parts/architecture.ts";
import { titleOfPart } from "./parts/readParts.ts";
import { modelOf, modelWay, tensorsOf, titled } from "./parts/ways.ts";
import { type Header, readMetadata } from "./state/header.ts";

/** Rows for which a network has memory unless more are asked for. */
const USUAL_BATCH = 128;

/** Options of {@link networkFrom}: which part it is, and what a network may have otherwise than in the file. */
export interface NetworkFromOptions extends Pick<DenseNetworkOptions, "maxBatch" | "checkFinite"> {
  /** The part's name. Default `"network"`, or the only one that has parameters, whatever it is called. */
  readonly part?: string;
}

/**
 * The `DenseNetwork` that `save` kept, made anew from the file: its architecture, and its weights. Of a `Network` of
 * layers a file has their names alone: make it, and `restore`, or keep it by `toLayersModel`, of which
 * `networkFromLayersModel` makes it.
 *
 * ```ts
 * import { loadSync } from "nadir";
 * import { networkFrom, save } from "nadir/checkpoint";
 * import { DenseNetwork } from "nadir/networks";
 *
 * const nadir = loadSync();
 * const bytes = save({ network: new DenseNetwork(nadir, { sizes: [2, 8, 1], activation: "tanh" }) });
 * const network = networkFrom(nadir, bytes);
 * console.log(network.architecture.activation); // → [ 'tanh' ]
 * ```
 *
 * It takes batches of at most 128 rows, or fewer if it did so there, unless `maxBatch` says otherwise: what memory that
 * needs is not for a file to say.
 *
 * A function, and no static method, so that who has a network carries no reader of files.
 * @throws TypeError (`FileError` for a file that is damaged or none), RangeError for a file without such a network;
 *   OutOfMemoryError. Nothing stays allocated then.
 */
export function networkFrom(
  nadir: Nadir,
  bytes: Bytes,
  options: NetworkFromOptions = {},
): DenseNetwork<DType> {
  const where = "networkFrom";
  checkKeys(where, options, ["part", "maxBatch", "checkFinite"]);
  const { part: wanted, ...others } = options;
  if (wanted !== undefined && typeof wanted !== "string") {
    throw mismatch(`${where}: part`, "a name", wanted);
  }
  const file = bytesOf(`${where}: bytes`, bytes);
  const decoded = decodeFile(where, file);
  const { header } = readMetadata(where, decoded.metadata);
  if (!header) {
    throw new TypeError(
      `${where}: the file does not say what the network is, since it was not written by save(): make one, and restore(bytes, { network })`,
    );
  }
  const part = wanted ?? usualOf(where, header);
  const title = titleOfPart(where, part);
  const saved = modelOf(title, header, part, false);
  const architecture = saved.architecture as DenseArchitecture | undefined;
  if (!architecture)
    throw new TypeError(`${title} has parameters alone in the file, and no architecture`);
  if ("layers" in architecture) {
    throw new TypeError(
      `${title} is a Network of layers ${JSON.stringify(namesOf(architecture.layers))}: make it, and restore(bytes, { network }). toLayersModel keeps the layers too, and networkFromLayersModel makes them`,
    );
  }
  const held = tensorsOf(title, decoded, saved).reduce((sum, [, { data }]) => sum + data.length, 0);
  // Before memory is allocated: what the file holds is what there may be.
  if (sizeOf(architecture) !== held) {
    throw new FileError(
      `${title}: sizes must be those of ${held} numbers, got ${architecture.sizes}`,
    );
  }
  const sparse = architecture.sparse ? sparseWeights : undefined;
  const network = titled(title, () => {
    // Memory for rows that the file alone asks for, as far as any network has it that says nothing.
    const isMore = architecture.maxBatch > USUAL_BATCH;
    const maxBatch = isMore ? USUAL_BATCH : architecture.maxBatch;
    const own = { ...architecture, maxBatch, ...others, sparse, initializer: "zeros" } as const;
    return new DenseNetwork<DType>(nadir, own);
  });
  try {
    const misfits = { missing: [], unexpected: [], reshaped: [] };
    const matching = {
      where: title,
      part,
      strict: true,
      rename: undefined,
      misfits,
      advice: () => "",
    };
    const parameters = new Map(Object.entries(network.parameters));
    const way = modelWay(
      matching,
      { decoded, header, isOnly: false },
      { kind: "model", parameters },
    );
    if (isDetached(file)) throw mismatch(`${where}: bytes`, "outside of Nadir's memory", bytes);
    way.prepare()();
    return network;
  } catch (error) {
    network.dispose();
    throw error;
  }
}

/** The part that is meant where none is named. */
function usualOf(where: string, { parts }: Header): string {
  const models = [...parts].flatMap(([name, { kind }]) => (kind === "model" ? [name] : []));
  if (parts.has("network") || models.length === 0) return "network";
  if (models.length === 1) return models[0]!;
  throw new TypeError(
    `${where}: the file has several networks: give { part } with one of ${listed(models)}`,
  );
}

/** Numbers that a network of this architecture has; NaN if it is none. */
function sizeOf({ sizes, bias }: DenseArchitecture): number {
  if (!Array.isArray(sizes)) return Number.NaN;
  const width = bias ? 1 : 0;
  return sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i] + width), 0);
}
