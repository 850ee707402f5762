import { minibatches, type PlateauOptions, ReduceLROnPlateau } from "nadir";
import { codeOf } from "./code.ts";
import type { Entry, Parameter, Values } from "./entry.ts";
import { choice, FACTOR, inOptions, LOW_RATE, optional, RATE, required } from "./parameters.ts";

const COUNT = { min: 0, max: 100, scale: "linear", step: 1 } as const;

const options: readonly Parameter[] = [
  optional("factor", 0.1, { ...FACTOR, max: 0.99 }, 0.5),
  optional("patience", 10, COUNT, 30),
  optional("threshold", 1e-4, { min: 0, max: 1, scale: "log" }),
  choice("thresholdMode", ["rel", "abs"]),
  choice("mode", ["min", "max"]),
  optional("cooldown", 0, COUNT),
  optional("minLr", 0, LOW_RATE),
  optional("eps", 1e-8, { min: 0, max: 1e-2, scale: "log" }),
];

const labelled = (label: string, parameter: Parameter): Parameter => ({ ...parameter, label });

/** Of the loss that is made up for it. */
const loss: readonly Parameter[] = [
  labelled("loss at first", required("lossInitial", 2.3, { min: 0, max: 10, scale: "linear" })),
  labelled("loss reached", required("lossFloor", 0.5, { min: 0, max: 10, scale: "linear" })),
  labelled("half-life", required("lossHalfLife", 30, { min: 1, max: 500, scale: "log", step: 1 })),
  labelled("noise", required("lossNoise", 0.1, { min: 0, max: 1, scale: "linear" })),
];

/** In these the program's f32 parameters hold the rate, and the loss stays finite, and above 0, to the end. */
const bounds = [
  { name: "lr", min: 1e-30, max: 1e30 },
  { name: "lossInitial", min: 0, max: 1e9 },
  { name: "lossFloor", min: 0, max: 1e9 },
  { name: "lossHalfLife", min: 1e-3, max: 1e9 },
  { name: "lossNoise", min: 0, max: 1 },
];

/** The one that follows a metric: its curve depends on a loss, and its steps are epochs. */
export const plateau: Entry = {
  name: "ReduceLROnPlateau",
  kind: "by a metric",
  about: "Reduced when a metric has stopped improving.",
  parameters: [required("lr", 0.1, RATE), ...options, ...loss],
  given: inOptions(options),
};

/** Learning rate and metric of every epoch. */
export interface Watched {
  readonly values: Float64Array;
  readonly metrics: Float64Array;
}

/**
 * Lets {@link ReduceLROnPlateau} watch a loss that is made up: every epoch it comes closer, by its
 * half-life, to a level in proportion to the learning rate, as the noise of minibatches has it.
 * @throws what the class throws, and RangeError for what no loss can be made up of
 */
export function watch(values: Values, epochs: number): Watched {
  for (const { name, min, max } of bounds) {
    const value = values[name] as number;
    if (!(value >= min && value <= max)) {
      throw new RangeError(
        `${plateau.name}: ${name} must be a number from ${min} to ${max}, got ${value}`,
      );
    }
  }
  const { lr, mode, lossInitial, lossFloor, lossHalfLife, lossNoise } = values as Record<
    string,
    number
  > & { mode: string };
  const group = { lr: lr! };
  const watcher = new ReduceLROnPlateau(
    { paramGroups: [group] },
    plateau.given(values)[0] as PlateauOptions,
  );
  const kept = 0.5 ** (1 / lossHalfLife!);
  // Shuffled ranks, spread from −1 to 1: the package's own random numbers.
  const ranks = minibatches(epochs, { size: epochs }).next().value!;
  const watched = { values: new Float64Array(epochs), metrics: new Float64Array(epochs) };
  let level = lossInitial!;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const loss = level * (1 + lossNoise! * ((2 * ranks[epoch]!) / epochs - 1));
    const metric = mode === "max" ? 1 / (1 + loss) : loss;
    watched.values[epoch] = group.lr;
    watched.metrics[epoch] = metric;
    const reached = (lossFloor! * group.lr) / lr!;
    level = reached + (level - reached) * kept;
    watcher.step(metric);
  }
  return watched;
}

/** The code that makes it, for an optimizer of its own. */
export function plateauProgram(values: Values): string {
  const before = "const plateau = new ReduceLROnPlateau(optimizer, ";
  return `import { loadSync, ReduceLROnPlateau, SGD } from "nadir";

const model = loadSync().parameters({ weight: [10] });
const optimizer = new SGD(model, { lr: ${values.lr} });
${before}${codeOf(plateau.given(values)[0]!, before.length)});

plateau.step(${values.lossInitial}); // once an epoch, with its validation loss
`;
}
