/** The figures as text. */
import { table } from "../report.mjs";

const MISSING = "–";
const ms = (ns) => (ns === undefined ? MISSING : (ns / 1e6).toPrecision(3));
const ratio = (over, under) => (over && under ? `${(over / under).toPrecision(3)} ×` : MISSING);
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;

/** The optimizer alone. */
export function tableOfOptimizers(rows) {
  const lines = rows.map(({ place, backend, name, times }) => [
    `${place}, ${backend}: ${name}`,
    ms(times.tfjs),
    ms(times.nadir),
    ratio(times.tfjs, times.nadir),
  ]);
  const head = ["Adam alone, ms", "tf.train.adam", "Nadir", "faster"];
  return `${table(head, lines)}\n`;
}

/** Whole steps. */
export function tableOfSteps(rows) {
  const lines = rows.map(({ place, backend, name, times }) => [
    `${place}, ${backend}: ${name}`,
    ms(times.tfjs),
    ms(times.nadir),
    ms(times.tfjsFast),
    ms(times.nadirFast),
    ratio(times.tfjs, times.nadirFast ?? times.nadir),
  ]);
  const head = ["whole step, ms", "tf.train", "Nadir", "tf.train, fast", "Nadir, fast", "faster"];
  return `${table(head, lines)}\n"fast": after fastGradients(tf)\n`;
}

/** The heap after steps at 10 M parameters. */
export function tableOfHeaps(rows) {
  const lines = rows.map(({ place, times }) => [
    `${place}, wasm: peak heap at 10 M`,
    ...["gradients", "tfjs", "nadir"].map((name) => megabytes(times[name])),
  ]);
  return `${table(["", "gradients alone", "tf.train.adam", "Nadir"], lines)}\n`;
}
