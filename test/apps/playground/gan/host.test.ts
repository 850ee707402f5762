import { afterAll, afterEach, describe, expect, it } from "vitest";
import { contestants } from "../../../../apps/demos/ring/contestants.ts";
import { FIRST_NOISE } from "../../../../apps/demos/ring/game.ts";
import { outcome, type Run, train } from "../../../../apps/demos/ring/train.ts";
import { appended } from "../../../../apps/playground/gan/changes.ts";
import type { Clock } from "../../../../apps/playground/gan/clock.ts";
import { Host } from "../../../../apps/playground/gan/host.ts";
import { presets } from "../../../../apps/playground/gan/presets.ts";
import type { Frame, Pace, Report, Rules } from "../../../../apps/playground/gan/protocol.ts";
import { transferOf } from "../../../../apps/playground/gan/protocol.ts";
import { loadSync } from "../../../../src/index.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

const rulesOf = (id: string): Rules => ({
  settings: presets.find((preset) => preset.id === id)!,
  noise: FIRST_NOISE,
});
const length = { steps: 160, seed: 1 };
const pace: Pace = { running: true, speed: "fastest", field: true };
const impossible: Rules = {
  settings: { ...rulesOf("sgd").settings, options: { nesterov: true } },
  noise: 0,
};

/** Time that passes only where the test lets it: by `cost` with each look at it. */
class TestClock implements Clock {
  time = 0;
  cost = 1;
  #next: { readonly time: number; readonly run: () => void } | undefined;

  now(): number {
    this.time += this.cost;
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    expect(this.isIdle).toBe(true);
    const next = { time: this.time + milliseconds, run };
    this.#next = next;
    return () => {
      if (this.#next === next) this.#next = undefined;
    };
  }

  get isIdle(): boolean {
    return this.#next === undefined;
  }

  /** Goes on to what is to come. */
  advance(): void {
    const { time, run } = this.#next!;
    this.#next = undefined;
    this.time = time;
    run();
  }
}

/** A host with what it said, as the page gets it. */
class Table {
  readonly clock = new TestClock();
  readonly reports: { readonly report: Report; readonly time: number }[] = [];
  readonly host = new Host(
    nadir,
    (report) => {
      const { time } = this.clock;
      this.reports.push({
        report: structuredClone(report, { transfer: transferOf(report) }),
        time,
      });
    },
    this.clock,
  );

  get frames(): Frame[] {
    return this.reports.flatMap(({ report }) => (report.kind === "frame" ? [report.frame] : []));
  }

  until(holds: (frame: Frame) => boolean): Frame {
    for (;;) {
      const frame = this.frames.at(-1);
      if (frame && holds(frame)) return frame;
      this.clock.advance();
    }
  }

