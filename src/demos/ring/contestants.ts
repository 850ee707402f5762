import type { Parameters } from "../../base/parameters.ts";
import { Adam, NAG, SGD } from "../../index.ts";
import { fading } from "./fading.ts";

/** What trains both networks: an optimizer with its options. */
export interface Contestant {
  /** As tables show it. */
  readonly name: string;
  /** As the command line takes it. */
  readonly id: string;
  /** The class's name. */
  readonly optimizer: string;
  /** Of the first step: they fall as {@link fading} says. */
  readonly lr: LearningRates;
  /** All others, the same for both networks. */
  readonly options: Readonly<Record<string, number | readonly number[]>>;
  start(parameters: Parameters, lr: number, steps: number): Stepper;
}

export interface LearningRates {
  readonly generator: number;
  readonly discriminator: number;
}

/** What a game needs of an optimizer. */
export interface Stepper {
  step(closure: () => void): void;
  dispose(): void;
}

type OptimizerClass = typeof NAG | typeof SGD | typeof Adam;

/**
 * Learning rates are of 1, 2, 5, 10, …: of 13 pairs for each optimizer those that did best on the seeds
 * 1 to 5. Momentum, and Adam's first beta, are 0.5, as is usual for such networks. The networks, the
 * noise and how it falls were chosen with NAG.
 */
export const contestants: readonly Contestant[] = [
  contestant("NAG", NAG, { generator: 0.05, discriminator: 0.1 }, { momentum: 0.5 }),
  contestant("SGD", SGD, { generator: 0.1, discriminator: 0.1 }, {}),
  contestant("momentum", SGD, { generator: 0.05, discriminator: 0.2 }, { momentum: 0.5 }),
  contestant("Adam", Adam, { generator: 0.005, discriminator: 0.01 }, { betas: [0.5, 0.999] }),
];

function contestant(
  name: string,
  optimizer: OptimizerClass,
  lr: LearningRates,
  options: Contestant["options"],
): Contestant {
  return {
    name,
    id: name.toLowerCase(),
    optimizer: optimizer.description.name,
    lr,
    options,
    start: (parameters, initial, steps) =>
      new optimizer(parameters, { ...options, lr: fading(initial, steps) }),
  };
}

/** `lr 0.05 and 0.2, momentum 0.5`: the generator's learning rate first. */
export function settingsText({ lr, options }: Contestant): string {
  const others = Object.entries(options).map(
    ([key, value]) => `${key} ${[value].flat().join(", ")}`,
  );
  return [`lr ${lr.generator} and ${lr.discriminator}`, ...others].join(", ");
}
