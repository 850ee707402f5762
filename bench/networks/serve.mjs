/** A contestant's side: a process that trains when it is asked to, by lines of JSON. */
import { createInterface } from "node:readline";
import { dayTime, now as processorTime } from "../clock.mjs";
import { readData } from "./data.mjs";

/**
 * Steps from one fresh start to the next. Trained for long on one batch, the loss reaches 0 and
 * gradients become denormal numbers, which have times of their own.
 */
const LIMIT = 200;

const WARM_UP = 5e8;

/** Why a contestant cannot take part, which is no error. */
export class Absent extends Error {}

/**
 * Answers requests until the input ends.
 *
 * @param start from a task and its data, a promise of `{ restart(), step() → the loss or a promise of it,
 *   now? in place of processor time, or of that of day if the task says so }`.
 */
export async function serve(start) {
  const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
  // The output is for answers only.
  console.log = console.error;
  const { task, folder } = JSON.parse(process.argv[2]);
  let contestant;
  try {
    contestant = await start(task, readData(task, folder));
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
    return answer({ absent: error.message });
  }
  const clock = task.isInDayTime ? dayTime : processorTime;
  const { run, losses } = trained({ ...contestant, now: contestant.now ?? clock });
  await warmUp(run);
  answer({});
  for await (const line of createInterface({ input: process.stdin })) {
    const [request, count] = JSON.parse(line);
    answer(await (request === "run" ? run(count) : losses(count)));
  }
}

/** So long that V8 has compiled what a step runs. */
async function warmUp(run) {
  for (let elapsed = 0; elapsed < WARM_UP; ) elapsed += await run(1);
}

function trained({ restart, step, now }) {
  let taken = LIMIT;

  /** The first step is part of the start: some allocate their state in it. */
  async function refresh() {
    restart();
    const loss = await step();
    taken = 1;
    return loss;
  }

  return {
    /** Nanoseconds for so many steps. */
    async run(steps) {
      let elapsed = 0;
      for (let left = steps; left > 0; ) {
        if (taken >= LIMIT) await refresh();
        const count = Math.min(left, LIMIT - taken);
        const start = now();
        for (let i = 0; i < count; i++) {
          const loss = step();
          // To await each would cost the fastest something.
          if (typeof loss !== "number") await loss;
        }
        elapsed += now() - start;
        taken += count;
        left -= count;
      }
      return elapsed;
    },
    /** The loss in each of the first steps. */
    async losses(steps) {
      const losses = [await refresh()];
      taken += steps - 1;
      while (losses.length < steps) losses.push(await step());
      return losses;
    },
  };
}
