/** What the adapters aim at, in Node, as ratios of figures of one run. */

const TEN_MILLION = "10 M parameters";
const NETWORK = "784-256-128-10";

const time = (results, backend, name) =>
  results.find((row) => row.place === "Node" && row.backend === backend && row.name === name)
    ?.times;

const faster = (limit, backend, name) => ({
  text: `${backend}, ${name}: Adam at least ${limit} × faster than tf.train.adam`,
  limit,
  figure: (results) => ratioOf(time(results, backend, name), "tfjs", "nadir"),
});

const aims = [
  faster(8, "wasm", NETWORK),
  faster(8, "wasm", "1 M parameters"),
  faster(8, "wasm", TEN_MILLION),
  faster(100, "cpu", NETWORK),
  faster(100, "cpu", "1 M parameters"),
  faster(100, "cpu", TEN_MILLION),
  {
    text: "wasm, whole step at batch 32: at least 3 × faster with fastGradients",
    limit: 3,
    figure: (results) =>
      ratioOf(time(results, "wasm", `${NETWORK} at batch 32`), "tfjs", "nadirFast"),
  },
  {
    text: "wasm, peak heap at 10 M: at most half",
    limit: 0.5,
    isCeiling: true,
    figure: (results) => ratioOf(time(results, "wasm", "heap"), "nadir", "tfjs"),
  },
];

/** Every aim with its figure; `met` is undefined where it was not measured. */
export function judge(results) {
  return aims.map(({ text, limit, isCeiling, figure }) => {
    const value = figure(results);
    const met = value === undefined ? undefined : isCeiling ? value <= limit : value >= limit;
    return { text, value: value?.toFixed(2), met };
  });
}

function ratioOf(times, over, under) {
  return times?.[over] && times[under] ? times[over] / times[under] : undefined;
}
