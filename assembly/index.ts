/**
 * What the module exports, all in both precisions: for each `@sweep` function of these files its
 * sweep over arrays (`adam_f32`, `adam_f64`, …: scripts/transforms/sweep.mjs), and each `@kernel`
 * (scripts/transforms/kernel.mjs).
 */
import "./optimizers/sgd";
import "./optimizers/nag";
import "./optimizers/adagrad";
import "./optimizers/rmsprop";
import "./optimizers/adadelta";
import "./optimizers/adam";
import "./optimizers/adamax";
import "./optimizers/nadam";
import "./state";
import "./gradients";
import "./vectors";
import "./reduce";
import "./functions";
import "./networks/activations";
import "./matrix/dense";
import "./networks/sparse";
import "./matrix/products";
import "./matrix/sums";
import "./networks/softmax";
import "./networks/losses";
