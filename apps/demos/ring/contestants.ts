import { catalog } from "../../../src/optimizers/catalog.ts";
import type { RingForm } from "../../cards/parts/card.ts";
import { cardOf } from "../cards.ts";
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

/** All that cards know, in the order of the catalog; an optimizer whose card knows none plays with its defaults. */
export const players: readonly Contestant[] = catalog.flatMap(
  ({ description: { name: optimizer, options } }) => {
    const { default: lr } = options.lr as { readonly default: number };
    const usual = { lr: { generator: lr, discriminator: lr }, options: {} };
    const forms: readonly RingForm[] = cardOf(optimizer).ring ?? [usual];
    return forms.map(({ form, lr, options }) => {
      const name = form ?? optimizer;
      return { name, id: name.toLowerCase(), optimizer, lr, options };
    });
  },
);

/** Those of `nadir gan`. The networks, the noise and how it falls were chosen with NAG. */
export const contestants: readonly Contestant[] = ["NAG", "SGD", "momentum", "Adam"].map(
  (name) => players.find((player) => player.name === name)!,
);

/** `lr 0.05 and 0.2, momentum 0.5`: the generator's learning rate first. */
export function settingsText({ lr, options }: Settings): string {
  const rates = `lr ${lr.generator} and ${lr.discriminator}`;
  return Object.keys(options).length === 0 ? rates : `${rates}, ${optionsText(options)}`;
}
