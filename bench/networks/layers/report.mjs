/** The cases of layers as a page of docs. */
import { judge, layerAims } from "../aims.mjs";
import { microseconds, NAMES, PRODUCTS } from "../report.mjs";

const COLUMNS = ["nadir", "torch", "jax", "jaxThreads", "tfjsCpu", "tfjsWasm", "tfjsRepaired"];
const MISSING = "–";

const rows = (lines) => lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const table = (head, lines) =>
  rows([head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...lines]);

/** Enough digits to compare by. */
const short = (ratio) => (ratio < 9.95 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString("en"));

export function reportOfLayers(tasks, { machine, times, absent, convolutions, products }) {
  const layered = tasks.filter(({ model }) => model);
  const lines = layered.map(({ name, title }) => {
    const own = times[name];
    const cells = COLUMNS.slice(1).map((key) =>
      own[key] ? `${microseconds(own[key])} (${short(own[key] / own.nadir)} ×)` : MISSING,
    );
    return [title, microseconds(own.nadir), ...cells];
  });
  const reasons = layered.flatMap(({ name }) =>
    Object.entries(absent[name]).map(([key, reason]) => `- ${name}: ${NAMES[key]} ${reason}.`),
  );
  const { nadir, jaxProducts } = times["cnn@32"] ?? {};
  if (jaxProducts) {
    reasons.push(
      `- cnn@32: with its convolutions written by hand, as products of patches that are put side by side, jax-js takes ${microseconds(jaxProducts)} (${short(jaxProducts / nadir)} ×).`,
    );
  }
  const speeds = convolutions.map((row) => [
    row.text,
    row.block.toFixed(1),
    ...Object.keys(PRODUCTS).map((key) =>
      row[key] ? `${row[key].toFixed(1)} (${(row[key] / row.block).toFixed(2)})` : MISSING,
    ),
  ]);
  const texts = new Set(layerAims.map(({ text }) => text));
  const aims = judge({ times, products, convolutions }).filter(({ text }) => texts.has(text));
  return `# Speed

Whole training steps of networks of layers: forward pass, softmax cross-entropy, gradients, Adam; f32, one
thread. \`npm run bench:networks -- ${layered.map(({ name }) => name.split("@")[0]).join(" ")} --report docs/speed.md\`
wrote this page: ${machine.cpu}, ${machine.cores} cores, load ${machine.load.toFixed(1)} from other work at the start,
Node ${machine.node.slice(1)}.

All start from the same weights and the same batch, and their losses of the first three steps agree to 1e-3. Each
trains in a process of its own, compiled and warmed up before; in every round each has its turn, and of up to 30
rounds the fastest counts, in processor time, which leaves out what others take of the machine. jax-js is one jitted
function a step (of the embedding bag it cannot jit the gradient: two, and \`take\` between them); with threads, as
many as there are cores, its time is that of day, in which other work shows. TensorFlow.js has the mean of the bag as a matrix times the table where the
gradient of \`gather\` is missing or, on cpu, takes half a minute. PyTorch runs eager on one thread with fused Adam, the processor's widest vectors and fused multiply-add; WebAssembly has 128 bits and none.

## Steps

Microseconds a step, in brackets over Nadir's.

${table(["", ...COLUMNS.map((key) => NAMES[key].replace("repaired", "`fastGradients`"))], lines)}

${reasons.join("\n")}

## Products within convolutions

GFLOP/s of whole passes, with packing of weights and borders; in brackets over a bare block of 4 × 8 registers that
multiplies and adds with nothing around it. Of a first layer no step computes the gradient of inputs.

${table(["", "bare block", ...Object.values(PRODUCTS)], speeds)}

## Aims

${table(
  ["aim", "figure", ""],
  aims.map(({ text, value, met }) => [
    text,
    value ?? MISSING,
    met === undefined ? "not measured" : met ? "met" : "**missed**",
  ]),
)}
`;
}
