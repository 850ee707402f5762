import { afterAll, describe, expect, it } from "vitest";
import { contestants, type Settings } from "../../../../apps/demos/ring/contestants.ts";
import { FIRST_NOISE, Game } from "../../../../apps/demos/ring/game.ts";
import { learned } from "../../../../apps/demos/ring/train.ts";
import { loadSync } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

describe("a game", () => {
  const play = (name: string, seed: number, steps = 40) => {
    const contestant = contestants.find(({ id }) => id === name)!;
    const game = new Game(nadir, contestant, { steps: 40, seed });
    for (let step = 0; step < steps; step++) game.play();
    const samples = game.samples();
    game.dispose();
    return samples;
  };

  it.for(contestants.map(({ id }) => id))("gives the same samples again: %s", (name) => {
    expect(play(name, 1)).toEqual(play(name, 1));
    expect(play(name, 1)).not.toEqual(play(name, 2));
    expect(play(name, 1)).not.toEqual(play(name, 1, 0));
  });

  it("is another with each optimizer, from the same start", () => {
    const starts = contestants.map(({ id }) => play(id, 1, 0));
    for (const start of starts) expect(start).toEqual(starts[0]);
    const ends = contestants.map(({ id }) => play(id, 1).join());
    expect(new Set(ends).size).toBe(contestants.length);
  });

  it("gives its memory back", () => {
    const bytes = () => nadir.memory.buffer.byteLength;
    play("nag", 1, 2);
    const before = bytes();
    for (let i = 0; i < 100; i++) play("nag", 1, 0);
    expect(bytes()).toBe(before);
  });
});

describe("a game that is changed while it is played", () => {
  const STEPS = 40;
  const half = STEPS / 2;
  const nag = contestants[0]!;
  const adam = contestants.find(({ id }) => id === "adam")!;

  const played = (settings: Settings, middle?: (game: Game) => void, noise = FIRST_NOISE) => {
    const game = new Game(nadir, settings, { steps: STEPS, seed: 3, noise });
    for (let step = 0; step < half; step++) game.play();
    middle?.(game);
    for (let step = half; step < STEPS; step++) game.play();
    const samples = game.samples();
    game.dispose();
    return samples;
  };

  /** Small rates, with which all train and none diverges. */
  const settingsOf = (optimizer: string): Settings => ({
    ...{ optimizer, lr: { generator: 0.001, discriminator: 0.002 } },
    options: optimizer === "SGD" ? { momentum: 0.5, nesterov: true } : {},
  });

  it.for(catalog.map(({ description }) => description.name))(
    "goes on as if nothing had been changed if nothing has: %s",
    (name) => {
      const settings = settingsOf(name);
      const unchanged = played(settings);
      expect(played(settings, (game) => game.change({ ...settings }))).toEqual(unchanged);
      const slower = { ...settings, lr: { ...settings.lr, generator: 0.0001 } };
      const changed = played(settings, (game) => game.change(slower));
      // Rprop's rate is that of its first step.
      if (name === "Rprop") expect(changed).toEqual(unchanged);
      else expect(changed).not.toEqual(unchanged);
    },
  );

  it("takes options of a class from the next step on, and those left out at their defaults", () => {
    const { options, ...others } = settingsOf("SGD");
    const to = (options: Settings["options"]) =>
      played({ ...others, options: { momentum: 0.5, nesterov: true } }, (game) =>
        game.change({ ...others, options }),
      );
    expect(to({})).toEqual(to({ momentum: 0 }));
    expect(to({})).not.toEqual(to(options));
    expect(to({ momentum: 0.5 })).not.toEqual(to(options));
  });

  it("starts anew where a state would be of another size", () => {
    const settings = settingsOf("LBFGS");
    const to = (historySize: number) =>
      played(settings, (game) => game.change({ ...settings, options: { historySize } }));
    expect(to(100)).toEqual(played(settings));
    expect(to(3)).not.toEqual(played(settings));
  });

  it("keeps both networks when another optimizer takes over, which then trains otherwise", () => {
    const points = Float32Array.of(0, 0, 2, 0, -1, 1);
    const ends = [nag, adam].map((next) =>
      played(nag, (game) => {
        const before = [game.samples(), game.judge(points)];
        game.change(next);
        expect([game.samples(), game.judge(points)]).toEqual(before);
      }),
    );
    expect(ends[1]).not.toEqual(ends[0]);
  });

  it.for([nag, adam])("lets learning rates fall on from where it is: after $name", (first) => {
    const game = new Game(nadir, first, { steps: STEPS, seed: 3 });
    for (let step = 0; step < STEPS; step++) game.play();
    const end = game.samples();
    // At the end they have fallen to 0, from wherever.
    game.change({ ...adam, lr: { generator: 1, discriminator: 1 } });
    game.play();
    expect(game.samples()).toEqual(end);
    game.dispose();
  });

  it("refuses what cannot be, and goes on as before", () => {
    const unchanged = played(nag);
    const impossible = { ...nag, optimizer: "SGD", options: { nesterov: true } };
    const refuse = (game: Game) =>
      expect(() => game.change(impossible)).toThrow(
        "SGD: nesterov needs momentum above 0 and dampening 0",
      );
    expect(played(nag, refuse)).toEqual(unchanged);
    const bytes = () => nadir.memory.buffer.byteLength;
    const before = bytes();
    for (let i = 0; i < 100; i++) {
      expect(() => new Game(nadir, impossible, { steps: STEPS, seed: 1 })).toThrow("nesterov");
    }
    expect(bytes()).toBe(before);
  });

  it("has the noise fall on from another beginning", () => {
    const unchanged = played(nag);
    expect(played(nag, (game) => game.changeNoise(FIRST_NOISE))).toEqual(unchanged);
    expect(played(nag, (game) => game.changeNoise(0))).not.toEqual(unchanged);
    const from0 = played(nag, undefined, 0);
    expect(from0).not.toEqual(unchanged);
    expect(played(nag, (game) => game.changeNoise(0), 0)).toEqual(from0);
  });

  it("gives the memory of all its optimizers back", () => {
    const changes = (count: number) =>
      played(nag, (game) => {
        for (let i = 0; i < count; i++)
          game.change(settingsOf(catalog[i % catalog.length]!.description.name));
      });
    changes(2 * catalog.length);
    const before = nadir.memory.buffer.byteLength;
    // Of which the state would not fit into the memory that there is at first.
    changes(1500);
    expect(nadir.memory.buffer.byteLength).toBe(before);
  });
});

describe("a game with learning rates far too high", () => {
  it("diverges, and says so", () => {
    const lr = { generator: 10, discriminator: 10 };
    const game = new Game(nadir, { ...contestants[0]!, lr }, { steps: 40, seed: 1 });
    expect(game.diverged).toBe(false);
    while (game.step < 40 && !game.diverged) game.play();
    expect(game.diverged).toBe(true);
    expect(game.step).toBeLessThan(20);
    expect(game.samples().every(Number.isNaN)).toBe(true);
    game.dispose();
  });
});

describe("a run", () => {
  const run = (modes: number, good: number) => ({
    ...{ seed: 1, samples: [], seconds: 0 },
    checks: [{ step: 16, modes, good, shares: new Array(8).fill(good / 8) }],
  });

  it("learned the ring with all modes and 80 % good samples", () => {
    expect(learned(run(8, 0.8))).toBe(true);
    expect(learned(run(7, 1))).toBe(false);
    expect(learned(run(8, 0.799))).toBe(false);
  });
});
