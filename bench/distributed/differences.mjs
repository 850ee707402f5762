/**
 * How fast differences of ten million parameters are encoded and decoded, in MB/s of what they are in single precision:
 * 40 MB, beside copying them.
 *
 *     node bench/distributed/differences.mjs
 */
import { decodeDifferences } from "../../build/distributed/differences/decode.js";
import { encodeDifferences } from "../../build/distributed/differences/encode.js";
import { encodeWithFeedback } from "../../build/distributed/differences/feedback.js";
import { norm } from "../../build/distributed/differences/norm.js";
import { precisions } from "../../build/distributed/differences/precision.js";
import { now } from "../clock.mjs";
import { generator } from "../networks/data.mjs";
import { summary } from "../statistics.mjs";

const LENGTH = 10_000_000;
const ROUNDS = 12;
const WARM = 2;

const uniform = generator(1);
const values = Float32Array.from({ length: LENGTH }, () => (uniform() - uniform()) * 1e-3);
const into = new Float32Array(LENGTH);
const residual = new Float32Array(LENGTH);

const tasks = [
  ["copy", () => into.set(values)],
  ...precisions.flatMap((precision) => {
    const bytes = encodeDifferences(values, precision);
    return [
      [`encode ${precision}`, () => encodeDifferences(values, precision)],
      [`decode ${precision}`, () => decodeDifferences(bytes, precision, into)],
    ];
  }),
  ["encode int8 with feedback", () => encodeWithFeedback(values, residual, "int8")],
  ["norm", () => norm(values)],
];

console.log(`${"".padEnd(26)}   ms    MB/s   of ${ROUNDS} rounds the median`);
for (const [name, task] of tasks) {
  const times = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const start = now();
    task();
    if (round >= WARM) times.push(now() - start);
  }
  const { median } = summary(times);
  const ms = (median / 1e6).toFixed(1).padStart(6);
  console.log(`${name.padEnd(26)}${ms}${((4 * LENGTH * 1e3) / median).toFixed(0).padStart(8)}`);
}
