/**
 * The conformance program: what Nadir computes, as a SHA-256 for each section. It imports the package
 * by its public entries and needs nothing else of an engine than `crypto.subtle`, so it runs wherever
 * the package does; and everywhere it must give what `expected.json` says.
 */
import { sha256 } from "./digest.mjs";
import { batches, clipping } from "./gradients.mjs";
import { functions, training } from "./networks.mjs";
import { conventionsOf, optimizersIn } from "./optimizers.mjs";
import { schedules } from "./schedules.mjs";
import { resumed } from "./state.mjs";

const sections = {
  "optimizers f32": () => optimizersIn("f32"),
  "optimizers f64": () => optimizersIn("f64"),
  "conventions f32": () => conventionsOf("f32"),
  "conventions f64": () => conventionsOf("f64"),
  schedules,
  clipping,
  minibatches: batches,
  "functions f32": () => functions("f32"),
  "functions f64": () => functions("f64"),
  "networks f32": () => training("f32"),
  "networks f64": () => training("f64"),
  "state dicts": resumed,
};

/** The hash of each section. */
export async function conformance() {
  const hashes = {};
  for (const [name, section] of Object.entries(sections)) hashes[name] = await sha256(section());
  return hashes;
}
