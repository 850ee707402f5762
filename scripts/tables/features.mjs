/** What docs/features.md counts and weighs, by the record of `node scripts/features.mjs`; of Nadir as it is now. */
import { readFileSync } from "node:fs";
import { nadir } from "../features/counts.mjs";
import { table } from "./table.mjs";

const read = (name) => JSON.parse(readFileSync(`test/golden/${name}.json`, "utf8"));

export function counts() {
  const { counts, versions } = read("features");
  const torch = read("defaults");
  const libraries = [
    [`Nadir ${versions.nadir}`, nadir()],
    [`TensorFlow.js ${versions.tfjs}`, counts.tfjs],
    [`jax-js ${versions.jax}`, counts.jax],
    [`brain.js ${versions.brain}`, counts.brain],
    [`netsaur ${versions.netsaur}`, counts.netsaur],
    [`PyTorch ${torch.versions.torch}`, torch.counts],
  ];
  const rows = ["optimizers", "schedules", "layers", "losses"].map((what) => [
    what,
    ...libraries.map(([, count]) => String(count[what])),
  ]);
  return table(["", ...libraries.map(([name]) => name)], rows);
}

export function weights() {
  const { weights } = read("features");
  const rows = Object.entries(NAMES).map(([name, title]) => [
    title,
    `${Math.round(weights[name] / 1024)} KB`,
  ]);
  return table(["trains a dense network with Adam", "gzipped"], rows);
}

const NAMES = {
  nadir: "Nadir",
  brain: "brain.js",
  jax: "jax-js, with its optax",
  tfjs: "TensorFlow.js, on cpu",
  tfjsWasm: "TensorFlow.js, on wasm, with the file for SIMD",
  netsaur: "netsaur, its wasm backend alone",
};
