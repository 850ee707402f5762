import { Worker } from "node:worker_threads";
import type { TrainContext, TrainResult, WorkOptions } from "../../../src/distributed/index.ts";
import { Failure } from "../command.ts";
import type { Library } from "../distributed/library.ts";
import type { Tensor } from "../distributed/program.ts";
import type { Answer, Described, Order, Values } from "./messages.ts";

/** A thread that trains by the user's module, with memory here for what goes to it and comes back. */
export interface Trainer extends Required<Pick<WorkOptions, "train" | "parameters" | "buffers">> {
  close(): Promise<void>;
}

/** @throws Failure for a module that cannot be used. */
export async function startTrainer(path: string, { nadir }: Library): Promise<Trainer> {
  let thread = new Thread(path);
  const { parameters: described, buffers: others } = await thread.ready();
  const memory = nadir.loadSync();
  const parameters = Object.fromEntries(
    described.map(({ name, shape, dtype }) => [
      name,
      memory.parameter([...shape], { name, dtype }),
    ]),
  );
  const buffers = Object.fromEntries(others.map((each) => [each.name, bufferOf(each)]));
  const tensors: readonly Tensor[] = [...Object.values(parameters), ...Object.values(buffers)];

  return {
    ...{ parameters, buffers },
    async train(_, shard, round, { signal, ...context }) {
      if (thread.isBusy) {
        // It still trains what was given up.
        await thread.end();
        thread = new Thread(path);
        await thread.ready();
      }
      const values = tensors.map(({ data }) => data.slice() as Values);
      const trained = await thread.train({ kind: "train", values, shard, round, context }, signal);
      for (const [i, { data }] of tensors.entries()) data.set(trained.values[i]!);
      return trained.result;
    },
    async close() {
      await thread.end();
      memory.dispose();
    },
  };
}

class Thread {
  isBusy = true;
  readonly #worker: Worker;
  readonly #ended: Promise<never>;
  #hear: (answer: Answer) => void = () => {};

  constructor(path: string) {
    this.#worker = new Worker(new URL("./train.js", import.meta.url), { workerData: path });
    this.#worker.on("message", (answer: Answer) => this.#hear(answer));
    this.#ended = new Promise((_, reject) => {
      this.#worker.on("error", (error) => reject(new Failure(`${path}: ${error.message}`)));
      this.#worker.on("exit", () => reject(new Failure(`${path} has ended its thread`)));
    });
    // Whoever waits for it hears of it.
    this.#ended.catch(() => {});
  }

  async ready(): Promise<Extract<Answer, { kind: "ready" }>> {
    try {
      return await this.#answer("ready");
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  async train(
    order: Extract<Order, { kind: "train" }>,
    signal: TrainContext["signal"],
  ): Promise<{ readonly values: readonly Values[]; readonly result: TrainResult }> {
    const transferred = order.values.map(({ buffer }) => buffer);
    const answer = this.#answer("trained", signal);
    this.#worker.postMessage(order, transferred);
    return await answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #answer<K extends Answer["kind"]>(
    kind: K,
    signal?: AbortSignal,
  ): Promise<Extract<Answer, { kind: K }>> {
    this.isBusy = true;
    const answered = new Promise<Answer>((resolve, reject) => {
      this.#hear = (answer) => {
        this.isBusy = false;
        resolve(answer);
      };
      signal?.addEventListener("abort", () => {
        if (this.isBusy) this.#worker.postMessage({ kind: "abort" } satisfies Order);
        reject(signal.reason);
      });
    });
    const answer = await Promise.race([answered, this.#ended]);
    if (answer.kind === kind) return answer as Extract<Answer, { kind: K }>;
    throw new Failure(answer.kind === "failed" ? answer.message : `an answer "${answer.kind}"`);
  }
}

function bufferOf({ name: _, ...described }: Described): Tensor {
  const { dtype, length } = described;
  const data = dtype === "f64" ? new Float64Array(length) : new Float32Array(length);
  return { ...described, data };
}
