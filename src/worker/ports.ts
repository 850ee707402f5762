/**
 * What pages and workers talk through, in few words: platforms have a worker in a page as an `EventTarget`, in Node as
 * an `EventEmitter`.
 *
 * @module
 */
import { waiting } from "./waiting.ts";

/** A `Worker` of a page, of Node or of Deno, or a `MessagePort` to one, as a `SharedWorker` has it. */
export interface WorkerLike {
  /**
   * Sends a message.
   * @param message what is copied
   * @param transfer what is handed over instead
   */
  postMessage(message: unknown, transfer: never[]): void;
}

/** What a platform has of all that is used. */
export interface Line extends WorkerLike {
  addEventListener?(type: string, listen: (event: LineEvent) => void): void;
  removeEventListener?(type: string, listen: (event: LineEvent) => void): void;
  /** Node's: listeners get the message, or the error, itself. */
  on?(type: string, listen: (value: never) => void): void;
  off?(type: string, listen: (value: never) => void): void;
  start?(): void;
  terminate?(): unknown;
  /** Node's: -1 of a worker that has ended. */
  readonly threadId?: number;
}

export interface LineEvent {
  readonly data?: unknown;
  readonly message?: string;
  readonly error?: unknown;
  preventDefault?(): void;
}

/** One end of a training's own channel. */
export interface Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  addEventListener?(type: string, listen: () => void): void;
  close(): void;
  /** In Node, where an open port keeps a program running. */
  unref?(): void;
  ref?(): void;
}

/** What browsers tell of the end of a worker by, in pages that are secure. */
interface Locks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal },
    held: () => Promise<void> | void,
  ): Promise<unknown>;
}

/** The locks of this page, if it may use them. */
export function locks(): Locks | undefined {
  return (globalThis as { readonly navigator?: { readonly locks?: Locks } }).navigator?.locks;
}

/**
 * Holds a lock for as long as the worker is there, or until the function that it returns is called; `settled` is told
 * whether it may.
 */
export function hold(lock: string, settled: (isHeld: boolean) => void): () => void {
  const released = waiting<void>();
  const holding = () => {
    settled(true);
    return released.promise;
  };
  const requested = locks()?.request(lock, {}, holding) ?? Promise.reject();
  requested.catch(() => settled(false));
  return released.resolve;
}

export const isLine = (value: unknown): value is Line => {
  const { postMessage, addEventListener, on } = (value ?? {}) as Partial<Line>;
  const listens = typeof addEventListener === "function" || typeof on === "function";
  return typeof postMessage === "function" && listens;
};

/** Listens, until the function that it returns is called. */
export function listen(line: Line, type: string, heard: (event: LineEvent) => void): () => void {
  if (line.addEventListener) {
    line.addEventListener(type, heard);
    return () => line.removeEventListener?.(type, heard);
  }
  const plain = (value: unknown) => heard(type === "message" ? { data: value } : { error: value });
  line.on?.(type, plain);
  return () => line.off?.(type, plain);
}
