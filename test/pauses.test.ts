import { describe, expect, test } from "vitest";
import { Pauses, type Platform } from "../src/pauses.ts";

/** A platform whose clock and timers are ours. What waits is run by `turn`. */
function platform(
  how: { immediate?: boolean; messages?: "work" | "throw" | "nothing" | "at once" } = {},
) {
  const waiting: (() => void)[] = [];
  const used: string[] = [];
  let now = 0;
  let open = 0;
  const wait = (name: string, run: () => void) => {
    used.push(name);
    waiting.push(run);
  };
  class MessageChannel {
    readonly port1 = { onmessage: undefined as (() => void) | undefined, close: () => void open-- };
    readonly port2 = {
      postMessage: () => {
        if (how.messages === "at once") queueMicrotask(() => this.port1.onmessage?.());
        if (how.messages === "work") wait("message", () => this.port1.onmessage?.());
      },
    };

    constructor() {
      if (how.messages === "throw") throw new Error("MessageChannel is not supported here");
      open++;
    }
  }
  const timers = new Map<number, () => void>();
  const fake = {
    performance: { now: () => now },
    ...(how.immediate && { setImmediate: (run: () => void) => wait("immediate", run) }),
    ...(how.messages && { MessageChannel }),
    setTimeout(run: () => void, milliseconds = 0) {
      if (milliseconds === 0) wait("timer", run);
      else timers.set(timers.size + 1, run);
      return timers.size;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
  };
  return {
    fake: fake as unknown as Platform,
    used,
    open: () => open,
    pass(milliseconds: number) {
      now += milliseconds;
    },
    /** Ends what waits, and the long timers if there is nothing else. */
    async turn() {
      const due = waiting.length > 0 ? waiting.splice(0) : [...timers.values()];
      for (const run of due) run();
      // All microtasks, as between two tasks.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** Takes a pause, in as many turns as it needs. */
async function take(pauses: Pauses, turn: () => Promise<void>): Promise<void> {
  let isOver = false;
  const pause = pauses.take().then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  for (let i = 0; i < 20 && !isOver; i++) await turn();
  expect(isOver).toBe(true);
  return pause;
}

describe("pauses", () => {
  test("are due after 10 ms of work", async () => {
    const { fake, pass, turn } = platform({ immediate: true });
    const pauses = new Pauses(fake);
    pass(9.9);
    expect(pauses.areDue).toBe(false);
    pass(0.1);
    expect(pauses.areDue).toBe(true);
    await take(pauses, turn);
    expect(pauses.areDue).toBe(false);
  });

  test("are due now and then where the clock stands still", () => {
    const pauses = new Pauses(platform({ immediate: true }).fake);
    let asked = 1;
    while (!pauses.areDue) asked++;
    expect(asked).toBe(32);
  });

  test("are by setImmediate where there is one", async () => {
    const { fake, used, open, turn } = platform({ immediate: true, messages: "work" });
    const pauses = new Pauses(fake);
    for (let i = 0; i < 3; i++) await take(pauses, turn);
    expect(used).toEqual(["immediate", "immediate", "immediate"]);
    expect(open()).toBe(0);
  });

  test("are else by one channel, which is closed at the end", async () => {
    const { fake, used, open, turn } = platform({ messages: "work" });
    const pauses = new Pauses(fake);
    for (let i = 0; i < 3; i++) await take(pauses, turn);
    expect(used).toEqual(["message", "message", "message"]);
    expect(open()).toBe(1);
    pauses.end();
    expect(open()).toBe(0);
  });

  for (const messages of [undefined, "throw", "nothing", "at once"] as const) {
    test(`are else by timers: messages that ${messages ?? "are missing"}`, async () => {
      const { fake, used, open, turn } = platform(messages && { messages });
      const pauses = new Pauses(fake);
      for (let i = 0; i < 3; i++) await take(pauses, turn);
      expect(used).toEqual(["timer", "timer", "timer"]);
      expect(open()).toBe(0);
    });
  }

  test("take a setImmediate that throws for none", async () => {
    const { fake, used, turn } = platform({ messages: "work" });
    const refuse = () => {
      throw new Error("A Node.js API is used which is not supported");
    };
    await take(new Pauses({ ...fake, setImmediate: refuse }), turn);
    expect(used).toEqual(["message"]);
  });

  test("never are by scheduler.yield, which comes before timers and messages", async () => {
    const { fake, used, turn } = platform({ messages: "work" });
    const scheduler = { yield: () => expect.unreachable() };
    await take(new Pauses({ ...fake, scheduler } as Platform), turn);
    expect(used).toEqual(["message"]);
  });

  test("come amid work that yields, until a signal ends it", async () => {
    const { fake, used, pass, turn } = platform({ immediate: true });
    const controller = new AbortController();
    let done = 0;
    function* work(): Generator<void, string, void> {
      for (; done < 9; done++) {
        pass(5);
        yield;
      }
      return "all";
    }
    const through = async (signal?: AbortSignal) => {
      let end: string | undefined = "not over";
      const pauses = new Pauses(fake);
      const run = pauses.through(work(), signal).then((given) => {
        end = given;
      });
      await new Promise((resolve) => setImmediate(resolve));
      for (let i = 0; i < 30 && end === "not over"; i++) await turn();
      await run;
      return end;
    };
    expect(await through()).toBe("all");
    expect(used).toHaveLength(4);
    done = 0;
    controller.abort();
    expect(await through(controller.signal)).toBeUndefined();
    expect(done).toBe(0);
  });
});
