import type { WorkerEvent, WorkReport } from "../../../src/distributed/index.ts";
import type { Carried } from "../distributed/carried.ts";
import type { Library } from "../distributed/library.ts";
import { startTrainer } from "./trainer.ts";

/** Workers of one process. */
export interface Team {
  readonly path: string;
  readonly run: string;
  readonly library: Library;
  readonly carried: Carried;
  readonly workers: number;
  /** The shards that they take, if not any. */
  readonly only?: readonly number[] | undefined;
  readonly name: string;
  readonly patience: number;
  readonly signal: AbortSignal;
  readonly onShard: (report: WorkReport) => void;
  readonly onEvent: (event: WorkerEvent) => void;
}

/**
 * Has them work until the run has ended, or the signal is aborted.
 * @returns how many shards they trained, and what ended them
 */
export async function workAsTeam(team: Team) {
  const { path, run, library, carried, workers, name, patience, signal, onShard, onEvent, only } =
    team;
  // One that fails stops the others.
  const stop = new AbortController();
  const follow = () => stop.abort();
  signal.addEventListener("abort", follow);
  if (signal.aborted) follow();
  const one = async (i: number) => {
    const trainer = await startTrainer(path, library);
    try {
      const { close: _, ...means } = trainer;
      return await library.distributed.work({
        ...{ carrier: carried.carrier, run, patience, signal: stop.signal, onShard, onEvent, only },
        worker: workers === 1 ? name : `${name}-${i + 1}`,
        ...means,
      });
    } catch (error) {
      follow();
      throw error;
    } finally {
      await trainer.close();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: workers }, (_, i) => one(i)));
  signal.removeEventListener("abort", follow);
  const failed = ends.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  const worked = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
  return {
    shards: worked.reduce((sum, { shards }) => sum + shards, 0),
    stopped: worked[0]!.stopped,
  };
}
