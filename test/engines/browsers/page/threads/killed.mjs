/** A thread that is ended by others: an error of a step that follows, before it changes anything; then all goes on. */
import { Adam } from "nadir";
import { load, ThreadError } from "nadir/threads";
import { kill, workers } from "./watched.mjs";

const COUNT = 200_000;
const PATIENCE = 10_000;

async function run() {
  const wrong = [];
  const check = (what, holds) => holds || wrong.push(what);
  const nadir = await load({ threads: 3 });
  const parameter = nadir.parameter([COUNT]);
  parameter.grad.fill(1);
  const optimizer = new Adam([parameter], { lr: 1 });
  const isAt = (x) => parameter.data.every((value) => Math.abs(value - x) < 1e-3);
  optimizer.step();
  check("another first step", isAt(-1));
  kill(workers()[0]);
  const error = await firstError(optimizer);
  check(`no ThreadError: ${error}`, error instanceof ThreadError && /it ended/.test(error.message));
  check(`${nadir.threads} threads afterwards`, nadir.threads === 1);
  check(`${optimizer.steps} steps, but not of as many`, isAt(-optimizer.steps));
  optimizer.step();
  check("another last step", isAt(-optimizer.steps));
  // Counted as its own, though no more.
  check(`${workers().length} workers are left`, workers().length === 0);
  nadir.dispose();
  return { wrong };
}

async function firstError(optimizer) {
  const start = performance.now();
  while (performance.now() - start < PATIENCE) {
    try {
      optimizer.step();
    } catch (error) {
      return error;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return undefined;
}

run().then(globalThis.report, (error) => globalThis.report({ error: String(error) }));
