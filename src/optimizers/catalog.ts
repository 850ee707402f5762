/** All optimizers, in the order of the lineage. For tests, tools and pages: what a user bundles never imports it. */
import { Adadelta } from "./adadelta.ts";
import { Adagrad } from "./adagrad.ts";
import { Adam, AdamW } from "./adam.ts";
import { Adamax } from "./adamax.ts";
import { NAdam } from "./nadam.ts";
import { NadaMax } from "./nadamax.ts";
import { NAG } from "./nag.ts";
import { RMSprop } from "./rmsprop.ts";
import { SGD } from "./sgd.ts";

export const catalog: readonly [
  typeof SGD,
  typeof NAG,
  typeof Adagrad,
  typeof RMSprop,
  typeof Adadelta,
  typeof Adam,
  typeof AdamW,
  typeof Adamax,
  typeof NAdam,
  typeof NadaMax,
] = [SGD, NAG, Adagrad, RMSprop, Adadelta, Adam, AdamW, Adamax, NAdam, NadaMax];
