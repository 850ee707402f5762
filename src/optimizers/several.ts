import { checkClosure, synchronous } from "../base/closure.ts";
import type { AnyOptimizer, OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { type HessianOptions, readHessianOptions } from "./hessianOptions.ts";
import type { Sophia } from "./sophia.ts";
import type { Together } from "./together.ts";

/** What optimizers that average have. */
interface Modes {
  /** Puts the parameters of the optimizers that average to their average: all, or if one of them fails none. */
  eval(): void;
  /** Puts them back, for the next step. */
  train(): void;
}

/** What optimizers with an estimate of the Hessian have. */
interface Curved {
  /** Takes an estimate into all of them, or if one of them fails into none, by one call of the closure. */
  updateHessian: Sophia["updateHessian"];
}

type InstanceOf<C> = C extends new (...args: never) => infer T ? T : never;
/** T, if any of the classes has it. */
type If<C, T> = [Extract<InstanceOf<C>, T>] extends [never] ? unknown : T;

/** What several optimizers have since some of their classes have it. */
export type ExtrasOf<C> = If<C, Modes> & If<C, Curved>;

const extras = {
  eval(this: Together): void {
    inAll(having(this, "eval"), (each) => each.eval());
  },

  train(this: Together): void {
    inAll(having(this, "train"), (each) => each.train());
  },

  updateHessian<L>(this: Together, closure?: () => L, options?: HessianOptions): L | undefined {
    const where = "multi: updateHessian";
    readHessianOptions(where, options);
    if (closure !== undefined) checkClosure(where, closure);
    const result = closure && synchronous(where, closure());
    inAll(having(this, "updateHessian"), (each) => each.updateHessian(undefined, options));
    return result;
  },
};

/** Gives several optimizers the methods that some of their classes have. */
export function extend(
  Several: { readonly prototype: Together },
  Classes: readonly OptimizerClass<CommonOptions>[],
): void {
  for (const [name, value] of Object.entries(extras)) {
    if (!Classes.some(({ prototype }) => name in prototype)) continue;
    Object.defineProperty(Several.prototype, name, { value, writable: true, configurable: true });
  }
}

type With = AnyOptimizer & Modes & Curved;

function having({ parts }: Together, name: keyof With): With[] {
  return parts.filter((each) => name in each) as With[];
}

/** Does something in all; if one fails, those before it are as they were. */
function inAll(all: readonly With[], act: (each: With) => void): void {
  const undo: (() => void)[] = [];
  try {
    for (const each of all) {
      // Alone it leaves itself as it was.
      const undoing = all.length > 1 ? undoOf(each) : () => {};
      act(each);
      undo.push(undoing);
    }
  } catch (error) {
    for (const each of undo) each();
    throw error;
  }
}

function undoOf(optimizer: AnyOptimizer): () => void {
  const state = optimizer.stateDict();
  const parameters = optimizer.paramGroups.flatMap(({ params }) => params);
  const values = parameters.map(({ data }) => data.slice());
  return () => {
    optimizer.loadStateDict(state);
    for (const [i, { data }] of parameters.entries()) data.set(values[i]!);
  };
}
