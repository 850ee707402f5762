/**
 * Training on many machines while everything fails: workers, coordinators and the server are killed with -9 and started
 * again, two coordinators lead at once, differences are damaged on their way, a worker is slow, one of another version.
 * Each run must end in the bits of an undisturbed one. Words choose: a carrier, and for how many seconds new runs are begun:
 * npm run test:chaos -- nats 600. `--write` puts the row into docs/distributed.md.
 */
import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { table } from "../../bench/report.mjs";
import { filled } from "../../scripts/tables/filled.mjs";
import { table as written } from "../../scripts/tables/table.mjs";
import { servers } from "./chaos/carriers.mjs";
import { undisturbed } from "./chaos/model.mjs";

const USAGE = `Usage: npm run test:chaos -- [${Object.keys(servers).join("|")}...] [seconds] [--write]
Tries carriers (default: all) for so many seconds (default: 60) while everything is killed.`;

const words = process.argv.slice(2);
const isWrite = words.includes("--write");
const seconds = Number(words.find((word) => Number(word) > 0) ?? 60);
const names = words.filter((word) => word in servers);
const others = words.filter((word) => !(word in servers || Number(word) > 0 || word === "--write"));
if (others.length > 0) {
  const isHelp = others.every((word) => word === "--help" || word === "-h");
  console.error(isHelp ? USAGE : `chaos: unknown ${others.join(" ")}\n${USAGE}`);
  process.exit(isHelp ? 0 : 2);
}
/** Milliseconds between two of what goes wrong, and after which a run must have ended. */
const [PAUSE, PATIENCE] = [700, 180_000];
const KINDS = ["quick", "quick", "slow", "damaging", "other"];

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const any = (list) => list[Math.floor(Math.random() * list.length)];

const expected = await undisturbed();
const rows = await Promise.all((names.length > 0 ? names : Object.keys(servers)).map(chaos));

const head = [
  "carrier",
  "seconds",
  "runs",
  "rounds",
  "workers killed",
  "coordinators killed",
  "taken over",
  "servers killed",
  "rejected",
  "ended in the same bits",
];
console.log(table(head, rows));
if (isWrite) {
  const text = readFileSync("docs/distributed.md", "utf8");
  writeFileSync("docs/distributed.md", filled(text, "chaos", written(head, rows)));
}
if (rows.some((row) => row.at(-1) !== `all ${row[2]}`)) process.exitCode = 1;

async function chaos(name) {
  const { server, place } = await servers[name]();
  const counts = {
    runs: 0,
    rounds: 0,
    workers: 0,
    coordinators: 0,
    fenced: 0,
    servers: 0,
    rejected: 0,
    same: 0,
  };
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  try {
    while (counts.runs === 0 || elapsed() < seconds) {
      const run = `chaos-${counts.runs++}`;
      const digest = await oneRun(run, place, server, counts);
      if (digest === expected) counts.same++;
      else console.error(`${name} ${run}: ${digest}, not ${expected}`);
      console.error(`${name}, ${elapsed().toFixed(0)} s: ${JSON.stringify(counts)}`);
    }
  } finally {
    await server.remove();
  }
  const { runs, rounds, workers, coordinators, fenced, servers: killed, rejected, same } = counts;
  const verdict = same === runs ? `all ${runs}` : `${same} of ${runs}`;
  return [
    name,
    elapsed().toFixed(0),
    `${runs}`,
    `${rounds}`,
    `${workers}`,
    `${coordinators}`,
    `${fenced}`,
    `${killed}`,
    `${rejected}`,
    verdict,
  ];
}

async function oneRun(run, place, server, counts) {
  let digest;
  let isOver = false;
  const coordinators = new Set();
  const workers = new Set();
  const start = (program, all, set, more) => {
    const file = new URL(`chaos/${program}.mjs`, import.meta.url);
    const child = fork(file, [JSON.stringify({ run, ...place, ...more })], { silent: true });
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    set.add(child);
    child.on("message", all);
    child.on("exit", (code, signal) => {
      set.delete(child);
      if (signal !== "SIGKILL" && code !== 0)
        console.error(`${program} ended with ${code}: ${said.slice(-2000)}`);
      if (isOver) return;
      // As whoever looks after them starts them again.
      setTimeout(
        () =>
          isOver ||
          (set.size < (program === "worker" ? KINDS.length : 1) && start(program, all, set, more)),
        200,
      );
    });
  };
  const hear = ({ digest: found, rejected, fenced, round }) => {
    if (found) digest ??= found;
    if (rejected) counts.rejected++;
    if (fenced) counts.fenced++;
    if (round !== undefined) counts.rounds++;
  };
  start("coordinator", hear, coordinators);
  for (const kind of KINDS) start("worker", () => {}, workers, { kind });
  const kill = (set, what) => {
    if (set.size === 0) return;
    any([...set]).kill("SIGKILL");
    counts[what]++;
  };
  const disasters = [
    ...[0, 1, 2].map(() => () => kill(workers, "workers")),
    ...[0, 1].map(() => () => kill(coordinators, "coordinators")),
    () => start("coordinator", hear, coordinators),
    async () => {
      await server.kill();
      counts.servers++;
      await sleep(300);
      await server.start();
    },
  ];
  const end = performance.now() + PATIENCE;
  while (digest === undefined && performance.now() < end) {
    await sleep(PAUSE * (0.5 + Math.random()));
    if (digest === undefined) await any(disasters)();
  }
  isOver = true;
  for (const child of [...coordinators, ...workers]) child.kill("SIGKILL");
  await sleep(100);
  return digest ?? `not ended after ${PATIENCE / 1000} s`;
}
