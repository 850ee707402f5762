/**
 * Writes that would do nothing are refused. Sloppy code (a classic script, a CommonJS module, the
 * console) passes over those to frozen objects and to getters in silence, and any code can give an
 * object a property that nobody reads.
 *
 * @module
 */
import { checkNames } from "./validate.ts";

/** What other libraries call an option. */
const otherNames: Readonly<Record<string, string>> = {
  learningRate: "lr",
  learning_rate: "lr",
  weight_decay: "weightDecay",
  beta1: "betas",
  beta2: "betas",
  beta_1: "betas",
  beta_2: "betas",
  epsilon: "eps",
};

/** Defines a property that cannot be set, and says so. */
export function refuseSet(
  target: object,
  name: string | number,
  descriptor: PropertyDescriptor,
  message: (target: object) => string,
): void {
  Object.defineProperty(target, name, {
    ...descriptor,
    set(this: object) {
      throw new TypeError(message(this));
    },
  });
}

/** An object whose own properties alone can be set, by their setters. */
export function guardOptions<T extends object>(
  where: string,
  face: T,
  options: readonly string[],
): T {
  return new Proxy(face, {
    set(target, key, value) {
      if (Reflect.getOwnPropertyDescriptor(target, key)) return Reflect.set(target, key, value);
      const meant = otherNames[key as string];
      if (options.includes(meant!)) {
        throw new TypeError(`${where}: ${String(key)} is called ${meant} here`);
      }
      checkNames(where, "option", [key], options);
      return false;
    },
    deleteProperty(_, key) {
      throw new TypeError(`${where}: ${String(key)} cannot be deleted`);
    },
  });
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
    refuseSet(guarded, i, { enumerable: true, get: () => element }, () => message);
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
  const names = [...options.map((option) => [option, option]), ...Object.entries(otherNames)];
  for (const [name, option] of names as [string, string][]) {
    if (name in target || !options.includes(option)) continue;
    // Configurable, since a derived class may have a field of this name.
    refuseSet(target, name, { configurable: true, get: () => undefined }, (set) => {
      return `${where(set)}: ${name} belongs to a group: set ${place}.${option}`;
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
      refuseSet(prototype, name, descriptor, (set) => `${where(set)}: ${name} cannot be set`);
    }
  }
}
