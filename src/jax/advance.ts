import type { CommonOptions } from "../base/options.ts";
import { clipGradNorm, clipGradValue } from "../gradients.ts";
import { writeArrays } from "./copies.ts";
import { checkHeld } from "./leaves.ts";
import type { TransformExtras } from "./options.ts";
import type { Jax, JaxArray } from "./peer.ts";
import type { TransformState } from "./state.ts";
import type { Leaf } from "./tree.ts";

/** The leaves of what a step uses up. */
export interface Used {
  readonly grads: readonly Leaf<JaxArray>[];
  readonly params: readonly Leaf<JaxArray>[];
}

/** What a step returns: the new parameters, or what is to be added to the old. */
export type Outcome = "parameters" | "updates";

/** Limits the gradients that are in memory. @throws RangeError for a norm that nothing can limit. */
export function clip<O extends CommonOptions>(
  { parameters, optimizer }: TransformState<O>,
  { clipNorm, clipValue }: TransformExtras<O>,
): void {
  if (clipValue !== undefined) clipGradValue(parameters.values(), clipValue, { optimizer });
  if (clipNorm === undefined) return;
  const norm = clipGradNorm(parameters.values(), clipNorm, { optimizer });
  // What that makes NaN is a copy, which the next step writes anew.
  if (!Number.isFinite(norm)) {
    throw new RangeError(`optaxTransform: clipNorm: the norm of the gradients is ${norm}`);
  }
}

/**
 * The step itself, once gradients and parameters are in memory. Nothing waits here, so that nobody
 * comes between the checks and what is used up.
 */
export function advance<O extends CommonOptions>(
  jax: Jax,
  state: TransformState<O>,
  used: Used,
  outcome: Outcome,
  extras: TransformExtras<O>,
): ReadonlyMap<string, JaxArray> {
  // Again, since the reads took time.
  checkHeld({ ...used });
  clip(state, extras);
  const before = outcome === "updates" ? new Map(state.values(copyOf)) : undefined;
  state.optimizer.step();
  return outcomeOf(jax, state, used, before);
}

/** What a step that has been taken gives: the new parameters, or their difference from those before. */
export function outcomeOf<O extends CommonOptions>(
  jax: Jax,
  state: TransformState<O>,
  used: Used,
  before?: ReadonlyMap<string, Float32Array>,
): ReadonlyMap<string, JaxArray> {
  const { copied } = state;
  copied.clear();
  const result = new Map(
    state.values((values, path) => (before ? difference(values, before.get(path)!) : values)),
  );
  let arrays: ReadonlyMap<string, JaxArray>;
  try {
    arrays = writeArrays(jax, result, used.params);
  } catch (error) {
    state.dispose();
    throw error;
  }
  if (!before) for (const [path, array] of arrays) copied.set(path, array);
  for (const { value } of [...used.grads, ...used.params]) value.dispose();
  return arrays;
}

const copyOf = (values: Float32Array) => values.slice();

/** after − before, in place of `before`. */
function difference(after: Float32Array, before: Float32Array): Float32Array {
  for (let i = 0; i < before.length; i++) before[i] = after[i]! - before[i]!;
  return before;
}
