/**
 * `npm run bench:fit`: how long a whole fit takes, beside fmin and ml-levenberg-marquardt, on their examples and on
 * larger ones; how many times the loss is computed, and how small it becomes. And what L-BFGS itself takes beside
 * the closure. A number says how many rounds.
 * Writes build/bench.fit.json.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../../test/engines/package.mjs";
import { now } from "../clock.mjs";
import { table } from "../report.mjs";
import { race } from "../rounds.mjs";
import { contestants } from "./contestants.mjs";
import { overheads } from "./overhead.mjs";
import { problems } from "./problems.mjs";

const rounds = Number(process.argv.slice(2).find((word) => word > 0) ?? 5);

/** Above this the loss has not become small: whoever ends there has not done the same. */
const SMALL = 1e-6;

const rows = [];
for (const problem of problems) {
  const entered = Object.entries(contestants).flatMap(([name, of]) => {
    const fit = of(problem);
    return fit ? [{ name, fit, ...reached(problem, fit) }] : [];
  });
  const runs = entered.map(({ name, fit }) => [name, { run: repeated(() => fit(problem)) }]);
  const times = await race(Object.fromEntries(runs), { rounds, milliseconds: 30 });
  for (const { name, loss, evaluations } of entered) {
    const { name: title, start } = problem;
    rows.push({
      problem: title,
      parameters: start.length,
      name,
      loss,
      evaluations,
      ns: times[name],
    });
  }
}

console.log(`${cpus()[0].model}; fastest of ${rounds} rounds, µs a fit\n`);
console.log(
  table(["", "parameters", "by", "µs", "× LBFGS", "evaluations", "loss"], rows.map(line)),
);
const overhead = overheads(rounds);
console.log("\nLBFGS beside the closure, full history\n");
console.log(
  table(
    ["", "parameters", "history", "µs an evaluation"],
    overhead.map(({ dtype, parameters, historySize, microseconds }) => [
      ...[dtype, parameters, historySize, microseconds.toFixed(2)],
    ]),
  ),
);
writeFileSync(join(root, "build/bench.fit.json"), `${JSON.stringify({ rows, overhead })}\n`);

function line({ problem, parameters, name, loss, evaluations, ns }) {
  const own = rows.find((row) => row.problem === problem && row.name === "LBFGS").ns;
  const times = loss < SMALL ? (ns / own).toFixed(2) : "not small";
  return [
    problem,
    parameters,
    name,
    (ns / 1e3).toFixed(1),
    times,
    evaluations,
    loss.toExponential(0),
  ];
}

/** The loss where a fit ends, and how often it has computed the loss, or the formula at all points. */
function reached(problem, fit) {
  let evaluations = 0;
  const loss = (p, gradient) => {
    evaluations++;
    return problem.loss(p, gradient);
  };
  const formula = (p) => {
    evaluations++;
    return problem.formula(p);
  };
  const found = fit({ ...problem, loss, formula });
  return { loss: problem.loss(found), evaluations };
}

function repeated(work) {
  return (repetitions) => {
    const begun = now();
    for (let i = 0; i < repetitions; i++) work();
    return now() - begun;
  };
}
