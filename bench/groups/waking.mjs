/** How long until a thread has done a piece that asks nothing of it, while it looks for one and once it sleeps. */
import { DONE, SLEEPERS } from "../../build/threads/board.js";
import { dayTime } from "../clock.mjs";
import { startTeam } from "../team.mjs";
import { MODULE } from "../wasm.mjs";
import { caseOf } from "./case.mjs";

/** Threads that are started, for where the system puts one, as to its caller's core, it stays a while; and rounds of each. */
const THREADS = 9;
const ROUNDS = 40;

export async function measureWaking({ tell }) {
  tell("waking a thread");
  const all = [];
  for (let i = 0; i < THREADS; i++) all.push(await measureOne());
  return {
    name: "waking",
    cases: [
      caseOf("looking for work", { "nadir@2": all.flatMap(({ spinning }) => spinning) }),
      caseOf("asleep", { "nadir@2": all.flatMap(({ parked }) => parked) }),
    ],
  };
}

async function measureOne() {
  const { pool, stop } = await startTeam([MODULE], 2);
  const { board } = pool;
  const { words } = board;
  const kernel = pool.numberOf("scratchBytes_f32");
  const ask = () => {
    board.write(0, kernel, [], 0);
    const start = dayTime();
    board.publish(1);
    while (Atomics.load(words, DONE) < 1);
    return dayTime() - start;
  };
  const clock = new Int32Array(new SharedArrayBuffer(4));
  const untilAsleep = () => {
    while (Atomics.load(words, SLEEPERS) === 0) Atomics.wait(clock, 0, 0, 1);
  };
  for (let i = 0; i < ROUNDS; i++) ask();
  const spinning = Array.from({ length: ROUNDS }, ask);
  const parked = Array.from({ length: ROUNDS }, () => {
    untilAsleep();
    return ask();
  });
  stop();
  return { spinning, parked };
}
