import {
  type AnyOptimizerClass,
  checkClass,
  type OptimizerClass,
  type OptionsOf,
} from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { collect, type Parameters } from "../base/parameters.ts";
import { type Parameter, titleOf } from "../parameter.ts";
import { describe, isObject, listed, mismatch } from "../validate.ts";
import { type ExtrasOf, extend } from "./several.ts";
import { type Multi, Together } from "./together.ts";

export type { Multi, MultiStateDict } from "./together.ts";

/** Which optimizer has which parameters, by patterns of their names: of those that fit the first counts. */
export type MultiRules<C extends Readonly<Record<string, AnyOptimizerClass>>> = {
  readonly [Pattern in keyof C]: readonly [Class: C[Pattern], options?: OptionsOf<C[Pattern]>];
};

interface Rule {
  readonly pattern: string;
  readonly Class: OptimizerClass<CommonOptions>;
  readonly options: CommonOptions;
}

/**
 * An optimizer for each kind of parameter, by name, which step as one: all, or if the closure, a schedule or one of
 * them fails none.
 *
 * ```ts
 * import { AdamW, loadSync, Muon, multi } from "nadir";
 *
 * const model = loadSync().parameters({ embedding: [50, 8], hidden: [8, 8], bias: [8] });
 * const optimizer = new (multi({
 *   "embedding|bias": [AdamW, { lr: 1e-3 }],
 *   "": [Muon, { lr: 0.02 }],
 * }))(model);
 * console.log(optimizer.paramGroups.map(({ lr }) => lr)); // → [ 0.001, 0.02 ]
 * ```
 *
 * A pattern is a regular expression that is searched for in the name; of several that fit the first counts, and `""`
 * fits all. One of the optimizers may need a closure; the others then step by the last gradients that it gets.
 * `eval` and `train`, and `updateHessian`, are there where one of the classes has them, and are for its parameters.
 * As optax's `partition` and Keras's `MultiOptimizer`.
 * @throws TypeError for a pattern or a class that is none, and for a whole number, which in an object comes before
 *   all else: `"(?:1)"`; when it is made, for a parameter that no pattern fits, a pattern to which none comes, and two
 *   that need a closure.
 */
export function multi<C extends Readonly<Record<string, AnyOptimizerClass>>>(
  rules: MultiRules<C>,
): new (
  params: Parameters,
) => Multi & ExtrasOf<C[keyof C]> {
  const all = rulesOf(rules);
  class Several extends Together {
    // What it is called where it is printed.
    static override readonly name: string = "multi";

    constructor(params: Parameters, options?: unknown) {
      if (options !== undefined) {
        throw new TypeError(
          `multi: options stand beside each class, as in { pattern: [Class, options] }, got ${describe(options)} as second argument`,
        );
      }
      const members = sorted(all, params);
      super(function* () {
        for (const [{ pattern, Class, options }, parameters] of members) {
          yield [pattern, new Class(parameters, options)];
        }
      });
    }
  }
  extend(
    Several,
    all.map(({ Class }) => Class),
  );
  return Several as unknown as new (
    params: Parameters,
  ) => Multi & ExtrasOf<C[keyof C]>;
}

function rulesOf(rules: unknown): Rule[] {
  if (!isObject(rules) || Object.keys(rules).length === 0) {
    throw mismatch("multi: rules", "{ pattern: [Class, options], … }", rules);
  }
  return Object.entries(rules).map(([pattern, rule]) => {
    const where = `multi: ${describe(pattern)}`;
    if (/^\d+$/.test(pattern)) {
      throw new TypeError(
        `${where}: in an object a whole number comes before all else, so that patterns lose their order: write "(?:${pattern})"`,
      );
    }
    if (!Array.isArray(rule)) throw mismatch(where, "[Class, options]", rule);
    const [Class, options = {}] = rule;
    checkClass(where, Class);
    try {
      new RegExp(pattern);
    } catch (cause) {
      throw new TypeError(`${where} must be a regular expression`, { cause });
    }
    return { pattern, Class, options };
  });
}

/** Parameters for each rule. */
function sorted(rules: readonly Rule[], params: Parameters): Map<Rule, Parameter[]> {
  const members = new Map(rules.map((rule) => [rule, [] as Parameter[]]));
  for (const parameter of collect("multi", params)) {
    const rule = rules.find(({ pattern }) => parameter.name.search(pattern) >= 0);
    if (!rule) {
      const patterns = listed(rules.map(({ pattern }) => pattern));
      throw new TypeError(
        `multi: ${titleOf(parameter.name)} fits none of the patterns ${patterns}`,
      );
    }
    members.get(rule)!.push(parameter);
  }
  for (const [{ pattern }, { length }] of members) {
    if (length === 0) throw new TypeError(`multi: ${describe(pattern)} has no parameter`);
  }
  return members;
}
