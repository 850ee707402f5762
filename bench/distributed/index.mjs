/**
 * `npm run bench:distributed`: what carriers carry, with servers on this machine, and as if they were 50 ms away: blobs of
 * 2 MB, eight at a time; rounds whose workers train in no time, beside what the bytes alone take; and the coordinator's memory.
 * Words choose carriers. The servers: node test/engines/distributed/install.mjs
 */
import { fork } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { carrierOf, servers } from "../../test/engines/chaos/carriers.mjs";
import { now } from "../clock.mjs";
import { table } from "../report.mjs";
import { summary } from "../statistics.mjs";
import { distant } from "./distance.mjs";

const [PIECE, AT_ONCE, TIMES] = [2 ** 21, 8, 5];
const FAR = 50;
const ROUNDS = 8;
const words = process.argv.slice(2);
const chosen = Object.keys(servers).filter((name) => words.length === 0 || words.includes(name));

for (const name of chosen) {
  const { server, place } = await servers[name]();
  try {
    await measure(name, place, "here");
    const door = await distant(portOf(place), FAR);
    await measure(name, throughDoor(place, door.port), `${FAR} ms away`);
    door.close();
  } finally {
    await server.remove();
  }
}

async function measure(name, place, where) {
  const { up, down } = await blobs(place);
  const mb = (rate) => rate.toFixed(0);
  console.log(`\n${name}, ${where}: ${mb(up)} MB/s up, ${mb(down)} down, the median of ${TIMES}\n`);
  const rows = [];
  for (const [parameters, workers] of [
    [1e5, 4],
    [1e6, 1],
    [1e6, 4],
    [1e6, 8],
    [4e6, 4],
  ]) {
    const { seconds, rss } = await rounds(place, parameters, workers);
    // θ goes up once and down to each, differences up from each and down to the coordinator, its state of 8 B a parameter up.
    const sent = parameters * (4 + workers * 1.016 + 8);
    const received = parameters * (4 * workers + workers * 1.016);
    const limit = sent / up / 1e6 + received / down / 1e6;
    const { median } = summary(seconds);
    rows.push([
      ...[parameters.toExponential(0), workers, median.toFixed(2), limit.toFixed(2)],
      ...[(median / limit).toFixed(1), (rss / 1e6).toFixed(0)],
    ]);
  }
  const head = [
    "parameters",
    "workers",
    "s a round",
    "the bytes alone",
    "times",
    "coordinator's MB",
  ];
  console.log(table(head, rows));
}

/** MB/s of eight blobs at once, up and down. */
async function blobs(place) {
  const { carrier, end } = await carrierOf(place);
  const run = await carrier.open(`blobs-${process.pid}-${Date.now()}`, { create: true });
  const all = Array.from({ length: AT_ONCE }, () => randomFillSync(new Uint8Array(PIECE)));
  const rates = { up: [], down: [] };
  for (let time = 0; time < TIMES; time++) {
    const names = all.map((_, i) => `parameters.${time}.${i}`);
    const put = now();
    await Promise.all(names.map((blob, i) => run.putBlob(blob, all[i])));
    const get = now();
    await Promise.all(names.map((blob) => run.getBlob(blob)));
    const rate = (nanoseconds) => (AT_ONCE * PIECE * 1e3) / nanoseconds;
    rates.up.push(rate(get - put));
    rates.down.push(rate(now() - get));
  }
  await run.close();
  await end();
  return { up: summary(rates.up).median, down: summary(rates.down).median };
}

async function rounds(place, parameters, workers) {
  const run = `rounds-${process.pid}-${Date.now()}`;
  const job = { ...place, run, parameters, workers, rounds: ROUNDS };
  const start = (role) => {
    const child = fork(new URL("end.mjs", import.meta.url), [JSON.stringify({ ...job, role })]);
    let told;
    child.on("message", (message) => {
      told = message;
    });
    return new Promise((resolve, reject) =>
      child.on("exit", (code) => (code === 0 ? resolve(told) : reject(new Error(role)))),
    );
  };
  const [coordinated] = await Promise.all([start("coordinator"), start("workers")]);
  // The first one waits for workers to start.
  return { ...coordinated, seconds: coordinated.seconds.slice(1) };
}

function portOf({ nats, bucket }) {
  return nats ?? Number(new URL(bucket).port);
}

function throughDoor(place, port) {
  if (place.nats) return { ...place, nats: port };
  const url = new URL(place.bucket);
  url.port = `${port}`;
  return { ...place, bucket: `${url}` };
}
