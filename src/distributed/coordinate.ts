import { joined } from "../checkpoint/bytes.ts";
import { checkAborted } from "./aborted.ts";
import { readFinite } from "./coordinator/finite.ts";
import { mendPoint } from "./coordinator/mendPoint.ts";
import { type CoordinateOptions, type CoordinatePlan, readOptions } from "./coordinator/options.ts";
import { outcome } from "./coordinator/outcome.ts";
import { OUTER_PIECE, OuterState } from "./coordinator/outerState.ts";
import { removeBefore } from "./coordinator/removal.ts";
import type { RoundReport, RoundSummary } from "./coordinator/reports.ts";
import { removed, StateRecord } from "./coordinator/stateRecord.ts";
import { summaryOf } from "./coordinator/summary.ts";
import { BEGIN_AGAIN, isDamage } from "./damage.ts";
import { DistributedError } from "./distributedError.ts";
import { hold } from "./inUse.ts";
import { Layout } from "./layout.ts";
import { getObject, putObject } from "./objects.ts";
import { openRun, type PersistentRun, RemovedError } from "./persistent.ts";
import { blobs, type Reference, type State, type Terms } from "./protocol.ts";
import { stopping } from "./stopping.ts";

/** How a coordination ended. */
export interface Coordinated {
  /** Rounds that the run has behind it, those of earlier calls with it. */
  readonly rounds: number;
  /** Of this call. */
  readonly history: readonly RoundReport[];
  /** What ended it: all rounds were done, the signal was aborted, or `onRound` returned false. */
  readonly stopped: "rounds" | "signal" | "callback";
}

/**
 * Leads a run of DiLoCo: workers take `innerSteps` on their own from where a round begins, each on a shard of the data; how
 * far they came is averaged, and an outer optimizer steps by it.
 *
 *     Δ = Σ rowsᵢ (θ − θᵢ) / Σ rowsᵢ,   θ ← outer(θ, Δ)
 *
 * ```ts
 * import { loadSync, SGD } from "nadir";
 * import { coordinate, localCarrier, work } from "nadir/distributed";
 *
 * const carrier = localCarrier(); // no server: all within this program
 * const parameters = loadSync().parameters({ x: [3] });
 * const workers = [0, 1].map(() =>
 *   work({
 *     ...{ carrier, run: "first" },
 *     train({ x }, shard, round, { innerSteps }) {
 *       const optimizer = new SGD([x!], { lr: 0.1 });
 *       for (let step = 0; step < innerSteps; step++) {
 *         x!.grad.forEach((_, i) => (x!.grad[i] = x!.data[i]! - shard)); // of ½ (x − shard)²
 *         optimizer.step();
 *       }
 *       return { rows: innerSteps };
 *     },
 *   }),
 * );
 * await coordinate({ carrier, run: "first", parameters, rounds: 20, shards: 2, innerSteps: 10 });
 * await Promise.all(workers);
 * console.log(parameters.x.data.every((x) => Math.abs(x - 0.5) < 0.01)); // → true
 * ```
 *
 * **Started again** after a crash, with the same options, it goes on with the round that was under way. It needs nothing
 * but the carrier; what `parameters` hold is then replaced by what they were. Of two coordinators of a run the one that was started
 * later goes on, and the other's promise rejects.
 *
 * **The same bits.** With `quorum` = `shards`, and workers whose result depends on nothing but parameters, shard, round
 * and seed, what comes out is the same to the bit, whoever crashed, however often a shard was trained. With a smaller
 * quorum it depends on who was there in time, which the reports say.
 *
 * **Between rounds** `parameters` are the outer optimizer's; within one, those of optimizers that look ahead (`NAG`) are
 * where workers begin. At the end they are what was trained.
 *
 * Douillard et al., "DiLoCo" (arXiv:2311.08105), Algorithm 1; with one inner step, or FedAvg's outer step, McMahan et al.
 * (arXiv:1602.05629); with adaptive outer optimizers Reddi et al., "Adaptive Federated Optimization" (arXiv:2003.00295).
 *
 * @throws (rejects with) TypeError, RangeError for bad options, before anything is sent; RangeError where a round would begin
 *   with what is not finite, or its outer step comes to that: parameters stay as they were before it, and so does the run;
 *   CarrierError once patience is at its end; DistributedError: see its kinds; FileError for a checkpoint in `from` that is
 *   none; what `onRound` throws.
 */
