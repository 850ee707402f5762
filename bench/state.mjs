/**
 * `node bench/state.mjs [--report docs/state.md]`: what state in fewer bytes costs. Networks learn handwritten digits
 * from five seeds with state in f32, bf16 and 8 bits; bytes a parameter, as memory is taken; and steps alone, in
 * processor time, of which the fastest of many rounds counts. With a report the tables of that page are written anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { inflateSync } from "node:zlib";
import { Adam, AdamW, bf16, Lion, loadSync, minibatches, q8, SGD } from "../build/index.js";
import { DenseNetwork, softmaxCrossEntropy } from "../build/networks/index.js";
import { now } from "./clock.mjs";

const SEEDS = [1, 2, 3, 4, 5];
const BATCH = 32;
const kinds = { f32: (Class) => Class, bf16, q8 };

const optimizers = [
  { title: "SGD, momentum 0.9", Class: SGD, options: { lr: 0.03, momentum: 0.9 } },
  { title: "Adam", Class: Adam, options: { lr: 1e-3 } },
  { title: "AdamW", Class: AdamW, options: { lr: 1e-3 } },
  { title: "AdamW, β₂ 0.95", Class: AdamW, options: { lr: 1e-3, betas: [0.9, 0.95] } },
  { title: "Lion", Class: Lion, options: { lr: 3e-4 } },
];

const networks = [
  { sizes: [64, 128, 10], side: 8, epochs: 60 },
  { sizes: [784, 256, 128, 10], side: 28, epochs: 20 },
];

const report = process.argv.indexOf("--report");
const digits = readDigits();
const learned = networks.map((network) => [network, learn(network)]);
const tables = { learned: learned.map(tableOf).join("\n"), bytes: bytes(), steps: steps() };
for (const table of Object.values(tables)) console.log(`${table}\n`);
if (report > 0) write(process.argv[report + 1]);

/** The digits, split as the race splits them. */
function readDigits() {
  const all = inflateSync(
    readFileSync(new URL("../apps/demos/digits/digits.bin", import.meta.url)),
  );
  const seen = new Array(10).fill(0);
  const parts = { train: [], test: [] };
  for (let i = 0; i < 1797; i++) {
    const label = all[1797 * 64 + i];
    parts[seen[label]++ % 5 === 2 ? "test" : "train"].push(i);
  }
  return { pixels: all.subarray(0, 1797 * 64), labels: all.subarray(1797 * 64), parts };
}

/** Images of so many pixels a side, between those that there are in proportion. */
function examples(rows, side) {
  const images = new Float32Array(rows.length * side * side);
  const at = (i) => Math.min(7, Math.max(0, ((i + 0.5) * 8) / side - 0.5));
  for (const [n, row] of rows.entries()) {
    const pixel = (y, x) => digits.pixels[row * 64 + Math.min(7, y) * 8 + Math.min(7, x)] / 16;
    for (let i = 0; i < side; i++) {
      for (let j = 0; j < side; j++) {
        const [y, x] = [at(i), at(j)];
        const [top, left] = [Math.floor(y), Math.floor(x)];
        const [b, r] = [y - top, x - left];
        images[(n * side + i) * side + j] =
          (1 - b) * ((1 - r) * pixel(top, left) + r * pixel(top, left + 1)) +
          b * ((1 - r) * pixel(top + 1, left) + r * pixel(top + 1, left + 1));
      }
    }
  }
  return { images, labels: Uint8Array.from(rows, (row) => digits.labels[row]), count: rows.length };
}

/** Of each optimizer and kind the loss and the accuracy, seed by seed. */
function learn({ sizes, side, epochs }) {
  const train = examples(digits.parts.train, side);
  const test = examples(digits.parts.test, side);
  const nadir = loadSync();
  const run = (Class, options, seed) => {
    const network = new DenseNetwork(nadir, { sizes, seed, maxBatch: BATCH });
    const optimizer = new Class(network.parameters, options);
    for (const rows of minibatches(train.count, { size: BATCH, seed, epochs })) {
      network.lossAndGradients(train.images, train.labels, softmaxCrossEntropy, { rows });
      optimizer.step();
    }
    const { loss } = network.evaluate(train.images, train.labels, softmaxCrossEntropy);
    const tested = network.evaluate(test.images, test.labels, softmaxCrossEntropy);
    optimizer.dispose();
    network.dispose();
    return { loss, testLoss: tested.loss, accuracy: tested.accuracy };
  };
  return optimizers.map(({ Class, options }) =>
    Object.entries(kinds).map(([, of]) => SEEDS.map((seed) => run(of(Class), options, seed))),
  );
}

