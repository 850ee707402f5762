/** What the project aims at, as ratios of figures of one run. */

const MIDDLE = "784-256-128-10";
const STOCK = { names: ["tfjsWasm"], text: "TensorFlow.js on wasm" };
const TORCH = { names: ["torch"], text: "PyTorch eager" };
const OTHERS = {
  names: ["tfjsWasm", "tfjsRepaired", "tfjsCpu", "jax", "javascript"],
  text: "the best of all others in JavaScript",
};
const ALL = { names: [...OTHERS.names, "torch"], text: "the best of all others" };

/** The fastest rival's time over Nadir's, at least `limit`. */
const faster = (limit, network, batch, rivals) => ({
  text: `${network} at batch ${batch}: ${limit > 1 ? `at least ${limit} × ` : ""}faster than ${rivals.text}`,
  limit,
  figure({ times }) {
    const { nadir, ...others } = times[`${network}@${batch}`] ?? {};
    const fastest = Math.min(...rivals.names.map((name) => others[name] ?? Infinity));
    return nadir && Number.isFinite(fastest) ? fastest / nadir : undefined;
  },
});

/** Of the products at the shapes of a case, what `of` makes of their `{ speed, share, work }`. */
const products = (limit, text, of) => ({
  text: `products of ${MIDDLE} at batch 128, ${text}`,
  limit,
  figure({ products }) {
    const rows = products.filter(({ cases }) => cases.includes(`${MIDDLE}@128`));
    const all = rows.flatMap(({ block, forward, weightGradient, inputGradient, ...shape }) =>
      [forward, weightGradient, inputGradient].map((speed) => ({
        speed,
        share: speed / block,
        work: shape.rows * shape.inputs * shape.outputs,
      })),
    );
    return all.length > 0 && all.every(({ speed }) => speed) ? of(all) : undefined;
  },
});

/** One after the other: the work of all over the time of all. */
const together = (key) => (all) => {
  const sum = (value) => all.reduce((total, product) => total + value(product), 0);
  return sum(({ work }) => work) / sum((product) => product.work / product[key]);
};

/** Jitted, with threads or without, whichever is faster. */
const JAX = { names: ["jax", "jaxThreads"], text: "jax-js" };
const CPU = { names: ["tfjsCpu"], text: "TensorFlow.js cpu" };

const LAYERS = ["cnn@32", "separable@8", "keyword@32", "bag@32", "gru@32", "transformer@16"];

/** Of all products of a step of the CNN: the work of all over the time of all. */
const withinConvolutions = {
  text: "products within the CNN's convolutions, at least 0.8 of the bare block",
  limit: 0.8,
  figure({ convolutions }) {
    const rows = convolutions.filter(({ cases }) => cases.includes("cnn@32"));
    const all = rows.flatMap(({ block, work, ...row }) =>
      ["forward", "weightGradient", "inputGradient"]
        .filter((key) => row[key])
        .map((key) => ({ work, share: row[key] / block })),
    );
    return all.length > 0 ? together("share")(all) : undefined;
  },
};

const fasterInLayers = (limit, name, rivals) => {
  const [network, batch] = name.split("@");
  return faster(limit, network, batch, rivals);
};

/** Of the cases in layers/tasks.mjs. */
export const layerAims = [
  ...LAYERS.map((name) => fasterInLayers(name === "cnn@32" ? 10 : 3, name, JAX)),
  ...LAYERS.map((name) => fasterInLayers(20, name, CPU)),
  {
    ...fasterInLayers(1 / 2.5, "cnn@32", { names: ["torch"], text: "" }),
    text: "cnn at batch 32: within 2.5 × of PyTorch eager (its time over Nadir's, at least 0.4)",
  },
  withinConvolutions,
];

const aims = [
  products(0.85, "at least 0.85 of the bare block", together("share")),
  products(45, "at least 45 GFLOP/s", together("speed")),
  faster(6, MIDDLE, 128, STOCK),
  faster(1.3, MIDDLE, 128, OTHERS),
  faster(1.3, MIDDLE, 128, ALL),
  faster(10, MIDDLE, 8, STOCK),
  faster(10, MIDDLE, 1, STOCK),
  faster(30, "64-32-10", 32, STOCK),
  faster(1, "64-32-10", 32, TORCH),
  ...layerAims,
];

/** Every aim with its figure; `met` is undefined where the figure was not measured. */
export const judge = (measured) =>
  aims.map(({ text, limit, figure }) => {
    const value = figure(measured);
    const met = value === undefined ? undefined : value >= limit;
    return { text, value: value?.toFixed(2), met };
  });
