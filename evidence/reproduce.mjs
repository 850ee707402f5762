/** `npm run reproduce`: published experiments again, beside what was published. */
import { join, resolve } from "node:path";
import { identityOf } from "./identity.mjs";
import { HELP, readOptions } from "./options.mjs";
import { runAll } from "./pool.mjs";
import { record } from "./record.mjs";
import { checkpointIn, loadResult, makeFolder } from "./store.mjs";
import { loadSubject } from "./subjects.mjs";
import { duration } from "./summary.mjs";

/** Milliseconds between two lines about one job. */
const PAUSE = process.stdout.isTTY ? 5000 : 60_000;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else if (options.record) for (const name of options.subjects) await record(name, options.out);
  else process.exitCode = await reproduce(options);
} catch (error) {
  console.error(`reproduce: ${error.message}`);
  process.exitCode = 2;
}

async function reproduce({ subjects, quick, seeds, out, threads }) {
  const options = { quick, ...(seeds !== undefined && { seeds }) };
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => stop.abort());
  let code = 0;
  for (const name of subjects) {
    const subject = await loadSubject(name);
    const folder = resolve(join(out, name, quick ? "quick" : ""));
    const jobs = subject.jobs(options);
    const left = jobs.filter((job) => !isDone(folder, job));
    if (left.length > 0) makeFolder(folder);
    const seconds = left.reduce((sum, { estimate }) => sum + estimate, 0) / threads;
    const others = `, the others about ${duration(seconds)} by ${threads} at a time`;
    console.log(
      `${subject.title}${quick ? ", the quick form" : ""}: ${jobs.length} jobs, ${jobs.length - left.length} done${left.length > 0 ? others : ""}; results in ${folder}`,
    );
    const tasks = left.map((job) => ({ subject: name, name: job.name, folder, options }));
    const on = reporter(name, subject);
    const failed = await runAll(tasks, { threads, signal: stop.signal, on });
    if (stop.signal.aborted) {
      console.log("Interrupted: the same command goes on from here.");
      return 130;
    }
    if (failed.length > 0) code = 1;
    show(subject, folder, jobs, quick);
  }
  return code;
}

/** Also looks whether there is something of another experiment, before anything is run. */
function isDone(folder, { name, config }) {
  const identity = identityOf(config);
  if (loadResult(folder, name, identity)) return true;
  checkpointIn(folder, name, identity).load();
  return false;
}

function reporter(name, subject) {
  const said = new Map();
  const last = new Map();
  return (job, { progress, error, done }) => {
    const now = performance.now();
    if (error !== undefined) console.error(`${name} ${job}: ${error}`);
    if (done) console.log(`${name} ${job}: done${last.get(job) ? `; ${last.get(job)}` : ""}`);
    if (!progress) return;
    last.set(job, subject.describe?.(progress) ?? JSON.stringify(progress));
    if (now - (said.get(job) ?? -Infinity) < PAUSE) return;
    said.set(job, now);
    console.log(`${name} ${job}: ${last.get(job)}`);
  };
}

function show(subject, folder, jobs, quick) {
  const results = jobs
    .map(({ name, config }) => ({ name, config, ...loadResult(folder, name, identityOf(config)) }))
    .filter(({ result }) => result);
  if (results.length === 0) return;
  if (quick) console.log("\nThe quick form, which is not to be compared with what was published:");
  console.log(`\n${subject.table(subject.summarize(results))}\n`);
}
