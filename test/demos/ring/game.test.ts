import { afterAll, describe, expect, it } from "vitest";
import { contestants } from "../../../src/demos/ring/contestants.ts";
import { Game } from "../../../src/demos/ring/game.ts";
import { learned } from "../../../src/demos/ring/train.ts";
import { loadSync } from "../../../src/index.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

describe("a game", () => {
  const play = (name: string, seed: number, steps = 40) => {
    const contestant = contestants.find(({ id }) => id === name)!;
    const game = new Game(nadir, contestant, 40, seed);
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
