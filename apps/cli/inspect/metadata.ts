import { printable } from "../printable.ts";
import type { TensorFile } from "../tensorFile.ts";
import { isDict, nadirHeader } from "./nadirHeader.ts";

const LONGEST = 200;
/** Shown as groups of an optimizer. */
const SHOWN = /(^|\.)(param_groups|state\.\d+\.step)$/;

/** A line for each of the metadata, and what Nadir has noted of its parts. */
export function metadataLines({ metadata }: TensorFile): string[] {
  const { writer, version, parts } = nadirHeader(metadata);
  const ours =
    writer === undefined
      ? []
      : [`  Nadir ${printable(writer)}, version ${version} of its checkpoints`];
  const lines = Object.entries(parts).map(([name, part]) =>
    printable(`  ${name}: ${partText(part)}`, LONGEST),
  );
  const others = Object.entries(metadata)
    .filter(([key]) => !(key === "nadir" && writer !== undefined) && !SHOWN.test(key))
    .map(([key, value]) => printable(`  ${key}: ${textOf(value)}`, LONGEST));
  const all = [...ours, ...lines, ...others];
  return all.length > 0 ? ["metadata", ...all] : [];
}

function partText(part: unknown): string {
  if (!isDict(part)) return "damaged";
  const { kind, names, architecture, state } = part;
  if (kind === "model") {
    const count = Array.isArray(names) ? names.length : 0;
    return `${count} tensors${architecture === undefined ? "" : `, ${textOf(architecture)}`}`;
  }
  if (isDict(state) && Array.isArray(state.paramGroups))
    return `state of ${state.optimizer}, see above`;
  return `state ${textOf(state)}`;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
