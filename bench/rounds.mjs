/**
 * Times contestants against each other on a machine that others use too: in every round each has
 * its turn, and of its rounds the fastest counts.
 *
 * With `seconds`, who has been timed for so long, in two rounds at least, sits out the others.
 *
 * @param contestants by name, `{ run(repetitions) → nanoseconds, or a promise of them }`.
 * @returns nanoseconds a repetition, of each contestant by name.
 */
export async function race(contestants, { rounds, milliseconds, seconds = Infinity }) {
  const entrants = [];
  for (const [name, { run }] of Object.entries(contestants)) {
    const repetitions = await calibrate(run, milliseconds);
    entrants.push({ name, run, repetitions, best: Infinity, spent: 0 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const entrant of entrants) {
      if (round >= LEAST && entrant.spent > seconds * 1e9) continue;
      // Brings its arrays back into the cache, if it can hold them.
      if (entrant.repetitions > 1) await entrant.run(1);
      let elapsed = await entrant.run(entrant.repetitions);
      // Calibrated while others held the machine: too short for a coarse clock.
      while (elapsed < (milliseconds * 1e6) / 4) {
        entrant.repetitions = await calibrate(entrant.run, milliseconds, entrant.repetitions);
        elapsed = await entrant.run(entrant.repetitions);
      }
      entrant.spent += elapsed;
      entrant.best = Math.min(entrant.best, elapsed / entrant.repetitions);
    }
  }
  return Object.fromEntries(entrants.map(({ name, best }) => [name, best]));
}

const LEAST = 2;

/** Repetitions that fill a round; also the warm-up. Of two runs, one has no compilation in it. */
async function calibrate(run, milliseconds, least = 1) {
  const target = milliseconds * 1e6;
  for (let repetitions = least; ; repetitions *= 2) {
    const first = await run(repetitions);
    // Beside a run so long, what compilation is left is nothing.
    const elapsed = first > 10 * target ? first : Math.min(first, await run(repetitions));
    if (elapsed >= target / 2) return Math.max(1, Math.round((repetitions * target) / elapsed));
  }
}
