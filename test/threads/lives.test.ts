/** How threads come and go: none is left, none keeps a process running, and none that dies goes unsaid. */
import { expect, test } from "vitest";
import { printed } from "../processes.ts";

/** Before a script: all threads that are started, and what of work is worth a piece: all. */
const begin = `
  import { load, loadSync, Adam, clipGradNorm } from "nadir";
  const builtin = process.getBuiltinModule("node:worker_threads");
  const workers = [];
  builtin.Worker = class extends builtin.Worker {
    constructor(...all) { super(...all); workers.push(this); }
  };
  const idle = () => new Promise((done) => setTimeout(done, 20));
  const count = 1_000_000;
  const start = (nadir) => {
    const parameters = nadir.parameters({ a: [count] });
    parameters.a.grad.fill(1);
    return { parameters, optimizer: new Adam(parameters, { lr: 1 }) };
  };
  const told = (error) => console.log(error.name + ": " + error.message);
  const pool = (nadir) => nadir.heap.team.pool;
`;

test("a process ends by itself while threads sleep", async () => {
  const script = `${begin}
    const nadir = await load({ threads: 2 });
    start(nadir).optimizer.step();
    console.log(nadir.threads, workers.length);`;
  expect(await printed(script)).toBe("2 1");
});

test("a process ends by itself that has loaded and stepped without waiting", async () => {
  const script = `${begin}
    const nadir = loadSync({ threads: 2 });
    const { parameters, optimizer } = start(nadir);
    optimizer.step();
    console.log(parameters.a.data[count - 1]);`;
  expect(await printed(script)).toBe("-1");
});

test("dispose leaves no thread, nor does a second load", async () => {
  const script = `${begin}
    let ended = 0;
    for (let i = 0; i < 3; i++) {
      const nadir = await load({ threads: 3 });
      start(nadir).optimizer.step();
      for (const worker of workers.splice(0)) worker.on("exit", () => ended++);
      nadir.dispose();
      console.log(nadir.threads);
    }
    process.on("exit", () => console.log(ended));
    await idle();
    while (ended < 6) await idle();`;
  expect(await printed(script)).toBe("1\n1\n1\n6");
});

test("a thread that died is an error of the next step, once, which has changed nothing", async () => {
  const script = `${begin}
    const nadir = await load({ threads: 2 });
    const { parameters, optimizer } = start(nadir);
    optimizer.step();
    const before = parameters.a.data.slice();
    await workers[0].terminate();
    await idle();
    try { optimizer.step(); } catch (error) { told(error); }
    console.log(parameters.a.data.every((x, i) => x === before[i]), optimizer.steps, nadir.threads);
    optimizer.step();
    console.log(parameters.a.data[0].toFixed(3), optimizer.steps);`;
  expect(await printed(script)).toBe(
    "ThreadError: Nadir: a thread died (it ended); nothing was lost, and from now on one thread does all\ntrue 1 1\n-2.000 2",
  );
});

test("a death is told before what is small is changed", async () => {
  const script = `${begin}
    const { SGD } = await import("nadir");
    const nadir = await load({ threads: 2 });
    const [small, large] = [nadir.parameter([1]), nadir.parameter([count])];
    const optimizer = new SGD([small, large], { lr: 1 });
    for (const { grad } of [small, large]) grad.fill(1);
    await workers[0].terminate();
    await idle();
    try { optimizer.step(); } catch (error) { console.log(error.name); }
    console.log(small.data[0], large.data[0], optimizer.steps);
    optimizer.step();
    console.log(small.data[0], large.data[0], optimizer.steps);`;
  expect(await printed(script)).toBe("ThreadError\n0 0 0\n-1 -1 1");
});

