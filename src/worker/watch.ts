import { type Line, listen, locks, type Port } from "./ports.ts";
import { greeting, isGreeting, misunderstanding } from "./protocol.ts";
import { WorkerError } from "./workerError.ts";

/** Until what ended a worker has been heard of, where its end is heard of first. */
const SOON_MS = 100;

/** Who is told when a worker is terminated. */
const watchers = new WeakMap<Line, Set<() => void>>();

/** Workers of which it is known that they were terminated. */
const terminated = new WeakSet<Line>();

/** Whether a worker is no more already: Node says so itself, of a page's it is known if a training was watched before. */
const isGone = (worker: Line) => terminated.has(worker) || worker.threadId === -1;

/**
 * Waits until a worker serves, gives it the port, and looks after it from then on.
 * @param lost is called with what is wrong, once or more often.
 * @returns what ends that.
 */
export function watch(worker: Line, ours: Port, theirs: Port, lost: (error: Error) => void) {
  const released = new AbortController();
  // Some browsers say when a port is closed, and so do Node, Deno and Bun, whose ports have a way not to be waited for.
  const wantsLock = locks() && !("onclose" in ours || ours.unref);
  const lock = wantsLock ? `nadir/worker ${Math.random()}` : undefined;
  let isOpen = false;
  const lose = (what: string, error?: unknown) => {
    lost(error === undefined ? new WorkerError(what) : new WorkerError(what, { cause: error }));
  };
  const ended = () =>
    lose(
      isOpen
        ? "the worker ended"
        : "the worker ended before it served: is serveTraining called in it?",
    );
  /** What was the matter may be heard of later than that there is nothing more. */
  const endedSoon = () => void setTimeout(ended, SOON_MS);
  const stops = [
    listen(worker, "message", ({ data }) => {
      if (isOpen || !isGreeting(data, "ready")) return;
      const trouble = misunderstanding(data);
      if (trouble) return lose(trouble);
      isOpen = true;
      worker.postMessage(greeting("open", { lock, port: theirs }), [theirs as never]);
    }),
    listen(worker, "error", (event) => {
      // It is told by the training.
      event.preventDefault?.();
      const { message, error } = event;
      const text = error instanceof Error ? `${error.name}: ${error.message}` : message;
      lose(`the worker failed: ${text || "its file could not be loaded"}`, error ?? undefined);
    }),
    // Node's word for the end of a worker, and Bun's.
    listen(worker, "exit", endedSoon),
    listen(worker, "close", endedSoon),
    onTermination(worker, ended),
  ];
  ours.addEventListener?.("close", endedSoon);
  worker.start?.();
  worker.postMessage(greeting("hello"), []);
  if (isGone(worker)) queueMicrotask(ended);
  return {
    /** The worker holds the lock, which is given to the page when the worker is no more. */
    held(): void {
      const { signal } = released;
      locks()!
        .request(lock!, { signal }, endedSoon)
        .catch(() => {});
    },
    end(): void {
      released.abort();
      for (const stop of stops) stop();
      // Of a channel whose other end was never given away.
      if (!isOpen) ours.close();
    },
  };
}

/** `terminate` of a page's worker ends it without any event, so it is told by the method itself. */
function onTermination(worker: Line, told: () => void): () => void {
  const { terminate } = worker;
  if (!worker.addEventListener || typeof terminate !== "function") return () => {};
  let all = watchers.get(worker);
  if (!all) {
    all = new Set();
    watchers.set(worker, all);
    const watching = all;
    worker.terminate = () => {
      terminated.add(worker);
      for (const each of [...watching]) each();
      return terminate.call(worker);
    };
  }
  all.add(told);
  return () => all.delete(told);
}
