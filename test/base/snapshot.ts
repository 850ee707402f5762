import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import type { Parameter } from "../../src/index.ts";
import { bitsOf } from "../memory/bits.ts";

/** All that a call that is refused must leave as it was, to be compared with `toEqual`. */
export function snapshot(parameters: Iterable<Parameter>, optimizers: Iterable<AnyOptimizer> = []) {
  return {
    parameters: Array.from(parameters, bitsOfParameter),
    optimizers: Array.from(optimizers, bitsOfOptimizer),
  };
}

function bitsOfParameter(parameter: Parameter) {
  if (parameter.disposed) return "disposed";
  return { data: bitsOf(parameter.data), grad: bitsOf(parameter.grad) };
}

function bitsOfOptimizer(optimizer: AnyOptimizer) {
  const { state, ...rest } = optimizer.stateDict();
  const options = optimizer.paramGroups.map(({ params, ...options }) => options);
  const states = state.map(({ slots, ...others }) => ({
    ...others,
    slots: Object.entries(slots).map(([name, values]) => [name, bitsOf(values)]),
  }));
  return { ...rest, states, options };
}