function tableOf([{ sizes, side, epochs }, runs]) {
  const count = sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i] + 1) * size, 0);
  const rows = optimizers.map(({ title }, i) => {
    const cells = runs[i].map((seeds) => {
      const accuracy = seeds.map((one) => 100 * one.accuracy);
      const losses = seeds.map(({ testLoss }) => testLoss);
      return `${spread(accuracy, 1)} % · ${spread(losses, 3)} · ${mean(seeds.map(({ loss }) => loss)).toExponential(1)}`;
    });
    return `| ${title} | ${cells.join(" | ")} |`;
  });
  return `### ${sizes.join("-")}: ${count.toLocaleString("en")} parameters, ${epochs} epochs of ${side} × ${side} pixels, batch ${BATCH}

| test accuracy · test loss · training loss | f32 | \`bf16\` | \`q8\` |
| --- | ---: | ---: | ---: |
${rows.join("\n")}
`;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean ± standard deviation. */
function spread(values, digits) {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  const sd = Math.sqrt((variance * values.length) / (values.length - 1));
  return `${middle.toFixed(digits)} ± ${sd.toFixed(digits)}`;
}

/** What an optimizer takes of memory, counted by an allocator of our own, a parameter of the large network. */
function bytes() {
  const sizes = networks[1].sizes;
  const shapes = sizes.slice(1).flatMap((size, i) => [[size, sizes[i]], [size]]);
  const count = shapes.reduce((sum, shape) => sum + shape.reduce((a, b) => a * b), 0);
  const cell = (Class, options) => {
    const memory = new WebAssembly.Memory({ initial: 200 });
    let [next, taken] = [1024, 0];
    const allocator = {
      allocate(size) {
        const address = next;
        next += Math.ceil(size / 64) * 64;
        taken += size;
        return address;
      },
      free() {},
    };
    const nadir = loadSync({ memory, allocator });
    const parameters = nadir.parameters(
      Object.fromEntries(shapes.map((shape, i) => [`p${i}`, shape])),
    );
    // Tables and room for parts of arrays are there once, whatever there is to train.
    new Class(nadir.parameters({ first: [1] }), options);
    const before = taken;
    new Class(parameters, options);
    return (taken - before) / count;
  };
  const rows = optimizers
    .filter(({ title }) => !title.includes("β") && title !== "AdamW")
    .map(({ title, Class, options }) => {
      const cells = Object.values(kinds).map((of) => {
        const state = cell(of(Class), options);
        return `${state.toFixed(2)} (${(8 + state).toFixed(2)})`;
      });
      return `| ${title === "Adam" ? "Adam, AdamW" : title} | ${cells.join(" | ")} |`;
    });
  return `| bytes a parameter of state (and with values and gradients) | f32 | \`bf16\` | \`q8\` |
| --- | ---: | ---: | ---: |
${rows.join("\n")}
`;
}

/** Steps alone. */
function steps() {
  const rows = [20_000, 235_146, 4_000_000].flatMap((length) => {
    const timed = optimizers
      .filter(({ title }) => !title.includes("β") && title !== "Adam")
      .map(({ title, Class, options }) => {
        const each = Object.values(kinds).map((of) => {
          const nadir = loadSync();
          const parameter = nadir.parameter([length]);
          parameter.set(parameter.data.map((_, i) => Math.sin(i)));
          parameter.grad.set(parameter.grad.map((_, i) => Math.sin(1.7 * i) / 100));
          return { optimizer: new (of(Class))([parameter], options), best: Infinity };
        });
        return { title, each };
      });
    const repeat = Math.max(1, Math.round(2e5 / length));
    for (let round = 0; round < Math.min(300, 1e8 / length); round++) {
      for (const one of timed.flatMap(({ each }) => each)) {
        const start = now();
        for (let i = 0; i < repeat; i++) one.optimizer.step();
        one.best = Math.min(one.best, (now() - start) / repeat / length);
      }
    }
    return timed.map(({ title, each }) => {
      const [f32, ...others] = each.map(({ best }) => best);
      const cells = others.map((time) => `${time.toFixed(2)} (${(time / f32).toFixed(1)} ×)`);
      return `| ${title} | ${length.toLocaleString("en")} | ${f32.toFixed(2)} | ${cells.join(" | ")} |`;
    });
  });
  return `| ns a parameter of a step | parameters | f32 | \`bf16\` | \`q8\` |
| --- | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
}

/** The tables between their marks. */
function write(file) {
  let text = readFileSync(file, "utf8");
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)} from other work at the end, Node ${process.versions.node}`;
  for (const [name, table] of Object.entries({ ...tables, machine: `${machine}.\n` })) {
    const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [before, rest] = text.split(start);
    if (rest === undefined) throw new Error(`${file} has no ${start}`);
    text = `${before}${start}${table}${end}${rest.split(end)[1]}`;
  }
  writeFileSync(file, text);
}
