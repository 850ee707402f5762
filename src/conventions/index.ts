/**
 * The same optimizers with each library's defaults and formulas, by its name.
 *
 * ```ts
 * import { loadSync } from "nadir";
 * import { keras } from "nadir/conventions";
 *
 * const model = loadSync().parameters({ weight: [10, 64] });
 * const optimizer = new keras.Adam(model, { lr: 1e-3 });
 * console.log(optimizer.paramGroups[0].eps); // → 1e-7
 * ```
 *
 * @module
 */
export * as keras from "./keras.ts";
export * as optax from "./optax.ts";
export * as tfjs from "./tfjs.ts";
export * as torch from "./torch.ts";
