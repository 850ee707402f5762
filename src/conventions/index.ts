/**
 * The same optimizers with each library's defaults and formulas, by its name.
 *
 *     import { keras } from "nadir/conventions";
 *     const optimizer = new keras.Adam(model, { lr: 1e-3 });
 *
 * @module
 */
export * as keras from "./keras.ts";
export * as optax from "./optax.ts";
export * as tfjs from "./tfjs.ts";
export * as torch from "./torch.ts";
