import type { Coordinated } from "../../../src/distributed/index.ts";
import { countText } from "../../demos/text.ts";
import type { Command } from "../command.ts";
import type { Carried } from "../distributed/carried.ts";
import { carrierAt } from "../distributed/carriers.ts";
import { asFailure } from "../distributed/failures.ts";
import { type Library, libraryOf } from "../distributed/library.ts";
import { type Program, readProgram } from "../distributed/program.ts";
import { stopping } from "../distributed/stopping.ts";
import { workAsTeam } from "../work/team.ts";
import { afresh } from "./afresh.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { digestOf } from "./digest.ts";
import { checkFile, readCheckpoint, writeBytes, writeModel } from "./files.ts";
import { help } from "./help.ts";
import { type Settled, settle } from "./options.ts";
import { type Progress, watch } from "./progress.ts";
import { Untaken } from "./untaken.ts";

export const coordinate: Command = {
  name: "coordinate",
  summary: "lead training on many machines, by NATS or a bucket, or in this process",
  help,
  async run(args) {
    const asked = readArguments(args);
    // Before the training, so that a file that cannot be written to costs no waiting.
    checkFile("--out", asked.out);
    checkFile("--checkpoint", asked.checkpoint?.path);
    // And before --fresh, so that one that is damaged costs no run.
    const from = asked.from === undefined ? undefined : await readCheckpoint("--from", asked.from);
    const library = await libraryOf(asked.path);
    const program = await readProgram(asked.path);
    const options = settle(asked, program.options);
    const progress = watch(options.rounds, options.shards);
    const { signal, forget } = stopping(progress.tell);
    try {
      await lead({ asked, from, library, program, options, progress, signal });
    } catch (error) {
      if (!signal.aborted) throw asFailure(error);
    } finally {
      progress.stop();
      forget();
    }
  },
};

interface Leading {
  readonly asked: Arguments;
  /** The checkpoint to begin from. */
  readonly from: Uint8Array<ArrayBuffer> | undefined;
  readonly library: Library;
  readonly program: Program;
  readonly options: Settled;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

async function lead(leading: Leading): Promise<void> {
  const { asked, library, program, options, progress, signal } = leading;
  const { address, path, run, out } = asked;
  const { patience } = options;
  const carried: Carried = address
    ? await carrierAt(address, library, { path, patience, signal, tell: progress.tell })
    : { carrier: library.distributed.localCarrier(), async close() {} };
  try {
    console.log(announcement(leading));
    const ended = await trained(leading, carried);
    progress.stop();
    console.log(endText(ended, leading));
    if (ended.stopped !== "rounds") return;
    console.log(`sha256 of all parameters: ${digestOf(program)}`);
    if (out === undefined) return;
    await writeModel(out, program, { run, rounds: `${ended.rounds}` });
    console.log(`  ${out}`);
  } finally {
    await carried.close();
  }
}

/** Leads, with workers in this process if they are to be here. */
async function trained(leading: Leading, carried: Carried): Promise<Coordinated> {
  const { asked, library, program, options, progress, from } = leading;
  const { path, run, fresh, checkpoint } = asked;
  // Who fails ends the others.
  const stop = new AbortController();
  const follow = () => stop.abort();
  leading.signal.addEventListener("abort", follow);
  const { signal } = stop;
  const { distributed } = library;
  const { carrier } = carried;
  // Of workers in this process there is nobody to be missed.
  const untaken = asked.address
    ? new Untaken(() => distributed.runStatus({ carrier, run }), progress.tell)
    : undefined;
  const leads = distributed.coordinate({
    ...options,
    ...{ carrier: fresh ? afresh(carrier) : carrier, run, signal },
    parameters: program.parameters as never,
    buffers: program.buffers,
    ...(program.outer !== undefined && { outer: program.outer as never }),
    ...(from && { from }),
    ...(checkpoint && {
      checkpoint: { every: checkpoint.every, write: (bytes) => writeBytes(checkpoint.path, bytes) },
    }),
    onRound(report) {
      progress.round(report);
      untaken?.begin();
    },
    onEvent(event) {
      progress.event(event);
      if (event.kind === "result") untaken?.heard();
    },
  });
  if (untaken) return await leads.finally(() => untaken.stop());
  const works = workAsTeam({
    ...{ path, run, library, carried, signal },
    ...{ workers: asked.workers, name: "local", patience: options.patience },
    onShard() {},
    onEvent() {},
  });
  for (const task of [leads, works]) task.catch(follow);
  const [led, worked] = await Promise.allSettled([leads, works]);
  // What failed first made the other stop.
  if (worked.status === "rejected") throw worked.reason;
  if (led.status === "rejected") throw led.reason;
  return led.value;
}

function announcement({ asked, program, options }: Leading): string {
  const { address, run, workers } = asked;
  const { rounds, shards, innerSteps, precision = "int8" } = options;
  const length = Object.values(program.parameters).reduce((sum, { length }) => sum + length, 0);
  const where = address ? "" : `, with ${countText(workers, "worker")} in this process`;
  return `nadir coordinate: run "${run}"${where}
${countText(length, "parameter")}; ${countText(rounds, "round")} of ${countText(shards, "shard")}, ${countText(innerSteps, "step")} each, ${precision}
`;
}

function endText({ rounds, history, stopped }: Coordinated, { asked, options }: Leading): string {
  const done = `${rounds} of ${countText(options.rounds, "round")} are done`;
  if (stopped !== "rounds") {
    const kept = asked.address ? ": the same command goes on" : "";
    return `\nstopped: ${done}${kept}`;
  }
  const bytes = history.reduce((sum, { sent, received }) => sum + sent + received, 0);
  return history.length === 0
    ? `the run has ended: ${done}`
    : `\n${done}, ${(bytes / 1e6).toPrecision(3)} MB moved`;
}
