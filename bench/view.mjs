/** What a report says, as its writers have it: titles, columns, numbers in their units. */
import { summary } from "./statistics.mjs";

const DAY = "In the time of day, in which other work on the machine shows";

export const TITLES = {
  kernels: {
    title: "Kernels, one thread",
    note: "Nanoseconds an element, in processor time. The roofline is the same loads and stores with next to no arithmetic; C is the same loop by gcc with vectors of 128 bits, and beside it with the processor's widest and fused multiply-add.",
  },
  around: {
    title: "Around a kernel",
    note: "A whole step of few parameters in microseconds, beside the kernel alone.",
  },
  sweeps: {
    title: "Optimizers' steps by threads",
    note: `Nanoseconds a parameter of whole steps. ${DAY}. The roofline is cut as Nadir cuts its own kernels. PyTorch's are fused where it has such.`,
  },
  products: {
    title: "Products of matrices by threads",
    note: `Microseconds for all products of a step of a dense network: forward, gradients of weights, of inputs but the first. ${DAY}.`,
  },
  steps: {
    title: "Training steps by threads",
    note: `Microseconds a step of a dense network: forward pass, softmax cross-entropy, gradients, Adam. All start from the same weights on the same batch, and their first losses agree. ${DAY}.`,
  },
  waking: {
    title: "Waking a thread",
    note: "Microseconds until a thread has done a piece of work that asks nothing of it: while it looks for the next, as between two kernels of a step, and once it sleeps. Where other programs hold the other cores it shares the caller's, and takes 110: the 100 for which it looks for work, and 10.",
  },
};

const NAMES = {
  nadir: "Nadir",
  roofline: "roofline",
  bare: "kernel alone",
  c: "C",
  cNative: "C, native",
  javascript: "JavaScript",
  tfjsWasm: "TensorFlow.js wasm",
  tfjsRepaired: "TensorFlow.js wasm with fastGradients",
  tfjsCpu: "TensorFlow.js cpu",
  jax: "jax-js wasm, jitted",
  torch: "PyTorch",
};

const order = Object.keys(NAMES);
const keyOf = ({ who, threads }) => `${who}@${threads}`;

/** What a contestant is called. */
export function labelOf({ who, threads }) {
  const name = NAMES[who] ?? who;
  return threads > 1 ? `${name}, ${threads} threads` : name;
}

/** Figures in the order of NAMES, then by threads, with their summaries. */
export const figuresOf = ({ figures }) =>
  figures
    .map((figure) => ({ ...figure, ...summary(figure.samples) }))
    .sort((a, b) => order.indexOf(a.who) - order.indexOf(b.who) || a.threads - b.threads);

/** Cases under the same heading: `{ section, unit, cases }`. */
export function sectionsOf({ cases }) {
  const sections = new Map();
  for (const each of cases) {
    const section = each.section ?? "";
    if (!sections.has(section)) sections.set(section, []);
    sections.get(section).push(each);
  }
  return [...sections].map(([section, cases]) => ({ section, unit: unitOf(cases[0]), cases }));
}

export const unitOf = ({ unit }) =>
  unit ? `ns ${/^[aeiou]/.test(unit) ? "an" : "a"} ${unit}` : "µs";

/** A time in the unit of its case. */
export const inUnit = ({ per }, ns) => shown(per ? ns / per : ns / 1e3);

/** Three digits, four of what is large. */
export function shown(value) {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return Number(value.toPrecision(3)).toString();
}

/** The columns of a section's table: all who take part in any of its cases, first Nadir. */
export function columnsOf(cases) {
  const columns = new Map();
  for (const each of cases)
    for (const figure of figuresOf(each)) columns.set(keyOf(figure), figure);
  return [...columns.values()].sort(
    (a, b) => order.indexOf(a.who) - order.indexOf(b.who) || a.threads - b.threads,
  );
}

/** A case's cells for such columns: of the rounds the fastest, in brackets the one in the middle. */
export function cellsOf(each, columns, missing = "–") {
  const figures = new Map(figuresOf(each).map((figure) => [keyOf(figure), figure]));
  return columns.map((column) => {
    const figure = figures.get(keyOf(column));
    return figure ? `${inUnit(each, figure.min)} (${inUnit(each, figure.median)})` : missing;
  });
}

/** Who did not take part, and why, in a line; empty if all did. */
export function absenceOf({ name, absent = {} }) {
  const list = Object.entries(absent).map(([key, why]) => {
    const [who, threads = 1] = key.split("@");
    return `${labelOf({ who: who === "jaxThreads" ? "jax" : who, threads: Number(threads) })}: ${why}`;
  });
  return list.length > 0 ? `${name}: ${list.join("; ")}` : "";
}

export const VERDICTS = { true: "met", false: "missed", undefined: "not measured" };
