/**
 * The conformance program: what Nadir computes, as a SHA-256 for each optimizer and for each other
 * section. It imports the package by its public entries and needs nothing else of an engine than
 * `crypto.subtle`, so it runs wherever the package does; and everywhere it must give what
 * `expected.json` says. A new optimizer adds a line there, and changes none.
 */
import * as nadir from "nadir";
import { coded } from "./coded.mjs";
import { sha256 } from "./digest.mjs";
import { batches, clipping } from "./gradients.mjs";
import { furtherLosses, layers, learned, losses } from "./layers.mjs";
import { lbfgs } from "./lbfgs.mjs";
import { functions, training } from "./networks.mjs";
import { sections as optimizers } from "./optimizers.mjs";
import { resumed } from "./resumed.mjs";
import { schedules } from "./schedules.mjs";
import { stateDicts } from "./state.mjs";
import { drawn } from "./tune.mjs";

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
  "losses f32": (nadir) => learned(nadir, "f32", losses),
  "losses f64": (nadir) => learned(nadir, "f64", losses),
  "further losses f32": (nadir) => learned(nadir, "f32", furtherLosses),
  "further losses f64": (nadir) => learned(nadir, "f64", furtherLosses),
  "state dicts": stateDicts,
  "state in fewer bytes": coded,
  tune: drawn,
  resumed,
};

/** The hash of each section; by so many threads, with work cut however small it is. A bundle's `load` has none. */
export async function conformance(threads = 1, load = nadir.load) {
  const hashes = {};
  // Threads take a while to start: one team does all sections.
  const team = threads > 1 && (await load({ threads }));
  if (team) team.heap.team.pool.zeal = Infinity;
  for (const [name, section] of Object.entries(sections)) {
    const nadir = team || (await load());
    hashes[name] = await sha256(await section(nadir));
    if (!team) nadir.dispose();
  }
  if (!team) return hashes;
  if (team.threads !== threads) throw new Error(`${team.threads} threads are left of ${threads}`);
  team.dispose();
  return hashes;
}
