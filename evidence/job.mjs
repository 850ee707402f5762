/**
 * One job in a process of its own: `node evidence/job.mjs '{ subject, name, folder, options }'`. Tells its parent how far
 * it is. SIGINT and SIGTERM end it; what it has kept is there.
 */
import { identityOf } from "./identity.mjs";
import { checkpointIn, saveResult } from "./store.mjs";
import { loadSubject } from "./subjects.mjs";

const { subject, name, folder, options } = JSON.parse(process.argv[2]);
const stop = new AbortController();
const end = () => stop.abort(new Error("interrupted"));
process.on("SIGINT", end).on("SIGTERM", end).on("disconnect", end);
const tell = (message) => process.connected && process.send?.(message);

try {
  const job = (await loadSubject(subject)).jobs(options).find((each) => each.name === name);
  const identity = identityOf(job.config);
  const result = await job.run({
    progress: (progress) => tell({ progress }),
    checkpoint: checkpointIn(folder, name, identity),
    signal: stop.signal,
  });
  await saveResult(folder, name, identity, result);
} catch (error) {
  if (!stop.signal.aborted) tell({ error: error.message });
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect();
}
