/** How long to compute before others get their turn: under a frame of 60 a second, with time to draw it. */
const BUSY_MS = 10;

/** Lets timers, events and drawing have their turn now and then. */
export class Pauses {
  #last = performance.now();

  /** Whether one is due. */
  get areDue(): boolean {
    return performance.now() - this.#last >= BUSY_MS;
  }

  async take(): Promise<void> {
    await nextTask();
    this.#last = performance.now();
  }
}

interface Scheduler {
  yield?(): Promise<void>;
}

/** The next task of the event loop, by the quickest way the engine has: timers are held back for 4 ms in browsers. */
function nextTask(): Promise<void> {
  const { scheduler, setImmediate } = globalThis as {
    scheduler?: Scheduler;
    setImmediate?: (run: () => void) => void;
  };
  if (setImmediate) return new Promise<void>((resolve) => setImmediate(resolve));
  if (scheduler?.yield) return scheduler.yield();
  return byMessage();
}

function byMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
