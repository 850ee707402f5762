/** What the project aims at, on one thread, as ratios of figures of one run. */

const f32 = (kernel, length) => (results) =>
  results.find((r) => r.kernel === kernel && r.dtype === "f32" && r.length === length);

/** Nadir's time over another's, which may be of another row, at most `limit`. */
const atMost = (limit, kernel, other, where, length, row = kernel) => ({
  text: `${kernel}: at most ${limit} × ${where}`,
  figure: ratio([f32(kernel, length), "nadir"], [f32(row, length), other]),
  limit,
});

/** Another's time over Nadir's, at least `limit`. */
const atLeast = (limit, kernel, other, where, length) => ({
  text: `${kernel}: at least ${limit} × faster than ${where}`,
  figure: ratio([f32(kernel, length), other], [f32(kernel, length), "nadir"]),
  limit,
  isFloor: true,
});

const ratio =
  ([findOver, over], [findUnder, under]) =>
  (results) => {
    const [numerator, denominator] = [findOver(results)?.[over], findUnder(results)?.[under]];
    return numerator && denominator ? numerator / denominator : undefined;
  };

/** The kernel of all that C has, too, which takes longest of C's time. */
const worstOfC = {
  text: "every kernel: at most 1.2 × the same C loop at 100 k",
  figure: (results) => {
    const rows = results.filter(({ dtype, length, c }) => dtype === "f32" && length === 1e5 && c);
    return rows.length > 0 ? Math.max(...rows.map(({ nadir, c }) => nadir / c)) : undefined;
  },
  limit: 1.2,
};

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
];

/** Bytes the module may have, with all that people use: 150 KB. */
const MODULE_LIMIT = 150_000;

/** Every aim with its figure; `met` is undefined where the figure was not measured. */
export function judge(results, moduleBytes) {
  const judged = timings.map(({ text, figure, limit, isFloor }) => {
    const value = figure(results);
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
