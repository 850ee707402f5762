/** Which page of the reference has which sources: one a family. */

/** `[page, title, group, sources]`, in the order of the navigation; the first that fits has it. */
const families = [
  [
    "load",
    "Load, memory, parameters",
    "Everywhere",
    /^((?!gradients$|minibatches)[^/]+|memory\/.*)$/,
  ],
  ["optimizer", "Every optimizer", "Everywhere", /^base\//],
  ["schedules", "Schedules", "Everywhere", /^schedules\//],
  [
    "gradients",
    "Gradients",
    "Everywhere",
    /^(gradients|around\/(central|clip|noise|accum|gradS|skip|trained).*)$/,
  ],
  ["groups", "Groups and projections", "Everywhere", /^around\//],
  ["averages", "Averages", "Everywhere", /^averages\//],
  ["minibatches", "Minibatches", "Everywhere", /^minibatches/],
  ["sparse", "Sparse parameters", "Everywhere", /^sparse\//],
  [
    "wrappers",
    "Around a class",
    "Everywhere",
    /^(coded\/.*|optimizers\/(cautious|lookahead|sam|multi|together))$/,
  ],
  [
    "networks/network",
    "Networks",
    "nadir/networks",
    /^networks\/(?!fit\/|layers\/|losses\/|(online|sparseWeights)$)/,
  ],
  ["networks/fit", "fit", "nadir/networks", /^networks\/fit\//],
  ["networks/online", "Online and sparse", "nadir/networks", /^networks\/(online|sparseWeights)$/],
  ["networks/layers", "Layers", "nadir/networks", /^networks\/layers\//],
  ["networks/losses", "Losses", "nadir/networks", /^networks\/losses\//],
  ["checkpoint/places", "Where it is kept", "nadir/checkpoint", /^checkpoint\/places\//],
  ["checkpoint/torch", "PyTorch", "nadir/checkpoint", /^checkpoint\/torch\//],
  ["checkpoint/layers-model", "TensorFlow.js", "nadir/checkpoint", /^checkpoint\/layersModel\//],
  ["checkpoint/files", "Save, restore, files", "nadir/checkpoint", /^checkpoint\//],
  ["worker", "nadir/worker", "Other entries", /^worker(\/|$)/],
  ["distributed", "nadir/distributed", "Other entries", /^distributed(\/|$)/],
  ["tune", "nadir/tune", "Other entries", /^tune(\/|$)/],
  ["threads", "nadir/threads", "Other entries", /^threads(\/|$)/],
  ["tfjs", "nadir/tfjs", "Other entries", /^tfjs(\/|$)/],
  ["jax", "nadir/jax", "Other entries", /^jax(\/|$)/],
  ["conventions/torch", "PyTorch's", "nadir/conventions", /^conventions\/torch$/],
  ["conventions/keras", "Keras's", "nadir/conventions", /^conventions\/keras$/],
  ["conventions/optax", "optax's", "nadir/conventions", /^conventions\/optax$/],
  ["conventions/tfjs", "TensorFlow.js's", "nadir/conventions", /^conventions\/tfjs$/],
];

/** Options that have a file of their own, by the class's. */
const optionsOf = { hessianOptions: "sophia", muonOptions: "muon" };

/** The page for a source, `{ page, title, group }`. */
export function familyOf(source) {
  for (const [page, title, group, sources] of families) {
    if (sources.test(source)) return { page, title, group };
  }
  const [, file] = /^optimizers\/([^/]+)/.exec(source) ?? [];
  if (file === undefined) {
    throw new Error(
      `src/${source}.ts has public names, and no page in site/reference/families.mjs`,
    );
  }
  return { page: `optimizers/${optionsOf[file] ?? file}`, group: "Optimizers" };
}

/** The pages in order, but those of optimizers. */
export const order = families.map(([page]) => page);
