import type { Bytes } from "../checkpoint/bytes.ts";
import type { ArrayOf, DType } from "../dtype.ts";
import type { Inputs } from "../networks/rows.ts";
import { checkKeys } from "../validate.ts";
import { fromData } from "./errorData.ts";
import type { Line, Port } from "./ports.ts";
import type { Said, Told } from "./protocol.ts";
import { sent } from "./sent.ts";
import type { PredictOptions, Trained, Training, TrainingProgress } from "./training.ts";
import { type Waiting, waiting } from "./waiting.ts";
import { watch } from "./watch.ts";

/** What is given to a training at its start. */
export interface Start {
  readonly input: unknown;
  readonly checkpoint: Bytes | undefined;
  readonly transfer: readonly unknown[];
  readonly signal: AbortSignal | undefined;
}

/** The page's side of a training. */
export class PageTraining<D extends DType> implements Training<D> {
  readonly #port: Port;
  readonly #signal: AbortSignal | undefined;
  readonly #watch: ReturnType<typeof watch>;
  readonly #outcome: Waiting<Trained<D>> = waiting();
  readonly #calls: Map<number, Waiting<never>> = new Map();
  #count = 0;
  /** The loop, where it waits. */
  #asking: Waiting<TrainingProgress | undefined> | undefined;
  /** What it has not seen at the end. */
  #last: TrainingProgress | undefined;
  #isIterated = false;
  #isEnded = false;
  /** Why nothing more is to be had of the worker. */
  #closed: { readonly reason: unknown } | undefined;

  constructor(worker: Line, { input, checkpoint, transfer, signal }: Start) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1 as Port;
    try {
      // Copied here and now: what becomes of it while the worker is loaded does not matter.
      const start = { type: "start", ...(sent({ input, checkpoint }, transfer) as object) };
      this.#port.postMessage(start, transfer);
    } catch (cause) {
      port1.close();
      throw unsendable("trainInWorker: input, checkpoint and transfer", cause);
    }
    this.#port.onmessage = ({ data }) => this.#hear(data as Told<D>);
    this.#port.onmessageerror = () =>
      this.#close(new TypeError("trainInWorker: what the worker says cannot be read here"));
    this.#watch = watch(worker, this.#port, port2 as Port, (error) => this.#close(error));
    this.#signal = signal;
    signal?.addEventListener("abort", this.#abortBySignal);
    if (signal?.aborted) this.#abortBySignal();
    queueMicrotask(() => this.#say({ type: "go" }));
  }

  get finished(): Promise<Trained<D>> {
    return this.#outcome.promise;
  }

  [Symbol.asyncIterator](): AsyncGenerator<TrainingProgress, void, undefined> {
    if (this.#isIterated) throw new TypeError("trainInWorker: progress is for one loop alone");
    this.#isIterated = true;
    // The loop gets it too, and then is who has to say it.
    this.#outcome.promise.catch(() => {});
    return this.#progress();
  }

  stop(): Promise<Trained<D>> {
    this.#say({ type: "stop" });
    return this.finished;
  }

  abort(reason: unknown = new DOMException("the training was aborted", "AbortError")): void {
    // Who gives it up knows it.
    this.#outcome.promise.catch(() => {});
    this.#close(reason);
  }

  predict(inputs: Inputs, options?: PredictOptions): Promise<ArrayOf<D>> {
    return this.#call((id) => ({ type: "predict", id, ...sent({ inputs, options }, []) }));
  }

  async checkpoint(options: { readonly metadata?: object } = {}): Promise<Uint8Array<ArrayBuffer>> {
    checkKeys("checkpoint", options, ["metadata"]);
    return this.#call((id) => ({ type: "save", id, metadata: options.metadata }));
  }

  readonly #abortBySignal = (): void => this.abort(this.#signal?.reason);

  async *#progress(): AsyncGenerator<TrainingProgress, void, undefined> {
    try {
      for (let next = await this.#next(); next; next = await this.#next()) yield next;
    } finally {
      // Also what the loop is told an error by.
      await this.stop();
    }
  }

  /** What comes next; undefined at the end, whatever that is. */
  async #next(): Promise<TrainingProgress | undefined> {
    if (this.#isEnded) {
      const last = this.#last;
      this.#last = undefined;
      return last;
    }
    this.#asking = waiting();
    this.#say({ type: "next" });
    return this.#asking.promise;
  }

  #hear(told: Told<D>): void {
    if (told.type === "held") this.#watch.held();
    else if (told.type === "progress") this.#answer(told.progress);
    else if (told.type === "finished") {
      this.#outcome.resolve(told.trained);
      this.#end(told.last);
    } else if (told.type === "failed") {
      this.#outcome.reject(fromData(told.error));
      this.#end();
    } else if (told.type === "closed") {
      this.#close(fromData(told.error));
      this.#port.close();
    } else {
      const call = this.#calls.get(told.id)!;
      this.#calls.delete(told.id);
      if (told.type === "answer") call.resolve(told.value as never);
      else call.reject(fromData(told.error));
      this.#rest();
    }
  }

  #answer(progress: TrainingProgress | undefined): void {
    this.#asking?.resolve(progress);
    this.#asking = undefined;
  }

  #end(last?: TrainingProgress): void {
    this.#isEnded = true;
    this.#signal?.removeEventListener("abort", this.#abortBySignal);
    if (this.#asking) this.#answer(last);
    else this.#last = last;
    this.#rest();
  }

  #close(reason: unknown): void {
    if (this.#closed) return;
    this.#say({ type: "abort" });
    this.#closed = { reason };
    if (!this.#isEnded) {
      this.#outcome.reject(reason);
      this.#end();
    }
    for (const { reject } of this.#calls.values()) reject(reason);
    this.#port.onmessage = null;
    this.#port.unref?.();
    this.#watch.end();
  }

  #say(said: Said): void {
    if (!this.#closed) this.#port.postMessage(said, []);
  }

  async #call<T>(question: (id: number) => Said): Promise<T> {
    if (this.#closed) throw this.#closed.reason;
    const said = question(this.#count++);
    try {
      this.#say(said);
    } catch (cause) {
      throw unsendable(`${said.type}: what is given`, cause);
    }
    const call = waiting<T>();
    this.#calls.set((said as { readonly id: number }).id, call as unknown as Waiting<never>);
    this.#port.ref?.();
    return call.promise;
  }

  /** Nothing is waited for: Node may end. */
  #rest(): void {
    if (this.#isEnded && this.#calls.size === 0) this.#port.unref?.();
  }
}

const unsendable = (what: string, cause: unknown) =>
  new TypeError(
    `${what} must be what a message may hold; functions are for the worker's file: ${(cause as Error)?.message}`,
    { cause },
  );
