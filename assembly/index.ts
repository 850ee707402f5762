/**
 * What the module exports, all in both precisions: for each `@sweep` function its sweep over arrays
 * (`adam_f32`, `adam_f64`, …: scripts/transforms/sweep.mjs), and each `@kernel`
 * (scripts/transforms/kernel.mjs), of the files in `optimizers/` and of these.
 */
import "./state";
import "./gradients";
import "./vectors";
import "./reduce";
import "./maximum";
import "./functions";
import "./networks/activations";
import "./matrix/dense";
import "./networks/sparse";
import "./matrix/products";
import "./matrix/sums";
import "./networks/logSumExp";
import "./networks/softmax";
import "./networks/losses";
import "./networks/attention";
import "./networks/gru";
import "./networks/lstm";
import "./networks/batchNorm";
import "./networks/maxPool";
import "./networks/masking";
import "./networks/channels";
import "./networks/convolutions";
import "./networks/depthwise";
import "./networks/filters";
import "./networks/lastMaximum";
import "./networks/absoluteErrors";
import "./networks/hinges";
import "./networks/counts";
import "./networks/divergences";
import "./networks/embedding";
import "./networks/branches";
import "./networks/noise";
import "./networks/curves";
import "./networks/normal";
import "./networks/softmaxGradient";
import "./networks/layerNorm";
import "./networks/rmsNorm";
import "./networks/groupNorm";
import "./networks/averagePool";
import "./networks/globalPool";
import "./networks/prelu";
import "./networks/similarities";
import "./networks/rescaling";
