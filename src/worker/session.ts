import type { restore } from "../checkpoint/restore.ts";
import type { save } from "../checkpoint/save.ts";
import { fit } from "../networks/fit/fit.ts";
import { toData } from "./errorData.ts";
import { type Made, readMade } from "./made.ts";
import { News } from "./news.ts";
import { hold, type Port } from "./ports.ts";
import type { Said, Told } from "./protocol.ts";
import { type Waiting, waiting } from "./waiting.ts";

type Start = Extract<Said, { readonly type: "start" }>;

/** What a worker has for its trainings. */
interface Makes {
  readonly make: (input: unknown) => unknown;
  readonly save: typeof save | undefined;
  readonly restore: typeof restore | undefined;
}

/** How long to wait where there was nothing new: for a step that is long, or a validation. */
const AGAIN_MS = 10;

/** The worker's side of a training. */
export class Session {
  readonly #port: Port;
  readonly #makes: Makes;
  /** Until the one before trains no more. */
  readonly #before: Promise<void>;
  readonly #stopping = new AbortController();
  readonly #started: Waiting<void> = waiting();
  /** What was made, as the checkpoint says; rejected if that failed. */
  #made: Promise<Made> | undefined;
  #news: News | undefined;
  /** Whether the page waits for progress. */
  #isAsked = false;
  #isAborted = false;
  #isRunning = true;
  #over: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  /** Until the worker holds the lock by which its end is seen, or may hold none. */
  #held: Promise<void> | undefined;

  /** Opens a port to a training behind another, unless that is under way. @returns the one that there is then. */
  static after(last: Session | undefined, makes: Makes, port: Port, lock?: string): Session {
    if (last?.isBusy) {
      const why =
        "another training is under way in this worker: wait for its end, stop or abort it";
      tell(port, { type: "closed", error: toData(refused(why)) });
      return last;
    }
    last?.close("another training has taken its place in the worker");
    return new Session(port, makes, last?.over, lock);
  }

  private constructor(port: Port, makes: Makes, before = Promise.resolve(), lock?: string) {
    this.#port = port;
    this.#makes = makes;
    this.#before = before;
    port.onmessage = ({ data }) => this.#hear(data as Said);
    port.onmessageerror = () =>
      this.close(
        "what the page says cannot be read here, as shared memory of a page that is not cross-origin isolated",
      );
    // In Node and newer browsers, of a page that is no more.
    port.addEventListener?.("close", () => this.#abort());
    if (lock === undefined) return;
    const held = waiting<void>();
    // Before anything of the user's runs here, which may end the worker.
    this.#held = held.promise;
    this.#release = hold(lock, (isHeld) => {
      if (isHeld) tell(port, { type: "held" });
      held.resolve();
    });
  }

  /** Whether there can be no other. */
  get isBusy(): boolean {
    return this.#isRunning && !this.#isAborted;
  }

  /** Until it trains no more. What is still being made, and given up, never trains. */
  get over(): Promise<void> {
    return this.#news ? this.#over : this.#before;
  }

  /** Tells the page why, and forgets what was trained. */
  close(why: string): void {
    if (!this.#isAborted) tell(this.#port, { type: "closed", error: toData(refused(why)) });
    this.#abort();
  }

  #hear(said: Said): void {
    if (said.type === "start") this.#over = this.#train(said);
    else if (said.type === "go") this.#started.resolve();
    else if (said.type === "stop") this.#stopping.abort();
    else if (said.type === "abort") {
      this.#abort();
      this.#port.close();
    } else if (said.type === "next") {
      this.#isAsked = true;
      this.#answer();
    } else void this.#reply(said);
  }

  async #train(start: Start): Promise<void> {
    try {
      this.#made = this.#make(start);
      const { network, options } = await this.#made;
      await this.#started.promise;
      if (this.#isAborted) return;
      this.#news = new News(options.progress!.track, options);
      this.#answer();
      const history = await fit(network, options);
      if (this.#isAborted) return;
      this.#isRunning = false;
      const tensors = network.tensors();
      const trained = { ...history, tensors };
      const memory = Object.values(tensors).map(({ data }) => data.buffer);
      tell(this.#port, { type: "finished", trained, last: this.#news.next() }, memory);
    } catch (error) {
      this.#isRunning = false;
      if (!this.#isAborted) tell(this.#port, { type: "failed", error: toData(error) });
    } finally {
      this.#isRunning = false;
      if (this.#isAborted) this.#forget();
    }
  }

  /** What the user's function makes, put where the checkpoint was. */
  async #make({ input, checkpoint }: Start): Promise<Made> {
    const { make, restore } = this.#makes;
    if (checkpoint && !restore) throw lacking("the option checkpoint", "restore");
    await this.#before;
    await this.#held;
    // For nobody.
    if (this.#isAborted) throw new Error("aborted");
    const made = readMade(await make(input), this.#stopping.signal);
    if (checkpoint && !this.#isAborted) restore!(checkpoint, made.parts);
    return made;
  }

  /** Tells where the training stands to who waits for it, once it has moved on. */
  #answer(): void {
    if (!this.#news || !this.#isAsked || !this.#isRunning || this.#isAborted) return;
    const progress = this.#news.next();
    if (!progress) return void setTimeout(() => this.#answer(), AGAIN_MS);
    this.#isAsked = false;
    tell(this.#port, { type: "progress", progress });
  }

  async #reply(said: Extract<Said, { readonly id: number }>): Promise<void> {
    const { id } = said;
    try {
      const { network, parts } = await this.#made!;
      if (this.#isAborted) return;
      const value =
        said.type === "predict"
          ? network.predict(said.inputs, said.options)
          : this.#save(parts, said.metadata);
      tell(this.#port, { type: "answer", id, value }, [value.buffer]);
    } catch (error) {
      tell(this.#port, { type: "refusal", id, error: toData(error) });
    }
  }

  #save(parts: Made["parts"], metadata: object | undefined): Uint8Array {
    const { save } = this.#makes;
    if (!save) throw lacking("checkpoint()", "save");
    return save({ ...parts, metadata });
  }

  #abort(): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    this.#stopping.abort();
    this.#started.resolve();
    if (!this.#isRunning) this.#forget();
  }

  #forget(): void {
    const made = this.#made;
    this.#made = undefined;
    this.#news = undefined;
    this.#release?.();
    // What was not made has nothing to dispose of.
    void made?.then(
      ({ dispose }) => dispose?.(),
      () => {},
    );
  }
}

const tell = (port: Port, told: Told, transfer: readonly unknown[] = []) =>
  port.postMessage(told, transfer);

const refused = (why: string) => new TypeError(`trainInWorker: ${why}`);

const lacking = (what: string, name: string) =>
  new TypeError(
    `${what} needs ${name} of nadir/checkpoint in the worker: serveTraining(make, { ${name} })`,
  );
