/**
 * Nanoseconds a repetition of each contestant by name: see `timed`; of its rounds the fastest counts.
 */
export async function race(contestants, effort) {
  const samples = Object.entries(await timed(contestants, effort));
  return Object.fromEntries(samples.map(([name, rounds]) => [name, Math.min(...rounds)]));
}

/**
 * Times contestants against each other on a machine that others use too: in every round each has
 * its turn.
 *
 * Before that it runs for about `settle` milliseconds that do not count: of threads that are woken the system may
 * put two to one core, for some ticks of its clock.
 *
 * With `seconds`, who has been timed for so long, in two rounds at least, sits out the others.
 *
 * @param contestants by name, `{ run(repetitions) → nanoseconds, or a promise of them }`.
 * @returns of each contestant by name, nanoseconds a repetition in each round.
 */
export async function timed(contestants, effort) {
  const { rounds, milliseconds, seconds = Infinity, settle = 0 } = effort;
  const entrants = [];
  for (const [name, { run }] of Object.entries(contestants)) {
    const repetitions = await calibrate(run, milliseconds);
    entrants.push({ name, run, repetitions, samples: [], spent: 0 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const entrant of entrants) {
      if (round >= LEAST && entrant.spent > seconds * 1e9) continue;
      if (settle > 0) await quiet();
      // Brings its arrays back into the cache, if it can hold them, and its threads each to a core.
      const before = Math.ceil((entrant.repetitions * settle) / milliseconds);
      if (before > 0 || entrant.repetitions > 1) await entrant.run(before || 1);
      let elapsed = await entrant.run(entrant.repetitions);
      // Calibrated while others held the machine: too short for a coarse clock.
      while (elapsed < (milliseconds * 1e6) / 4) {
        entrant.repetitions = await calibrate(entrant.run, milliseconds, entrant.repetitions);
        elapsed = await entrant.run(entrant.repetitions);
      }
      entrant.spent += elapsed;
      entrant.samples.push(elapsed / entrant.repetitions);
    }
  }
  return Object.fromEntries(entrants.map(({ name, samples }) => [name, samples]));
}

const LEAST = 2;

/** Threads of who was before look for work a while longer, and hold a core. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 30));

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
