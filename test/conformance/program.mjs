/**
 * The conformance program: what Nadir computes, as a SHA-256 for each optimizer and for each other
 * section. It imports the package by its public entries and needs nothing else of an engine than
 * `crypto.subtle`, so it runs wherever the package does; and everywhere it must give what
 * `expected.json` says. A new optimizer adds a line there, and changes none.
 */
import { load } from "nadir";
import { sha256 } from "./digest.mjs";
import { batches, clipping } from "./gradients.mjs";
import { layers, learned } from "./layers.mjs";
import { lbfgs } from "./lbfgs.mjs";
import { functions, training } from "./networks.mjs";
import { sections as optimizers } from "./optimizers.mjs";
import { resumed } from "./resumed.mjs";
import { schedules } from "./schedules.mjs";
import { stateDicts } from "./state.mjs";

const sections = {
  ...optimizers,
  LBFGS: lbfgs,
  schedules,
  clipping,
  minibatches: batches,
  "functions f32": (nadir) => functions(nadir, "f32"),
  "functions f64": (nadir) => functions(nadir, "f64"),
  "networks f32": (nadir) => training(nadir, "f32"),
  "networks f64": (nadir) => training(nadir, "f64"),
  "layers f32": (nadir) => layers(nadir, "f32"),
  "layers f64": (nadir) => layers(nadir, "f64"),
  "losses f32": (nadir) => learned(nadir, "f32"),
  "losses f64": (nadir) => learned(nadir, "f64"),
  "state dicts": stateDicts,
  resumed,
};

/** The hash of each section. */
export async function conformance() {
  const hashes = {};
  for (const [name, section] of Object.entries(sections)) {
    const nadir = await load();
    hashes[name] = await sha256(await section(nadir));
    nadir.dispose();
  }
  return hashes;
}
