import { afterAll, afterEach, describe, expect, it } from "vitest";
import { appended } from "../../../playground/gan/changes.ts";
import { Host } from "../../../playground/gan/host.ts";
import { presets } from "../../../playground/gan/presets.ts";
import type { Frame, Pace, Report, Rules } from "../../../playground/gan/protocol.ts";
import { transferOf } from "../../../playground/gan/protocol.ts";
import { contestants } from "../../../src/demos/ring/contestants.ts";
import { FIRST_NOISE } from "../../../src/demos/ring/game.ts";
import { outcome, type Run, train } from "../../../src/demos/ring/train.ts";
import { loadSync } from "../../../src/index.ts";

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

/** A host with what it said, as the page gets it. */
class Table {
  readonly reports: { readonly report: Report; readonly time: number }[] = [];
  readonly host = new Host(nadir, (report) => {
    const time = performance.now();
    this.reports.push({ report: structuredClone(report, { transfer: transferOf(report) }), time });
  });

  get frames(): Frame[] {
    return this.reports.flatMap(({ report }) => (report.kind === "frame" ? [report.frame] : []));
  }

  async until(holds: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const frame = this.frames.at(-1);
      if (frame && holds(frame)) return frame;
      await new Promise((resolve) => setTimeout(resolve, 5));
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

/** Milliseconds that a busy machine may take. */
const PATIENCE = 30_000;

describe("a game on the page", { timeout: PATIENCE }, () => {
  it.for(contestants)("ends with the numbers of the command line: $name", async ({ id }) => {
    const game = train(nadir, contestants.find((contestant) => contestant.id === id)!, length);
    let last = game.next();
    while (!last.done) last = game.next();
    const { modes, good, shares } = outcome(last.value as Run);
    const ends: Frame[] = [];
    for (const speed of [100, "fastest"] as const) {
      ends.push(
        await table()
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

  it("takes as many steps from frame to frame as asked, at most 30 frames a second", async () => {
    const { frames, reports } = await done(table().start(rulesOf("nag"), { speed: 25 }));
    expect(frames.map(({ step }) => step).slice(0, 4)).toEqual([0, 25, 50, 75]);
    const times = reports.map(({ time }) => time);
    const seconds = (times.at(-1)! - times[1]!) / 1000;
    expect((times.length - 2) / seconds).toBeLessThanOrEqual(30);
    expect(frames.at(-1)!.stepsPerSecond).toBeGreaterThan(0);
  });

  it("stands still while it is paused, and shows a field when that is asked for", async () => {
    const paused = table().start(rulesOf("nag"), { running: false, field: false });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(paused.frames.map(({ step, field }) => [step, field])).toEqual([[0, undefined]]);
    paused.host.hear({ kind: "pace", pace: { ...pace, running: false } });
    expect(paused.frames.length).toBe(2);
    expect(paused.frames[1]!.field).toBeDefined();
    paused.host.hear({ kind: "pace", pace });
    const { samples } = await paused.until(atEnd);
    expect(samples).toEqual((await table().start(rulesOf("nag")).until(atEnd)).samples);
  });

  it("is changed from the next step on", async () => {
    const changed = table().start(rulesOf("nag"), { speed: 25 });
    const { step } = await changed.until(({ step }) => step >= 100);
    changed.host.hear({ kind: "change", rules: rulesOf("adam") });
    await changed.until(atEnd);
    const changes = changed.frames.flatMap(({ changes }) => changes);
    expect(changes).toEqual([
      { step: 0, rules: rulesOf("nag") },
      { step, rules: rulesOf("adam") },
    ]);
    expect(changed.frames.at(-1)!.samples).not.toEqual(
      (await table().start(rulesOf("nag")).until(atEnd)).samples,
    );
  });

  it("is another one after a new start, of which the frames tell", async () => {
    const restarted = table().start(rulesOf("nag"), { speed: 25 });
    await restarted.until(({ step }) => step >= 50);
    const before = restarted.reports.length;
    restarted.start(rulesOf("sgd"), {}, 2);
    await restarted.until(atEnd);
    const games = restarted.reports.map(({ report }) => report.game);
    expect(games).toEqual(games.map((_, i) => (i < before ? 1 : 2)));
    expect(restarted.frames.filter(({ step }) => step === 0).length).toBe(2);
  });

  it("says why it refuses, and goes on by the rules before", async () => {
    const refusing = table().start(rulesOf("nag"), { speed: 25 });
    await refusing.until(({ step }) => step >= 50);
    refusing.host.hear({ kind: "change", rules: impossible });
    const reason = "SGD: nesterov needs momentum above 0 and dampening 0";
    expect(refusing.reports.at(-1)!.report).toEqual({ kind: "refused", game: 1, reason });
    const { samples } = await refusing.until(atEnd);
    expect(samples).toEqual((await table().start(rulesOf("nag")).until(atEnd)).samples);
  });

  it("that could not start does so with the first rules that can be", async () => {
    const refusing = table().start(impossible);
    expect(refusing.reports.map(({ report }) => report.kind)).toEqual(["refused"]);
    refusing.host.hear({ kind: "change", rules: rulesOf("nag") });
    const { samples } = await refusing.until(atEnd);
    expect(samples).toEqual((await table().start(rulesOf("nag")).until(atEnd)).samples);
  });

  it("ends where it diverges", async () => {
    const settings = { ...rulesOf("nag").settings, lr: { generator: 10, discriminator: 10 } };
    const wild = table().start({ settings, noise: 0.5 });
    const { step, diverged, good } = await wild.until(({ diverged }) => diverged !== undefined);
    expect(step).toBe(diverged);
    expect(step).toBeLessThan(20);
    expect(good).toBe(0);
    const count = wild.reports.length;
    wild.host.hear({ kind: "change", rules: rulesOf("nag") });
    await new Promise((resolve) => setTimeout(resolve, 60));
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

async function done(table: Table): Promise<Table> {
  await table.until(atEnd);
  return table;
}
