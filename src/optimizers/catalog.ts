/**
 * All optimizers, in the order of the lineage. For tests, tools and pages: what a user bundles never imports it.
 */
import type { CatalogClass } from "../base/optimizerClass.ts";
import { AdaBelief } from "./adabelief.ts";
import { Adadelta } from "./adadelta.ts";
import { Adafactor } from "./adafactor.ts";
import { Adagrad } from "./adagrad.ts";
import { Adam, AdamW } from "./adam.ts";
import { Adamax, AdamaxW } from "./adamax.ts";
import { Adan } from "./adan.ts";
import { AdEMAMix } from "./ademamix.ts";
import { ADOPT } from "./adopt.ts";
import { ASGD } from "./asgd.ts";
import { DAdaptAdam } from "./dadaptAdam.ts";
import { DoG, DoWG } from "./dog.ts";
import { Ftrl } from "./ftrl.ts";
import { LAMB } from "./lamb.ts";
import { LaProp } from "./laprop.ts";
import { LARS } from "./lars.ts";
import { LBFGS } from "./lbfgs.ts";
import { Lion } from "./lion.ts";
import { MADGRAD } from "./madgrad.ts";
import { Muon } from "./muon.ts";
import { NAdam, NAdamW } from "./nadam.ts";
import { NadaMax } from "./nadamax.ts";
import { NAG } from "./nag.ts";
import { NovoGrad } from "./novograd.ts";
import { Prodigy } from "./prodigy.ts";
import { RAdam } from "./radam.ts";
import { RMSprop } from "./rmsprop.ts";
import { Rprop } from "./rprop.ts";
import { ScheduleFreeAdamW, ScheduleFreeRAdam, ScheduleFreeSGD } from "./scheduleFree.ts";
import { SGD } from "./sgd.ts";
import { Shampoo } from "./shampoo.ts";
import { SignSGD, Signum } from "./signsgd.ts";
import { SM3 } from "./sm3.ts";
import { SOAP } from "./soap.ts";
import { Sophia } from "./sophia.ts";
import { SparseAdam } from "./sparseAdam.ts";
import { StableAdamW } from "./stableadamw.ts";
import { Yogi } from "./yogi.ts";

export const catalog: readonly CatalogClass[] = [
  SGD,
  NAG,
  Adagrad,
  RMSprop,
  Adadelta,
  Adam,
  AdamW,
  SparseAdam,
  Adamax,
  AdamaxW,
  NAdam,
  NAdamW,
  NadaMax,
  Lion,
  ScheduleFreeSGD,
  ScheduleFreeAdamW,
  ScheduleFreeRAdam,
  DoG,
  DoWG,
  DAdaptAdam,
  Prodigy,
  Adan,
  AdEMAMix,
  ADOPT,
  LaProp,
  LAMB,
  LARS,
  RAdam,
  Rprop,
  ASGD,
  MADGRAD,
  Ftrl,
  Sophia,
  LBFGS,
  AdaBelief,
  Yogi,
  SignSGD,
  Signum,
  Muon,
  SOAP,
  Shampoo,
  NovoGrad,
  StableAdamW,
  Adafactor,
  SM3,
];
