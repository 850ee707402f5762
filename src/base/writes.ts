/**
 * Writes that would do nothing are refused. Sloppy code (a classic script, a CommonJS module, the
 * console) passes over those to frozen objects and to getters in silence, and any code can give an
 * object a property that nobody reads.
 *
 * @module
 */
import { describe } from "../validate.ts";

/** What other libraries call an option. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["learningRate", "lr"],
  ["learning_rate", "lr"],
  ["weight_decay", "weightDecay"],
  ["beta1", "betas"],
  ["beta2", "betas"],
  ["beta_1", "betas"],
  ["beta_2", "betas"],
  ["epsilon", "eps"],
]);

/** An object whose own properties alone can be set, by their setters. */
export function guardOptions<T extends object>(
  where: string,
  face: T,
  options: readonly string[],
): T {
  return new Proxy(face, {
    set(target, key, value) {
      if (options.includes(key as string)) return Reflect.set(target, key, value);
      if (key === "params") {
        throw new TypeError(`${where}: params cannot be set: addParamGroup adds parameters`);
      }
      throw new TypeError(
        `${where}: unknown option ${describe(key)}${meant(key, options)}; options are ${options.join(", ")}`,
      );
    },
    deleteProperty(_, key) {
      throw new TypeError(`${where}: ${String(key)} cannot be deleted`);
    },
  });
}

function meant(key: string | symbol, options: readonly string[]): string {
  const name = otherNames.get(key as string) ?? "";
  return options.includes(name) ? `, which is called ${name} here` : "";
}

/** A list that is read only, and says so. */
export function guardList<T>(list: readonly T[], message: string): readonly T[] {
  const refuse = () => {
    throw new TypeError(message);
  };
  return new Proxy(list, { set: refuse, deleteProperty: refuse, defineProperty: refuse });
}

/** A copy of a pair whose elements are read only, and say so. It is data for `structuredClone`. */
export function guardPair(pair: readonly unknown[], message: string): readonly unknown[] {
  const guarded: unknown[] = [];
  for (const [i, element] of pair.entries()) {
    Object.defineProperty(guarded, i, {
      enumerable: true,
      get: () => element,
      set() {
        throw new TypeError(message);
      },
    });
  }
  return Object.freeze(guarded);
}

/** Refuses to set on `target` what `place` has to be set on: options, whatever they are called. */
export function guardNames(
  where: (target: object) => string,
  target: object,
  options: readonly string[],
  place: string,
): void {
  const others = [...otherNames].filter(([, option]) => options.includes(option));
  const names = new Map([...options.map((option) => [option, option] as const), ...others]);
  for (const [name, option] of names) {
    if (name in target) continue;
    Object.defineProperty(target, name, {
      // A derived class may have a field of this name.
      configurable: true,
      get: () => undefined,
      set(this: object) {
        throw new TypeError(`${where(this)}: ${name} belongs to a group: set ${place}.${option}`);
      },
    });
  }
}

/** Refuses to set what has a getter alone. */
export function guardGetters(where: (target: object) => string, prototype: object): void {
  let holder = prototype;
  for (; holder !== Object.prototype; holder = Object.getPrototypeOf(holder)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (!descriptor.get || descriptor.set || (own && holder !== prototype)) continue;
      Object.defineProperty(prototype, name, {
        ...descriptor,
        set(this: object) {
          throw new TypeError(`${where(this)}: ${name} cannot be set`);
        },
      });
    }
  }
}
