/** What a thread is sent: modules whose kernels it is to have, and first of all where it works. */
export interface Letter {
  readonly modules: readonly WebAssembly.Module[];
  readonly memory: WebAssembly.Memory;
  readonly board?: SharedArrayBuffer;
  /** Which of the threads it is: it begins with pieces that are its own. */
  readonly number: number;
  /** The last job before it came. */
  readonly job: number;
}

/** What a thread says once it has read a letter. */
export const READY = "ready";
/** What it says once it holds the lock whose name it was sent, or cannot. */
export const HELD = "held";
export const UNHELD = "unheld";

/** Of the platform's locks what is wanted here. */
export interface Locks {
  request(name: string, hold: () => unknown): Promise<unknown>;
}
