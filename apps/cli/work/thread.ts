/** Trains in a thread of its own, with the user's module: the one that carries goes on renewing leases and hears Ctrl-C meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import { Failure } from "../command.ts";
import { failingIn, type Program, readProgram, type Tensor } from "../distributed/program.ts";
import type { Answer, Described, Order, Values } from "./messages.ts";

const path: string = workerData;
const answer = (message: Answer, transfer: ArrayBuffer[] = []) =>
  parentPort!.postMessage(message, transfer);

let aborting = new AbortController();
let tensors: readonly Tensor[] = [];

const program = await begin();
if (program) {
  parentPort!.on("message", async (order: Order) => {
    if (order.kind === "abort") aborting.abort();
    else await failing(() => train(program, order));
  });
  const { parameters, buffers } = program;
  tensors = [...Object.values(parameters), ...Object.values(buffers)];
  answer({ kind: "ready", parameters: described(parameters), buffers: described(buffers) });
}

async function begin(): Promise<Program | undefined> {
  let read: Program | undefined;
  await failing(async () => {
    read = await readProgram(path);
    if (!read.train) throw new Failure(`${path} must export train, or give it by model()`);
  });
  return read;
}

async function train(
  { parameters, train }: Program,
  { values, shard, round, context }: Extract<Order, { kind: "train" }>,
): Promise<void> {
  aborting = new AbortController();
  for (const [i, { data }] of tensors.entries()) data.set(values[i]!);
  const given = { ...context, signal: aborting.signal };
  const result = (await failingIn(path, () => train!(parameters, shard, round, given))) as never;
  const trained = tensors.map(({ data }) => data.slice() as Values);
  const buffers = trained.map(({ buffer }) => buffer);
  answer({ kind: "trained", values: trained, result }, buffers);
}

async function failing(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function described(tensors: Readonly<Record<string, Tensor>>): Described[] {
  return Object.entries(tensors).map(([name, { shape, dtype, length, isCount }]) => ({
    ...{ name, dtype, length },
    shape: [...shape],
    ...(isCount !== undefined && { isCount }),
  }));
}
