import type { CommonOptions } from "../base/options.ts";
import type { Change } from "./holding.ts";
import type { Member } from "./member.ts";
import type { OneOptimizer } from "./oneOptimizer.ts";
import type { Tfjs, Variable } from "./peer.ts";
import type { Read } from "./routes/route.ts";

/** Those of these variables, or of all, that may look ahead. What is no variable is found by who takes gradients. */
export function variablesAhead(tf: Tfjs, variables: readonly Variable[] | undefined): Variable[] {
  const all = tf.engine().registeredVariables;
  const asked = Array.isArray(variables) ? (variables as Variable[]) : Object.values(all);
  return [...new Set(asked)].filter(
    (variable) =>
      variable?.trainable && variable.dtype === "float32" && all[variable.name] === variable,
  );
}

/** Where the step of these members would look ahead to: the values there, which are not yet the variables'. */
export function pointsAhead<O extends CommonOptions>(
  tf: Tfjs,
  optimizer: OneOptimizer<O>,
  members: readonly Member<O>[],
  step: number,
  read: Read,
): Change[] {
  for (const member of members) member.takeValues(read);
  const begun = optimizer.begin(members, step);
  try {
    return members.map(({ variable, parameter }) => {
      return { variable, tensor: tf.tensor(parameter.data.slice(), variable.shape, "float32") };
    });
  } finally {
    begun.abandon();
  }
}
