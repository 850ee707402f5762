import { load } from "../load.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { Random } from "../random.ts";
import { checkNumber, isObject, mismatch } from "../validate.ts";
import { checkAborted } from "./aborted.ts";
import { CarrierError } from "./carrierError.ts";
import { isDamage } from "./damage.ts";
import { DistributedError } from "./distributedError.ts";
import { hold } from "./inUse.ts";
import { differs, Layout } from "./layout.ts";
import { openRun, type PersistentRun, RemovedError } from "./persistent.ts";
import { keys, type Result, readRecord, type State, write } from "./protocol.ts";
import { sleep } from "./sleep.ts";
import { type Stopping, stopping } from "./stopping.ts";
import { type HeldShard, Leases } from "./worker/leases.ts";
import {
  readOptions,
  type TrainResult,
  type WorkOptions,
  type WorkPlan,
  type WorkReport,
} from "./worker/options.ts";
import { Point } from "./worker/point.ts";
import { send } from "./worker/send.ts";

/** Milliseconds between two looks for what is not there yet. */
const LOOK = 1000;

/** How a worker ended. */
export interface Worked {
  /** How many shards it trained. */
  readonly shards: number;
  /** What ended it: the run has ended, the signal was aborted, or `onShard` returned false. */
  readonly stopped: "ended" | "signal" | "callback";
}

/**
 * Takes part in a run: fetches where a round begins, trains a shard that nobody has, says how far it came, and again, until
 * the run has ended. Any number of workers may come and go at any time, on any engine.
 *
 * ```ts
 * import { Adam, loadSync } from "nadir";
 * import { coordinate, localCarrier, work } from "nadir/distributed";
 * import { DenseNetwork, meanSquaredError } from "nadir/networks";
 *
 * const [carrier, nadir] = [localCarrier(), loadSync()];
 * const made = () => new DenseNetwork(nadir, { sizes: [1, 8, 1], activation: "tanh", seed: 1 });
 * const [network, model] = [made(), made()];
 * const working = work({
 *   ...{ carrier, run: "cubic", parameters: network.parameters },
 *   train(parameters, shard, round, { innerSteps, shards }) {
 *     const optimizer = new Adam(parameters, { lr: 0.01 }); // anew: a shard's result is then the same, whoever trains it
 *     const inputs = Array.from({ length: 20 }, (_, i) => -1 + (2 * (i * shards + shard)) / (20 * shards));
 *     let loss = 0;
 *     for (let step = 0; step < innerSteps; step++) {
 *       loss = network.lossAndGradients(inputs, inputs.map((x) => x ** 3), meanSquaredError);
 *       optimizer.step();
 *     }
 *     optimizer.dispose();
 *     return { rows: innerSteps * inputs.length, loss };
 *   },
 * });
 * const { parameters } = model;
 * const { history } = await coordinate({
 *   ...{ carrier, run: "cubic", parameters, rounds: 30, shards: 2, innerSteps: 20 },
 * });
 * await working;
 * console.log(history.at(-1)!.loss < 0.01); // → true
 * ```
 *
 * A worker that was killed is started again, and goes on; what it had begun another trains once its lease has lapsed.
 * Started before its coordinator, it waits; so it does when the run is removed, until another of its name begins.
 *
 * @throws (rejects with) TypeError, RangeError for bad options; CarrierError once patience is at its end;
 *   DistributedError for a run of another model (`"layout"`) or version of Nadir (`"version"`), or what cannot be read
 *   (`"damaged"`); RangeError where training has diverged; what `train` and `onShard` throw.
 */
export async function work(options: WorkOptions): Promise<Worked> {
  const plan = readOptions(options);
  const stop = stopping(plan.signal);
  const persistence = { patience: plan.patience, signal: stop.signal, onRetry: plan.onEvent };
  const done = { shards: 0 };
  let worker: Worker | undefined;
  let release = () => {};
  try {
    release = hold("work", { ...plan.parameters, ...plan.buffers });
    checkAborted(stop.signal);
    for (;;) {
      const run = await openRun(plan.carrier, plan.run, false, persistence);
      worker = new Worker(plan, run, stop.signal, done, worker !== undefined);
      const stopped = await worker.go();
      if (stopped !== "removed") return { stopped, ...done };
      // As if it had just been started: another of this name may begin.
      await worker.close();
    }
  } catch (error) {
    if (!plan.signal?.aborted) throw error;
    return { stopped: "signal", ...done };
  } finally {
    // Also what is still under way, such as a lease that is just being renewed.
    stop.stop();
    stop.end();
    release();
    await worker?.close();
  }
}

