import { optimizers } from "../../demos/optimizers.ts";
import { type Contestant, contestants, type Settings } from "../../demos/ring/contestants.ts";

/** Who plays, without learning rates. */
export type Player = Pick<Settings, "optimizer" | "options">;

const betas = { betas: [0.5, 0.999] } as const;

/**
 * Of those that `nadir gan` does not know. Learning rates are of 1, 2, 5, 10, …: of four or five pairs those
 * that did best on the seeds 1 and 2.
 */
const others: Readonly<Record<string, Omit<Settings, "optimizer">>> = {
  Adagrad: { lr: { generator: 0.1, discriminator: 0.1 }, options: {} },
  RMSprop: { lr: { generator: 0.005, discriminator: 0.005 }, options: {} },
  Adadelta: { lr: { generator: 5, discriminator: 5 }, options: {} },
  AdamW: { lr: { generator: 0.005, discriminator: 0.01 }, options: betas },
  Adamax: { lr: { generator: 0.01, discriminator: 0.02 }, options: betas },
  NAdam: { lr: { generator: 0.005, discriminator: 0.02 }, options: betas },
  NadaMax: { lr: { generator: 0.01, discriminator: 0.02 }, options: betas },
};

/** What one can choose to play with: the contestants of `nadir gan`, then all other optimizers. */
export const presets: readonly Contestant[] = [
  ...contestants,
  ...optimizers
    .filter(({ description }) => contestants.every((c) => c.optimizer !== description.name))
    .map(({ description: { name, options } }) => {
      const { default: lr } = options.lr as { readonly default: number };
      const usual = { lr: { generator: lr, discriminator: lr }, options: {} };
      return { name, id: name.toLowerCase(), optimizer: name, ...(others[name] ?? usual) };
    }),
];

/**
 * The preset that a player is one of: of the same class, and of several the last all of whose options it has
 * too, with whatever values. So SGD with any momentum is `momentum`.
 */
export function presetOf({ optimizer, options }: Player): Contestant {
  const ofClass = presets.filter((preset) => preset.optimizer === optimizer);
  const has = (preset: Contestant) => Object.keys(preset.options).every((name) => name in options);
  return ofClass.findLast(has) ?? ofClass[0]!;
}

/** The contestant of `nadir gan` with just these settings, if there is one. */
export function contestantOf(settings: Settings): Contestant | undefined {
  return contestants.find((contestant) => sameSettings(contestant, settings));
}

/** Whether both train alike. */
export function sameSettings(a: Settings, b: Settings): boolean {
  const text = ({ optimizer, lr, options }: Settings) =>
    JSON.stringify([optimizer, lr.generator, lr.discriminator, Object.entries(options).toSorted()]);
  return text(a) === text(b);
}
