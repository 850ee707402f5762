/** The figures as text. */
import { table } from "../report.mjs";

const MISSING = "–";

export const NAMES = {
  nadir: "Nadir",
  tfjsWasm: "TensorFlow.js wasm",
  tfjsRepaired: "TensorFlow.js wasm (repaired)",
  tfjsCpu: "TensorFlow.js cpu",
  jax: "jax-js wasm (jitted)",
  jaxThreads: "jax-js wasm (jitted, threads)",
  jaxProducts: "jax-js wasm (jitted, products of patches by hand)",
  javascript: "plain JavaScript",
  torch: "PyTorch eager (fused Adam)",
};

/** One case: microseconds a step, over Nadir's; and why some did not take part. */
export function tableOfCase({ title, losses }, times, absent) {
  const present = Object.keys(NAMES).filter((key) => times[key]);
  const lines = present.map((key) => [
    NAMES[key],
    microseconds(times[key]),
    ratio(times[key], times.nadir),
  ]);
  const notes = [...new Set(Object.values(absent))].map((reason) => {
    const who = Object.keys(NAMES).filter((key) => absent[key] === reason);
    return `${reason}: ${who.map((key) => NAMES[key]).join(", ")}`;
  });
  notes.push(
    `loss of the first steps, in all alike: ${losses.map((x) => x.toFixed(4)).join(", ")}`,
  );
  return `${title}\n\n${table(["", "µs a step", "× Nadir"], lines)}\n\n${notes.join("\n")}\n`;
}

export const microseconds = (ns) =>
  (ns / 1e3).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const ratio = (value, other) => (other ? (value / other).toFixed(2) : MISSING);

export const PRODUCTS = {
  forward: "forward",
  weightGradient: "of weights",
  inputGradient: "of inputs",
};

/** GFLOP/s of the products, each also as a share of the bare block's. */
export function tableOfProducts(results) {
  const built = Object.keys(PRODUCTS).filter((key) => results.every((row) => row[key]));
  const lines = results.map((row) => [
    `${row.rows} × ${row.inputs} → ${row.outputs}`,
    row.block.toFixed(1),
    ...built.flatMap((key) => [row[key].toFixed(1), (row[key] / row.block).toFixed(2)]),
  ]);
  const columns = built.flatMap((key) => [PRODUCTS[key], "× block"]);
  const head = ["rows × inputs → outputs", "bare block", ...columns];
  const missing = Object.keys(PRODUCTS).filter((key) => !built.includes(key));
  const note =
    missing.length > 0 ? `\nnot built: ${missing.map((key) => PRODUCTS[key]).join(", ")}\n` : "";
  return `Products of matrices, GFLOP/s\n\n${table(head, lines)}\n${note}`;
}

/** The same of convolutions; "of inputs" where a step takes it. */
export function tableOfConvolutions(results) {
  const lines = results.map((row) => [
    row.text,
    row.block.toFixed(1),
    ...Object.keys(PRODUCTS).flatMap((key) =>
      row[key] ? [row[key].toFixed(1), (row[key] / row.block).toFixed(2)] : [MISSING, MISSING],
    ),
  ]);
  const columns = Object.values(PRODUCTS).flatMap((name) => [name, "× block"]);
  return `Products within convolutions, GFLOP/s\n\n${table(["", "bare block", ...columns], lines)}\n`;
}