export async function coordinate(options: CoordinateOptions): Promise<Coordinated> {
  const plan = readOptions(options);
  const stop = stopping(plan.signal);
  const persistence = { patience: plan.patience, signal: stop.signal, onRetry: plan.onEvent };
  const history: RoundReport[] = [];
  let coordinator: Coordinator | undefined;
  let release = () => {};
  try {
    release = hold("coordinate", { ...plan.parameters, ...plan.buffers });
    checkAborted(stop.signal);
    const run = await openRun(plan.carrier, plan.run, true, persistence);
    coordinator = new Coordinator(plan, run);
    const stopped = await coordinator.lead(history);
    return { rounds: coordinator.round, history, stopped };
  } catch (error) {
    if (plan.signal?.aborted)
      return { rounds: coordinator?.round ?? 0, history, stopped: "signal" };
    throw error instanceof RemovedError ? removed(plan.run, { cause: error }) : error;
  } finally {
    stop.end();
    release();
    if (plan.isOwn) plan.outer.dispose();
    await coordinator?.close();
  }
}

/** Rounds before the one under way of which all is kept, for workers that are late. */
const KEPT = 2;

class Coordinator {
  round = 0;
  readonly #plan: CoordinatePlan;
  readonly #run: PersistentRun;
  readonly #layout: Layout;
  readonly #terms: Terms;
  readonly #outer: OuterState;
  readonly #state: StateRecord;

  constructor(plan: CoordinatePlan, run: PersistentRun) {
    const { parameters, buffers, outer, rounds, shards, innerSteps } = plan;
    const { precision, feedback, seed, lease } = plan;
    this.#plan = plan;
    this.#run = run;
    this.#layout = new Layout(parameters, buffers);
    this.#terms = {
      ...{ layout: this.#layout.tensors, rounds, shards, innerSteps },
      ...{ precision, feedback, seed, lease },
    };
    this.#outer = new OuterState(parameters, buffers, outer);
    this.#state = new StateRecord(run, plan.run);
  }

  async lead(history: RoundReport[]): Promise<Coordinated["stopped"]> {
    const { rounds, onRound, checkpoint, outer } = this.#plan;
    await this.#begin();
    await removeBefore(this.#run, this.round - KEPT);
    let atOuter = this.#state.last?.outer ?? (await this.#putOuter());
    while (this.round < rounds) {
      const start = performance.now();
      const { sent, received } = this.#run;
      const { report, rest } = await outer.stepAsync(this.#once(() => this.#train(atOuter)));
      for (const move of rest) move();
      await this.#checkStep(atOuter);
      this.round++;
      atOuter = await this.#putOuter();
      const isLast = this.round === rounds;
      if (checkpoint && (isLast || this.round % checkpoint.every === 0)) {
        // Who has been replaced writes none over a newer one.
        await this.#state.check();
        await checkpoint.write(this.#outer.save(this.#plan.run, this.round), this.round);
      }
      if (isLast) await this.#publish(atOuter);
      const whole = {
        ...report,
        seconds: (performance.now() - start) / 1000,
        ...{ sent: this.#run.sent - sent, received: this.#run.received - received },
      };
      history.push(whole);
      await removeBefore(this.#run, this.round - KEPT);
      if ((await onRound(whole)) === false && !isLast) {
        await this.#leave(atOuter);
        return "callback";
      }
    }
    if (this.#state.last?.round !== rounds) await this.#publish(atOuter);
    return "rounds";
  }

  /** Nothing of the run is lost where a connection does not end well. */
  close(): Promise<void> {
    return this.#run.close().catch(() => {});
  }

  /** Begins the next round, and goes: else who leads next would find the one that is done, again and again. */
  async #leave(outer: Reference): Promise<void> {
    const gone = new Error("begun");
    try {
      // Within a step, as workers of an optimizer that looks ahead begin there.
      await this.#plan.outer.stepAsync(async () => {
        await this.#publish(outer);
        throw gone;
      });
    } catch (error) {
      if (error !== gone) throw error;
    }
  }

  /** Goes on from what the carrier has of the run, or the checkpoint, or begins. */
  async #begin(): Promise<void> {
    const { from, rounds, onEvent } = this.#plan;
    const state = await this.#take();
    if (!state) {
      if (from === undefined) return;
      this.round = this.#outer.restore("coordinate: from", from, 0, rounds);
    }
    onEvent({ kind: "resumed", round: this.round });
  }

  /** @throws DistributedError `"damaged"` that says what to do, and what `StateRecord.take` throws. */
  async #take(): Promise<State | undefined> {
    const { run } = this.#plan;
    try {
      const state = await this.#state.take(this.#terms, async ({ outer, round }) => {
        const bytes = await this.#fetch(outer);
        this.round = this.#outer.restore(`coordinate: run "${run}"`, bytes, round, round);
      });
      if (state && state.round < this.#terms.rounds)
        await mendPoint(this.#run, this.#layout, state);
      return state;
    } catch (error) {
      if (!isDamage(error)) throw error;
      throw new DistributedError(
        "damaged",
        `coordinate: run "${run}" cannot go on: ${error.message}. ${BEGIN_AGAIN}`,
        { cause: error },
      );
    }
  }

  async #fetch(reference: Reference): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const take = (piece: number, bytes: Uint8Array<ArrayBuffer>) => {
      pieces[piece] = bytes;
    };
    await getObject(this.#run, reference, take, () => OUTER_PIECE);
    return joined(pieces);
  }

