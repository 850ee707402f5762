/** A variable, or the state of one. */
interface Named {
  readonly name: string;
}

/** State that was saved together. */
export interface Stock<S extends Named> {
  /** Of which variables there was some. */
  readonly names: readonly string[];
  /** What is no variable's yet. */
  readonly free: readonly S[];
}

/** Names that do not say which state is whose. */
export interface Doubt {
  readonly states: readonly string[];
  readonly variables: readonly string[];
}

/** Variables, each with the state that is its own, as far as there is no doubt. */
export interface Correspondence<S, V> {
  readonly found: ReadonlyMap<V, S>;
  readonly doubt: Doubt | undefined;
}

/** For names of variables those of their states; nothing if that cannot be known. */
type Pairs = ReadonlyMap<string, string> | undefined;

/**
 * Which of the states is each variable's: that of its name. TensorFlow.js gives the variables of a model
 * that is loaded beside another new endings (`dense/kernel_1`). So names that differ in endings only are
 * a family, and one of several could be any of them. All of a family correspond if there are as many
 * variables as states, and their names are the same, with endings or without; and some of it if its states
 * have the very names of the variables that there are.
 *
 * Variables that were given no name are called by how many there had been, which says little of which
 * they are: theirs go by name if all of one side are on the other, and no state lacks its variable, else
 * in order, if there are as many.
 *
 * @param present the names of all variables that there are.
 */
export function correspondence<S extends Named, V extends Named>(
  { names, free }: Stock<S>,
  variables: readonly V[],
  present: readonly string[],
): Correspondence<S, V> {
  const found = new Map<V, S>();
  const states = new Map(free.map((state) => [state.name, state]));
  const wanted = new Set(Array.from(states.keys(), familyOf));
  const saved = inFamilies(names);
  const there = inFamilies(present);
  for (const [family, asked] of inFamilies(variables.map(({ name }) => name))) {
    if (!wanted.has(family)) continue;
    const known = saved.get(family)!;
    const all = new Set([...asked, ...(there.get(family) ?? [])]);
    const pairs =
      family === NUMBERED
        ? byNumber(known, asked, all)
        : (byEndings(known, asked) ?? byVeryName(known, asked, all));
    if (!pairs) return { found, doubt: { states: known, variables: asked } };
    for (const variable of variables) {
      const state = states.get(pairs.get(variable.name) as string);
      if (state && familyOf(variable.name) === family) found.set(variable, state);
    }
  }
  return { found, doubt: undefined };
}

/** The family of variables that were given no name. */
const NUMBERED = "";

export function familyOf(name: string): string {
  return /^\d*$/.test(name) ? NUMBERED : name.replace(/(_\d+)+$/, "");
}

function inFamilies(names: readonly string[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const name of names) {
    const family = familyOf(name);
    const members = families.get(family);
    if (members) members.push(name);
    else families.set(family, [name]);
  }
  return families;
}

const whole = (name: string): string => name;
const stem = (name: string): string => name.replace(/_\d+$/, "");

/** How names of states and variables are compared, the surest first. */
const comparisons = [
  [whole, whole],
  [whole, stem],
  [stem, whole],
  [stem, stem],
] as const;

/** All of both, one to one. */
function byEndings(states: readonly string[], variables: readonly string[]): Pairs {
  if (states.length !== variables.length) return undefined;
  for (const [ofState, ofVariable] of comparisons) {
    const saved = new Map(states.map((name) => [ofState(name), name]));
    const asked = new Map(variables.map((name) => [ofVariable(name), name]));
    if (saved.size < states.length || asked.size < variables.length) continue;
    if (![...asked.keys()].every((name) => saved.has(name))) continue;
    return new Map(Array.from(asked, ([key, name]) => [name, saved.get(key)!]));
  }
  return undefined;
}

/** If the states are those of all variables that there are. */
function byVeryName(
  states: readonly string[],
  variables: readonly string[],
  present: ReadonlySet<string>,
): Pairs {
  const areAll = states.length === present.size && states.every((name) => present.has(name));
  return areAll ? new Map(variables.map((name) => [name, name])) : undefined;
}

function byNumber(
  states: readonly string[],
  variables: readonly string[],
  present: ReadonlySet<string>,
): Pairs {
  const saved = new Set(states);
  const shared = variables.filter((name) => saved.has(name));
  const isWhole = shared.length === variables.length || shared.length === states.length;
  if (isWhole && states.every((name) => present.has(name))) {
    return new Map(shared.map((name) => [name, name]));
  }
  if (states.length !== variables.length) return undefined;
  return new Map(variables.map((name, i) => [name, states[i]!]));
}
