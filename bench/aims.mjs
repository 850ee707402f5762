/** What the project aims at, as ratios of figures of one run. */
import { summary } from "./statistics.mjs";

/** What the rounds of one come to, or undefined if there were none. */
const summaryOf = (groups, group, name, who, threads = 1) => {
  const cases = groups.find((each) => each.name === group)?.cases ?? [];
  const figures = cases.find((each) => each.name === name)?.figures ?? [];
  const found = figures.find((figure) => figure.who === who && figure.threads === threads);
  return found && summary(found.samples);
};

const fastest = (...where) => summaryOf(...where)?.min;

/** What `figure` of two fastest rounds is, each named as `summaryOf` names it. */
const ratio = (over, under) => (groups) => {
  const [numerator, denominator] = [fastest(groups, ...over), fastest(groups, ...under)];
  return numerator && denominator ? numerator / denominator : undefined;
};

const inKernels = (kernel, length, who) => [
  "kernels",
  `${kernel}, ${length.toLocaleString("en")} elements, f32`,
  who,
];

/** Nadir's time over another's, which may be of another row, at most `limit`. */
const atMost = (limit, kernel, other, where, length, row = kernel) => ({
  text: `${kernel}: at most ${limit} × ${where}`,
  figure: ratio(inKernels(kernel, length, "nadir"), inKernels(row, length, other)),
  limit,
});

/** Another's time over Nadir's, at least `limit`. */
const atLeast = (limit, kernel, other, where, length) => ({
  text: `${kernel}: at least ${limit} × faster than ${where}`,
  figure: ratio(inKernels(kernel, length, other), inKernels(kernel, length, "nadir")),
  limit,
  isFloor: true,
});

/** The kernel of all that C has, too, which takes longest of C's time. */
const worstOfC = {
  text: "every kernel: at most 1.2 × the same C loop at 100 k",
  figure: (groups) => {
    const cases = groups.find(({ name }) => name === "kernels")?.cases ?? [];
    const ratios = cases
      .filter(({ per, name }) => per === 1e5 && name.endsWith("f32"))
      .map(({ name }) => ratio(["kernels", name, "nadir"], ["kernels", name, "c"])(groups))
      .filter(Boolean);
    return ratios.length > 0 ? Math.max(...ratios) : undefined;
  },
  limit: 1.2,
};

/** One thread's time over that of two, at least `limit`. */
const doubled = (limit, group, name, what) => ({
  text: `${what}, two threads: at least ${limit} × as fast as one`,
  figure: ratio([group, name, "nadir"], [group, name, "nadir", 2]),
  limit,
  isFloor: true,
});

const MIDDLE = "784-256-128-10";
const WIDE = "784-768-512-10";

const threaded = [
  doubled(1.8, "sweeps", "adam, 1,000,000 parameters", "Adam at 1 M"),
  {
    text: "Adam at 10 M, two threads: at least 0.85 of the two-thread roofline",
    figure: ratio(
      ["sweeps", "adam, 10,000,000 parameters", "roofline", 2],
      ["sweeps", "adam, 10,000,000 parameters", "nadir", 2],
    ),
    limit: 0.85,
    isFloor: true,
  },
  doubled(1.8, "products", `${MIDDLE}@128`, `products of ${MIDDLE} at batch 128`),
  doubled(1.7, "steps", `${MIDDLE}@128`, `steps of ${MIDDLE} at batch 128`),
  doubled(1.4, "steps", `${MIDDLE}@8`, `steps of ${MIDDLE} at batch 8`),
  doubled(1.8, "steps", `${WIDE}@128`, `steps of ${WIDE} at batch 128`),
  doubled(0.97, "steps", "64-32-10@32", "steps of 64-32-10 at batch 32"),
  {
    text: `steps of ${MIDDLE} at batch 128: two threads ahead of PyTorch eager with one`,
    figure: ratio(["steps", `${MIDDLE}@128`, "torch"], ["steps", `${MIDDLE}@128`, "nadir", 2]),
    limit: 1,
    isFloor: true,
  },
  ...[
    ["looking for work", 10],
    ["asleep", 60],
  ].map(([name, limit]) => ({
    text: `a thread ${name}: woken in at most ${limit} µs, half of the time`,
    figure(groups) {
      const found = summaryOf(groups, "waking", name, "nadir", 2);
      return found && found.median / 1e3;
    },
    limit,
  })),
];

const timings = [
  worstOfC,
  atMost(0.85, "adam", "c", "the C loop with all constants at 100 k", 1e5, "adam-general"),
  atMost(1.1, "adam", "c", "the same C loop at 100 k", 1e5),
  atMost(1.05, "adam-general", "c", "the same C loop at 100 k", 1e5),
  atMost(1.15, "momentum", "roofline", "the roofline at 100 k", 1e5),
  atMost(1.15, "nesterov", "roofline", "the roofline at 100 k", 1e5),
  atMost(1.2, "adam", "roofline", "the roofline at 10 M", 1e7),
  atMost(1.1, "sgd", "roofline", "the roofline at 10 M", 1e7),
  atMost(1.1, "momentum", "roofline", "the roofline at 10 M", 1e7),
  atMost(1.1, "nesterov", "roofline", "the roofline at 10 M", 1e7),
  atLeast(6, "adam", "javascript", "plain JavaScript at 100 k", 1e5),
  atLeast(6, "adam", "javascript", "plain JavaScript at 10 M", 1e7),
  ...threaded,
];

/** Bytes the module may have, with all that people use: 260 KB, as test/module.test.ts. */
const MODULE_LIMIT = 260_000;

/** Every aim with its figure; `met` is undefined where the figure was not measured. */
export function judge(groups, moduleBytes) {
  const judged = timings.map(({ text, figure, limit, isFloor }) => {
    const value = figure(groups);
    const met = value === undefined ? undefined : isFloor ? value >= limit : value <= limit;
    return { text, value: value?.toFixed(2), met };
  });
  const size = {
    text: `the module: at most ${MODULE_LIMIT} bytes`,
    value: String(moduleBytes),
    met: moduleBytes <= MODULE_LIMIT,
  };
  return [...judged, size];
}
