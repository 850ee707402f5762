import type { Tfjs, Variable } from "./peer.ts";

type Engine = ReturnType<Tfjs["engine"]>;
type Listener = (variable: Variable) => void;

const listeners = new WeakMap<Variable, Set<Listener>>();
/** Engines that tell. */
const telling = new WeakSet<Engine>();

/**
 * Calls `listener` when the variable is disposed, by whatever way: `variable.dispose()`, `model.dispose()`
 * and `tf.disposeVariables()` all come to one method of the engine, which has no event for it.
 */
export function onDisposal(tf: Tfjs, variable: Variable, listener: Listener): void {
  tellFrom(tf.engine());
  const all = listeners.get(variable) ?? new Set();
  listeners.set(variable, all.add(listener));
}

/** Calls `listener` no more. */
export function offDisposal(variable: Variable, listener: Listener): void {
  listeners.get(variable)?.delete(listener);
}

function tellFrom(engine: Engine): void {
  if (telling.has(engine)) return;
  telling.add(engine);
  const { disposeVariable } = engine;
  engine.disposeVariable = (variable) => {
    disposeVariable.call(engine, variable);
    for (const listener of listeners.get(variable) ?? []) listener(variable);
  };
}
