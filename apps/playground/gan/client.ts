import { appended } from "./changes.ts";
import { checkEvery } from "./checks.ts";
import type { Change, Frame, Length, Pace, Report, Request, Rules } from "./protocol.ts";

/** A worker, as far as a game needs one. */
export interface WorkerLike {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** How a game stands, as the page shows it. */
export interface Standing {
  readonly length: Length;
  /** The latest. None before the first. */
  readonly frame?: Frame;
  /** Rules from the start on. More than one if it was changed while it was played. */
  readonly changes: readonly Change[];
  /** Of every {@link checkEvery} steps; not a number where it has not been yet. */
  readonly curves: { readonly modes: Float32Array; readonly good: Float32Array };
  /** Why the last rules are not played by. */
  readonly refused?: string;
  readonly isRunning: boolean;
  readonly isOver: boolean;
}

/** The page's end of the worker that plays. */
export class Client {
  readonly #worker: WorkerLike;
  readonly #listeners = new Set<() => void>();
  #game = 0;
  #pace: Pace;
  #standing: Standing;

  constructor(worker: WorkerLike, rules: Rules, length: Length, pace: Pace) {
    this.#worker = worker;
    this.#pace = pace;
    this.#standing = fresh(length, pace.running);
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#set({ refused: event.message || "The worker could not be loaded.", isRunning: false });
    };
    worker.postMessage({ kind: "pace", pace });
    this.start(rules, length);
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Calls back whenever the standing is another. Gives what ends this. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins a new game, at the pace of the one before. */
  start(rules: Rules, length: Length): void {
    this.#game++;
    this.#worker.postMessage({ kind: "start", game: this.#game, rules, length });
    this.#standing = fresh(length, this.#pace.running);
    this.#tell();
  }

  /** Plays by these from the next step on. */
  change(rules: Rules): void {
    const { refused, ...others } = this.#standing;
    this.#standing = others;
    this.#worker.postMessage({ kind: "change", rules });
    this.#tell();
  }

  watch(change: Partial<Pace>): void {
    this.#pace = { ...this.#pace, ...change };
    this.#worker.postMessage({ kind: "pace", pace: this.#pace });
    this.#set({ isRunning: this.#pace.running && !this.#standing.isOver });
  }

  dispose(): void {
    this.#listeners.clear();
    this.#worker.terminate();
  }

  #hear(report: Report): void {
    if (report.game !== this.#game) return;
    if (report.kind === "refused") this.#set({ refused: report.reason });
    else this.#take(report.frame);
  }

  #take(frame: Frame): void {
    const { length, curves, changes } = this.#standing;
    for (const { step, modes, good } of frame.checks) {
      const at = step / checkEvery(length.steps);
      curves.modes[at] = modes;
      curves.good[at] = good;
    }
    const isOver = frame.step === length.steps || frame.diverged !== undefined;
    this.#set({
      ...{ frame, changes: appended(changes, frame.changes), isOver },
      isRunning: this.#pace.running && !isOver,
    });
  }

  #set(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function fresh(length: Length, isRunning: boolean): Standing {
  const points = Math.floor(length.steps / checkEvery(length.steps)) + 1;
  const curve = () => new Float32Array(points).fill(Number.NaN);
  const curves = { modes: curve(), good: curve() };
  return { length, changes: [], curves, isRunning, isOver: false };
}