/** What a run trains, here. */
interface Model {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly layout: Layout;
  readonly point: Point;
}

class Worker {
  readonly #done: { shards: number };
  readonly #isNext: boolean;
  readonly #plan: WorkPlan;
  readonly #run: PersistentRun;
  readonly #signal: AbortSignal;
  readonly #leases: Leases;
  #model: Model | undefined;
  /** Of parameters that were made here. */
  #nadir: Nadir | undefined;

  /**
   * @param done counts shards, of all runs of that name
   * @param isNext whether there was one before it, which was removed
   */
  constructor(
    plan: WorkPlan,
    run: PersistentRun,
    signal: AbortSignal,
    done: { shards: number },
    isNext: boolean,
  ) {
    this.#done = done;
    this.#isNext = isNext;
    this.#plan = plan;
    this.#run = run;
    this.#signal = signal;
    this.#leases = new Leases(run, plan.worker, plan.only);
  }

  async go(): Promise<Worked["stopped"] | "removed"> {
    try {
      return await this.#go();
    } catch (error) {
      if (error instanceof RemovedError) return "removed";
      throw error;
    }
  }

  async #go(): Promise<Worked["stopped"] | "removed"> {
    for (;;) {
      const state = this.#model ? await this.#state() : await this.#begun();
      // A bucket does not say of one that has been removed that it was there.
      if (!state) return "removed";
      if (state.round >= state.terms.rounds) return "ended";
      // Before it has a lease, which it could not use and nobody else had meanwhile.
      const model = await this.#modelOf(state);
      const held = await this.#leases.take(state);
      // Not of what other workers do: each would look whenever another has done something.
      if (!held) await this.#run.wait(this.#leases.pause, { of: keys.state });
      else {
        const report = await this.#trainShard(state, model, held);
        if (report && (await this.#plan.onShard(report)) === false) return "callback";
      }
    }
  }

  /**
   * Where a run begins that is there: its coordinator has made it, and says so soon. One that was removed may be there since
   * somebody has written of it afterwards.
   * @throws CarrierError `"missing"` once patience with another that does not begin is at its end.
   */
  async #begun(): Promise<State> {
    const { run, patience } = this.#plan;
    const end = this.#isNext ? performance.now() + patience : Infinity;
    for (;;) {
      const state = await this.#state();
      if (state) return state;
      if (performance.now() > end) {
        throw new CarrierError("missing", `work: run "${run}" has not begun`);
      }
      await this.#run.wait(LOOK, { of: keys.state });
    }
  }

  /** Nothing of the run is lost where a connection does not end well. */
  close(): Promise<void> {
    this.#nadir?.dispose();
    return this.#run.close().catch(() => {});
  }

