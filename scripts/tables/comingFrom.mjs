/** Keywords and defaults of other libraries, for docs/coming-from-*.md. */
import { otherDefaults, renamed } from "../comingFrom/comingFrom.mjs";

export const torch = () => defaults("torch", "PyTorch's");

export const optax = () => [...renamed("optax"), "", ...defaults("optax", "optax's")];

export const keras = () => [...renamed("keras"), "", ...defaults("keras", "Keras's")];

/** How many defaults are the same, and what the others are. */
function defaults(library, whose) {
  const { lines, alike, all, optimizers } = otherDefaults(library);
  const count = `Of the ${all} defaults of ${whose} ${optimizers} optimizers that are here, ${alike} are the same`;
  return lines.length === 0 ? [`${count}.`] : [`${count}; the others are:`, "", ...lines];
}
