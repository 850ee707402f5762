/** What one of several runs gave. */
export interface Turn<Given> {
  /** Whose turn it was: an index. */
  readonly runner: number;
  readonly given: Given;
}

/**
 * Advances several runs in turn, so that none is ahead of another by more than one step; ends with what
 * each of them ended with.
 */
export function* inTurn<Given, End>(
  runs: readonly Generator<Given, End, void>[],
): Generator<Turn<Given>, End[], void> {
  const ends = new Map<number, End>();
  try {
    while (ends.size < runs.length) {
      for (const [runner, run] of runs.entries()) {
        if (ends.has(runner)) continue;
        const { done, value } = run.next();
        if (done) ends.set(runner, value);
        else yield { runner, given: value };
      }
    }
  } finally {
    // Also when nobody asks on: a run gives back its memory.
    for (const run of runs) run.return(undefined as never);
  }
  return runs.map((_, runner) => ends.get(runner)!);
}
