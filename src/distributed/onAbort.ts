/** Calls that are under way, by the signal that ends them. */
interface Ends {
  readonly calls: Set<() => void>;
  readonly listener: () => void;
}

const ends = new WeakMap<AbortSignal, Ends>();

/**
 * Calls back when a signal is aborted. All of a signal share one listener: of more than ten Node warns as of a leak.
 * @returns what gives that up
 */
export function onAbort(signal: AbortSignal | undefined, call: () => void): () => void {
  if (!signal) return () => {};
  const { calls, listener } = ends.get(signal) ?? listen(signal);
  calls.add(call);
  return () => {
    calls.delete(call);
    if (calls.size > 0) return;
    ends.delete(signal);
    signal.removeEventListener("abort", listener);
  };
}

function listen(signal: AbortSignal): Ends {
  const calls = new Set<() => void>();
  const listener = () => {
    for (const call of [...calls]) call();
  };
  signal.addEventListener("abort", listener);
  const made = { calls, listener };
  ends.set(signal, made);
  return made;
}
