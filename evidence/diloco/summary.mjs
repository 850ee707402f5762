import { summaryOf } from "../summary.mjs";

/** Of each task and way: losses and what was right over seeds, and what a worker moved. */
export function summarize(jobs) {
  const tasks = [...new Set(jobs.map(({ result }) => result.task))];
  return Object.fromEntries(
    tasks.map((task) => {
      const own = jobs.filter(({ result }) => result.task === task);
      const names = Object.keys(own[0].result.results);
      const { steps, innerSteps } = own[0].config;
      const ways = names.map((name) => {
        const each = own.map(({ result }) => result.results[name]);
        return {
          name,
          lr: each[0].lr,
          train: summaryOf(each.map(({ train }) => train.loss)),
          test: summaryOf(each.map(({ test }) => test.loss)),
          accuracy: summaryOf(each.map(({ test }) => 100 * test.accuracy)),
          // Where a shard was taken over by another worker, more moves.
          bytes: Math.min(...each.map(({ bytes }) => bytes)),
        };
      });
      return [task, { seeds: own.length, steps, innerSteps, ways }];
    }),
  );
}
