import { describe } from "../validate.ts";
import { correspondence, type Stock } from "./correspondence.ts";
import type { Tfjs, Variable } from "./peer.ts";
import type { SavedMember } from "./stateDict.ts";

/** State that was loaded, as long as the variables that it is of have not come. */
export class Unclaimed {
  readonly #tf: Tfjs;
  readonly #where: string;
  readonly #stock: Stock<SavedMember>;
  /** Whether some must be of the first variables that ask. */
  readonly #isUntouched: boolean;

  constructor(
    tf: Tfjs,
    where: string,
    stock: Stock<SavedMember> = { names: [], free: [] },
    isUntouched = false,
  ) {
    this.#tf = tf;
    this.#where = where;
    this.#stock = stock;
    this.#isUntouched = isUntouched;
  }

  /** State that no variable has claimed. */
  get free(): readonly SavedMember[] {
    return this.#stock.free;
  }

  /** Other state in its place. */
  load(saved: readonly SavedMember[]): Unclaimed {
    const stock = { names: saved.map(({ name }) => name), free: saved };
    return new Unclaimed(this.#tf, this.#where, stock, true);
  }

  /**
   * The state of each of the variables, as far as there is one.
   * @param remedy what to do where names do not say which is whose.
   * @throws TypeError for state of another shape, or that may be of several, or none that is expected.
   */
  of(
    variables: readonly Variable[],
    remedy = "there must be as many variables as were saved",
  ): ReadonlyMap<Variable, SavedMember> {
    const { free } = this;
    if (variables.length === 0) return new Map();
    // Which other variables there are matters for what is left only.
    const present = free.length > 0 ? this.#present().map(({ name }) => name) : [];
    const { found, doubt } = correspondence(this.#stock, variables, present);
    if (doubt) {
      throw new TypeError(
        `${this.#where}: names do not say which of the weights' ${quoted(doubt.states)} is which of the variables ${quoted(doubt.variables)}: ${remedy}`,
      );
    }
    if (this.#isUntouched && free.length > 0 && found.size === 0) {
      throw new TypeError(
        `${this.#where}: the weights are the state of ${names(free)}, and none of the variables ${names(variables)} has such a name`,
      );
    }
    for (const [{ name, shape }, state] of found) {
      if (describe(state.shape) === describe(shape)) continue;
      throw new TypeError(
        `${this.#where}: the weights of ${describe(state.name)} are of shape ${describe(state.shape)}, and the variable ${describe(name)} of ${describe(shape)}`,
      );
    }
    return found;
  }

  /** As `of`, of all variables that there are, in the order in which they were saved. */
  ofAll(): ReadonlyMap<Variable, SavedMember> {
    if (this.free.length === 0) return new Map();
    const remedy = "take a step first, which says which variables are meant";
    const found = this.of(this.#present(), remedy);
    const order = new Map(this.free.map((state, i) => [state, i]));
    return new Map([...found].sort(([, a], [, b]) => order.get(a)! - order.get(b)!));
  }

  /** What is left. */
  without(found: ReadonlyMap<Variable, SavedMember>): Unclaimed {
    if (found.size === 0) return this;
    const gone = new Set(found.values());
    const free = this.free.filter((state) => !gone.has(state));
    return new Unclaimed(this.#tf, this.#where, { ...this.#stock, free });
  }

  /** All variables that there are which could be trained. */
  #present(): Variable[] {
    const all = Object.values(this.#tf.engine().registeredVariables);
    return all.filter(({ dtype, isDisposed }) => dtype === "float32" && !isDisposed);
  }
}

export function names(all: readonly { readonly name: string }[]): string {
  return quoted(all.map(({ name }) => name));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => describe(name)).join(", ");
}
