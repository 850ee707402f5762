/**
 * What the module exports: for each `@sweep` function of these files, its sweep over f32 and f64
 * arrays (`adam_f32`, `adam_f64`, …: scripts/sweep.mjs), and the reductions.
 */
import "./optimizers/sgd";
import "./optimizers/nag";
import "./optimizers/adagrad";
import "./optimizers/rmsprop";
import "./optimizers/adadelta";
import "./optimizers/adam";
import "./optimizers/adamax";
import "./optimizers/nadam";
import "./gradients";
export * from "./reduce";