  async #putOuter(): Promise<Reference> {
    const bytes = this.#outer.save(this.#plan.run, this.round);
    const count = Math.ceil(bytes.length / OUTER_PIECE);
    const { reference } = await putObject(this.#run, blobs.outer(this.round), count, (piece) =>
      bytes.slice(piece * OUTER_PIECE, (piece + 1) * OUTER_PIECE),
    );
    return reference;
  }

  /** All stays as it was where a step comes to what nobody can go on from: no checkpoint has it either. */
  async #checkStep(before: Reference): Promise<void> {
    try {
      for (let piece = 0; piece < this.#layout.pieces; piece++) {
        readFinite(this.#layout, piece, `the outer step of round ${this.round} came to`);
      }
    } catch (error) {
      await this.#fetch(before)
        .then((bytes) => this.#outer.restore("coordinate", bytes, this.round, this.round))
        .catch(() => {}); // What it came to is what is told.
      throw error;
    }
  }

  /** Says where the round begins: from then on workers train. */
  async #publish(outer: Reference): Promise<State> {
    const { reference: point } = await putObject(
      this.#run,
      blobs.point(this.round),
      this.#layout.pieces,
      (piece) => bytesIn(readFinite(this.#layout, piece, `round ${this.round} begins with`)),
    );
    return this.#state.write({ round: this.round, point, outer, terms: this.#terms });
  }

  /**
   * The gradient of the outer step: what workers come to.
   * @returns also what then moves buffers, so that nothing has changed where something fails.
   */
  async #train(outer: Reference): Promise<{
    readonly report: RoundSummary & Pick<RoundReport, "norm">;
    readonly rest: readonly (() => void)[];
  }> {
    const { round } = this;
    const { runId } = await this.#publish(outer);
    const { decision, norm, rest } = await outcome(
      {
        ...{ run: this.#run, runId, layout: this.#layout, terms: this.#terms, plan: this.#plan },
        checkFence: () => this.#state.check(),
      },
      round,
    );
    return { report: { ...summaryOf(round, decision), norm }, rest };
  }

  /** An outer optimizer has one gradient a round. */
  #once<T>(closure: () => Promise<T>): () => Promise<T> {
    let isCalled = false;
    return () => {
      if (isCalled) {
        throw new TypeError(
          "coordinate: outer must be an optimizer that takes one gradient a step, not several as L-BFGS and SAM do",
        );
      }
      isCalled = true;
      return closure();
    };
  }
}

const bytesIn = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
