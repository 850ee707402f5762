import { type Options, optionsText } from "../text.ts";

/** How both networks are trained: plain data, which also a message to a worker can hold. */
export interface Settings {
  /** The class's name. */
  readonly optimizer: string;
  /** Of the first step: they fall as {@link fading} says. */
  readonly lr: LearningRates;
  /** All others that are not the defaults, the same for both networks. */
  readonly options: Options;
}

export interface LearningRates {
  readonly generator: number;
  readonly discriminator: number;
}

/** What trains both networks: an optimizer with its options, under a name. */
export interface Contestant extends Settings {
  /** As tables show it. */
  readonly name: string;
  /** As the command line takes it. */
  readonly id: string;
}

/**
 * Learning rates are of 1, 2, 5, 10, …: of 13 pairs for each optimizer those that did best on the seeds
 * 1 to 5. Momentum, and Adam's first beta, are 0.5, as is usual for such networks. The networks, the
 * noise and how it falls were chosen with NAG.
 */
export const contestants: readonly Contestant[] = [
  contestant("NAG", "NAG", { generator: 0.05, discriminator: 0.1 }, { momentum: 0.5 }),
  contestant("SGD", "SGD", { generator: 0.1, discriminator: 0.1 }, {}),
  contestant("momentum", "SGD", { generator: 0.05, discriminator: 0.2 }, { momentum: 0.5 }),
  contestant("Adam", "Adam", { generator: 0.005, discriminator: 0.01 }, { betas: [0.5, 0.999] }),
];

function contestant(
  name: string,
  optimizer: string,
  lr: LearningRates,
  options: Options,
): Contestant {
  return { name, id: name.toLowerCase(), optimizer, lr, options };
}

/** `lr 0.05 and 0.2, momentum 0.5`: the generator's learning rate first. */
export function settingsText({ lr, options }: Settings): string {
  const rates = `lr ${lr.generator} and ${lr.discriminator}`;
  return Object.keys(options).length === 0 ? rates : `${rates}, ${optionsText(options)}`;
}
