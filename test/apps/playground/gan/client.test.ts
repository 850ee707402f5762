import { describe, expect, it } from "vitest";
import { Client, type WorkerLike } from "../../../../apps/playground/gan/client.ts";
import type { Frame, Report, Request } from "../../../../apps/playground/gan/protocol.ts";
import { defaults } from "../../../../apps/playground/gan/state.ts";

const { settings, noise } = defaults;
const rules = { settings, noise };
const length = { steps: 1000, seed: 1 };
const pace = { running: true, speed: 25, field: true };

/** A worker that only notes what it is told. */
class Silent implements WorkerLike {
  readonly heard: Request[] = [];
  isTerminated = false;
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;

  postMessage(request: Request): void {
    this.heard.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(report: Report): void {
    this.onmessage!({ data: report } as MessageEvent<Report>);
  }

  show(frame: Partial<Frame>, game = 1): void {
    const empty = { step: 0, modes: 0, good: 0, shares: [], checks: [], changes: [] };
    const samples = new Float32Array(2);
    this.say({ kind: "frame", game, frame: { ...empty, samples, stepsPerSecond: 0, ...frame } });
  }
}

const open = () => {
  const worker = new Silent();
  return { worker, client: new Client(worker, rules, length, pace) };
};

describe("the page's end of a game", () => {
  it("starts it at its pace", () => {
    const { worker, client } = open();
    expect(worker.heard).toEqual([
      { kind: "pace", pace },
      { kind: "start", game: 1, rules, length },
    ]);
    expect(client.standing).toMatchObject({ isRunning: true, isOver: false, changes: [] });
  });

  it("draws the curves as they come, and counts changes at one step as one", () => {
    const { worker, client } = open();
    worker.show({ checks: [{ step: 0, modes: 0, good: 0 }], changes: [{ step: 0, rules }] });
    const other = { settings, noise: 0 };
    worker.show({
      ...{ step: 6, changes: [{ step: 0, rules: other }] },
      checks: [
        { step: 3, modes: 1, good: 0.25 },
        { step: 6, modes: 2, good: 0.5 },
      ],
    });
    const { curves, changes, frame } = client.standing;
    expect([...curves.modes.slice(0, 4)]).toEqual([0, 1, 2, Number.NaN]);
    expect([...curves.good.slice(0, 4)]).toEqual([0, 0.25, 0.5, Number.NaN]);
    expect(curves.modes.length).toBe(334);
    expect(changes).toEqual([{ step: 0, rules: other }]);
    expect(frame!.step).toBe(6);
  });

  it("is over at the last step, or where it diverged", () => {
    for (const end of [{ step: 1000 }, { step: 9, diverged: 9 }]) {
      const { worker, client } = open();
      worker.show({ step: 999 });
      expect(client.standing).toMatchObject({ isRunning: true, isOver: false });
      worker.show(end);
      expect(client.standing).toMatchObject({ isRunning: false, isOver: true });
    }
  });

  it("does not mind frames of the game before", () => {
    const { worker, client } = open();
    client.start(rules, { ...length, seed: 2 });
    worker.show({ step: 500 }, 1);
    expect(client.standing.frame).toBeUndefined();
    worker.show({ step: 5 }, 2);
    expect(client.standing.frame!.step).toBe(5);
  });

  it("says what was refused until something else is asked", () => {
    const { worker, client } = open();
    worker.say({ kind: "refused", game: 1, reason: "no" });
    expect(client.standing.refused).toBe("no");
    client.change(rules);
    expect(client.standing.refused).toBeUndefined();
    expect(worker.heard.at(-1)).toEqual({ kind: "change", rules });
  });

  it("says that the worker could not be loaded", () => {
    const { worker, client } = open();
    worker.onerror!({ message: "" } as ErrorEvent);
    expect(client.standing).toMatchObject({
      isRunning: false,
      refused: expect.stringMatching(/worker/),
    });
  });

  it("keeps what of the pace is not changed, also for the next game", () => {
    const { worker, client } = open();
    client.watch({ running: false });
    expect(worker.heard.at(-1)).toEqual({ kind: "pace", pace: { ...pace, running: false } });
    client.watch({ speed: "fastest" });
    client.start(rules, length);
    expect(client.standing.isRunning).toBe(false);
    expect(worker.heard.at(-2)).toEqual({
      kind: "pace",
      pace: { running: false, speed: "fastest", field: true },
    });
  });

  it("tells those who follow, and nobody after its end", () => {
    const { worker, client } = open();
    const steps: (number | undefined)[] = [];
    const stop = client.follow(() => steps.push(client.standing.frame?.step));
    worker.show({ step: 1 });
    stop();
    worker.show({ step: 2 });
    client.follow(() => steps.push(-1));
    client.dispose();
    worker.show({ step: 3 });
    expect(steps).toEqual([1]);
    expect(worker.isTerminated).toBe(true);
  });
});
