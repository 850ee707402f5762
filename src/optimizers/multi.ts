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
 * An optimizer for each kind of parameter, by name, which step as one: all, or if the closure or a schedule fails
 * none.
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
 * As optax's `partition` and Keras's `MultiOptimizer`.
 * @throws TypeError for a pattern or a class that is none, and when it is made, for a parameter that no pattern fits.
 */
export function multi<C extends Readonly<Record<string, AnyOptimizerClass>>>(
  rules: MultiRules<C>,
): new (
  params: Parameters,
) => Multi {
  const all = rulesOf(rules);
  return class extends Together {
    constructor(params: Parameters) {
      const members = sorted(all, params);
      super(function* () {
        for (const [{ pattern, Class, options }, parameters] of members) {
          yield [pattern, new Class(parameters, options)];
        }
      });
    }
  };
}

function rulesOf(rules: unknown): Rule[] {
  if (!isObject(rules) || Object.keys(rules).length === 0) {
    throw mismatch("multi: rules", "{ pattern: [Class, options], … }", rules);
  }
  return Object.entries(rules).map(([pattern, rule]) => {
    const where = `multi: ${describe(pattern)}`;
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

/** Parameters for each rule, of those that have any. */
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
  return new Map([...members].filter(([, { length }]) => length > 0));
}
