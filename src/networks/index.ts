/**
 * Networks whose gradients are computed by kernels of the same module as the optimizers.
 *
 * @module
 */
export type { Values } from "../values.ts";
export type { ActivationName } from "./activations.ts";
export {
  type CTCDecoded,
  type CTCGreedyDecodeOptions,
  ctcGreedyDecode,
} from "./ctcGreedyDecode.ts";
export type { Targets } from "./data.ts";
export { DenseNetwork } from "./denseNetwork.ts";
export type { DenseArchitecture, DenseNetworkOptions } from "./denseOptions.ts";
export type { Evaluation } from "./evaluation.ts";
export { fit } from "./fit/fit.ts";
export type { BatchReport, Diverged, Epoch, History, Stopped } from "./fit/history.ts";
export type { FitOptions, Validation, ValidationRows } from "./fit/options.ts";
export { FitProgress } from "./fit/progress.ts";
export type { FitProgressState } from "./fit/progressState.ts";
export type { InitializerName } from "./initializers.ts";
export { leakyRelu, relu, sigmoid, silu, tanh } from "./layers/activations.ts";
export { type AttentionOptions, attention } from "./layers/attention.ts";
export { type AveragePoolOptions, averagePool } from "./layers/averagePool.ts";
export { type BatchNormOptions, batchNorm } from "./layers/batchNorm.ts";
export { channelsLast } from "./layers/channelsLast.ts";
export { concat } from "./layers/concat.ts";
export type { Conv1dOptions, Conv2dOptions, OneOrPair } from "./layers/convolutionOptions.ts";
export { conv1d, conv2d } from "./layers/convolutions.ts";
export { elu, hardSigmoid, hardSwish, mish, relu6, softplus } from "./layers/curves.ts";
export { type DenseOptions, dense } from "./layers/dense.ts";
export { dropout } from "./layers/dropout.ts";
export { type EmbeddingOptions, embedding } from "./layers/embedding.ts";
export { type EmbeddingBagOptions, embeddingBag } from "./layers/embeddingBag.ts";
export { flatten } from "./layers/flatten.ts";
export { gaussianNoise } from "./layers/gaussianNoise.ts";
export { type GeluOptions, gelu } from "./layers/gelu.ts";
export { globalAveragePool } from "./layers/globalPool.ts";
export {
  type GroupNormOptions,
  groupNorm,
  type InstanceNormOptions,
  instanceNorm,
} from "./layers/groupNorm.ts";
export { gru } from "./layers/gru.ts";
export { type LayerNormOptions, layerNorm } from "./layers/layerNorm.ts";
export { lstm } from "./layers/lstm.ts";
export { masking } from "./layers/masking.ts";
export { globalMaxPool, maxPool } from "./layers/maxPool.ts";
export { positionalEmbedding } from "./layers/positionalEmbedding.ts";
export { type PreluOptions, prelu } from "./layers/prelu.ts";
export type { Layers, Layout, Mode, Recipe } from "./layers/recipe.ts";
export type { RecurrentOptions } from "./layers/recurrent.ts";
export {
  type NormalizeOptions,
  normalize,
  type RescaleOptions,
  rescale,
} from "./layers/rescale.ts";
export { reshape } from "./layers/reshape.ts";
export { residual } from "./layers/residual.ts";
export { type RmsNormOptions, rmsNorm } from "./layers/rmsNorm.ts";
export { type SeparableConv2dOptions, separableConv2d } from "./layers/separableConvolution.ts";
export type { Shape } from "./layers/shape.ts";
export { sinusoidal } from "./layers/sinusoidal.ts";
export { softmax } from "./layers/softmax.ts";
export {
  type ConvTranspose1dOptions,
  type ConvTranspose2dOptions,
  convTranspose1d,
  convTranspose2d,
} from "./layers/transposedConvolution.ts";
export type { PoolOptions } from "./layers/windows.ts";
export { type BinaryCrossEntropyOptions, binaryCrossEntropy } from "./losses/binaryCrossEntropy.ts";
export { type CosineEmbeddingOptions, cosineEmbedding } from "./losses/cosineEmbedding.ts";
export { type CTCOptions, ctc } from "./losses/ctc.ts";
export { type GaussianNLLOptions, gaussianNLL } from "./losses/gaussianNLL.ts";
export { type HingeOptions, hinge } from "./losses/hinge.ts";
export { type HingeEmbeddingOptions, hingeEmbedding } from "./losses/hingeEmbedding.ts";
export { type HuberOptions, huber } from "./losses/huber.ts";
export { type KLDivergenceOptions, klDivergence } from "./losses/klDivergence.ts";
export type { Loss, Reduction } from "./losses/loss.ts";
export { type MarginRankingOptions, marginRanking } from "./losses/marginRanking.ts";
export { type MeanSquaredErrorOptions, meanSquaredError } from "./losses/meanSquaredError.ts";
export { type MultiLabelMarginOptions, multiLabelMargin } from "./losses/multiLabelMargin.ts";
export { type MultiMarginOptions, multiMargin } from "./losses/multiMargin.ts";
export {
  type NegativeBinomialNLLOptions,
  negativeBinomialNLL,
} from "./losses/negativeBinomialNLL.ts";
export { type PoissonNLLOptions, poissonNLL } from "./losses/poissonNLL.ts";
export { type L1Options, l1, type SmoothL1Options, smoothL1 } from "./losses/smoothL1.ts";
export { type SoftMarginOptions, softMargin } from "./losses/softMargin.ts";
export {
  type SoftmaxCrossEntropyOptions,
  softmaxCrossEntropy,
} from "./losses/softmaxCrossEntropy.ts";
export { type TripletMarginOptions, tripletMargin } from "./losses/tripletMargin.ts";
export { Network } from "./network.ts";
export { type OnlineLearner, type OnlineOptions, type OnlineState, online } from "./online.ts";
export type { NetworkOptions } from "./options.ts";
export type {
  BackwardOptions,
  LossAndGradientsOptions,
  LossOptions,
} from "./passOptions.ts";
export {
  linearRegression,
  logisticRegression,
  type RegressionOptions,
  type SoftmaxRegressionOptions,
  softmaxRegression,
} from "./regressions.ts";
export { rowLosses } from "./rowLosses.ts";
export type { Inputs, SparseRows } from "./rows.ts";
export { sampleLabels } from "./sampleLabels.ts";
export { type SparseWeights, sparseWeights } from "./sparseWeights.ts";
export { type LayerSummary, type Summary, summarize, summary } from "./summary.ts";
export type { NamedTensors, TensorSource } from "./tensors.ts";
