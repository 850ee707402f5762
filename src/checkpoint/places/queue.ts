/** What is under way, by what it is about. */
const last = new Map<string, Promise<void>>();

/** Runs `task` after those that were given for the same `key` before: who asks last has the last word. */
export function inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(task);
  const ended = mine.then(
    () => forget(),
    () => forget(),
  );
  function forget(): void {
    if (last.get(key) === ended) last.delete(key);
  }
  last.set(key, ended);
  return mine;
}

/** Until all has ended that was given before, for keys that begin so. */
export async function underWay(start: string): Promise<void> {
  await Promise.all([...last].map(([key, ended]) => (key.startsWith(start) ? ended : undefined)));
}
