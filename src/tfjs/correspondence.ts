/** What has a name and a shape: a variable, or the state of one. */
interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Variables, each with the state that is its own. */
export type Correspondence<S, V> = ReadonlyMap<V, S>;

/**
 * Which of the states is each variable's: that of its name. TensorFlow.js gives the variables of a model
 * that is loaded beside another new endings (`dense/kernel_1`), which are disregarded where they must be
 * and may be: where there is no state of the very name, and one state only for one variable only.
 *
 * Variables that were given no name are called by how many there had been, which says little of which
 * they are: theirs go by name if all of one side are on the other, else in order, if there are as many.
 */
export function correspondence<S extends Named, V extends Named>(
  states: readonly S[],
  variables: readonly V[],
): Correspondence<S, V> {
  return new Map([
    ...byName(states.filter(hasName), variables.filter(hasName)),
    ...byNumber(states.filter(isNumbered), variables.filter(isNumbered)),
  ]);
}

const isNumbered = ({ name }: Named): boolean => /^\d*$/.test(name);
const hasName = (named: Named): boolean => !isNumbered(named);

const whole = (name: string): string => name;
const stem = (name: string): string => name.replace(/_\d+$/, "");

/** How names of states and variables are compared, the surest first. */
const comparisons = [
  [whole, whole],
  [whole, stem],
  [stem, whole],
  [stem, stem],
] as const;

function byName<S extends Named, V extends Named>(
  states: readonly S[],
  variables: readonly V[],
): Map<V, S> {
  const found = new Map<V, S>();
  let left = states;
  for (const [ofState, ofVariable] of comparisons) {
    const free = variables.filter((variable) => !found.has(variable));
    const candidates = grouped(left, ofState);
    for (const [name, [variable, another]] of grouped(free, ofVariable)) {
      const [state, other] = candidates.get(name) ?? [];
      if (variable && state && !another && !other) found.set(variable, state);
    }
    const taken = new Set(found.values());
    left = left.filter((state) => !taken.has(state));
  }
  return found;
}

function grouped<N extends Named>(all: readonly N[], key: (name: string) => string) {
  const groups = new Map<string, N[]>();
  for (const named of all) {
    const name = key(named.name);
    groups.set(name, [...(groups.get(name) ?? []), named]);
  }
  return groups;
}

function byNumber<S extends Named, V extends Named>(
  states: readonly S[],
  variables: readonly V[],
): Map<V, S> {
  const byName = new Map(states.map((state) => [state.name, state]));
  const named = variables.filter(({ name }) => byName.has(name));
  if (named.length === variables.length || named.length === states.length) {
    return new Map(named.map((variable) => [variable, byName.get(variable.name)!]));
  }
  if (states.length !== variables.length) return new Map();
  return new Map(variables.map((variable, i) => [variable, states[i]!]));
}
