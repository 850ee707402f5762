/**
 * For a job of many short trainings: what is computed is kept in the job's checkpoint, in order, and after an
 * interruption not computed again.
 * @param {{ load(): Uint8Array | null, save(bytes: Uint8Array): unknown }} checkpoint
 * @returns {<T>(compute: () => T | Promise<T>) => Promise<T>} T as JSON has it.
 */
export function remembered(checkpoint) {
  const kept = checkpoint.load();
  const list = kept ? JSON.parse(new TextDecoder().decode(kept)) : [];
  let at = 0;
  return async (compute) => {
    if (at === list.length) {
      list.push(await compute());
      await checkpoint.save(new TextEncoder().encode(JSON.stringify(list)));
    }
    return list[at++];
  };
}