test("a death is told before a network counts what it has seen", async () => {
  const script = `${begin}
    const { Network, batchNorm, dropout, dense, meanSquaredError } = await import("nadir/networks");
    const network = new Network(await load({ threads: 2 }), {
      input: [8], layers: [batchNorm(), dropout(0.5), dense(20_000)], maxBatch: 64,
    });
    const counted = () => JSON.stringify(Object.entries(network.tensors())
      .filter(([name]) => /running|num|rows/.test(name)).map(([name, { data }]) => [name, ...data]));
    const pass = () =>
      network.lossAndGradients(new Float32Array(512).fill(2), new Float32Array(64 * 20_000), meanSquaredError);
    const before = counted();
    await workers[0].terminate();
    await idle();
    try { pass(); } catch (error) { console.log(error.name, counted() === before); }
    pass();
    console.log(counted() === before);`;
  expect(await printed(script)).toBe("ThreadError true\nfalse");
});

test("threads of a memory that nobody has any more end", async () => {
  const script = `${begin}
    const { setFlagsFromString } = process.getBuiltinModule("node:v8");
    setFlagsFromString("--expose-gc");
    const collect = process.getBuiltinModule("node:vm").runInNewContext("gc");
    let ended = 0;
    await (async () => start(await load({ threads: 3 })).optimizer.step())();
    for (const worker of workers.splice(0)) worker.on("exit", () => ended++);
    for (let i = 0; i < 100 && ended < 2; i++) { collect(); await idle(); }
    console.log(ended);`;
  expect(await printed(script)).toBe("2");
});

test("a thread that dies with a piece in hand is an error, not a hang", async () => {
  // In its place a thread that claims a piece, and ends.
  const program = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ board, job }) => {
      const words = new Int32Array(board);
      Atomics.add(words, 5, 1);
      parentPort.postMessage("ready");
      Atomics.add(words, 3, 1);
      Atomics.wait(words, 0, job);
      const free = 2 * Atomics.load(words, 0);
      while (Atomics.compareExchange(words, 16 + 16, free, free + 1) !== free);
      process.exit();
    });`;
  const script = `${begin}
    const { Worker } = builtin;
    builtin.Worker = class extends Worker {
      constructor(text, options) { super(${JSON.stringify(program)}, options); }
    };
    const nadir = await load({ threads: 2 });
    pool(nadir).patience = 300;
    const { parameters, optimizer } = start(nadir);
    // The piece is claimed before the caller comes to it.
    const { takePart } = Object.getPrototypeOf(pool(nadir).board);
    pool(nadir).board.takePart = function (...all) {
      const until = performance.now() + 100;
      while (performance.now() < until);
      takePart.apply(this, all);
    };
    try { optimizer.step(); } catch (error) { told(error); }
    console.log(nadir.threads);`;
  expect(await printed(script)).toBe(
    "ThreadError: Nadir: a thread did not end its part of a kernel in 0.3 s: what the kernel writes may be half written; from now on one thread does all\n1",
  );
});

test("a thread that does not start is an error of load, or of the first step after loadSync; auto goes on", async () => {
  const script = `${begin}
    const { Worker } = builtin;
    builtin.Worker = class extends Worker {
      constructor(text, options) { super("throw new Error('no thread for you')", options); }
    };
    await load({ threads: 2 }).catch(told);
    const { optimizer } = start(loadSync({ threads: 2 }));
    for (let isTold = false; !isTold; await idle()) {
      try { optimizer.step(); } catch (error) { told(error); isTold = true; }
    }
    builtin.availableParallelism = 4;
    Object.defineProperty(globalThis, "navigator", { value: { hardwareConcurrency: 4 } });
    console.warn = console.log;
    console.log((await load({ threads: "auto" })).threads);`;
  expect(await printed(script)).toBe(
    "UnsupportedError: load: threads: one did not start (no thread for you)\nThreadError: Nadir: a thread did not start (no thread for you); nothing was lost, and from now on one thread does all\nNadir: one thread: others did not start (no thread for you)\n1",
  );
});

test("the entry for bundles has load and loadSync", async () => {
  const script = `${begin}
    const threads = await import("nadir/threads");
    console.log(Object.keys(threads).join(), (await threads.load({ threads: 2 })).threads);`;
  expect(await printed(script)).toBe("ThreadError,load,loadSync 2");
});
