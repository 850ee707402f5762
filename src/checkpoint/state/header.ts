import { version as writer } from "../../kernels/version.ts";
import { describe, isObject } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { LONE_SURROGATE } from "../formats/jsonText.ts";
import { pack, unpack } from "./plain.ts";

/** The version of what `metadata.nadir` says. */
export const VERSION = 1;

/** What a file holds of a part: names of tensors, which all begin with `prefix` there, or packed state. */
export type SavedPart =
  | {
      readonly kind: "model";
      readonly prefix: string;
      readonly names: readonly string[];
      readonly architecture?: object;
    }
  | { readonly kind: "state"; readonly state: unknown };

/** What `metadata.nadir` says of a file. */
export interface Header {
  readonly version: number;
  /** The Nadir that wrote it. */
  readonly writer: string;
  readonly parts: ReadonlyMap<string, SavedPart>;
}

/** The user's metadata as text: strings as they are, all else as JSON, by these keys. */
export interface PackedMetadata {
  readonly entries: readonly (readonly [key: string, text: string])[];
  readonly json: readonly string[];
}

/** @throws TypeError for what is no plain data, and for the key that is Nadir's. */
export function packMetadata(where: string, metadata: object): PackedMetadata {
  const json: string[] = [];
  const entries = Object.entries(metadata).map(([key, value]) => {
    const what = `${where}: metadata.${key}`;
    if (key === "nadir") {
      throw new TypeError(`${what} says in a file how to read it: take another name`);
    }
    if (LONE_SURROGATE.test(key)) {
      throw new TypeError(
        `${where}: a name of metadata must be text, got ${describe(key)} with half of a character`,
      );
    }
    // Half of a character has no UTF-8, but JSON can say it.
    if (typeof value === "string" && !LONE_SURROGATE.test(value)) return [key, value] as const;
    json.push(key);
    return [key, JSON.stringify(pack(what, value, key))] as const;
  });
  return { entries, json };
}

/** Metadata of a file: the header, and the user's. */
export function writeMetadata(
  parts: ReadonlyMap<string, SavedPart>,
  { entries, json }: PackedMetadata,
): Record<string, string> {
  const header = { version: VERSION, writer, parts: Object.fromEntries(parts), json };
  return Object.fromEntries([["nadir", JSON.stringify(header)], ...entries]);
}

/**
 * The header, if Nadir has written the file, and the user's metadata.
 * @throws FileError for a header that is damaged, or that a newer version has written.
 */
export function readMetadata(
  where: string,
  { nadir, ...others }: Readonly<Record<string, unknown>>,
): { readonly header: Header | undefined; readonly metadata: Record<string, unknown> } {
  const metadata: Record<string, unknown> = Object.assign(Object.create(null), others);
  if (nadir === undefined) return { header: undefined, metadata };
  const what = `${where}: metadata.nadir`;
  const read = parsed(what, nadir);
  const { version, writer, parts, json } = (isObject(read) ? read : {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(version) || (version as number) < 1 || typeof writer !== "string") {
    throw damaged(what, nadir);
  }
  if ((version as number) > VERSION) {
    throw new FileError(
      `${where}: the file is of version ${version}, written by Nadir ${writer}: this one reads up to ${VERSION}`,
    );
  }
  if (!isRecord(parts) || !isTexts(json)) throw damaged(what, nadir);
  if (new Set(json).size < json.length) throw damaged(what, nadir);
  for (const part of Object.values(parts)) if (!isSavedPart(part)) throw damaged(what, nadir);
  for (const key of json) {
    const text = metadata[key];
    if (text !== undefined) {
      metadata[key] = unpack(where, parsed(`${where}: metadata.${key}`, text), {}, false);
    }
  }
  const header = {
    ...{ version: version as number, writer },
    parts: new Map(Object.entries(parts as Record<string, SavedPart>)),
  };
  return { header, metadata };
}

function isSavedPart(part: unknown): part is SavedPart {
  if (!isRecord(part)) return false;
  const { kind, prefix, names, architecture } = part as Record<string, unknown>;
  if (kind === "state") return "state" in part;
  const isModel = kind === "model" && typeof prefix === "string" && isTexts(names);
  return isModel && (architecture === undefined || isRecord(architecture));
}

const isRecord = (value: unknown): value is object => isObject(value) && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

function parsed(where: string, text: unknown): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    throw damaged(where, text);
  }
}

function damaged(where: string, text: unknown): FileError {
  return new FileError(`${where} must be what save() writes, got ${describe(text)}`);
}
