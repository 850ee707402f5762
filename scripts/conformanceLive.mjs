/**
 * `npm run conformance:live`: runs the real libraries on random problems, Nadir on the same, and writes
 * docs/conformance.md. Python is `PYTHON`, or `python3` of the path, and has what test/golden/requirements.txt
 * names; nothing is installed. Further arguments go to test/golden/live.py: names of libraries or families,
 * `--problems`, `--seed`; with any of them the page is printed and not written.
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { classOf, missed, trained } from "./live/compare.mjs";
import { report } from "./live/report.mjs";

/** Above it two do not compute the same. */
const LIMIT = 1e-9;

const given = process.argv.slice(2);
const python = spawn(process.env.PYTHON ?? "python3", ["test/golden/live.py", ...given], {
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((resolve, reject) => {
  python.on("error", reject);
  python.on("exit", resolve);
});
ended.catch(() => {});

let about;
const problems = new Map();
const results = new Map();
/** What is recorded of a library, and Nadir has not. */
const missing = new Set();

function compare(run) {
  const { library, version, optimizer, name } = run;
  const problem = problems.get(String(run.run));
  const Class = classOf(library, optimizer);
  if (!Class) {
    missing.add(`${optimizer} of ${library}`);
    return;
  }
  const worst = missed(problem.initial, trained(Class, run, problem, about.lrChange), run.f64);
  const key = `${optimizer} ${library}`;
  const result = results.get(key) ?? { optimizer, library, version, worst: 0, count: 0 };
  result.count++;
  if (worst > LIMIT) console.error(`${library} ${name}, problem ${run.run}: ${worst}`);
  result.worst = Math.max(result.worst, worst);
  results.set(key, result);
}

for await (const line of createInterface({ input: python.stdout })) {
  const read = JSON.parse(line);
  if (read.problem) problems.set(String(read.problem), read);
  else if (read.run) compare(read);
  else about = read;
}
const code = await ended;
if (code !== 0) throw new Error(`test/golden/live.py ended with ${code}`);

const all = [...results.values()].sort((a, b) => (a.optimizer < b.optimizer ? -1 : 1));
const counts = all.map(({ count }) => count);
const page = report(all, { steps: about.steps, problems: Math.max(...counts) });
if (given.length > 0) console.log(page);
else writeFileSync("docs/conformance.md", page);
for (const each of missing) console.error(`Nadir has no ${each}`);
if (missing.size > 0 || all.some(({ worst }) => worst > LIMIT)) process.exitCode = 1;
