/** States in the form of an optimizer's, brought to the names, or to what there is, here, before they are loaded. */
import { kindOf } from "../../arrays.ts";
import { describe, isObject } from "../../validate.ts";
import { checkRounded, kind, type Matching, nameHere, note } from "./matching.ts";

/** What is of a parameter. */
interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly slots?: object;
}

/** Of what has a state that is the same for all parameters, as averages have. */
export interface Joining {
  /** What it has of a parameter, as it is to be in a state that has others. @internal */
  joining(own: Entry, other: Entry): Entry;
}

interface Group {
  readonly params: readonly number[];
}

interface State {
  readonly state: readonly Entry[];
  readonly paramGroups: readonly Group[];
}

/** A saved state as it is to be loaded; one that is not in the form of an optimizer's as it is. Throws as they do. */
export function adapted(
  matching: Matching,
  saved: unknown,
  stateHere: () => unknown,
  whole?: Joining,
): unknown {
  const { strict, rename } = matching;
  if (strict && !rename) return saved;
  const here = stateHere();
  if (isState(saved)) {
    const renamed = rename ? withNames(matching, saved) : saved;
    // What has no parameters yet, as an optimizer of nadir/tfjs before its first step, takes all.
    const isOpen = !isState(here) || here.state.length === 0;
    return strict || isOpen ? renamed : filled(matching, renamed, here, whole);
  }
  const [parts, own] = [saved, here].map((each) => (each as { parts?: unknown } | null)?.parts);
  if (!isObject(parts) || !isObject(own)) return saved;
  const entries = Object.entries(parts).map(([key, part]) => {
    return [key, adapted(matching, part, () => (own as Record<string, unknown>)[key])];
  });
  return { ...(saved as object), parts: Object.fromEntries(entries) };
}

function isState(value: unknown): value is State {
  const { state, paramGroups } = (isObject(value) ? value : {}) as Partial<State>;
  if (!Array.isArray(state) || !Array.isArray(paramGroups)) return false;
  const isEntry = (each: Partial<Entry> | null) =>
    typeof each?.name === "string" && typeof each.dtype === "string" && Array.isArray(each.shape);
  return state.every(isEntry) && paramGroups.every((group) => Array.isArray(group?.params));
}

/** With the names that parameters have here, without those that are left out. */
function withNames(matching: Matching, saved: State): State {
  const places = new Map<number, number>();
  const state: Entry[] = [];
  for (const [i, each] of saved.state.entries()) {
    const name = nameHere(matching, each.name);
    if (name !== undefined) places.set(i, state.push({ ...each, name }) - 1);
  }
  const groups = saved.paramGroups.map((group) => {
    return { ...group, params: group.params.flatMap((i) => places.get(i) ?? []) };
  });
  return { ...saved, state, paramGroups: groups.filter(({ params }) => params.length > 0) };
}

/** What fits of the saved one; for all else what there is here, whose groups it takes. */
function filled(
  { where, part, misfits }: Matching,
  saved: State,
  here: State,
  whole: Joining | undefined,
): State {
  const found = new Map<string, { readonly entry: Entry; readonly group: Group }>();
  for (const group of saved.paramGroups) {
    for (const i of group.params) {
      const entry = saved.state[i];
      if (!entry) continue;
      if (found.has(entry.name)) throw severalOf(where, entry.name);
      found.set(entry.name, { entry, group });
    }
  }
  const other = here.state
    .map((entry) => ({ entry, match: found.get(entry.name)?.entry }))
    .find(({ entry, match }) => match && isAlike(match, entry))?.match;
  const lost = { missing: [] as string[], reshaped: [] as string[] };
  const state: Entry[] = [];
  const names = new Set<string>();
  const paramGroups = here.paramGroups.map((own) => {
    const groups = new Set<Group>();
    const params = own.params.map((i) => {
      const entry = here.state[i]!;
      const { name } = entry;
      if (names.has(name)) throw severalOf(where, name);
      names.add(name);
      const match = found.get(name);
      if (match && isAlike(match.entry, entry)) {
        groups.add(match.group);
        return state.push(inPrecision(where, match.entry, entry.dtype)) - 1;
      }
      lost[match ? "reshaped" : "missing"].push(name);
      return state.push(other && whole ? whole.joining(entry, other) : ofItsOwn(entry)) - 1;
    });
    if (groups.size > 1) {
      throw new TypeError(`${where}: parameters of one group here are of several in the file`);
    }
    const [group = own] = groups;
    return { ...group, params };
  });
  if (lost.missing.length + lost.reshaped.length === names.size) {
    throw new TypeError(`${where}: none of the file's parameters is here, by name and shape`);
  }
  note(part, misfits.missing, lost.missing);
  note(part, misfits.reshaped, lost.reshaped);
  const unexpected = [...found.keys()].filter((name) => !names.has(name));
  note(part, misfits.unexpected, unexpected);
  return { ...saved, state, paramGroups };
}

/** Whether they differ by the precision alone, if at all. */
function isAlike(a: Entry, b: Entry): boolean {
  const isFloat = /^f(32|64)$/.test(a.dtype) && /^f(32|64)$/.test(b.dtype);
  return kind(a) === kind(isFloat ? { ...b, dtype: a.dtype } : b);
}

/** With numbers of double precision rounded, where it is single precision here. @throws RangeError for one beyond it. */
function inPrecision(where: string, entry: Entry, dtype: string): Entry {
  if (entry.dtype === dtype) return entry;
  const { slots } = entry;
  if (dtype !== "f32" || !isObject(slots)) return { ...entry, dtype };
  const rounded = Object.entries(slots).map(([slot, data]) => {
    if (kindOf(data) !== "Float64Array") return [slot, data];
    checkRounded(`${where}: state of ${describe(entry.name)}`, slot, { dtype }, { data });
    return [slot, new Float32Array(data as Float64Array)];
  });
  return { ...entry, dtype, slots: Object.fromEntries(rounded) };
}

/** Live views, which memory that grows takes away, as copies. */
function ofItsOwn(entry: Entry): Entry {
  const slots = Object.entries((entry.slots ?? {}) as Record<string, Float32Array>);
  return {
    ...entry,
    slots: Object.fromEntries(slots.map(([name, array]) => [name, array.slice()])),
  };
}

const severalOf = (where: string, name: string) =>
  new TypeError(
    `${where}: several parameters are called ${describe(name)}, so that only strict loading fits`,
  );