  start(rules: Rules, change: Partial<Pace> = {}, game = 1): this {
    this.host.hear({ kind: "pace", pace: { ...pace, ...change } });
    this.host.hear({ kind: "start", game, rules, length });
    return this;
  }
}

const tables: Table[] = [];
const table = () => {
  tables.push(new Table());
  return tables.at(-1)!;
};
afterEach(() => {
  for (const { host } of tables.splice(0)) host.dispose();
});
const atEnd = ({ step }: Frame) => step === length.steps;

describe("a game on the page", () => {
  it.for(contestants)("ends with the numbers of the command line: $name", ({ id }) => {
    const game = train(nadir, contestants.find((contestant) => contestant.id === id)!, length);
    let last = game.next();
    while (!last.done) last = game.next();
    const { modes, good, shares } = outcome(last.value as Run);
    const ends: Frame[] = [];
    for (const speed of [100, "fastest"] as const) {
      ends.push(
        table()
          .start(rulesOf(id), { speed, field: speed === 100 })
          .until(atEnd),
      );
    }
    for (const end of ends) {
      expect(end).toMatchObject({ modes, good, shares });
      expect(end.samples).toEqual((last.value as Run).samples.at(-1));
      expect(appended([], end.changes).length).toBeLessThanOrEqual(1);
    }
  });

  it("takes as many steps from frame to frame as asked, at most 30 frames a second", () => {
    for (const cost of [0, 1, 10]) {
      const asked = table();
      asked.clock.cost = cost;
      asked.start(rulesOf("nag"), { speed: 25 }).until(atEnd);
      expect(asked.frames.map(({ step }) => step)).toEqual([0, 25, 50, 75, 100, 125, 150, 160]);
      const [, ...times] = asked.reports.map(({ time }) => time);
      for (const [i, time] of times.slice(1).entries()) {
        expect(time - times[i]!).toBeGreaterThanOrEqual(1000 / 30);
      }
    }
  });

  it("makes frames as quickly as it can where the steps take longer", () => {
    const slow = table();
    slow.clock.cost = 50;
    slow.start(rulesOf("nag"), { speed: 25 }).until(atEnd);
    const [, ...times] = slow.reports.map(({ time }) => time);
    // Three looks at the clock from frame to frame.
    for (const [i, time] of times.slice(1).entries()) expect(time - times[i]!).toBe(150);
  });

  it("takes as many steps at its fastest as fit between two frames", () => {
    const fast = table().start(rulesOf("nag"), { speed: "fastest" });
    // Ten a look, each of which takes 1 ms; the first look is for when it began.
    fast.clock.cost = 10;
    fast.until(atEnd);
    expect(fast.frames.map(({ step }) => step)).toEqual([0, 40, 80, 120, 160]);
  });

  it("tells how many steps a second there were", () => {
    const told = table().start(rulesOf("nag"), { speed: 25 });
    told.clock.cost = 0;
    expect(told.until(({ step }) => step === 150).stepsPerSecond).toBeCloseTo(150 / (5 * 0.034));
  });

  it("stands still while it is paused, and shows a field when that is asked for", () => {
    const paused = table().start(rulesOf("nag"), { running: false, field: false });
    expect(paused.clock.isIdle).toBe(true);
    expect(paused.frames.map(({ step, field }) => [step, field])).toEqual([[0, undefined]]);
    paused.host.hear({ kind: "pace", pace: { ...pace, running: false } });
    expect(paused.frames.length).toBe(2);
    expect(paused.frames[1]!.field).toBeDefined();
    paused.host.hear({ kind: "pace", pace });
    const { samples } = paused.until(atEnd);
    expect(samples).toEqual(table().start(rulesOf("nag")).until(atEnd).samples);
  });

  it("is changed from the next step on", () => {
    const changed = table().start(rulesOf("nag"), { speed: 25 });
    const { step } = changed.until(({ step }) => step >= 100);
    changed.host.hear({ kind: "change", rules: rulesOf("adam") });
    changed.until(atEnd);
    const changes = changed.frames.flatMap(({ changes }) => changes);
    expect(changes).toEqual([
      { step: 0, rules: rulesOf("nag") },
      { step, rules: rulesOf("adam") },
    ]);
    expect(changed.frames.at(-1)!.samples).not.toEqual(
      table().start(rulesOf("nag")).until(atEnd).samples,
    );
  });

  it("is another one after a new start, of which the frames tell", () => {
    const restarted = table().start(rulesOf("nag"), { speed: 25 });
    restarted.until(({ step }) => step >= 50);
    const before = restarted.reports.length;
    restarted.start(rulesOf("sgd"), {}, 2);
    restarted.until(atEnd);
    const games = restarted.reports.map(({ report }) => report.game);
    expect(games).toEqual(games.map((_, i) => (i < before ? 1 : 2)));
    expect(restarted.frames.filter(({ step }) => step === 0).length).toBe(2);
  });

  it("says why it refuses, and goes on by the rules before", () => {
    const refusing = table().start(rulesOf("nag"), { speed: 25 });
    refusing.until(({ step }) => step >= 50);
    refusing.host.hear({ kind: "change", rules: impossible });
    const reason = "SGD: nesterov needs momentum above 0 and dampening 0";
    expect(refusing.reports.at(-1)!.report).toEqual({ kind: "refused", game: 1, reason });
    const { samples } = refusing.until(atEnd);
    expect(samples).toEqual(table().start(rulesOf("nag")).until(atEnd).samples);
  });

  it("that could not start does so with the first rules that can be", () => {
    const refusing = table().start(impossible);
    expect(refusing.reports.map(({ report }) => report.kind)).toEqual(["refused"]);
    refusing.host.hear({ kind: "change", rules: rulesOf("nag") });
    const { samples } = refusing.until(atEnd);
    expect(samples).toEqual(table().start(rulesOf("nag")).until(atEnd).samples);
  });

  it("ends where it diverges", () => {
    const settings = { ...rulesOf("nag").settings, lr: { generator: 10, discriminator: 10 } };
    const wild = table().start({ settings, noise: 0.5 });
    const { step, diverged, good } = wild.until(({ diverged }) => diverged !== undefined);
    expect(step).toBe(diverged);
    expect(step).toBeLessThan(20);
    expect(good).toBe(0);
    const count = wild.reports.length;
    wild.host.hear({ kind: "change", rules: rulesOf("nag") });
    expect(wild.clock.isIdle).toBe(true);
    expect(wild.reports.length).toBe(count);
    // Nothing was changed, of which a frame would tell.
    wild.host.hear({ kind: "pace", pace: { ...pace, field: false } });
    expect(wild.frames.at(-1)).toMatchObject({ step, changes: [] });
  });

  it("gives its memory back", () => {
    const play = (times: number) => {
      const { host } = table();
      for (let i = 0; i < times; i++)
        host.hear({ kind: "start", game: i, rules: rulesOf("nag"), length });
      host.dispose();
    };
    play(2);
    const before = nadir.memory.buffer.byteLength;
    play(100);
    expect(nadir.memory.buffer.byteLength).toBe(before);
  });
});
