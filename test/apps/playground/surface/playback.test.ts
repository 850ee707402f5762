import { describe, expect, it } from "vitest";
import { Playback } from "../../../../apps/playground/surface/playback.ts";

const second = 1000;

describe("time", () => {
  const started = (end = 300) => {
    const playback = new Playback();
    playback.limit(end);
    return playback;
  };
  const stand = ({ position, playing, held }: Playback) => ({ position, playing, held });

  it("stands at the end of a race that was not played", () => {
    expect(stand(started())).toEqual({ position: 300, playing: false, held: undefined });
  });

  it("runs at 60 steps a second, times the speed", () => {
    const playback = started();
    playback.play();
    playback.pass(second / 4);
    expect(playback.position).toBe(15);
    playback.speed = 0.25;
    playback.pass(second / 60);
    expect(playback.position).toBeCloseTo(15.25);
    expect(playback.step).toBe(15);
    playback.speed = 8;
    playback.pass(second / 8);
    expect(playback.position).toBeCloseTo(75.25);
  });

  it("stops at the end, from where it plays again from the start", () => {
    const playback = started(10);
    playback.play();
    playback.pass(second);
    expect(stand(playback)).toEqual({ position: 10, playing: false, held: undefined });
    playback.toggle();
    expect(stand(playback)).toEqual({ position: 0, playing: true, held: undefined });
  });

  it("stands at the last step taken when it is paused, and goes on from there", () => {
    const playback = started();
    playback.play();
    playback.pass(second * 0.16);
    playback.toggle();
    expect(stand(playback)).toEqual({ position: 9, playing: false, held: 9 });
    playback.pass(second);
    expect(playback.position).toBe(9);
    playback.play();
    expect(stand(playback)).toEqual({ position: 9, playing: true, held: undefined });
  });

  it.for([
    [-3, 0],
    [7.4, 7],
    [1000, 300],
  ])("goes to step %d as far as there is: %d", ([step, position]) => {
    const playback = started();
    playback.play();
    playback.seek(step!);
    expect(stand(playback)).toEqual({ position, playing: false, held: position });
  });

  it("stays at the end of another race, or at its step", () => {
    const playback = started();
    playback.limit(500);
    expect(playback.position).toBe(500);
    playback.seek(400);
    playback.limit(450);
    expect(playback.position).toBe(400);
    playback.limit(20);
    expect(stand(playback)).toEqual({ position: 20, playing: false, held: 20 });
    playback.limit(500);
    expect(playback.position).toBe(20);
  });

  it("goes on while another race takes the place of the first", () => {
    const playback = started();
    playback.replay();
    playback.pass(second);
    playback.limit(500);
    expect(stand(playback)).toEqual({ position: 60, playing: true, held: undefined });
    playback.limit(30);
    playback.pass(1);
    expect(stand(playback)).toEqual({ position: 30, playing: false, held: undefined });
  });

  it("tells of every change, until it is not asked to", () => {
    const playback = started();
    const heard: number[] = [];
    const unsubscribe = playback.subscribe(() => heard.push(playback.position));
    playback.seek(5);
    playback.finish();
    unsubscribe();
    playback.seek(6);
    expect(heard).toEqual([5, 300]);
  });
});
