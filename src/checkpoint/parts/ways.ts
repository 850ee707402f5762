/** How each part of a checkpoint is loaded: what is refused is refused before anything is written. */

import { Buffer } from "../../networks/buffers.ts";
import { isOwn } from "../../own.ts";
import { describe, isObject, listed } from "../../validate.ts";
import type { Decoded } from "../decode.ts";
import { FileError } from "../fileError.ts";
import type { Header, SavedPart } from "../state/header.ts";
import { pack, Shelf, unpack } from "../state/plain.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { checkSame } from "./architecture.ts";
import { byName, checkCount, checkRounded, type Matching, matchTensors } from "./matching.ts";
import type { ReadModel, Stateful } from "./readParts.ts";
import { ownNames } from "./sequential.ts";
import { adapted, type Joining } from "./states.ts";

/** What parts are loaded from. */
export interface From {
  readonly decoded: Decoded;
  /** Undefined of a file that others wrote. */
  readonly header: Header | undefined;
  /** Whether one of the parts is a model, so that a file's only one is meant, whatever it is called. */
  readonly isOnly: boolean;
}

/** Nadir's own check everything, and give what writes, which cannot fail; of others one can only undo what they did. */
export type Way = Prepared | { readonly load: (undo: (() => void)[]) => void };

export interface Prepared {
  /** @returns what writes, and cannot fail. */
  readonly prepare: () => () => void;
}

/** Throws as `restore`. */
export function modelWay(matching: Matching, from: From, model: ReadModel): Prepared {
  const { header, decoded, isOnly } = from;
  const { where, strict } = matching;
  // Who gives any other name means that one.
  const isUsual = matching.part === "network" || matching.part === "parameters";
  const saved = header && modelOf(where, header, matching.part, isOnly && isUsual);
  if (!header && !isOnly) {
    throw new TypeError(
      `${where}: a file that only has tensors is of one model, got parts for several`,
    );
  }
  const tensors = byName(
    matching,
    saved ? tensorsOf(where, decoded, saved) : Object.entries(decoded.tensors),
  );
  const { parameters, architecture } = model;
  const named = architecture && !header ? ownNames(tensors, parameters) : tensors;
  const found = matchTensors(matching, named, parameters, header !== undefined);
  for (const each of found) {
    checkRounded(where, ...each);
    checkCount(where, ...each);
  }
  if (strict && saved?.architecture && architecture)
    checkSame(where, architecture, saved.architecture);
  return {
    prepare: () => {
      // As every use of a parameter: it may have been disposed.
      for (const [, kept] of found) void kept.data;
      return () => {
        for (const [, kept, { data, dtype }] of found) {
          kept.data.set(dtype === "i64" ? Array.from(data, Number) : (data as Float32Array));
          if (kept instanceof Buffer) kept.isLoaded = true;
        }
      };
    },
  };
}

type SavedModel = Extract<SavedPart, { kind: "model" }>;

/** The model that a part is of in the file: a network's parameters may be called so, or `network`. */
export function modelOf(
  where: string,
  { parts }: Header,
  part: string,
  isOnly: boolean,
): SavedModel {
  const models = [...parts].filter(([, { kind }]) => kind === "model");
  const [name, only] = (isOnly && models.length === 1 && models[0]) || [];
  const isUsual = name === "network" || name === "parameters";
  const saved = parts.get(part) ?? (isUsual ? only : undefined);
  if (saved?.kind === "model") return saved;
  throw saved ? otherKind(where) : absent(where, parts);
}

/** The tensors of a model, by the names that it had. */
export function tensorsOf(
  where: string,
  { tensors }: Decoded,
  { prefix, names }: SavedModel,
): (readonly [string, FileTensor])[] {
  return names.map((name) => {
    const tensor = tensors[prefix + name];
    if (tensor) return [name, tensor];
    throw new FileError(`${where}: the file has no tensor ${describe(prefix + name)}`);
  });
}

/** Throws as `restore`. */
export function stateWay(matching: Matching, { header, decoded }: From, part: Stateful): Way {
  const { where } = matching;
  if (!header) throw stateless(where, decoded);
  const saved = header.parts.get(matching.part);
  if (saved?.kind !== "state") throw saved ? otherKind(where) : absent(where, header.parts);
  const whole = "joining" in part ? (part as Stateful & Joining) : undefined;
  if (isOwn(part)) {
    const dict = unpack(where, saved.state, decoded.tensors, false);
    const here = () => titled(where, () => part.liveState());
    const given = adapted(matching, dict, here, whole) as object;
    return { prepare: () => titled(where, () => part.prepareLoad(given)) };
  }
  const dict = unpack(where, saved.state, decoded.tensors, true);
  const given = adapted(matching, dict, () => part.stateDict(), whole);
  return {
    load: (undo) => {
      const before = cloned(where, part.stateDict());
      undo.push(() => void isLater(part.loadStateDict(before as never)));
      if (titled(where, () => isLater(part.loadStateDict(given as never)))) {
        throw new TypeError(
          `${where}: loadStateDict() must have loaded when it returns, got a promise`,
        );
      }
    },
  };
}

/** What is said where others' file is to give a state. */
export function stateless(where: string, { format }: Decoded): TypeError {
  const hint =
    format === "pt"
      ? "; fromTorch(optimizer, bytes) takes PyTorch's, for loadStateDict, and fromTorch(network, bytes) its model's, for load"
      : "";
  return new TypeError(
    `${where}: the file has no state: it has tensors alone, of a model, and was not written by save()${hint}`,
  );
}

/** Whether something is a promise, of whose failure nobody is told any more. */
function isLater(result: unknown): boolean {
  if (!isObject(result) || typeof (result as { then?: unknown }).then !== "function") return false;
  Promise.resolve(result).catch(() => {});
  return true;
}

/** A copy of plain data and its arrays. */
function cloned(where: string, value: unknown): unknown {
  const shelf = new Shelf();
  return unpack(where, pack(where, value, "", shelf), shelf.tensors, true);
}

/** Says of an error which part it is of. */
export function titled<T>(where: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    // A DOMException's cannot be set, nor that of an error that is frozen.
    if (error instanceof Error) Reflect.set(error, "message", `${where}: ${error.message}`);
    throw error;
  }
}

function absent(where: string, parts: ReadonlyMap<string, SavedPart>): TypeError {
  return new TypeError(`${where} is not in the file, whose parts are ${listed([...parts.keys()])}`);
}

function otherKind(where: string): TypeError {
  return new TypeError(`${where}: one is parameters, and the other a state: here, and in the file`);
}