  async #state(): Promise<State | undefined> {
    const entry = await this.#run.read(keys.state);
    return entry && readRecord(keys.state, entry.value, "state").record;
  }

  /** @returns nothing if it was abandoned. */
  async #trainShard(
    state: State,
    { parameters, layout, point }: Model,
    held: HeldShard,
  ): Promise<WorkReport | undefined> {
    const { round, terms } = state;
    const { shard } = held;
    const stop = stopping(this.#signal);
    const beating = this.#beat(held, state, stop);
    const start = performance.now();
    try {
      await this.#fetch(point, state, stop.signal);
      point.write();
      const { shards, innerSteps, rounds } = terms;
      const { signal } = stop;
      const context = { innerSteps, shards, rounds, seed: seedOf(state, shard), signal };
      const trained = await this.#plan.train(parameters, shard, round, context);
      checkAborted(signal);
      const { rows, loss } = checkTrained(trained);
      // Training may have kept what hears of that from being run.
      if (!(await this.#isIn(state))) stop.stop();
      checkAborted(signal);
      const sent = await send(this.#run, layout, terms, point, round, shard);
      const seconds = (performance.now() - start) / 1000;
      const { worker } = this.#plan;
      const { runId } = state;
      const result: Result = { runId, worker, rows, loss: loss ?? null, seconds, ...sent };
      const isStill = await this.#isIn(state);
      const version = isStill && (await this.#run.create(keys.result(round, shard), write(result)));
      this.#done.shards++;
      const counts = typeof version === "string";
      const { bytes } = sent;
      return { round, shard, rows, loss: loss ?? Number.NaN, seconds, bytes, counts };
    } catch (error) {
      // What was to be read is removed once the run is some rounds further.
      const isLate = stop.isStopped || (isDamage(error) && !(await this.#isIn(state)));
      if (!isLate && !(error instanceof RemovedError)) throw error;
      this.#plan.onEvent({ kind: "abandoned", round, shard });
      return undefined;
    } finally {
      beating.end();
      stop.end();
    }
  }

  /** Fetches where the round begins; where it is damaged, a coordinator that is started again writes it anew. */
  async #fetch(point: Point, state: State, signal: AbortSignal): Promise<void> {
    const { patience, onEvent } = this.#plan;
    const start = performance.now();
    for (let tries = 1; ; tries++) {
      try {
        return await point.fetch(this.#run, state.point);
      } catch (error) {
        const isOver = performance.now() + LOOK - start > patience;
        if (!isDamage(error) || isOver || !(await this.#isIn(state))) throw error;
        const { message } = error;
        const cause = new CarrierError("damaged", message, { cause: error });
        onEvent({ kind: "retry", error: cause, tries, delay: LOOK });
        await sleep(LOOK, signal);
      }
    }
  }

  /** Whether the round is still under way, and the run is still this one. */
  async #isIn({ runId, round }: State): Promise<boolean> {
    const now = await this.#state();
    return now?.round === round && now.runId === runId;
  }

  /** Renews the lease meanwhile, and gives the shard up when another has it, or the round is over. */
  #beat(held: HeldShard, state: State, stop: Stopping) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isEnded = false;
    const beat = async () => {
      try {
        if (!(await held.renew()) || !(await this.#isIn(state))) stop.stop();
      } catch (error) {
        // Who cannot reach the carrier hears of it where it sends what it has.
        if (error instanceof RemovedError) stop.stop();
      }
      next();
    };
    const next = () => {
      if (!isEnded && !stop.signal.aborted) timer = setTimeout(beat, state.terms.lease / 3);
    };
    next();
    return {
      end() {
        isEnded = true;
        clearTimeout(timer);
      },
    };
  }

  /** @throws DistributedError `"layout"` where the run's is another. */
  async #modelOf({ terms }: State): Promise<Model> {
    const { parameters = await this.#makeParameters(terms.layout), buffers } = this.#plan;
    const layout = this.#model?.layout ?? new Layout(parameters, buffers);
    const difference = differs(layout.tensors, terms.layout);
    if (difference !== undefined) {
      throw new DistributedError(
        "layout",
        `work: run "${this.#plan.run}" is of another model: it has ${difference}`,
      );
    }
    this.#model ??= { parameters, layout, point: new Point(layout) };
    return this.#model;
  }

  /** Parameters as the run has them, in a memory of their own. */
  async #makeParameters(tensors: State["terms"]["layout"]): Promise<Model["parameters"]> {
    if (this.#model) return this.#model.parameters;
    this.#nadir = await load();
    const nadir = this.#nadir;
    const own = tensors.filter(({ isBuffer }) => !isBuffer);
    return Object.fromEntries(
      own.map(({ name, shape, dtype }) => [name, nadir.parameter(shape, { name, dtype })]),
    );
  }
}

/** For each round and shard another one, the same for everybody. */
function seedOf({ terms, round }: State, shard: number): number {
  const random = new Random(terms.seed, round * terms.shards + shard);
  random.next(); // All streams of a seed begin with the same number.
  return random.next() * 2 ** 21 + (random.next() >>> 11);
}

function checkTrained(trained: TrainResult): TrainResult {
  if (!isObject(trained)) throw mismatch("work: what train returns", "{ rows, loss }", trained);
  const { rows, loss } = trained;
  checkNumber("work: rows that train returns", rows, {
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    integer: true,
  });
  if (loss !== undefined && typeof loss !== "number") {
    throw mismatch("work: loss that train returns", "a number", loss);
  }
  return { rows, ...(Number.isFinite(loss) && { loss: loss! }) };
}
