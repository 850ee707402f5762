/** Gorishniy et al., "tabular deep-learning optimizers" (arXiv:2604.15297): Diamonds, the plain MLP. */
import { diamonds, SHA256 } from "./data.mjs";
import { SEEDS } from "./report.mjs";
import { settings } from "./settings.mjs";
import { train } from "./train.mjs";

export { describe, pictures, summarize, table } from "./report.mjs";

export const title = "Diamonds, seven tuned optimizers (Gorishniy et al. 2026)";

/** To be raised when the same settings would give other numbers. */
const PROTOCOL = 1;

/** Theirs, and a small form: a fifth of the rows, an eighth of the units, at most 100 epochs. */
const LONG = { share: 1, over: 1, patience: 16, epochs: null };
const QUICK = { share: 0.2, over: 8, patience: 16, epochs: 100 };

/**
 * Of all optimizers the first seed, then the second, …; those that take less time first.
 * @param {{ quick?: boolean, seeds?: number, form?: object }} options `form`: another than the two.
 */
export function jobs({ quick = false, seeds = quick ? 1 : SEEDS, form = quick ? QUICK : LONG }) {
  return Array.from({ length: seeds }, (_, seed) =>
    settings.map((setting) => jobOf(setting, seed, form)),
  ).flat();
}

function jobOf(setting, seed, { share, over, patience, epochs, keepAfter }) {
  const own = { ...setting, width: Math.ceil(setting.width / over) };
  const { blocks, width, dropout, options, decay } = own;
  const network = { blocks, width, dropout };
  const most = Math.min(setting.epochs + patience, epochs ?? Infinity);
  return {
    name: `${setting.name}-${seed}`,
    estimate: (68 * share * most * setting.step) / over / 1000,
    config: {
      protocol: PROTOCOL,
      data: SHA256,
      share,
      seed,
      patience,
      epochs,
      network,
      options,
      decay,
    },
    run: (context) =>
      train(
        { setting: own, seed, patience, epochs: epochs ?? Infinity, keepAfter },
        diamonds(share),
        context,
      ),
  };
}
