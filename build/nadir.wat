(module
 (type $0 (func (param i32 i32 i32 i32 i32 i32 i32)))
 (type $1 (func (param i32 i32 i32)))
 (type $2 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $3 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $4 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $5 (func (param i32 i32) (result f64)))
 (type $6 (func (param i32 i32 i32 i32 i32)))
 (type $7 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $8 (func (param i32 i32)))
 (type $9 (func (param v128) (result v128)))
 (type $10 (func (param i32 i32 f64)))
 (type $11 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $12 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $13 (func (param i32 i32 i32 i32 i32 i32) (result f64)))
 (type $14 (func (param i32 i32 i32 i32 i32 i32 f64) (result f64)))
 (type $15 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $16 (func (param i32 i32 i32 i32)))
 (type $17 (func (param i32 i32 i32 i32 i32 i32)))
 (type $18 (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $19 (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $20 (func (param v128 v128 v128) (result v128)))
 (type $21 (func (param i32 i32 i32) (result f64)))
 (type $22 (func (param i32 i32 i32 f64)))
 (type $23 (func (param i32 i32 i32 f64 f64)))
 (type $24 (func (param i32 i32 f64) (result f64)))
 (type $25 (func (param i32 i32 i32 i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 i32)))
 (type $26 (func (param i32 i32 i32 f64 f64 f64 f64)))
 (type $27 (func (param i32 i32 i32 i32 f64 f64)))
 (type $28 (func (param i32 i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $29 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $30 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64)))
 (type $31 (func (param i32 i32 i32 i32 f64)))
 (type $32 (func (param i32 i32 i32 f64 f64 i32) (result f64)))
 (type $33 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64 f64)))
 (type $34 (func (param i32 i32 i32 i32 i32 i32 f64 f64 f64 f64)))
 (type $35 (func (param i32 i32 i32 i32 i32 i32 i32 f64 f64)))
 (type $36 (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result f64)))
 (type $37 (func (param i32 i32 i32 i32 i32 f64)))
 (type $38 (func (param i32 i32 i32 i32 i32 i32 i32 i32 f64 f64)))
 (type $39 (func (param i32 i32 i32 i32 i32 i32 f64)))
 (type $40 (func (param v128 v128) (result v128)))
 (type $41 (func (param i32 i32 i32 f64) (result f64)))
 (type $42 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64)))
 (type $43 (func (param i32 i32 i32 i32 f64 f64 f64 f64 f64)))
 (type $44 (func (param i32 i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64)))
 (type $45 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $46 (func (param i32 i32 i32 i32 i32 f64 f64)))
 (type $47 (func (param i32 i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $48 (func (param i32 i32 i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 f64)))
 (type $49 (func (param i32 i32 i32 i32 i32 f64 f64 f64)))
 (type $50 (func (param i32 i32 i32 i32 i32 f64 f64 f64 f64 f64 f64 f64)))
 (type $51 (func (result i32)))
 (type $52 (func (param i32 i32 f64 f64)))
 (type $53 (func (param i32 i32 i32 i32 i32 i32 f32)))
 (import "env" "memory" (memory $0 0))
 (export "adabelief_f32" (func $assembly/optimizers/adabelief.adabelief.sweep/adabelief_f32))
 (export "adabelief_f64" (func $assembly/optimizers/adabelief.adabelief.sweep/adabelief_f64))
 (export "adadelta_f32" (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f32))
 (export "adadelta_f64" (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f64))
 (export "adagrad_f32" (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f32))
 (export "adagrad_f64" (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f64))
 (export "adam_f32" (func $assembly/optimizers/adam.adam.sweep/adam_f32))
 (export "adam_f64" (func $assembly/optimizers/adam.adam.sweep/adam_f64))
 (export "amsgrad_f32" (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f32))
 (export "amsgrad_f64" (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f64))
 (export "adamLookAhead_f32" (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f32))
 (export "adamLookAhead_f64" (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f64))
 (export "adamax_f32" (func $assembly/optimizers/adamax.adamax.sweep/adamax_f32))
 (export "adamax_f64" (func $assembly/optimizers/adamax.adamax.sweep/adamax_f64))
 (export "adan_f32" (func $assembly/optimizers/adan.adan.sweep/adan_f32))
 (export "adan_f64" (func $assembly/optimizers/adan.adan.sweep/adan_f64))
 (export "ademamix_f32" (func $assembly/optimizers/ademamix.ademamix.sweep/ademamix_f32))
 (export "ademamix_f64" (func $assembly/optimizers/ademamix.ademamix.sweep/ademamix_f64))
 (export "adopt_f32" (func $assembly/optimizers/adopt.adopt.sweep/adopt_f32))
 (export "adopt_f64" (func $assembly/optimizers/adopt.adopt.sweep/adopt_f64))
 (export "asgd_f32" (func $assembly/optimizers/asgd.asgd.sweep/asgd_f32))
 (export "asgd_f64" (func $assembly/optimizers/asgd.asgd.sweep/asgd_f64))
 (export "caution_f32" (func $assembly/optimizers/cautious.caution.sweep/caution_f32))
 (export "caution_f64" (func $assembly/optimizers/cautious.caution.sweep/caution_f64))
 (export "dadaptRatio_f32" (func $assembly/optimizers/dadaptAdam.dadaptRatio.sweep/dadaptRatio_f32))
 (export "dadaptRatio_f64" (func $assembly/optimizers/dadaptAdam.dadaptRatio.sweep/dadaptRatio_f64))
 (export "ftrl_f32" (func $assembly/optimizers/ftrl.ftrl.sweep/ftrl_f32))
 (export "ftrl_f64" (func $assembly/optimizers/ftrl.ftrl.sweep/ftrl_f64))
 (export "ftrlPower_f32" (func $assembly/optimizers/ftrl.ftrlPower.sweep/ftrlPower_f32))
 (export "ftrlPower_f64" (func $assembly/optimizers/ftrl.ftrlPower.sweep/ftrlPower_f64))
 (export "laprop_f32" (func $assembly/optimizers/laprop.laprop.sweep/laprop_f32))
 (export "laprop_f64" (func $assembly/optimizers/laprop.laprop.sweep/laprop_f64))
 (export "combine_f32" (func $assembly/optimizers/lbfgs.combine.sweep/combine_f32))
 (export "combine_f64" (func $assembly/optimizers/lbfgs.combine.sweep/combine_f64))
 (export "curvature_f32" (func $assembly/optimizers/lbfgs.curvature.sweep/curvature_f32))
 (export "curvature_f64" (func $assembly/optimizers/lbfgs.curvature.sweep/curvature_f64))
 (export "lion_f32" (func $assembly/optimizers/lion.lion.sweep/lion_f32))
 (export "lion_f64" (func $assembly/optimizers/lion.lion.sweep/lion_f64))
 (export "madgrad_f32" (func $assembly/optimizers/madgrad.madgrad.sweep/madgrad_f32))
 (export "madgrad_f64" (func $assembly/optimizers/madgrad.madgrad.sweep/madgrad_f64))
 (export "muon_f32" (func $assembly/optimizers/muon.muon.sweep/muon_f32))
 (export "muon_f64" (func $assembly/optimizers/muon.muon.sweep/muon_f64))
 (export "nadam_f32" (func $assembly/optimizers/nadam.nadam.sweep/nadam_f32))
 (export "nadam_f64" (func $assembly/optimizers/nadam.nadam.sweep/nadam_f64))
 (export "nagLookAhead_f32" (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f32))
 (export "nagLookAhead_f64" (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f64))
 (export "normalized_f32" (func $assembly/optimizers/normalized.normalized.sweep/normalized_f32))
 (export "normalized_f64" (func $assembly/optimizers/normalized.normalized.sweep/normalized_f64))
 (export "rmsprop_f32" (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f32))
 (export "rmsprop_f64" (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f64))
 (export "rmspropCentered_f32" (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f32))
 (export "rmspropCentered_f64" (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f64))
 (export "rmspropMomentum_f32" (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f32))
 (export "rmspropMomentum_f64" (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f64))
 (export "rmspropCenteredMomentum_f32" (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f32))
 (export "rmspropCenteredMomentum_f64" (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f64))
 (export "rprop_f32" (func $assembly/optimizers/rprop.rprop.sweep/rprop_f32))
 (export "rprop_f64" (func $assembly/optimizers/rprop.rprop.sweep/rprop_f64))
 (export "samAscent_f32" (func $assembly/optimizers/sam.samAscent.sweep/samAscent_f32))
 (export "samAscent_f64" (func $assembly/optimizers/sam.samAscent.sweep/samAscent_f64))
 (export "samWeighted_f32" (func $assembly/optimizers/sam.samWeighted.sweep/samWeighted_f32))
 (export "samWeighted_f64" (func $assembly/optimizers/sam.samWeighted.sweep/samWeighted_f64))
 (export "scheduleFreeSgd_f32" (func $assembly/optimizers/scheduleFree.scheduleFreeSgd.sweep/scheduleFreeSgd_f32))
 (export "scheduleFreeSgd_f64" (func $assembly/optimizers/scheduleFree.scheduleFreeSgd.sweep/scheduleFreeSgd_f64))
 (export "scheduleFreeAdam_f32" (func $assembly/optimizers/scheduleFree.scheduleFreeAdam.sweep/scheduleFreeAdam_f32))
 (export "scheduleFreeAdam_f64" (func $assembly/optimizers/scheduleFree.scheduleFreeAdam.sweep/scheduleFreeAdam_f64))
 (export "sgd_f32" (func $assembly/optimizers/sgd.sgd.sweep/sgd_f32))
 (export "sgd_f64" (func $assembly/optimizers/sgd.sgd.sweep/sgd_f64))
 (export "momentum_f32" (func $assembly/optimizers/sgd.momentum.sweep/momentum_f32))
 (export "momentum_f64" (func $assembly/optimizers/sgd.momentum.sweep/momentum_f64))
 (export "signsgd_f32" (func $assembly/optimizers/signsgd.signsgd.sweep/signsgd_f32))
 (export "signsgd_f64" (func $assembly/optimizers/signsgd.signsgd.sweep/signsgd_f64))
 (export "sophia_f32" (func $assembly/optimizers/sophia.sophia.sweep/sophia_f32))
 (export "sophia_f64" (func $assembly/optimizers/sophia.sophia.sweep/sophia_f64))
 (export "hessianOfSquares_f32" (func $assembly/optimizers/sophia.hessianOfSquares.sweep/hessianOfSquares_f32))
 (export "hessianOfSquares_f64" (func $assembly/optimizers/sophia.hessianOfSquares.sweep/hessianOfSquares_f64))
 (export "yogi_f32" (func $assembly/optimizers/yogi.yogi.sweep/yogi_f32))
 (export "yogi_f64" (func $assembly/optimizers/yogi.yogi.sweep/yogi_f64))
 (export "exp_f32" (func $assembly/functions.exp.sweep/exp_f32))
 (export "exp_f64" (func $assembly/functions.exp.sweep/exp_f64))
 (export "log1p_f32" (func $assembly/functions.log1p.sweep/log1p_f32))
 (export "log1p_f64" (func $assembly/functions.log1p.sweep/log1p_f64))
 (export "flush_f32" (func $assembly/state.flush.sweep/flush_f32))
 (export "flush_f64" (func $assembly/state.flush.sweep/flush_f64))
 (export "scale_f32" (func $assembly/gradients.scale.sweep/scale_f32))
 (export "scale_f64" (func $assembly/gradients.scale.sweep/scale_f64))
 (export "clamp_f32" (func $assembly/gradients.clamp.sweep/clamp_f32))
 (export "clamp_f64" (func $assembly/gradients.clamp.sweep/clamp_f64))
 (export "axpby_f32" (func $assembly/vectors.axpby.sweep/axpby_f32))
 (export "axpby_f64" (func $assembly/vectors.axpby.sweep/axpby_f64))
 (export "lerp_f32" (func $assembly/vectors.lerp.sweep/lerp_f32))
 (export "lerp_f64" (func $assembly/vectors.lerp.sweep/lerp_f64))
 (export "exchange_f32" (func $assembly/vectors.exchange.sweep/exchange_f32))
 (export "exchange_f64" (func $assembly/vectors.exchange.sweep/exchange_f64))
 (export "relu_f32" (func $assembly/networks/activations.relu.sweep/relu_f32))
 (export "relu_f64" (func $assembly/networks/activations.relu.sweep/relu_f64))
 (export "reluGradient_f32" (func $assembly/networks/activations.reluGradient.sweep/reluGradient_f32))
 (export "reluGradient_f64" (func $assembly/networks/activations.reluGradient.sweep/reluGradient_f64))
 (export "leakyRelu_f32" (func $assembly/networks/activations.leakyRelu.sweep/leakyRelu_f32))
 (export "leakyRelu_f64" (func $assembly/networks/activations.leakyRelu.sweep/leakyRelu_f64))
 (export "leakyReluGradient_f32" (func $assembly/networks/activations.leakyReluGradient.sweep/leakyReluGradient_f32))
 (export "leakyReluGradient_f64" (func $assembly/networks/activations.leakyReluGradient.sweep/leakyReluGradient_f64))
 (export "tanh_f32" (func $assembly/networks/activations.tanh.sweep/tanh_f32))
 (export "tanh_f64" (func $assembly/networks/activations.tanh.sweep/tanh_f64))
 (export "tanhGradient_f32" (func $assembly/networks/activations.tanhGradient.sweep/tanhGradient_f32))
 (export "tanhGradient_f64" (func $assembly/networks/activations.tanhGradient.sweep/tanhGradient_f64))
 (export "sigmoid_f32" (func $assembly/networks/activations.sigmoid.sweep/sigmoid_f32))
 (export "sigmoid_f64" (func $assembly/networks/activations.sigmoid.sweep/sigmoid_f64))
 (export "sigmoidGradient_f32" (func $assembly/networks/activations.sigmoidGradient.sweep/sigmoidGradient_f32))
 (export "sigmoidGradient_f64" (func $assembly/networks/activations.sigmoidGradient.sweep/sigmoidGradient_f64))
 (export "gelu_f32" (func $assembly/networks/activations.gelu.sweep/gelu_f32))
 (export "gelu_f64" (func $assembly/networks/activations.gelu.sweep/gelu_f64))
 (export "silu_f32" (func $assembly/networks/activations.silu.sweep/silu_f32))
 (export "silu_f64" (func $assembly/networks/activations.silu.sweep/silu_f64))
 (export "multiply_f32" (func $assembly/networks/activations.multiply.sweep/multiply_f32))
 (export "multiply_f64" (func $assembly/networks/activations.multiply.sweep/multiply_f64))
 (export "factors_f32" (func $assembly/optimizers/adafactor.factors.kernel/factors_f32))
 (export "factors_f64" (func $assembly/optimizers/adafactor.factors.kernel/factors_f64))
 (export "factored_f32" (func $assembly/optimizers/adafactor.factored.kernel/factored_f32))
 (export "factored_f64" (func $assembly/optimizers/adafactor.factored.kernel/factored_f64))
 (export "correct_f32" (func $assembly/optimizers/lbfgs.correct.kernel/correct_f32))
 (export "correct_f64" (func $assembly/optimizers/lbfgs.correct.kernel/correct_f64))
 (export "sm3_f32" (func $assembly/optimizers/sm3.sm3.kernel/sm3_f32))
 (export "sm3_f64" (func $assembly/optimizers/sm3.sm3.kernel/sm3_f64))
 (export "sumOfSquares_f32" (func $assembly/reduce.sumOfSquares.kernel/sumOfSquares_f32))
 (export "sumOfSquares_f64" (func $assembly/reduce.sumOfSquares.kernel/sumOfSquares_f64))
 (export "sumOfAbsolutes_f32" (func $assembly/reduce.sumOfAbsolutes.kernel/sumOfAbsolutes_f32))
 (export "sumOfAbsolutes_f64" (func $assembly/reduce.sumOfAbsolutes.kernel/sumOfAbsolutes_f64))
 (export "dot_f32" (func $assembly/reduce.dot.kernel/dot_f32))
 (export "dot_f64" (func $assembly/reduce.dot.kernel/dot_f64))
 (export "sumOfScaledSquares_f32" (func $assembly/reduce.sumOfScaledSquares.kernel/sumOfScaledSquares_f32))
 (export "sumOfScaledSquares_f64" (func $assembly/reduce.sumOfScaledSquares.kernel/sumOfScaledSquares_f64))
 (export "maximum_f32" (func $assembly/maximum.maximum.kernel/maximum_f32))
 (export "maximum_f64" (func $assembly/maximum.maximum.kernel/maximum_f64))
 (export "dense_f32" (func $assembly/matrix/dense.dense.kernel/dense_f32))
 (export "dense_f64" (func $assembly/matrix/dense.dense.kernel/dense_f64))
 (export "sparseDense_f32" (func $assembly/networks/sparse.sparseDense.kernel/sparseDense_f32))
 (export "sparseDense_f64" (func $assembly/networks/sparse.sparseDense.kernel/sparseDense_f64))
 (export "sparseWeightGradient_f32" (func $assembly/networks/sparse.sparseWeightGradient.kernel/sparseWeightGradient_f32))
 (export "sparseWeightGradient_f64" (func $assembly/networks/sparse.sparseWeightGradient.kernel/sparseWeightGradient_f64))
 (export "scratchBytes_f32" (func $assembly/matrix/products.scratchBytes.kernel/scratchBytes_f32))
 (export "scratchBytes_f64" (func $assembly/matrix/products.scratchBytes.kernel/scratchBytes_f64))
 (export "weightGradient_f32" (func $assembly/matrix/products.weightGradient.kernel/weightGradient_f32))
 (export "weightGradient_f64" (func $assembly/matrix/products.weightGradient.kernel/weightGradient_f64))
 (export "inputGradient_f32" (func $assembly/matrix/products.inputGradient.kernel/inputGradient_f32))
 (export "inputGradient_f64" (func $assembly/matrix/products.inputGradient.kernel/inputGradient_f64))
 (export "biasGradient_f32" (func $assembly/matrix/sums.biasGradient.kernel/biasGradient_f32))
 (export "biasGradient_f64" (func $assembly/matrix/sums.biasGradient.kernel/biasGradient_f64))
 (export "softmax_f32" (func $assembly/networks/softmax.softmax.kernel/softmax_f32))
 (export "softmax_f64" (func $assembly/networks/softmax.softmax.kernel/softmax_f64))
 (export "logSumExp_f32" (func $assembly/networks/softmax.logSumExp.kernel/logSumExp_f32))
 (export "logSumExp_f64" (func $assembly/networks/softmax.logSumExp.kernel/logSumExp_f64))
 (export "labelCrossEntropy_f32" (func $assembly/networks/softmax.labelCrossEntropy.kernel/labelCrossEntropy_f32))
 (export "labelCrossEntropy_f64" (func $assembly/networks/softmax.labelCrossEntropy.kernel/labelCrossEntropy_f64))
 (export "crossEntropy_f32" (func $assembly/networks/softmax.crossEntropy.kernel/crossEntropy_f32))
 (export "crossEntropy_f64" (func $assembly/networks/softmax.crossEntropy.kernel/crossEntropy_f64))
 (export "squaredError_f32" (func $assembly/networks/losses.squaredError.kernel/squaredError_f32))
 (export "squaredError_f64" (func $assembly/networks/losses.squaredError.kernel/squaredError_f64))
 (export "huber_f32" (func $assembly/networks/losses.huber.kernel/huber_f32))
 (export "huber_f64" (func $assembly/networks/losses.huber.kernel/huber_f64))
 (export "binaryCrossEntropy_f32" (func $assembly/networks/losses.binaryCrossEntropy.kernel/binaryCrossEntropy_f32))
 (export "binaryCrossEntropy_f64" (func $assembly/networks/losses.binaryCrossEntropy.kernel/binaryCrossEntropy_f64))
 (export "attention_f32" (func $assembly/networks/attention.attention.kernel/attention_f32))
 (export "attention_f64" (func $assembly/networks/attention.attention.kernel/attention_f64))
 (export "attentionGradient_f32" (func $assembly/networks/attention.attentionGradient.kernel/attentionGradient_f32))
 (export "attentionGradient_f64" (func $assembly/networks/attention.attentionGradient.kernel/attentionGradient_f64))
 (export "gru_f32" (func $assembly/networks/gru.gru.kernel/gru_f32))
 (export "gru_f64" (func $assembly/networks/gru.gru.kernel/gru_f64))
 (export "gruGradient_f32" (func $assembly/networks/gru.gruGradient.kernel/gruGradient_f32))
 (export "gruGradient_f64" (func $assembly/networks/gru.gruGradient.kernel/gruGradient_f64))
 (export "lstm_f32" (func $assembly/networks/lstm.lstm.kernel/lstm_f32))
 (export "lstm_f64" (func $assembly/networks/lstm.lstm.kernel/lstm_f64))
 (export "lstmGradient_f32" (func $assembly/networks/lstm.lstmGradient.kernel/lstmGradient_f32))
 (export "lstmGradient_f64" (func $assembly/networks/lstm.lstmGradient.kernel/lstmGradient_f64))
 (export "batchStatistics_f32" (func $assembly/networks/batchNorm.batchStatistics.kernel/batchStatistics_f32))
 (export "batchStatistics_f64" (func $assembly/networks/batchNorm.batchStatistics.kernel/batchStatistics_f64))
 (export "runningStatistics_f32" (func $assembly/networks/batchNorm.runningStatistics.kernel/runningStatistics_f32))
 (export "runningStatistics_f64" (func $assembly/networks/batchNorm.runningStatistics.kernel/runningStatistics_f64))
 (export "batchNorm_f32" (func $assembly/networks/batchNorm.batchNorm.kernel/batchNorm_f32))
 (export "batchNorm_f64" (func $assembly/networks/batchNorm.batchNorm.kernel/batchNorm_f64))
 (export "batchNormGradient_f32" (func $assembly/networks/batchNorm.batchNormGradient.kernel/batchNormGradient_f32))
 (export "batchNormGradient_f64" (func $assembly/networks/batchNorm.batchNormGradient.kernel/batchNormGradient_f64))
 (export "maxPool_f32" (func $assembly/networks/maxPool.maxPool.kernel/maxPool_f32))
 (export "maxPool_f64" (func $assembly/networks/maxPool.maxPool.kernel/maxPool_f64))
 (export "maxPoolGradient_f32" (func $assembly/networks/maxPool.maxPoolGradient.kernel/maxPoolGradient_f32))
 (export "maxPoolGradient_f64" (func $assembly/networks/maxPool.maxPoolGradient.kernel/maxPoolGradient_f64))
 (export "masking_f32" (func $assembly/networks/masking.masking.kernel/masking_f32))
 (export "masking_f64" (func $assembly/networks/masking.masking.kernel/masking_f64))
 (func $assembly/functions/logistic<f32> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  local.get $0
  f64x2.abs
  f64x2.neg
  v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
  f64x2.pmax
  v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
  f64x2.pmin
  local.tee $1
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $2
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $3
  local.get $1
  local.get $2
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $1
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $4
  local.get $1
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $5
  f64x2.sub
  local.tee $1
  local.get $1
  f64x2.mul
  local.set $2
  local.get $3
  local.get $3
  local.get $4
  local.get $5
  local.get $1
  local.get $1
  local.get $2
  v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
  local.get $2
  v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $1
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $1
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  f64x2.add
  local.tee $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $0
  i32.const 0
  i32x4.splat
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.add
  f64x2.div
 )
 (func $assembly/functions/logistic<f64> (param $0 v128) (result v128)
  (local $1 v128)
  local.get $0
  f64x2.abs
  f64x2.neg
  call $assembly/functions/exponentialOfDouble
  local.tee $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $0
  i32.const 0
  i32x4.splat
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.add
  f64x2.div
 )
 (func $assembly/functions/hyperbolicTangent<f32> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  local.get $0
  f64x2.abs
  v128.const i32x4 0x00000000 0xc0000000 0x00000000 0xc0000000
  f64x2.mul
  v128.const i32x4 0x00000000 0xc0440000 0x00000000 0xc0440000
  f64x2.pmax
  i32.const 0
  i32x4.splat
  f64x2.pmin
  local.tee $2
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $3
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $1
  local.get $2
  local.get $3
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $2
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $4
  local.get $2
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $5
  f64x2.sub
  local.tee $2
  local.get $2
  f64x2.mul
  local.set $3
  local.get $0
  local.get $1
  local.get $4
  local.get $5
  local.get $2
  local.get $2
  local.get $3
  v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
  local.get $3
  v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $0
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $0
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  local.get $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  f64x2.add
  local.tee $0
  local.get $0
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  f64x2.add
  f64x2.div
  v128.const i32x4 0x00000000 0x80000000 0x00000000 0x80000000
  v128.bitselect
 )
 (func $assembly/functions/logarithmOf1p<f64> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  local.get $0
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.add
  local.tee $1
  v128.const i32x4 0x00000000 0x00095f62 0x00000000 0x00095f62
  i64x2.add
  local.tee $4
  i32.const 52
  i64x2.shr_u
  v128.const i32x4 0x00000000 0x43300000 0x00000000 0x43300000
  v128.or
  v128.const i32x4 0x000003ff 0x43300000 0x000003ff 0x43300000
  f64x2.sub
  local.tee $2
  i32.const 0
  i32x4.splat
  f64x2.eq
  local.set $3
  local.get $0
  local.get $4
  v128.const i32x4 0xffffffff 0x000fffff 0xffffffff 0x000fffff
  v128.and
  v128.const i32x4 0x00000000 0x3fe6a09e 0x00000000 0x3fe6a09e
  i64x2.add
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  local.get $3
  v128.bitselect
  local.tee $5
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $5
  f64x2.add
  f64x2.div
  local.tee $6
  local.get $6
  f64x2.mul
  local.set $4
  local.get $0
  local.get $2
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  local.get $5
  v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
  local.get $5
  local.get $5
  f64x2.mul
  f64x2.mul
  local.tee $5
  local.get $6
  local.get $5
  local.get $4
  v128.const i32x4 0x55555593 0x3fe55555 0x55555593 0x3fe55555
  local.get $4
  v128.const i32x4 0x9997fa04 0x3fd99999 0x9997fa04 0x3fd99999
  local.get $4
  v128.const i32x4 0x94229359 0x3fd24924 0x94229359 0x3fd24924
  local.get $4
  v128.const i32x4 0x1d8e78af 0x3fcc71c5 0x1d8e78af 0x3fcc71c5
  local.get $4
  v128.const i32x4 0x96cb03de 0x3fc74664 0x96cb03de 0x3fc74664
  local.get $4
  v128.const i32x4 0xd078c69f 0x3fc39a09 0xd078c69f 0x3fc39a09
  local.get $4
  v128.const i32x4 0xdf3e5244 0x3fc2f112 0xdf3e5244 0x3fc2f112
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  local.get $2
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  f64x2.add
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  local.get $0
  f64x2.sub
  f64x2.sub
  local.get $0
  local.get $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  f64x2.sub
  local.get $1
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  f64x2.ge
  v128.bitselect
  local.get $1
  f64x2.div
  local.get $3
  v128.andnot
  f64x2.add
  f64x2.sub
  f64x2.sub
  f64x2.add
  v128.const i32x4 0x00000000 0x80000000 0x00000000 0x80000000
  v128.bitselect
  local.get $0
  local.get $0
  v128.const i32x4 0x00000000 0x7ff00000 0x00000000 0x7ff00000
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  v128.const i32x4 0x00000000 0x7ff80000 0x00000000 0x7ff80000
  local.get $0
  v128.const i32x4 0x00000000 0xbff00000 0x00000000 0xbff00000
  f64x2.eq
  v128.bitselect
  local.get $0
  v128.const i32x4 0x00000000 0xbff00000 0x00000000 0xbff00000
  f64x2.gt
  v128.bitselect
 )
 (func $assembly/networks/attention/copy<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64)
  (local $7 i32)
  (local $8 v128)
  (local $9 i32)
  local.get $6
  f64x2.splat
  local.set $8
  local.get $5
  i32.const -16
  i32.and
  local.set $9
  loop $for-loop|0
   local.get $4
   if
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $9
     i32.lt_u
     if
      local.get $2
      local.get $7
      i32.add
      local.get $8
      local.get $0
      local.get $7
      i32.add
      v128.load
      f64x2.mul
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $5
     local.get $7
     i32.gt_u
     if
      local.get $2
      local.get $7
      i32.add
      local.get $6
      local.get $0
      local.get $7
      i32.add
      f64.load
      f64.mul
      f64.store
      local.get $7
      i32.const 8
      i32.add
      local.set $7
      br $for-loop|2
     end
    end
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $0
    local.get $1
    i32.add
    local.set $0
    local.get $2
    local.get $3
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/copy<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f32)
  (local $7 i32)
  (local $8 v128)
  (local $9 i32)
  local.get $6
  f32x4.splat
  local.set $8
  local.get $5
  i32.const -16
  i32.and
  local.set $9
  loop $for-loop|0
   local.get $4
   if
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $9
     i32.lt_u
     if
      local.get $2
      local.get $7
      i32.add
      local.get $8
      local.get $0
      local.get $7
      i32.add
      v128.load
      f32x4.mul
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $5
     local.get $7
     i32.gt_u
     if
      local.get $2
      local.get $7
      i32.add
      local.get $6
      local.get $0
      local.get $7
      i32.add
      f32.load
      f32.mul
      f32.store
      local.get $7
      i32.const 4
      i32.add
      local.set $7
      br $for-loop|2
     end
    end
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $0
    local.get $1
    i32.add
    local.set $0
    local.get $2
    local.get $3
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/matrix/products/product<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32)
  (local $10 i32)
  (local $11 i32)
  local.get $7
  i32.const 3
  i32.shl
  local.set $10
  loop $while-continue|0
   local.get $8
   if
    i32.const 256
    local.get $8
    local.get $8
    i32.const 256
    i32.ge_u
    select
    local.set $11
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $10
     i32.lt_u
     if
      local.get $0
      local.get $1
      local.get $2
      local.get $3
      local.get $4
      local.get $7
      local.get $10
      local.get $7
      i32.const 1024
      i32.add
      local.tee $7
      local.get $7
      local.get $10
      i32.gt_u
      select
      local.get $10
      local.get $5
      local.get $6
      local.get $11
      local.get $9
      call $assembly/matrix/products/strip<f64>
      br $for-loop|1
     end
    end
    local.get $0
    local.get $2
    local.get $11
    i32.mul
    i32.add
    local.set $0
    local.get $3
    local.get $10
    local.get $11
    i32.mul
    i32.add
    local.set $3
    local.get $8
    local.get $11
    i32.sub
    local.set $8
    i32.const 1
    local.set $9
    br $while-continue|0
   end
  end
 )
 (func $assembly/matrix/products/product<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32)
  (local $10 i32)
  (local $11 i32)
  local.get $7
  i32.const 2
  i32.shl
  local.set $10
  loop $while-continue|0
   local.get $8
   if
    i32.const 256
    local.get $8
    local.get $8
    i32.const 256
    i32.ge_u
    select
    local.set $11
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $10
     i32.lt_u
     if
      local.get $0
      local.get $1
      local.get $2
      local.get $3
      local.get $4
      local.get $7
      local.get $10
      local.get $7
      i32.const 1024
      i32.add
      local.tee $7
      local.get $7
      local.get $10
      i32.gt_u
      select
      local.get $10
      local.get $5
      local.get $6
      local.get $11
      local.get $9
      call $assembly/matrix/products/strip<f32>
      br $for-loop|1
     end
    end
    local.get $0
    local.get $2
    local.get $11
    i32.mul
    i32.add
    local.set $0
    local.get $3
    local.get $10
    local.get $11
    i32.mul
    i32.add
    local.set $3
    local.get $8
    local.get $11
    i32.sub
    local.set $8
    i32.const 1
    local.set $9
    br $while-continue|0
   end
  end
 )
 (func $assembly/functions/hyperbolicTangent<f64> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  local.get $0
  f64x2.abs
  v128.const i32x4 0x00000000 0xc0000000 0x00000000 0xc0000000
  f64x2.mul
  v128.const i32x4 0x00000000 0xc0440000 0x00000000 0xc0440000
  f64x2.pmax
  i32.const 0
  i32x4.splat
  f64x2.pmin
  local.tee $2
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $3
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $1
  local.get $2
  local.get $3
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $2
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $4
  local.get $2
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $5
  f64x2.sub
  local.tee $2
  local.get $2
  f64x2.mul
  local.set $3
  local.get $0
  local.get $1
  local.get $4
  local.get $5
  local.get $2
  local.get $2
  local.get $3
  v128.const i32x4 0x5555553e 0x3fc55555 0x5555553e 0x3fc55555
  local.get $3
  v128.const i32x4 0x16bebd93 0xbf66c16c 0x16bebd93 0xbf66c16c
  local.get $3
  v128.const i32x4 0xaf25de2c 0x3f11566a 0xaf25de2c 0x3f11566a
  local.get $3
  v128.const i32x4 0xc5d26bf1 0xbebbbd41 0xc5d26bf1 0xbebbbd41
  local.get $3
  v128.const i32x4 0x72bea4d0 0x3e663769 0x72bea4d0 0x3e663769
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $0
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $0
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  local.get $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  f64x2.add
  local.tee $0
  local.get $0
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  f64x2.add
  f64x2.div
  v128.const i32x4 0x00000000 0x80000000 0x00000000 0x80000000
  v128.bitselect
 )
 (func $assembly/functions/exponentialOfDouble (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  local.get $0
  v128.const i32x4 0x00000000 0xc0875000 0x00000000 0xc0875000
  f64x2.pmax
  v128.const i32x4 0x00000000 0x40863000 0x00000000 0x40863000
  f64x2.pmin
  local.tee $2
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $5
  v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $1
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $0
  local.get $2
  local.get $5
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $2
  local.get $5
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $3
  f64x2.sub
  local.tee $6
  local.get $6
  f64x2.mul
  local.set $4
  local.get $0
  local.get $0
  local.get $2
  local.get $3
  local.get $6
  local.get $6
  local.get $4
  v128.const i32x4 0x5555553e 0x3fc55555 0x5555553e 0x3fc55555
  local.get $4
  v128.const i32x4 0x16bebd93 0xbf66c16c 0x16bebd93 0xbf66c16c
  local.get $4
  v128.const i32x4 0xaf25de2c 0x3f11566a 0xaf25de2c 0x3f11566a
  local.get $4
  v128.const i32x4 0xc5d26bf1 0xbebbbd41 0xc5d26bf1 0xbebbbd41
  local.get $4
  v128.const i32x4 0x72bea4d0 0x3e663769 0x72bea4d0 0x3e663769
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $0
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $0
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  f64x2.add
  local.get $5
  local.get $1
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  f64x2.sub
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  f64x2.mul
 )
 (func $assembly/functions/logarithmOf1p<f32> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  local.get $0
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.add
  v128.const i32x4 0x00000000 0x00095f62 0x00000000 0x00095f62
  i64x2.add
  local.tee $2
  i32.const 52
  i64x2.shr_u
  v128.const i32x4 0x00000000 0x43300000 0x00000000 0x43300000
  v128.or
  v128.const i32x4 0x000003ff 0x43300000 0x000003ff 0x43300000
  f64x2.sub
  local.set $1
  local.get $0
  local.get $2
  v128.const i32x4 0xffffffff 0x000fffff 0xffffffff 0x000fffff
  v128.and
  v128.const i32x4 0x00000000 0x3fe6a09e 0x00000000 0x3fe6a09e
  i64x2.add
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  local.get $1
  i32.const 0
  i32x4.splat
  f64x2.eq
  v128.bitselect
  local.tee $3
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $3
  f64x2.add
  f64x2.div
  local.tee $2
  local.get $2
  f64x2.mul
  local.set $4
  local.get $0
  local.get $1
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  local.get $3
  v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
  local.get $3
  local.get $3
  f64x2.mul
  f64x2.mul
  local.tee $3
  local.get $2
  local.get $3
  local.get $4
  v128.const i32x4 0x3ffff7ab 0x3fe55555 0x3ffff7ab 0x3fe55555
  local.get $4
  v128.const i32x4 0x6000ab7f 0x3fd999c2 0x6000ab7f 0x3fd999c2
  local.get $4
  v128.const i32x4 0xc00068e2 0x3fd23d3d 0xc00068e2 0x3fd23d3d
  local.get $4
  v128.const i32x4 0xbffed948 0x3fcf13c4 0xbffed948 0x3fcf13c4
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.add
  f64x2.mul
  local.get $1
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  f64x2.add
  f64x2.sub
  f64x2.sub
  f64x2.add
  v128.const i32x4 0x00000000 0x80000000 0x00000000 0x80000000
  v128.bitselect
  local.get $0
  local.get $0
  v128.const i32x4 0x00000000 0x7ff00000 0x00000000 0x7ff00000
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  v128.const i32x4 0x00000000 0x7ff80000 0x00000000 0x7ff80000
  local.get $0
  v128.const i32x4 0x00000000 0xbff00000 0x00000000 0xbff00000
  f64x2.eq
  v128.bitselect
  local.get $0
  v128.const i32x4 0x00000000 0xbff00000 0x00000000 0xbff00000
  f64x2.gt
  v128.bitselect
 )
 (func $assembly/cubeRoot/cubeRoot<f32> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  local.get $0
  v128.const i32x4 0x57800000 0x57800000 0x57800000 0x57800000
  v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
  local.get $0
  v128.const i32x4 0x0d800000 0x0d800000 0x0d800000 0x0d800000
  f32x4.lt
  local.tee $2
  v128.bitselect
  f32x4.mul
  local.tee $3
  v128.const i32x4 0x3e800000 0x3e800000 0x3e800000 0x3e800000
  f32x4.mul
  local.set $1
  local.get $3
  f32x4.convert_i32x4_s
  v128.const i32x4 0x3eaaaaab 0x3eaaaaab 0x3eaaaaab 0x3eaaaaab
  f32x4.mul
  i32x4.trunc_sat_f32x4_s
  v128.const i32x4 0x2a5119f2 0x2a5119f2 0x2a5119f2 0x2a5119f2
  i32x4.add
  local.tee $3
  local.get $3
  f32x4.mul
  local.get $3
  v128.const i32x4 0x3e800000 0x3e800000 0x3e800000 0x3e800000
  f32x4.mul
  f32x4.mul
  local.set $4
  local.get $3
  local.get $3
  local.get $1
  local.get $4
  f32x4.sub
  local.get $4
  local.get $4
  f32x4.add
  local.get $1
  f32x4.add
  f32x4.div
  f32x4.mul
  f32x4.add
  local.tee $3
  local.get $3
  f32x4.mul
  local.get $3
  v128.const i32x4 0x3e800000 0x3e800000 0x3e800000 0x3e800000
  f32x4.mul
  f32x4.mul
  local.set $4
  local.get $0
  local.get $3
  local.get $3
  local.get $1
  local.get $4
  f32x4.sub
  local.get $4
  local.get $4
  f32x4.add
  local.get $1
  f32x4.add
  f32x4.div
  f32x4.mul
  f32x4.add
  v128.const i32x4 0x37800000 0x37800000 0x37800000 0x37800000
  v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
  local.get $2
  v128.bitselect
  f32x4.mul
  local.get $0
  local.get $0
  local.get $0
  f32x4.add
  f32x4.eq
  v128.bitselect
 )
 (func $assembly/optimizers/ftrl/raised<f64> (param $0 v128) (param $1 v128) (result v128)
  local.get $1
  local.get $0
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $0
  f64x2.div
  f64x2.pmax
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  call $assembly/functions/logarithmOf1p<f64>
  local.tee $1
  f64x2.neg
  local.get $1
  local.get $0
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x8800759c 0xfe37e43c 0x8800759c 0xfe37e43c
  f64x2.pmax
  v128.const i32x4 0x8800759c 0x7e37e43c 0x8800759c 0x7e37e43c
  f64x2.pmin
  f64x2.mul
  call $assembly/functions/exponentialOfDouble
 )
 (func $assembly/optimizers/ftrl/raised<f32> (param $0 v128) (param $1 v128) (result v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  local.get $1
  f64x2.promote_low_f32x4
  local.tee $3
  local.get $0
  f64x2.promote_low_f32x4
  local.tee $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.div
  f64x2.pmax
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  call $assembly/functions/logarithmOf1p<f32>
  local.tee $2
  f64x2.neg
  local.get $2
  local.get $1
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x8800759c 0xfe37e43c 0x8800759c 0xfe37e43c
  f64x2.pmax
  v128.const i32x4 0x8800759c 0x7e37e43c 0x8800759c 0x7e37e43c
  f64x2.pmin
  f64x2.mul
  v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
  f64x2.pmax
  v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
  f64x2.pmin
  local.tee $1
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $2
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $5
  local.get $1
  local.get $2
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $1
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $6
  local.get $1
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $7
  f64x2.sub
  local.tee $1
  local.get $1
  f64x2.mul
  local.set $2
  local.get $3
  local.get $0
  local.get $0
  i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
  f64x2.promote_low_f32x4
  local.tee $0
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $0
  f64x2.div
  f64x2.pmax
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.sub
  call $assembly/functions/logarithmOf1p<f32>
  local.tee $3
  f64x2.neg
  local.get $3
  local.get $0
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  f64x2.lt
  v128.bitselect
  v128.const i32x4 0x8800759c 0xfe37e43c 0x8800759c 0xfe37e43c
  f64x2.pmax
  v128.const i32x4 0x8800759c 0x7e37e43c 0x8800759c 0x7e37e43c
  f64x2.pmin
  f64x2.mul
  v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
  f64x2.pmax
  v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
  f64x2.pmin
  local.tee $3
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $4
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $0
  local.get $3
  local.get $4
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $3
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $8
  local.get $3
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $9
  f64x2.sub
  local.tee $3
  local.get $3
  f64x2.mul
  local.set $4
  local.get $5
  local.get $5
  local.get $6
  local.get $7
  local.get $1
  local.get $1
  local.get $2
  v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
  local.get $2
  v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $1
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $1
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  f64x2.add
  f32x4.demote_f64x2_zero
  local.get $0
  local.get $0
  local.get $8
  local.get $9
  local.get $3
  local.get $3
  local.get $4
  v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
  local.get $4
  v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $0
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $0
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  f64x2.add
  f32x4.demote_f64x2_zero
  i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
 )
 (func $assembly/networks/softmax/largest<f64> (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 f64)
  local.get $0
  local.get $1
  i32.const 3
  i32.shl
  i32.add
  local.set $1
  v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
  local.set $2
  loop $for-loop|0
   local.get $1
   local.get $0
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f64x2.pmax
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
  local.get $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.max
  local.set $3
  loop $for-loop|1
   local.get $0
   local.get $1
   i32.ne
   if
    local.get $3
    local.get $0
    f64.load
    f64.max
    local.set $3
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    br $for-loop|1
   end
  end
  local.get $3
 )
 (func $assembly/networks/softmax/largest<f32> (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 f32)
  local.get $0
  local.get $1
  i32.const 2
  i32.shl
  i32.add
  local.set $1
  v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
  local.set $2
  loop $for-loop|0
   local.get $1
   local.get $0
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f32x4.pmax
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
  local.get $2
  f32x4.extract_lane 0
  local.get $2
  f32x4.extract_lane 1
  f32.max
  local.get $2
  f32x4.extract_lane 2
  f32.max
  local.get $2
  f32x4.extract_lane 3
  f32.max
  local.set $3
  loop $for-loop|1
   local.get $0
   local.get $1
   i32.ne
   if
    local.get $3
    local.get $0
    f32.load
    f32.max
    local.set $3
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|1
   end
  end
  local.get $3
  f64.promote_f32
 )
 (func $assembly/networks/softmax/exponentials<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (result f64)
  (local $4 v128)
  (local $5 f64)
  (local $6 v128)
  (local $7 f64)
  (local $8 v128)
  local.get $0
  local.get $2
  i32.const 3
  i32.shl
  i32.add
  local.set $2
  local.get $3
  f64x2.splat
  local.set $6
  loop $for-loop|0
   local.get $2
   local.get $0
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $4
    local.get $0
    v128.load
    local.get $6
    f64x2.sub
    call $assembly/functions/exponentialOfDouble
    local.tee $8
    f64x2.add
    local.set $4
    local.get $1
    local.get $8
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
  local.get $4
  i32.const 0
  i32x4.splat
  f64x2.add
  local.tee $4
  f64x2.extract_lane 0
  local.get $4
  f64x2.extract_lane 1
  f64.add
  local.set $5
  loop $for-loop|1
   local.get $0
   local.get $2
   i32.ne
   if
    local.get $5
    local.get $0
    f64.load
    local.get $3
    f64.sub
    f64x2.splat
    call $assembly/functions/exponentialOfDouble
    f64x2.extract_lane 0
    local.tee $7
    f64.add
    local.set $5
    local.get $1
    local.get $7
    f64.store
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    br $for-loop|1
   end
  end
  local.get $5
 )
 (func $assembly/networks/softmax/exponentials<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (result f64)
  (local $4 v128)
  (local $5 f64)
  (local $6 v128)
  (local $7 f64)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  local.get $0
  local.get $2
  i32.const 2
  i32.shl
  i32.add
  local.set $2
  local.get $3
  f64x2.splat
  local.set $8
  loop $for-loop|0
   local.get $2
   local.get $0
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    v128.load
    local.tee $9
    f64x2.promote_low_f32x4
    local.get $8
    f64x2.sub
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $10
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $11
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $12
    local.get $10
    local.get $11
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $10
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $11
    local.get $10
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $10
    f64x2.sub
    local.tee $13
    local.get $13
    f64x2.mul
    local.set $14
    local.get $4
    local.get $12
    local.get $12
    local.get $11
    local.get $10
    local.get $13
    local.get $13
    local.get $14
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $14
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $4
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $4
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.tee $10
    f64x2.add
    local.set $4
    local.get $9
    local.get $9
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    local.get $8
    f64x2.sub
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $9
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $11
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $12
    local.get $9
    local.get $11
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $9
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $11
    local.get $9
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $9
    f64x2.sub
    local.tee $13
    local.get $13
    f64x2.mul
    local.set $14
    local.get $6
    local.get $12
    local.get $12
    local.get $11
    local.get $9
    local.get $13
    local.get $13
    local.get $14
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $14
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $6
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $6
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.tee $9
    f64x2.add
    local.set $6
    local.get $1
    local.get $10
    f32x4.demote_f64x2_zero
    local.get $9
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
  local.get $4
  local.get $6
  f64x2.add
  local.tee $4
  f64x2.extract_lane 0
  local.get $4
  f64x2.extract_lane 1
  f64.add
  local.set $5
  loop $for-loop|1
   local.get $0
   local.get $2
   i32.ne
   if
    local.get $0
    f32.load
    f64.promote_f32
    local.get $3
    f64.sub
    f64x2.splat
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $4
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $6
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $8
    local.get $4
    local.get $6
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $4
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $6
    local.get $4
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $4
    f64x2.sub
    local.tee $9
    local.get $9
    f64x2.mul
    local.set $10
    local.get $5
    local.get $8
    local.get $8
    local.get $6
    local.get $4
    local.get $9
    local.get $9
    local.get $10
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $10
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $4
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $4
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    f64x2.extract_lane 0
    local.tee $7
    f64.add
    local.set $5
    local.get $1
    local.get $7
    f32.demote_f64
    f32.store
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    br $for-loop|1
   end
  end
  local.get $5
 )
 (func $assembly/networks/softmax/scaleRow<f64> (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  local.get $0
  local.get $1
  i32.const 3
  i32.shl
  i32.add
  local.set $1
  local.get $2
  f64x2.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   local.get $0
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f64x2.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $0
   local.get $1
   i32.ne
   if
    local.get $0
    local.get $0
    f64.load
    local.get $2
    f64.mul
    f64.store
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/softmax/scaleRow<f32> (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 v128)
  local.get $0
  local.get $1
  i32.const 2
  i32.shl
  i32.add
  local.set $1
  local.get $2
  f64x2.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   local.get $0
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    f64x2.promote_low_f32x4
    local.get $3
    f64x2.mul
    f32x4.demote_f64x2_zero
    local.get $4
    local.get $4
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    local.get $3
    f64x2.mul
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $0
   local.get $1
   i32.ne
   if
    local.get $0
    local.get $0
    f32.load
    f64.promote_f32
    local.get $2
    f64.mul
    f32.demote_f64
    f32.store
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/losses/binaryValue<f32> (param $0 v128) (param $1 v128) (param $2 v128) (result v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  local.get $0
  f64x2.abs
  f64x2.neg
  v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
  f64x2.pmax
  v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
  f64x2.pmin
  local.tee $4
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $5
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $3
  local.get $4
  local.get $5
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $4
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $6
  local.get $4
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $7
  f64x2.sub
  local.tee $4
  local.get $4
  f64x2.mul
  local.set $5
  local.get $2
  local.get $1
  f64x2.mul
  local.get $0
  f64x2.neg
  i32.const 0
  i32x4.splat
  f64x2.pmax
  local.get $3
  local.get $3
  local.get $6
  local.get $7
  local.get $4
  local.get $4
  local.get $5
  v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
  local.get $5
  v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $2
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $2
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  f64x2.add
  call $assembly/functions/logarithmOf1p<f32>
  local.tee $2
  f64x2.add
  f64x2.mul
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.sub
  local.get $0
  i32.const 0
  i32x4.splat
  f64x2.pmax
  local.get $2
  f64x2.add
  f64x2.mul
  f64x2.add
 )
 (func $assembly/networks/losses/binarySlope<f32> (param $0 v128) (param $1 v128) (param $2 v128) (result v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  local.get $0
  f64x2.abs
  f64x2.neg
  v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
  f64x2.pmax
  v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
  f64x2.pmin
  local.tee $3
  v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
  f64x2.mul
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.add
  local.tee $4
  i32.const 52
  i64x2.shl
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  i64x2.add
  local.set $5
  local.get $3
  local.get $4
  v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
  f64x2.sub
  local.tee $3
  v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
  f64x2.mul
  f64x2.sub
  local.tee $6
  local.get $3
  v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
  f64x2.mul
  local.tee $7
  f64x2.sub
  local.tee $3
  local.get $3
  f64x2.mul
  local.set $4
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $5
  local.get $5
  local.get $6
  local.get $7
  local.get $3
  local.get $3
  local.get $4
  v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
  local.get $4
  v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
  f64x2.mul
  f64x2.add
  f64x2.mul
  f64x2.sub
  local.tee $3
  f64x2.mul
  v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
  local.get $3
  f64x2.sub
  f64x2.div
  f64x2.sub
  f64x2.sub
  f64x2.mul
  f64x2.add
  local.tee $3
  f64x2.add
  f64x2.div
  local.set $4
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.sub
  local.get $3
  local.get $4
  f64x2.mul
  local.tee $3
  local.get $4
  local.get $0
  i32.const 0
  i32x4.splat
  f64x2.lt
  local.tee $0
  v128.bitselect
  f64x2.mul
  local.get $2
  local.get $1
  f64x2.mul
  local.get $4
  local.get $3
  local.get $0
  v128.bitselect
  f64x2.mul
  f64x2.sub
 )
 (func $assembly/matrix/dense/dense<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $6
  i32.const 3
  i32.shl
  local.set $7
  i32.const 4
  i32.const 262144
  local.get $5
  i32.const 3
  i32.shl
  local.tee $8
  i32.div_u
  i32.const -4
  i32.and
  local.tee $5
  local.get $5
  i32.const 4
  i32.lt_u
  select
  local.set $9
  loop $while-continue|0
   local.get $4
   if
    local.get $0
    local.get $0
    local.get $4
    local.get $9
    local.get $4
    local.get $9
    i32.lt_u
    select
    local.tee $5
    local.get $8
    i32.mul
    i32.add
    local.tee $0
    local.get $1
    local.get $8
    local.get $2
    local.get $3
    local.get $6
    call $assembly/matrix/dense/keptRows<f64>
    local.get $3
    local.get $5
    local.get $7
    i32.mul
    i32.add
    local.set $3
    local.get $4
    local.get $5
    i32.sub
    local.set $4
    br $while-continue|0
   end
  end
 )
 (func $assembly/matrix/dense/dense<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $6
  i32.const 2
  i32.shl
  local.set $7
  i32.const 4
  i32.const 262144
  local.get $5
  i32.const 2
  i32.shl
  local.tee $8
  i32.div_u
  i32.const -4
  i32.and
  local.tee $5
  local.get $5
  i32.const 4
  i32.lt_u
  select
  local.set $9
  loop $while-continue|0
   local.get $4
   if
    local.get $0
    local.get $0
    local.get $4
    local.get $9
    local.get $4
    local.get $9
    i32.lt_u
    select
    local.tee $5
    local.get $8
    i32.mul
    i32.add
    local.tee $0
    local.get $1
    local.get $8
    local.get $2
    local.get $3
    local.get $6
    call $assembly/matrix/dense/keptRows<f32>
    local.get $3
    local.get $5
    local.get $7
    i32.mul
    i32.add
    local.set $3
    local.get $4
    local.get $5
    i32.sub
    local.set $4
    br $while-continue|0
   end
  end
 )
 (func $assembly/cubeRoot/cubeRoot<f64> (param $0 v128) (result v128)
  (local $1 v128)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  local.get $0
  v128.const i32x4 0x00000000 0x52b00000 0x00000000 0x52b00000
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $0
  v128.const i32x4 0x00000000 0x07b00000 0x00000000 0x07b00000
  f64x2.lt
  local.tee $2
  v128.bitselect
  f64x2.mul
  local.tee $3
  v128.const i32x4 0x00000000 0x3fd00000 0x00000000 0x3fd00000
  f64x2.mul
  local.set $1
  local.get $3
  local.get $3
  i8x16.shuffle 4 5 6 7 12 13 14 15 4 5 6 7 12 13 14 15
  f64x2.convert_low_i32x4_s
  v128.const i32x4 0x55555555 0x3fd55555 0x55555555 0x3fd55555
  f64x2.mul
  i32x4.trunc_sat_f64x2_s_zero
  v128.const i32x4 0x2a9f7893 0x2a9f7893 0x2a9f7893 0x2a9f7893
  i32x4.add
  i32.const 0
  i32x4.splat
  i8x16.shuffle 16 17 18 19 0 1 2 3 16 17 18 19 4 5 6 7
  local.tee $3
  local.get $3
  f64x2.mul
  local.get $3
  v128.const i32x4 0x00000000 0x3fd00000 0x00000000 0x3fd00000
  f64x2.mul
  f64x2.mul
  local.set $4
  local.get $3
  local.get $3
  local.get $1
  local.get $4
  f64x2.sub
  local.get $4
  local.get $4
  f64x2.add
  local.get $1
  f64x2.add
  f64x2.div
  f64x2.mul
  f64x2.add
  local.tee $3
  local.get $3
  f64x2.mul
  local.get $3
  v128.const i32x4 0x00000000 0x3fd00000 0x00000000 0x3fd00000
  f64x2.mul
  f64x2.mul
  local.set $4
  local.get $3
  local.get $3
  local.get $1
  local.get $4
  f64x2.sub
  local.get $4
  local.get $4
  f64x2.add
  local.get $1
  f64x2.add
  f64x2.div
  f64x2.mul
  f64x2.add
  local.tee $3
  local.get $3
  f64x2.mul
  local.get $3
  v128.const i32x4 0x00000000 0x3fd00000 0x00000000 0x3fd00000
  f64x2.mul
  f64x2.mul
  local.set $4
  local.get $0
  local.get $3
  local.get $3
  local.get $1
  local.get $4
  f64x2.sub
  local.get $4
  local.get $4
  f64x2.add
  local.get $1
  f64x2.add
  f64x2.div
  f64x2.mul
  f64x2.add
  v128.const i32x4 0x00000000 0x39b00000 0x00000000 0x39b00000
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $2
  v128.bitselect
  f64x2.mul
  local.get $0
  local.get $0
  local.get $0
  f64x2.add
  f64x2.eq
  v128.bitselect
 )
 (func $assembly/reduce/dot<f64> (param $0 i32) (param $1 i32) (param $2 i32) (result f64)
  (local $3 v128)
  (local $4 v128)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $0
    v128.load
    local.get $1
    v128.load
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $4
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    f64x2.mul
    f64x2.add
    local.set $4
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  local.get $2
  i32.const 2
  i32.ge_u
  if
   local.get $3
   local.get $0
   v128.load
   local.get $1
   v128.load
   f64x2.mul
   f64x2.add
   local.set $3
   local.get $2
   i32.const 2
   i32.sub
   if
    local.get $4
    local.get $0
    i32.const 16
    i32.add
    v128.load64_zero
    local.get $1
    i32.const 16
    i32.add
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.set $4
   end
  else
   local.get $2
   if
    local.get $3
    local.get $0
    v128.load64_zero
    local.get $1
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.set $3
   end
  end
  local.get $3
  local.get $4
  f64x2.add
  local.tee $3
  f64x2.extract_lane 0
  local.get $3
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/dot<f32> (param $0 i32) (param $1 i32) (param $2 i32) (result f64)
  (local $3 v128)
  (local $4 v128)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $0
    v128.load64_zero
    f64x2.promote_low_f32x4
    local.get $1
    v128.load64_zero
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $4
    local.get $0
    i32.const 8
    i32.add
    v128.load64_zero
    f64x2.promote_low_f32x4
    local.get $1
    i32.const 8
    i32.add
    v128.load64_zero
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $4
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  local.get $2
  i32.const 2
  i32.ge_u
  if
   local.get $3
   local.get $0
   v128.load64_zero
   f64x2.promote_low_f32x4
   local.get $1
   v128.load64_zero
   f64x2.promote_low_f32x4
   f64x2.mul
   f64x2.add
   local.set $3
   local.get $2
   i32.const 2
   i32.sub
   if
    local.get $4
    local.get $0
    i32.const 8
    i32.add
    v128.load32_zero
    f64x2.promote_low_f32x4
    local.get $1
    i32.const 8
    i32.add
    v128.load32_zero
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $4
   end
  else
   local.get $2
   if
    local.get $3
    local.get $0
    v128.load32_zero
    f64x2.promote_low_f32x4
    local.get $1
    v128.load32_zero
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $3
   end
  end
  local.get $3
  local.get $4
  f64x2.add
  local.tee $3
  f64x2.extract_lane 0
  local.get $3
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/networks/softmax/softmax<f64> (param $0 i32) (param $1 i32) (param $2 i32)
  loop $for-loop|0
   local.get $1
   if
    local.get $0
    local.get $2
    f64.const 1
    local.get $0
    local.get $0
    local.get $2
    local.get $0
    local.get $2
    call $assembly/networks/softmax/largest<f64>
    call $assembly/networks/softmax/exponentials<f64>
    f64.div
    call $assembly/networks/softmax/scaleRow<f64>
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    local.get $0
    local.get $2
    i32.const 3
    i32.shl
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/softmax/softmax<f32> (param $0 i32) (param $1 i32) (param $2 i32)
  loop $for-loop|0
   local.get $1
   if
    local.get $0
    local.get $2
    f64.const 1
    local.get $0
    local.get $0
    local.get $2
    local.get $0
    local.get $2
    call $assembly/networks/softmax/largest<f32>
    call $assembly/networks/softmax/exponentials<f32>
    f64.div
    call $assembly/networks/softmax/scaleRow<f32>
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    local.get $0
    local.get $2
    i32.const 2
    i32.shl
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/losses/binaryValue<f64> (param $0 v128) (param $1 v128) (param $2 v128) (result v128)
  local.get $2
  local.get $1
  f64x2.mul
  local.get $0
  f64x2.neg
  i32.const 0
  i32x4.splat
  f64x2.pmax
  local.get $0
  f64x2.abs
  f64x2.neg
  call $assembly/functions/exponentialOfDouble
  call $assembly/functions/logarithmOf1p<f64>
  local.tee $2
  f64x2.add
  f64x2.mul
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.sub
  local.get $0
  i32.const 0
  i32x4.splat
  f64x2.pmax
  local.get $2
  f64x2.add
  f64x2.mul
  f64x2.add
 )
 (func $assembly/networks/losses/binarySlope<f64> (param $0 v128) (param $1 v128) (param $2 v128) (result v128)
  (local $3 v128)
  (local $4 v128)
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $0
  f64x2.abs
  f64x2.neg
  call $assembly/functions/exponentialOfDouble
  local.tee $4
  f64x2.add
  f64x2.div
  local.set $3
  v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
  local.get $1
  f64x2.sub
  local.get $4
  local.get $3
  f64x2.mul
  local.tee $4
  local.get $3
  local.get $0
  i32.const 0
  i32x4.splat
  f64x2.lt
  local.tee $0
  v128.bitselect
  f64x2.mul
  local.get $2
  local.get $1
  f64x2.mul
  local.get $3
  local.get $4
  local.get $0
  v128.bitselect
  f64x2.mul
  f64x2.sub
 )
 (func $assembly/networks/columns/addValues<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  (local $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $0
  local.set $4
  local.get $2
  local.set $6
  local.get $3
  i32.const 3
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $6
   i32.const 4
   i32.ge_u
   if
    local.get $4
    local.set $3
    i32.const 0
    local.set $8
    local.get $1
    local.set $2
    local.get $7
    local.get $0
    local.tee $5
    i32.add
    local.set $9
    loop $for-loop|1
     local.get $9
     local.get $5
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $2
      local.get $2
      v128.load
      local.get $5
      v128.load
      f64x2.add
      local.get $5
      local.get $7
      i32.add
      v128.load
      f64x2.add
      local.get $5
      local.get $7
      i32.const 1
      i32.shl
      i32.add
      v128.load
      f64x2.add
      local.get $5
      local.get $7
      i32.const 3
      i32.mul
      i32.add
      v128.load
      f64x2.add
      v128.store
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      local.get $2
      i32.const 16
      i32.add
      local.set $2
      local.get $5
      i32.const 16
      i32.add
      local.set $5
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      br $for-loop|1
     end
    end
    local.get $5
    local.get $9
    i32.ne
    if
     local.get $2
     local.get $2
     v128.load64_zero
     local.get $5
     v128.load64_zero
     f64x2.add
     local.get $5
     local.get $7
     i32.add
     v128.load64_zero
     f64x2.add
     local.get $5
     local.get $7
     i32.const 1
     i32.shl
     i32.add
     v128.load64_zero
     f64x2.add
     local.get $5
     local.get $7
     i32.const 3
     i32.mul
     i32.add
     v128.load64_zero
     f64x2.add
     v128.store64_lane 0
    end
    local.get $6
    i32.const 4
    i32.sub
    local.set $6
    local.get $7
    i32.const 2
    i32.shl
    local.tee $2
    local.get $0
    i32.add
    local.set $0
    local.get $2
    local.get $4
    i32.add
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $6
   if
    local.get $4
    local.set $3
    i32.const 0
    local.set $8
    local.get $1
    local.set $2
    local.get $7
    local.get $0
    local.tee $5
    i32.add
    local.set $9
    loop $for-loop|3
     local.get $9
     local.get $5
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $2
      local.get $2
      v128.load
      local.get $5
      v128.load
      f64x2.add
      v128.store
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      local.get $2
      i32.const 16
      i32.add
      local.set $2
      local.get $5
      i32.const 16
      i32.add
      local.set $5
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      br $for-loop|3
     end
    end
    local.get $5
    local.get $9
    i32.ne
    if
     local.get $2
     local.get $2
     v128.load64_zero
     local.get $5
     v128.load64_zero
     f64x2.add
     v128.store64_lane 0
    end
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    local.get $0
    local.get $7
    i32.add
    local.set $0
    local.get $4
    local.get $7
    i32.add
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/columns/addValues<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  (local $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $0
  local.set $4
  local.get $2
  local.set $6
  local.get $3
  i32.const 2
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $6
   i32.const 4
   i32.ge_u
   if
    local.get $4
    local.set $3
    i32.const 0
    local.set $8
    local.get $1
    local.set $2
    local.get $7
    local.get $0
    local.tee $5
    i32.add
    local.set $9
    loop $for-loop|1
     local.get $9
     local.get $5
     i32.sub
     i32.const 8
     i32.ge_u
     if
      local.get $2
      local.get $2
      v128.load
      local.get $5
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.add
      local.get $5
      local.get $7
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.add
      local.get $5
      local.get $7
      i32.const 1
      i32.shl
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.add
      local.get $5
      local.get $7
      i32.const 3
      i32.mul
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.add
      v128.store
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      local.get $2
      i32.const 16
      i32.add
      local.set $2
      local.get $5
      i32.const 8
      i32.add
      local.set $5
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      br $for-loop|1
     end
    end
    local.get $5
    local.get $9
    i32.ne
    if
     local.get $2
     local.get $2
     v128.load64_zero
     local.get $5
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.add
     local.get $5
     local.get $7
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.add
     local.get $5
     local.get $7
     i32.const 1
     i32.shl
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.add
     local.get $5
     local.get $7
     i32.const 3
     i32.mul
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.add
     v128.store64_lane 0
    end
    local.get $6
    i32.const 4
    i32.sub
    local.set $6
    local.get $7
    i32.const 2
    i32.shl
    local.tee $2
    local.get $0
    i32.add
    local.set $0
    local.get $2
    local.get $4
    i32.add
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $6
   if
    local.get $4
    local.set $3
    i32.const 0
    local.set $8
    local.get $1
    local.set $2
    local.get $7
    local.get $0
    local.tee $5
    i32.add
    local.set $9
    loop $for-loop|3
     local.get $9
     local.get $5
     i32.sub
     i32.const 8
     i32.ge_u
     if
      local.get $2
      local.get $2
      v128.load
      local.get $5
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.add
      v128.store
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      local.get $2
      i32.const 16
      i32.add
      local.set $2
      local.get $5
      i32.const 8
      i32.add
      local.set $5
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      br $for-loop|3
     end
    end
    local.get $5
    local.get $9
    i32.ne
    if
     local.get $2
     local.get $2
     v128.load64_zero
     local.get $5
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.add
     v128.store64_lane 0
    end
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    local.get $0
    local.get $7
    i32.add
    local.set $0
    local.get $4
    local.get $7
    i32.add
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/attention/upper<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $4
  i32.const 3
  i32.shl
  local.set $8
  i32.const 16
  local.get $4
  local.get $6
  select
  local.set $7
  i32.const 0
  local.set $6
  loop $for-loop|0
   local.get $4
   local.get $6
   i32.gt_u
   if
    local.get $0
    local.get $6
    local.get $8
    i32.mul
    i32.add
    local.get $6
    i32.const 3
    i32.shl
    i32.add
    i32.const 8
    local.get $8
    local.get $5
    local.get $6
    i32.mul
    i32.const 3
    i32.shl
    local.tee $9
    local.get $1
    i32.add
    local.get $2
    local.get $9
    i32.add
    local.get $3
    local.get $7
    local.get $4
    local.get $6
    i32.sub
    local.tee $9
    local.get $7
    local.get $9
    i32.lt_u
    select
    local.get $5
    local.get $9
    i32.const 0
    call $assembly/matrix/products/product<f64>
    local.get $6
    local.get $7
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/upper<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $4
  i32.const 2
  i32.shl
  local.set $8
  i32.const 16
  local.get $4
  local.get $6
  select
  local.set $7
  i32.const 0
  local.set $6
  loop $for-loop|0
   local.get $4
   local.get $6
   i32.gt_u
   if
    local.get $0
    local.get $6
    local.get $8
    i32.mul
    i32.add
    local.get $6
    i32.const 2
    i32.shl
    i32.add
    i32.const 4
    local.get $8
    local.get $5
    local.get $6
    i32.mul
    i32.const 2
    i32.shl
    local.tee $9
    local.get $1
    i32.add
    local.get $2
    local.get $9
    i32.add
    local.get $3
    local.get $7
    local.get $4
    local.get $6
    i32.sub
    local.tee $9
    local.get $7
    local.get $9
    i32.lt_u
    select
    local.get $5
    local.get $9
    i32.const 0
    call $assembly/matrix/products/product<f32>
    local.get $6
    local.get $7
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/transpose<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  local.get $3
  i32.const 3
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $3
   if
    local.get $2
    local.set $5
    i32.const 0
    local.set $6
    loop $for-loop|1
     local.get $4
     local.get $6
     i32.gt_u
     if
      local.get $5
      local.get $0
      local.get $6
      i32.add
      f64.load
      f64.store
      local.get $6
      i32.const 8
      i32.add
      local.set $6
      local.get $5
      local.get $7
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    local.get $0
    local.get $1
    i32.add
    local.set $0
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/transpose<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  local.get $3
  i32.const 2
  i32.shl
  local.set $7
  loop $for-loop|0
   local.get $3
   if
    local.get $2
    local.set $5
    i32.const 0
    local.set $6
    loop $for-loop|1
     local.get $4
     local.get $6
     i32.gt_u
     if
      local.get $5
      local.get $0
      local.get $6
      i32.add
      f32.load
      f32.store
      local.get $6
      i32.const 4
      i32.add
      local.set $6
      local.get $5
      local.get $7
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    local.get $0
    local.get $1
    i32.add
    local.set $0
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/lower<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $4
  i32.const 3
  i32.shl
  local.set $8
  i32.const 16
  local.get $4
  local.get $6
  select
  local.set $7
  i32.const 0
  local.set $6
  loop $for-loop|0
   local.get $4
   local.get $6
   i32.gt_u
   if
    local.get $0
    local.get $6
    local.get $8
    i32.mul
    i32.add
    local.get $8
    i32.const 8
    local.get $1
    local.get $2
    local.get $5
    local.get $6
    i32.mul
    i32.const 3
    i32.shl
    i32.add
    local.get $3
    local.get $7
    local.get $4
    local.get $6
    i32.sub
    local.tee $9
    local.get $7
    local.get $9
    i32.lt_u
    select
    local.tee $9
    local.get $5
    local.get $6
    local.get $9
    i32.add
    i32.const 0
    call $assembly/matrix/products/product<f64>
    local.get $6
    local.get $7
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/lower<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  local.get $4
  i32.const 2
  i32.shl
  local.set $8
  i32.const 16
  local.get $4
  local.get $6
  select
  local.set $7
  i32.const 0
  local.set $6
  loop $for-loop|0
   local.get $4
   local.get $6
   i32.gt_u
   if
    local.get $0
    local.get $6
    local.get $8
    i32.mul
    i32.add
    local.get $8
    i32.const 4
    local.get $1
    local.get $2
    local.get $5
    local.get $6
    i32.mul
    i32.const 2
    i32.shl
    i32.add
    local.get $3
    local.get $7
    local.get $4
    local.get $6
    i32.sub
    local.tee $9
    local.get $7
    local.get $9
    i32.lt_u
    select
    local.tee $9
    local.get $5
    local.get $6
    local.get $9
    i32.add
    i32.const 0
    call $assembly/matrix/products/product<f32>
    local.get $6
    local.get $7
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/matrix/products/edge<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 i32)
  (local $22 i32)
  (local $23 v128)
  (local $24 v128)
  local.get $0
  i32.const 16384
  i32.add
  local.set $9
  loop $for-loop|0
   local.get $6
   local.get $12
   i32.gt_u
   i32.const 0
   local.get $8
   select
   if
    local.get $4
    local.get $5
    local.get $12
    i32.mul
    i32.add
    local.set $21
    local.get $9
    local.get $12
    i32.const 5
    i32.shl
    i32.add
    local.set $22
    i32.const 0
    local.set $11
    loop $for-loop|1
     local.get $7
     local.get $11
     i32.gt_u
     if
      local.get $11
      local.get $22
      i32.add
      local.get $11
      local.get $21
      i32.add
      f64.load
      f64.store
      local.get $11
      i32.const 8
      i32.add
      local.set $11
      br $for-loop|1
     end
    end
    local.get $12
    i32.const 1
    i32.add
    local.set $12
    br $for-loop|0
   end
  end
  local.get $8
  if (result v128)
   local.get $9
   v128.load offset=32
   local.set $10
   local.get $9
   v128.load offset=48
   local.set $13
   local.get $9
   v128.load offset=64
   local.set $14
   local.get $9
   v128.load offset=80
   local.set $15
   local.get $9
   v128.load offset=96
   local.set $16
   local.get $9
   v128.load offset=112
   local.set $17
   local.get $9
   v128.load
   local.set $18
   local.get $9
   v128.load offset=16
  else
   i32.const 0
   i32x4.splat
  end
  local.set $19
  local.get $0
  local.get $3
  i32.const 5
  i32.shl
  i32.add
  local.set $3
  loop $do-loop|2
   local.get $18
   local.get $0
   v128.load64_splat
   local.tee $23
   local.get $1
   v128.load
   local.tee $20
   f64x2.mul
   f64x2.add
   local.set $18
   local.get $19
   local.get $23
   local.get $1
   v128.load offset=16
   local.tee $23
   f64x2.mul
   f64x2.add
   local.set $19
   local.get $10
   local.get $0
   v128.load64_splat offset=8
   local.tee $24
   local.get $20
   f64x2.mul
   f64x2.add
   local.set $10
   local.get $13
   local.get $24
   local.get $23
   f64x2.mul
   f64x2.add
   local.set $13
   local.get $14
   local.get $0
   v128.load64_splat offset=16
   local.tee $24
   local.get $20
   f64x2.mul
   f64x2.add
   local.set $14
   local.get $15
   local.get $24
   local.get $23
   f64x2.mul
   f64x2.add
   local.set $15
   local.get $16
   local.get $0
   v128.load64_splat offset=24
   local.tee $24
   local.get $20
   f64x2.mul
   f64x2.add
   local.set $16
   local.get $17
   local.get $24
   local.get $23
   f64x2.mul
   f64x2.add
   local.set $17
   local.get $1
   local.get $2
   i32.add
   local.set $1
   local.get $3
   local.get $0
   i32.const 32
   i32.add
   local.tee $0
   i32.gt_u
   br_if $do-loop|2
  end
  local.get $9
  local.get $18
  v128.store
  local.get $9
  local.get $19
  v128.store offset=16
  local.get $9
  local.get $10
  v128.store offset=32
  local.get $9
  local.get $13
  v128.store offset=48
  local.get $9
  local.get $14
  v128.store offset=64
  local.get $9
  local.get $15
  v128.store offset=80
  local.get $9
  local.get $16
  v128.store offset=96
  local.get $9
  local.get $17
  v128.store offset=112
  i32.const 0
  local.set $3
  loop $for-loop|3
   local.get $3
   local.get $6
   i32.lt_u
   if
    local.get $9
    local.get $3
    i32.const 5
    i32.shl
    i32.add
    local.set $0
    local.get $4
    local.get $3
    local.get $5
    i32.mul
    i32.add
    local.set $1
    i32.const 0
    local.set $2
    loop $for-loop|4
     local.get $2
     local.get $7
     i32.lt_u
     if
      local.get $1
      local.get $2
      i32.add
      local.get $0
      local.get $2
      i32.add
      f64.load
      f64.store
      local.get $2
      i32.const 8
      i32.add
      local.set $2
      br $for-loop|4
     end
    end
    local.get $3
    i32.const 1
    i32.add
    local.set $3
    br $for-loop|3
   end
  end
 )
 (func $assembly/matrix/products/edge<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 i32)
  (local $22 i32)
  (local $23 v128)
  (local $24 v128)
  local.get $0
  i32.const 12288
  i32.add
  local.set $9
  loop $for-loop|0
   local.get $6
   local.get $12
   i32.gt_u
   i32.const 0
   local.get $8
   select
   if
    local.get $4
    local.get $5
    local.get $12
    i32.mul
    i32.add
    local.set $21
    local.get $9
    local.get $12
    i32.const 5
    i32.shl
    i32.add
    local.set $22
    i32.const 0
    local.set $11
    loop $for-loop|1
     local.get $7
     local.get $11
     i32.gt_u
     if
      local.get $11
      local.get $22
      i32.add
      local.get $11
      local.get $21
      i32.add
      f32.load
      f32.store
      local.get $11
      i32.const 4
      i32.add
      local.set $11
      br $for-loop|1
     end
    end
    local.get $12
    i32.const 1
    i32.add
    local.set $12
    br $for-loop|0
   end
  end
  local.get $8
  if (result v128)
   local.get $9
   v128.load offset=32
   local.set $10
   local.get $9
   v128.load offset=48
   local.set $13
   local.get $9
   v128.load offset=64
   local.set $14
   local.get $9
   v128.load offset=80
   local.set $15
   local.get $9
   v128.load offset=96
   local.set $16
   local.get $9
   v128.load offset=112
   local.set $17
   local.get $9
   v128.load
   local.set $18
   local.get $9
   v128.load offset=16
  else
   i32.const 0
   i32x4.splat
  end
  local.set $19
  local.get $0
  local.get $3
  i32.const 4
  i32.shl
  i32.add
  local.set $3
  loop $do-loop|2
   local.get $18
   local.get $0
   v128.load32_splat
   local.tee $23
   local.get $1
   v128.load
   local.tee $20
   f32x4.mul
   f32x4.add
   local.set $18
   local.get $19
   local.get $23
   local.get $1
   v128.load offset=16
   local.tee $23
   f32x4.mul
   f32x4.add
   local.set $19
   local.get $10
   local.get $0
   v128.load32_splat offset=4
   local.tee $24
   local.get $20
   f32x4.mul
   f32x4.add
   local.set $10
   local.get $13
   local.get $24
   local.get $23
   f32x4.mul
   f32x4.add
   local.set $13
   local.get $14
   local.get $0
   v128.load32_splat offset=8
   local.tee $24
   local.get $20
   f32x4.mul
   f32x4.add
   local.set $14
   local.get $15
   local.get $24
   local.get $23
   f32x4.mul
   f32x4.add
   local.set $15
   local.get $16
   local.get $0
   v128.load32_splat offset=12
   local.tee $24
   local.get $20
   f32x4.mul
   f32x4.add
   local.set $16
   local.get $17
   local.get $24
   local.get $23
   f32x4.mul
   f32x4.add
   local.set $17
   local.get $1
   local.get $2
   i32.add
   local.set $1
   local.get $3
   local.get $0
   i32.const 16
   i32.add
   local.tee $0
   i32.gt_u
   br_if $do-loop|2
  end
  local.get $9
  local.get $18
  v128.store
  local.get $9
  local.get $19
  v128.store offset=16
  local.get $9
  local.get $10
  v128.store offset=32
  local.get $9
  local.get $13
  v128.store offset=48
  local.get $9
  local.get $14
  v128.store offset=64
  local.get $9
  local.get $15
  v128.store offset=80
  local.get $9
  local.get $16
  v128.store offset=96
  local.get $9
  local.get $17
  v128.store offset=112
  i32.const 0
  local.set $3
  loop $for-loop|3
   local.get $3
   local.get $6
   i32.lt_u
   if
    local.get $9
    local.get $3
    i32.const 5
    i32.shl
    i32.add
    local.set $0
    local.get $4
    local.get $3
    local.get $5
    i32.mul
    i32.add
    local.set $1
    i32.const 0
    local.set $2
    loop $for-loop|4
     local.get $2
     local.get $7
     i32.lt_u
     if
      local.get $1
      local.get $2
      i32.add
      local.get $0
      local.get $2
      i32.add
      f32.load
      f32.store
      local.get $2
      i32.const 4
      i32.add
      local.set $2
      br $for-loop|4
     end
    end
    local.get $3
    i32.const 1
    i32.add
    local.set $3
    br $for-loop|3
   end
  end
 )
 (func $assembly/matrix/dense/oneByFour<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32)
  (local $6 i32)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 v128)
  local.get $1
  local.get $2
  i32.add
  local.tee $11
  local.get $2
  i32.add
  local.tee $12
  local.get $2
  i32.add
  local.set $13
  local.get $2
  i32.const -16
  i32.and
  local.set $14
  loop $for-loop|0
   local.get $6
   local.get $14
   i32.lt_u
   if
    local.get $7
    local.get $0
    local.get $6
    i32.add
    v128.load
    local.tee $15
    local.get $1
    local.get $6
    i32.add
    v128.load
    f64x2.mul
    f64x2.add
    local.set $7
    local.get $8
    local.get $15
    local.get $6
    local.get $11
    i32.add
    v128.load
    f64x2.mul
    f64x2.add
    local.set $8
    local.get $9
    local.get $15
    local.get $6
    local.get $12
    i32.add
    v128.load
    f64x2.mul
    f64x2.add
    local.set $9
    local.get $10
    local.get $15
    local.get $6
    local.get $13
    i32.add
    v128.load
    f64x2.mul
    f64x2.add
    local.set $10
    local.get $6
    i32.const 16
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   local.get $6
   i32.gt_u
   if
    local.get $7
    local.get $0
    local.get $6
    i32.add
    v128.load64_zero
    local.tee $15
    local.get $1
    local.get $6
    i32.add
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.set $7
    local.get $8
    local.get $15
    local.get $6
    local.get $11
    i32.add
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.set $8
    local.get $9
    local.get $15
    local.get $6
    local.get $12
    i32.add
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.set $9
    local.get $10
    local.get $15
    local.get $6
    local.get $13
    i32.add
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.set $10
    local.get $6
    i32.const 8
    i32.add
    local.set $6
    br $for-loop|1
   end
  end
  local.get $5
  if
   local.get $3
   local.get $7
   local.get $8
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $7
   local.get $8
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f64x2.add
   local.get $4
   if (result f64)
    local.get $4
    f64.load
   else
    f64.const 0
   end
   f64x2.splat
   local.tee $7
   f64x2.add
   local.tee $8
   v128.store64_lane 0
   local.get $3
   local.get $5
   i32.add
   local.tee $0
   local.get $8
   v128.store64_lane 1
   local.get $0
   local.get $5
   i32.add
   local.tee $0
   local.get $9
   local.get $10
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $9
   local.get $10
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f64x2.add
   local.get $7
   f64x2.add
   local.tee $7
   v128.store64_lane 0
   local.get $0
   local.get $5
   i32.add
   local.get $7
   v128.store64_lane 1
  else
   local.get $3
   local.get $7
   local.get $8
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $7
   local.get $8
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f64x2.add
   local.get $4
   if (result v128)
    local.get $4
    v128.load
   else
    i32.const 0
    i32x4.splat
   end
   f64x2.add
   v128.store
   local.get $3
   local.get $9
   local.get $10
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $9
   local.get $10
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f64x2.add
   local.get $4
   if (result v128)
    local.get $4
    v128.load offset=16
   else
    i32.const 0
    i32x4.splat
   end
   f64x2.add
   v128.store offset=16
  end
 )
 (func $assembly/matrix/dense/oneByFour<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32)
  (local $6 i32)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 v128)
  local.get $1
  local.get $2
  i32.add
  local.tee $11
  local.get $2
  i32.add
  local.tee $12
  local.get $2
  i32.add
  local.set $13
  local.get $2
  i32.const -16
  i32.and
  local.set $14
  loop $for-loop|0
   local.get $6
   local.get $14
   i32.lt_u
   if
    local.get $7
    local.get $0
    local.get $6
    i32.add
    v128.load
    local.tee $15
    local.get $1
    local.get $6
    i32.add
    v128.load
    f32x4.mul
    f32x4.add
    local.set $7
    local.get $8
    local.get $15
    local.get $6
    local.get $11
    i32.add
    v128.load
    f32x4.mul
    f32x4.add
    local.set $8
    local.get $9
    local.get $15
    local.get $6
    local.get $12
    i32.add
    v128.load
    f32x4.mul
    f32x4.add
    local.set $9
    local.get $10
    local.get $15
    local.get $6
    local.get $13
    i32.add
    v128.load
    f32x4.mul
    f32x4.add
    local.set $10
    local.get $6
    i32.const 16
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   local.get $6
   i32.gt_u
   if
    local.get $7
    local.get $0
    local.get $6
    i32.add
    v128.load32_zero
    local.tee $15
    local.get $1
    local.get $6
    i32.add
    v128.load32_zero
    f32x4.mul
    f32x4.add
    local.set $7
    local.get $8
    local.get $15
    local.get $6
    local.get $11
    i32.add
    v128.load32_zero
    f32x4.mul
    f32x4.add
    local.set $8
    local.get $9
    local.get $15
    local.get $6
    local.get $12
    i32.add
    v128.load32_zero
    f32x4.mul
    f32x4.add
    local.set $9
    local.get $10
    local.get $15
    local.get $6
    local.get $13
    i32.add
    v128.load32_zero
    f32x4.mul
    f32x4.add
    local.set $10
    local.get $6
    i32.const 4
    i32.add
    local.set $6
    br $for-loop|1
   end
  end
  local.get $5
  if
   local.get $3
   local.get $7
   local.get $8
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $7
   local.get $8
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f32x4.add
   local.tee $7
   local.get $9
   local.get $10
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $9
   local.get $10
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f32x4.add
   local.tee $8
   i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27
   local.get $7
   local.get $8
   i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31
   f32x4.add
   local.get $4
   if (result f32)
    local.get $4
    f32.load
   else
    f32.const 0
   end
   f32x4.splat
   f32x4.add
   local.tee $7
   v128.store32_lane 0
   local.get $3
   local.get $5
   i32.add
   local.tee $0
   local.get $7
   v128.store32_lane 1
   local.get $0
   local.get $5
   i32.add
   local.tee $0
   local.get $7
   v128.store32_lane 2
   local.get $0
   local.get $5
   i32.add
   local.get $7
   v128.store32_lane 3
  else
   local.get $3
   local.get $7
   local.get $8
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $7
   local.get $8
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f32x4.add
   local.tee $7
   local.get $9
   local.get $10
   i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
   local.get $9
   local.get $10
   i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
   f32x4.add
   local.tee $8
   i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27
   local.get $7
   local.get $8
   i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31
   f32x4.add
   local.get $4
   if (result v128)
    local.get $4
    v128.load
   else
    i32.const 0
    i32x4.splat
   end
   f32x4.add
   v128.store
  end
 )
 (func $assembly/vectors.lerp.sweep/lerp_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $3
  f64x2.splat
  local.set $4
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $5
    local.get $4
    local.get $1
    v128.load
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $5
    local.get $4
    local.get $1
    v128.load offset=16
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.tee $5
    local.get $4
    local.get $1
    v128.load offset=32
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.tee $5
    local.get $4
    local.get $1
    v128.load offset=48
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $5
    local.get $4
    local.get $1
    v128.load
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.tee $5
    local.get $4
    local.get $1
    v128.load64_zero
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/vectors.lerp.sweep/lerp_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $4
  loop $for-loop|0
   local.get $2
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $5
    local.get $4
    local.get $1
    v128.load
    local.get $5
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $5
    local.get $4
    local.get $1
    v128.load offset=16
    local.get $5
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.tee $5
    local.get $4
    local.get $1
    v128.load offset=32
    local.get $5
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.tee $5
    local.get $4
    local.get $1
    v128.load offset=48
    local.get $5
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 16
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $5
    local.get $4
    local.get $1
    v128.load
    local.get $5
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $5
    local.get $4
    local.get $1
    v128.load32_zero
    local.get $5
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/vectors.exchange.sweep/exchange_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    v128.load
    local.set $3
    local.get $0
    local.get $1
    v128.load
    v128.store
    local.get $1
    local.get $3
    v128.store
    local.get $0
    v128.load offset=16
    local.set $3
    local.get $0
    local.get $1
    v128.load offset=16
    v128.store offset=16
    local.get $1
    local.get $3
    v128.store offset=16
    local.get $0
    v128.load offset=32
    local.set $3
    local.get $0
    local.get $1
    v128.load offset=32
    v128.store offset=32
    local.get $1
    local.get $3
    v128.store offset=32
    local.get $0
    v128.load offset=48
    local.set $3
    local.get $0
    local.get $1
    v128.load offset=48
    v128.store offset=48
    local.get $1
    local.get $3
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    v128.load
    local.set $3
    local.get $0
    local.get $1
    v128.load
    v128.store
    local.get $1
    local.get $3
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    v128.load64_zero
    local.set $3
    local.get $0
    local.get $1
    v128.load64_zero
    v128.store64_lane 0
    local.get $1
    local.get $3
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/vectors.exchange.sweep/exchange_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  loop $for-loop|0
   local.get $2
   i32.const 16
   i32.ge_u
   if
    local.get $0
    v128.load
    local.set $3
    local.get $0
    local.get $1
    v128.load
    v128.store
    local.get $1
    local.get $3
    v128.store
    local.get $0
    v128.load offset=16
    local.set $3
    local.get $0
    local.get $1
    v128.load offset=16
    v128.store offset=16
    local.get $1
    local.get $3
    v128.store offset=16
    local.get $0
    v128.load offset=32
    local.set $3
    local.get $0
    local.get $1
    v128.load offset=32
    v128.store offset=32
    local.get $1
    local.get $3
    v128.store offset=32
    local.get $0
    v128.load offset=48
    local.set $3
    local.get $0
    local.get $1
    v128.load offset=48
    v128.store offset=48
    local.get $1
    local.get $3
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 16
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    v128.load
    local.set $3
    local.get $0
    local.get $1
    v128.load
    v128.store
    local.get $1
    local.get $3
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    v128.load32_zero
    local.set $3
    local.get $0
    local.get $1
    v128.load32_zero
    v128.store32_lane 0
    local.get $1
    local.get $3
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/vectors.axpby.sweep/axpby_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  local.get $3
  f64x2.splat
  local.set $5
  local.get $4
  f64x2.splat
  local.set $6
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $5
    local.get $1
    v128.load
    f64x2.mul
    local.get $6
    local.get $0
    v128.load
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $5
    local.get $1
    v128.load offset=16
    f64x2.mul
    local.get $6
    local.get $0
    v128.load offset=16
    f64x2.mul
    f64x2.add
    v128.store offset=16
    local.get $0
    local.get $5
    local.get $1
    v128.load offset=32
    f64x2.mul
    local.get $6
    local.get $0
    v128.load offset=32
    f64x2.mul
    f64x2.add
    v128.store offset=32
    local.get $0
    local.get $5
    local.get $1
    v128.load offset=48
    f64x2.mul
    local.get $6
    local.get $0
    v128.load offset=48
    f64x2.mul
    f64x2.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $5
    local.get $1
    v128.load
    f64x2.mul
    local.get $6
    local.get $0
    v128.load
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    local.get $5
    local.get $1
    v128.load64_zero
    f64x2.mul
    local.get $6
    local.get $0
    v128.load64_zero
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/vectors.axpby.sweep/axpby_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $5
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $6
  loop $for-loop|0
   local.get $2
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $5
    local.get $1
    v128.load
    f32x4.mul
    local.get $6
    local.get $0
    v128.load
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $5
    local.get $1
    v128.load offset=16
    f32x4.mul
    local.get $6
    local.get $0
    v128.load offset=16
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $5
    local.get $1
    v128.load offset=32
    f32x4.mul
    local.get $6
    local.get $0
    v128.load offset=32
    f32x4.mul
    f32x4.add
    v128.store offset=32
    local.get $0
    local.get $5
    local.get $1
    v128.load offset=48
    f32x4.mul
    local.get $6
    local.get $0
    v128.load offset=48
    f32x4.mul
    f32x4.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const 16
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $5
    local.get $1
    v128.load
    f32x4.mul
    local.get $6
    local.get $0
    v128.load
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $0
    local.get $5
    local.get $1
    v128.load32_zero
    f32x4.mul
    local.get $6
    local.get $0
    v128.load32_zero
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/state.flush.sweep/flush_f64 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 v128)
  local.get $2
  f64x2.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    local.get $4
    f64x2.abs
    local.get $3
    f64x2.lt
    v128.andnot
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $4
    local.get $4
    f64x2.abs
    local.get $3
    f64x2.lt
    v128.andnot
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.tee $4
    local.get $4
    f64x2.abs
    local.get $3
    f64x2.lt
    v128.andnot
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.tee $4
    local.get $4
    f64x2.abs
    local.get $3
    f64x2.lt
    v128.andnot
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    local.get $4
    f64x2.abs
    local.get $3
    f64x2.lt
    v128.andnot
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.tee $4
    local.get $4
    f64x2.abs
    local.get $3
    f64x2.lt
    v128.andnot
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/state.flush.sweep/flush_f32 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 v128)
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    local.get $4
    f32x4.abs
    local.get $3
    f32x4.lt
    v128.andnot
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $4
    local.get $4
    f32x4.abs
    local.get $3
    f32x4.lt
    v128.andnot
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.tee $4
    local.get $4
    f32x4.abs
    local.get $3
    f32x4.lt
    v128.andnot
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.tee $4
    local.get $4
    f32x4.abs
    local.get $3
    f32x4.lt
    v128.andnot
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 16
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    local.get $4
    f32x4.abs
    local.get $3
    f32x4.lt
    v128.andnot
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $4
    local.get $4
    f32x4.abs
    local.get $3
    f32x4.lt
    v128.andnot
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/reduce/sumOfSquares<f64> (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 i32)
  local.get $0
  local.set $4
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $0
    v128.load
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $2
    local.get $0
    v128.load offset=16
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $3
   local.get $0
   v128.load
   local.tee $3
   local.get $3
   f64x2.mul
   f64x2.add
   local.set $3
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $2
    local.get $0
    i32.const 16
    i32.add
    v128.load64_zero
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
   end
  else
   local.get $1
   if
    local.get $3
    local.get $0
    v128.load64_zero
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
   end
  end
  local.get $3
  local.get $2
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/sumOfSquares<f32> (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 i32)
  local.get $0
  local.set $4
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $0
    v128.load64_zero
    f64x2.promote_low_f32x4
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $2
    local.get $0
    i32.const 8
    i32.add
    v128.load64_zero
    f64x2.promote_low_f32x4
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $3
   local.get $0
   v128.load64_zero
   f64x2.promote_low_f32x4
   local.tee $3
   local.get $3
   f64x2.mul
   f64x2.add
   local.set $3
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $2
    local.get $0
    i32.const 8
    i32.add
    v128.load32_zero
    f64x2.promote_low_f32x4
    local.tee $2
    local.get $2
    f64x2.mul
    f64x2.add
    local.set $2
   end
  else
   local.get $1
   if
    local.get $3
    local.get $0
    v128.load32_zero
    f64x2.promote_low_f32x4
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
   end
  end
  local.get $3
  local.get $2
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/sumOfScaledSquares<f64> (param $0 i32) (param $1 i32) (param $2 f64) (result f64)
  (local $3 v128)
  (local $4 v128)
  (local $5 i32)
  (local $6 v128)
  local.get $0
  local.set $5
  local.get $2
  f64x2.splat
  local.set $6
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $4
    local.get $6
    local.get $0
    v128.load
    f64x2.mul
    local.tee $4
    local.get $4
    f64x2.mul
    f64x2.add
    local.set $4
    local.get $3
    local.get $6
    local.get $0
    v128.load offset=16
    f64x2.mul
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $5
    i32.const 32
    i32.add
    local.set $5
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $4
   local.get $6
   local.get $0
   v128.load
   f64x2.mul
   local.tee $4
   local.get $4
   f64x2.mul
   f64x2.add
   local.set $4
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $3
    local.get $6
    local.get $0
    i32.const 16
    i32.add
    v128.load64_zero
    f64x2.mul
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
   end
  else
   local.get $1
   if
    local.get $4
    local.get $6
    local.get $0
    v128.load64_zero
    f64x2.mul
    local.tee $4
    local.get $4
    f64x2.mul
    f64x2.add
    local.set $4
   end
  end
  local.get $4
  local.get $3
  f64x2.add
  local.tee $3
  f64x2.extract_lane 0
  local.get $3
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce/sumOfScaledSquares<f32> (param $0 i32) (param $1 i32) (param $2 f64) (result f64)
  (local $3 v128)
  (local $4 v128)
  (local $5 i32)
  (local $6 v128)
  local.get $0
  local.set $5
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $6
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $4
    local.get $6
    local.get $0
    v128.load64_zero
    f32x4.mul
    f64x2.promote_low_f32x4
    local.tee $4
    local.get $4
    f64x2.mul
    f64x2.add
    local.set $4
    local.get $3
    local.get $6
    local.get $0
    i32.const 8
    i32.add
    v128.load64_zero
    f32x4.mul
    f64x2.promote_low_f32x4
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $5
    i32.const 16
    i32.add
    local.set $5
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $4
   local.get $6
   local.get $0
   v128.load64_zero
   f32x4.mul
   f64x2.promote_low_f32x4
   local.tee $4
   local.get $4
   f64x2.mul
   f64x2.add
   local.set $4
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $3
    local.get $6
    local.get $0
    i32.const 8
    i32.add
    v128.load32_zero
    f32x4.mul
    f64x2.promote_low_f32x4
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.add
    local.set $3
   end
  else
   local.get $1
   if
    local.get $4
    local.get $6
    local.get $0
    v128.load32_zero
    f32x4.mul
    f64x2.promote_low_f32x4
    local.tee $4
    local.get $4
    f64x2.mul
    f64x2.add
    local.set $4
   end
  end
  local.get $4
  local.get $3
  f64x2.add
  local.tee $3
  f64x2.extract_lane 0
  local.get $3
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce.sumOfSquares.kernel/sumOfSquares_f64 (param $0 i32) (param $1 i32) (result f64)
  local.get $0
  local.get $1
  call $assembly/reduce/sumOfSquares<f64>
 )
 (func $assembly/reduce.sumOfSquares.kernel/sumOfSquares_f32 (param $0 i32) (param $1 i32) (result f64)
  local.get $0
  local.get $1
  call $assembly/reduce/sumOfSquares<f32>
 )
 (func $assembly/reduce.sumOfScaledSquares.kernel/sumOfScaledSquares_f64 (param $0 i32) (param $1 i32) (param $2 f64) (result f64)
  local.get $0
  local.get $1
  local.get $2
  call $assembly/reduce/sumOfScaledSquares<f64>
 )
 (func $assembly/reduce.sumOfScaledSquares.kernel/sumOfScaledSquares_f32 (param $0 i32) (param $1 i32) (param $2 f64) (result f64)
  local.get $0
  local.get $1
  local.get $2
  call $assembly/reduce/sumOfScaledSquares<f32>
 )
 (func $assembly/reduce.sumOfAbsolutes.kernel/sumOfAbsolutes_f64 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 i32)
  local.get $0
  local.set $4
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $0
    v128.load
    f64x2.abs
    f64x2.add
    local.set $3
    local.get $2
    local.get $0
    v128.load offset=16
    f64x2.abs
    f64x2.add
    local.set $2
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $3
   local.get $0
   v128.load
   f64x2.abs
   f64x2.add
   local.set $3
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $2
    local.get $0
    i32.const 16
    i32.add
    v128.load64_zero
    f64x2.abs
    f64x2.add
    local.set $2
   end
  else
   local.get $1
   if
    local.get $3
    local.get $0
    v128.load64_zero
    f64x2.abs
    f64x2.add
    local.set $3
   end
  end
  local.get $3
  local.get $2
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce.sumOfAbsolutes.kernel/sumOfAbsolutes_f32 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  (local $4 i32)
  local.get $0
  local.set $4
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $0
    v128.load64_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $3
    local.get $2
    local.get $0
    i32.const 8
    i32.add
    v128.load64_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  local.get $1
  i32.const 2
  i32.ge_u
  if
   local.get $3
   local.get $0
   v128.load64_zero
   f64x2.promote_low_f32x4
   f64x2.abs
   f64x2.add
   local.set $3
   local.get $1
   i32.const 2
   i32.sub
   if
    local.get $2
    local.get $0
    i32.const 8
    i32.add
    v128.load32_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $2
   end
  else
   local.get $1
   if
    local.get $3
    local.get $0
    v128.load32_zero
    f64x2.promote_low_f32x4
    f64x2.abs
    f64x2.add
    local.set $3
   end
  end
  local.get $3
  local.get $2
  f64x2.add
  local.tee $2
  f64x2.extract_lane 0
  local.get $2
  f64x2.extract_lane 1
  f64.add
 )
 (func $assembly/reduce.dot.kernel/dot_f64 (param $0 i32) (param $1 i32) (param $2 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  call $assembly/reduce/dot<f64>
 )
 (func $assembly/reduce.dot.kernel/dot_f32 (param $0 i32) (param $1 i32) (param $2 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  call $assembly/reduce/dot<f32>
 )
 (func $assembly/optimizers/yogi.yogi.sweep/yogi_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $20
  select
  f64x2.splat
  local.set $13
  local.get $7
  f64x2.splat
  local.set $14
  local.get $8
  f64x2.splat
  local.set $15
  local.get $9
  f64x2.splat
  local.set $16
  local.get $10
  f64x2.splat
  local.set $17
  local.get $11
  f64x2.splat
  local.set $18
  local.get $12
  f64x2.splat
  local.set $19
  local.get $20
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $21
     local.get $15
     local.get $2
     v128.load
     f64x2.mul
     local.get $16
     local.get $1
     v128.load
     local.tee $22
     f64x2.mul
     f64x2.add
     local.set $23
     local.get $3
     v128.load
     local.tee $24
     local.get $17
     local.get $22
     local.get $22
     f64x2.mul
     local.tee $22
     f64x2.mul
     local.tee $25
     local.get $24
     local.get $22
     f64x2.gt
     v128.and
     f64x2.sub
     local.get $25
     local.get $24
     local.get $22
     f64x2.ge
     v128.andnot
     f64x2.add
     local.set $22
     local.get $2
     local.get $23
     v128.store
     local.get $3
     local.get $22
     v128.store
     local.get $0
     local.get $21
     local.get $14
     f64x2.mul
     local.get $18
     local.get $23
     f64x2.mul
     local.get $22
     f64x2.sqrt
     local.get $19
     f64x2.add
     local.tee $21
     f64x2.div
     local.get $21
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $21
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $15
    local.get $2
    v128.load
    f64x2.mul
    local.get $16
    local.get $1
    v128.load
    local.get $21
    f64x2.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $23
    f64x2.mul
    f64x2.add
    local.set $24
    local.get $3
    v128.load
    local.tee $25
    local.get $17
    local.get $23
    local.get $23
    f64x2.mul
    local.tee $23
    f64x2.mul
    local.tee $26
    local.get $25
    local.get $23
    f64x2.gt
    v128.and
    f64x2.sub
    local.get $26
    local.get $25
    local.get $23
    f64x2.ge
    v128.andnot
    f64x2.add
    local.set $23
    local.get $2
    local.get $24
    v128.store
    local.get $3
    local.get $23
    v128.store
    local.get $0
    local.get $22
    local.get $14
    f64x2.mul
    local.get $18
    local.get $24
    f64x2.mul
    local.get $23
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $22
    f64x2.div
    local.get $22
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $15
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $16
    local.get $1
    v128.load64_zero
    local.get $21
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $22
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $23
    f64x2.mul
    f64x2.add
    local.set $24
    local.get $3
    v128.load64_zero
    local.tee $25
    local.get $17
    local.get $23
    local.get $23
    f64x2.mul
    local.tee $23
    f64x2.mul
    local.tee $26
    local.get $25
    local.get $23
    f64x2.gt
    v128.and
    f64x2.sub
    local.get $26
    local.get $25
    local.get $23
    f64x2.ge
    v128.andnot
    f64x2.add
    local.set $23
    local.get $2
    local.get $24
    v128.store64_lane 0
    local.get $3
    local.get $23
    v128.store64_lane 0
    local.get $0
    local.get $22
    local.get $14
    f64x2.mul
    local.get $18
    local.get $24
    f64x2.mul
    local.get $23
    f64x2.sqrt
    local.get $19
    f64x2.add
    local.tee $22
    f64x2.div
    local.get $22
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/yogi.yogi.sweep/yogi_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $20
  select
  f32x4.splat
  local.set $13
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $20
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $21
     local.get $15
     local.get $2
     v128.load
     f32x4.mul
     local.get $16
     local.get $1
     v128.load
     local.tee $22
     f32x4.mul
     f32x4.add
     local.set $23
     local.get $3
     v128.load
     local.tee $24
     local.get $17
     local.get $22
     local.get $22
     f32x4.mul
     local.tee $22
     f32x4.mul
     local.tee $25
     local.get $24
     local.get $22
     f32x4.gt
     v128.and
     f32x4.sub
     local.get $25
     local.get $24
     local.get $22
     f32x4.ge
     v128.andnot
     f32x4.add
     local.set $22
     local.get $2
     local.get $23
     v128.store
     local.get $3
     local.get $22
     v128.store
     local.get $0
     local.get $21
     local.get $14
     f32x4.mul
     local.get $18
     local.get $23
     f32x4.mul
     local.get $22
     f32x4.sqrt
     local.get $19
     f32x4.add
     local.tee $21
     f32x4.div
     local.get $21
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $21
     local.get $15
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $16
     local.get $1
     v128.load offset=16
     local.tee $22
     f32x4.mul
     f32x4.add
     local.set $23
     local.get $3
     v128.load offset=16
     local.tee $24
     local.get $17
     local.get $22
     local.get $22
     f32x4.mul
     local.tee $22
     f32x4.mul
     local.tee $25
     local.get $24
     local.get $22
     f32x4.gt
     v128.and
     f32x4.sub
     local.get $25
     local.get $24
     local.get $22
     f32x4.ge
     v128.andnot
     f32x4.add
     local.set $22
     local.get $2
     local.get $23
     v128.store offset=16
     local.get $3
     local.get $22
     v128.store offset=16
     local.get $0
     local.get $21
     local.get $14
     f32x4.mul
     local.get $18
     local.get $23
     f32x4.mul
     local.get $22
     f32x4.sqrt
     local.get $19
     f32x4.add
     local.tee $21
     f32x4.div
     local.get $21
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $22
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $15
    local.get $2
    v128.load
    f32x4.mul
    local.get $16
    local.get $1
    v128.load
    local.get $22
    f32x4.mul
    local.get $0
    v128.load
    local.tee $23
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $24
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.set $25
    local.get $3
    v128.load
    local.tee $26
    local.get $17
    local.get $21
    local.get $21
    f32x4.mul
    local.tee $21
    f32x4.mul
    local.tee $27
    local.get $26
    local.get $21
    f32x4.gt
    v128.and
    f32x4.sub
    local.get $27
    local.get $26
    local.get $21
    f32x4.ge
    v128.andnot
    f32x4.add
    local.set $21
    local.get $2
    local.get $25
    v128.store
    local.get $3
    local.get $21
    v128.store
    local.get $0
    local.get $23
    local.get $14
    f32x4.mul
    local.get $18
    local.get $25
    f32x4.mul
    local.get $21
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $21
    f32x4.div
    local.get $21
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $15
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=16
    local.get $22
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $21
    local.get $24
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    f32x4.mul
    f32x4.add
    local.set $24
    local.get $3
    v128.load offset=16
    local.tee $25
    local.get $17
    local.get $23
    local.get $23
    f32x4.mul
    local.tee $23
    f32x4.mul
    local.tee $26
    local.get $25
    local.get $23
    f32x4.gt
    v128.and
    f32x4.sub
    local.get $26
    local.get $25
    local.get $23
    f32x4.ge
    v128.andnot
    f32x4.add
    local.set $23
    local.get $2
    local.get $24
    v128.store offset=16
    local.get $3
    local.get $23
    v128.store offset=16
    local.get $0
    local.get $21
    local.get $14
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    local.get $23
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $21
    f32x4.div
    local.get $21
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $15
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $16
    local.get $1
    v128.load32_zero
    local.get $22
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $21
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    f32x4.mul
    f32x4.add
    local.set $24
    local.get $3
    v128.load32_zero
    local.tee $25
    local.get $17
    local.get $23
    local.get $23
    f32x4.mul
    local.tee $23
    f32x4.mul
    local.tee $26
    local.get $25
    local.get $23
    f32x4.gt
    v128.and
    f32x4.sub
    local.get $26
    local.get $25
    local.get $23
    f32x4.ge
    v128.andnot
    f32x4.add
    local.set $23
    local.get $2
    local.get $24
    v128.store32_lane 0
    local.get $3
    local.get $23
    v128.store32_lane 0
    local.get $0
    local.get $21
    local.get $14
    f32x4.mul
    local.get $18
    local.get $24
    f32x4.mul
    local.get $23
    f32x4.sqrt
    local.get $19
    f32x4.add
    local.tee $21
    f32x4.div
    local.get $21
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/sophia.sophia.sweep/sophia_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $24
  select
  f64x2.splat
  local.set $16
  local.get $7
  f64x2.splat
  local.set $23
  local.get $8
  f64x2.splat
  local.set $17
  local.get $9
  f64x2.splat
  local.set $18
  local.get $10
  f64x2.splat
  local.set $19
  local.get $11
  f64x2.splat
  local.set $20
  local.get $12
  f64x2.splat
  local.set $21
  local.get $13
  f64x2.splat
  local.set $15
  local.get $14
  f64x2.splat
  local.set $22
  local.get $24
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $7
  f64.const 1
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $20
     local.get $3
     v128.load
     f64x2.mul
     local.get $21
     f64x2.pmax
     local.set $26
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $18
     local.get $1
     v128.load
     f64x2.mul
     f64x2.add
     local.tee $27
     v128.store
     local.get $0
     local.get $25
     local.get $23
     f64x2.mul
     local.get $22
     local.get $19
     local.get $27
     f64x2.mul
     local.get $26
     f64x2.div
     local.get $26
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.get $15
     f64x2.neg
     f64x2.pmax
     local.get $15
     f64x2.pmin
     local.get $27
     local.get $27
     f64x2.sub
     f64x2.add
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64.const 1
  f64.eq
  local.get $6
  f64.const 0
  f64.eq
  i32.and
  local.get $7
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $20
     local.get $3
     v128.load
     f64x2.mul
     local.get $21
     f64x2.pmax
     local.set $26
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $18
     local.get $1
     v128.load
     f64x2.mul
     f64x2.add
     local.tee $27
     v128.store
     local.get $0
     local.get $25
     local.get $22
     local.get $19
     local.get $27
     f64x2.mul
     local.get $26
     f64x2.div
     local.get $26
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.get $15
     f64x2.neg
     f64x2.pmax
     local.get $15
     f64x2.pmin
     local.get $27
     local.get $27
     f64x2.sub
     f64x2.add
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|1
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $25
  loop $for-loop|2
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    local.get $21
    f64x2.pmax
    local.set $26
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $1
    v128.load
    local.get $25
    f64x2.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $16
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.add
    local.tee $28
    v128.store
    local.get $0
    local.get $27
    local.get $23
    f64x2.mul
    local.get $22
    local.get $19
    local.get $28
    f64x2.mul
    local.get $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.get $15
    f64x2.neg
    f64x2.pmax
    local.get $15
    f64x2.pmin
    local.get $28
    local.get $28
    f64x2.sub
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $4
   if
    local.get $20
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $21
    f64x2.pmax
    local.set $26
    local.get $2
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $1
    v128.load64_zero
    local.get $25
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $27
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $16
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.add
    local.tee $28
    v128.store64_lane 0
    local.get $0
    local.get $27
    local.get $23
    f64x2.mul
    local.get $22
    local.get $19
    local.get $28
    f64x2.mul
    local.get $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.get $15
    f64x2.neg
    f64x2.pmax
    local.get $15
    f64x2.pmin
    local.get $28
    local.get $28
    f64x2.sub
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/sophia.sophia.sweep/sophia_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $24
  select
  f32x4.splat
  local.set $22
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $24
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $19
     local.get $3
     v128.load
     f32x4.mul
     local.get $20
     f32x4.pmax
     local.set $26
     local.get $2
     local.get $16
     local.get $2
     v128.load
     f32x4.mul
     local.get $17
     local.get $1
     v128.load
     f32x4.mul
     f32x4.add
     local.tee $27
     v128.store
     local.get $0
     local.get $25
     local.get $23
     f32x4.mul
     local.get $21
     local.get $18
     local.get $27
     f32x4.mul
     local.get $26
     f32x4.div
     local.get $26
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $15
     f32x4.neg
     f32x4.pmax
     local.get $15
     f32x4.pmin
     local.get $27
     local.get $27
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $25
     local.get $19
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $20
     f32x4.pmax
     local.set $26
     local.get $2
     local.get $16
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $17
     local.get $1
     v128.load offset=16
     f32x4.mul
     f32x4.add
     local.tee $27
     v128.store offset=16
     local.get $0
     local.get $25
     local.get $23
     f32x4.mul
     local.get $21
     local.get $18
     local.get $27
     f32x4.mul
     local.get $26
     f32x4.div
     local.get $26
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $15
     f32x4.neg
     f32x4.pmax
     local.get $15
     f32x4.pmin
     local.get $27
     local.get $27
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $19
     local.get $3
     v128.load
     f32x4.mul
     local.get $20
     f32x4.pmax
     local.set $26
     local.get $2
     local.get $16
     local.get $2
     v128.load
     f32x4.mul
     local.get $17
     local.get $1
     v128.load
     f32x4.mul
     f32x4.add
     local.tee $27
     v128.store
     local.get $0
     local.get $25
     local.get $21
     local.get $18
     local.get $27
     f32x4.mul
     local.get $26
     f32x4.div
     local.get $26
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $15
     f32x4.neg
     f32x4.pmax
     local.get $15
     f32x4.pmin
     local.get $27
     local.get $27
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $25
     local.get $19
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $20
     f32x4.pmax
     local.set $26
     local.get $2
     local.get $16
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $17
     local.get $1
     v128.load offset=16
     f32x4.mul
     f32x4.add
     local.tee $27
     v128.store offset=16
     local.get $0
     local.get $25
     local.get $21
     local.get $18
     local.get $27
     f32x4.mul
     local.get $26
     f32x4.div
     local.get $26
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $15
     f32x4.neg
     f32x4.pmax
     local.get $15
     f32x4.pmin
     local.get $27
     local.get $27
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|1
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $26
  loop $for-loop|2
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $19
    local.get $3
    v128.load
    f32x4.mul
    local.get $20
    f32x4.pmax
    local.set $27
    local.get $2
    local.get $16
    local.get $2
    v128.load
    f32x4.mul
    local.get $17
    local.get $1
    v128.load
    local.get $26
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $22
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $29
    v128.and
    local.get $22
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store
    local.get $0
    local.get $28
    local.get $23
    f32x4.mul
    local.get $21
    local.get $18
    local.get $25
    f32x4.mul
    local.get $27
    f32x4.div
    local.get $27
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $15
    f32x4.neg
    f32x4.pmax
    local.get $15
    f32x4.pmin
    local.get $25
    local.get $25
    f32x4.sub
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $19
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $20
    f32x4.pmax
    local.set $25
    local.get $2
    local.get $16
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $17
    local.get $1
    v128.load offset=16
    local.get $26
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $27
    local.get $29
    v128.and
    local.get $22
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.add
    local.tee $28
    v128.store offset=16
    local.get $0
    local.get $27
    local.get $23
    f32x4.mul
    local.get $21
    local.get $18
    local.get $28
    f32x4.mul
    local.get $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $15
    f32x4.neg
    f32x4.pmax
    local.get $15
    f32x4.pmin
    local.get $28
    local.get $28
    f32x4.sub
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $4
   if
    local.get $19
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $20
    f32x4.pmax
    local.set $25
    local.get $2
    local.get $16
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $17
    local.get $1
    v128.load32_zero
    local.get $26
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $27
    local.get $22
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $22
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.add
    local.tee $28
    v128.store32_lane 0
    local.get $0
    local.get $27
    local.get $23
    f32x4.mul
    local.get $21
    local.get $18
    local.get $28
    f32x4.mul
    local.get $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $15
    f32x4.neg
    f32x4.pmax
    local.get $15
    f32x4.pmin
    local.get $28
    local.get $28
    f32x4.sub
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/sophia.hessianOfSquares.sweep/hessianOfSquares_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  local.get $3
  f64x2.splat
  local.set $5
  local.get $4
  f64x2.splat
  local.set $6
  loop $for-loop|0
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $5
    local.get $0
    v128.load
    f64x2.mul
    local.get $6
    local.get $1
    v128.load
    local.tee $7
    f64x2.mul
    local.get $7
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $5
    local.get $0
    v128.load64_zero
    f64x2.mul
    local.get $6
    local.get $1
    v128.load64_zero
    local.tee $7
    f64x2.mul
    local.get $7
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/sophia.hessianOfSquares.sweep/hessianOfSquares_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $5
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $6
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $5
    local.get $0
    v128.load
    f32x4.mul
    local.get $6
    local.get $1
    v128.load
    local.tee $7
    f32x4.mul
    local.get $7
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $5
    local.get $0
    v128.load offset=16
    f32x4.mul
    local.get $6
    local.get $1
    v128.load offset=16
    local.tee $7
    f32x4.mul
    local.get $7
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $5
    local.get $0
    v128.load32_zero
    f32x4.mul
    local.get $6
    local.get $1
    v128.load32_zero
    local.tee $7
    f32x4.mul
    local.get $7
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/sm3/sm3<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 v128)
  (local $20 f64)
  (local $21 i32)
  (local $22 i32)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  loop $for-loop|0
   local.get $7
   local.get $16
   i32.gt_u
   if
    local.get $5
    local.get $16
    i32.const 3
    i32.shl
    i32.add
    f64.const 0
    f64.store
    local.get $16
    i32.const 1
    i32.add
    local.set $16
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $6
   local.get $22
   i32.gt_u
   if
    local.get $3
    f64.load
    f64x2.splat
    local.set $23
    i32.const 0
    i32x4.splat
    local.set $19
    local.get $7
    local.set $17
    local.get $4
    local.set $18
    local.get $5
    local.set $16
    loop $for-loop|2
     local.get $17
     i32.const 2
     i32.ge_u
     if
      local.get $16
      local.get $12
      f64x2.splat
      local.get $23
      local.get $18
      v128.load
      f64x2.min
      f64x2.mul
      local.get $13
      f64x2.splat
      local.get $10
      f64x2.splat
      local.get $2
      v128.load
      f64x2.mul
      local.get $11
      f64x2.splat
      local.tee $24
      local.get $1
      v128.load
      f64x2.mul
      local.get $24
      i32.const 0
      i32x4.splat
      f64x2.ne
      v128.and
      f64x2.add
      local.tee $25
      f64x2.mul
      local.get $25
      f64x2.mul
      f64x2.add
      local.tee $24
      local.get $16
      v128.load
      f64x2.max
      v128.store
      local.get $0
      local.get $8
      f64x2.splat
      local.get $0
      v128.load
      f64x2.mul
      local.get $9
      f64x2.splat
      local.get $25
      local.get $24
      local.get $14
      f64x2.splat
      f64x2.add
      f64x2.sqrt
      local.tee $25
      f64x2.div
      local.get $25
      i32.const 0
      i32x4.splat
      f64x2.eq
      v128.andnot
      f64x2.mul
      f64x2.add
      v128.store
      local.get $24
      local.get $19
      f64x2.max
      local.set $19
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $2
      i32.const 16
      i32.add
      local.set $2
      local.get $18
      i32.const 16
      i32.add
      local.set $18
      local.get $16
      i32.const 16
      i32.add
      local.set $16
      local.get $17
      i32.const 2
      i32.sub
      local.set $17
      br $for-loop|2
     end
    end
    local.get $19
    local.get $19
    local.get $19
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.max
    f64x2.extract_lane 0
    local.set $20
    loop $for-loop|3
     local.get $17
     if
      local.get $16
      local.get $12
      f64x2.splat
      local.get $23
      local.get $18
      v128.load64_zero
      f64x2.min
      f64x2.mul
      local.get $13
      f64x2.splat
      local.get $10
      f64x2.splat
      local.get $2
      v128.load64_zero
      f64x2.mul
      local.get $11
      f64x2.splat
      local.tee $19
      local.get $1
      v128.load64_zero
      f64x2.mul
      local.get $19
      i32.const 0
      i32x4.splat
      f64x2.ne
      v128.and
      f64x2.add
      local.tee $19
      f64x2.mul
      local.get $19
      f64x2.mul
      f64x2.add
      local.tee $24
      local.get $16
      v128.load64_zero
      f64x2.max
      v128.store64_lane 0
      local.get $0
      local.get $8
      f64x2.splat
      local.get $0
      v128.load64_zero
      f64x2.mul
      local.get $9
      f64x2.splat
      local.get $19
      local.get $24
      local.get $14
      f64x2.splat
      f64x2.add
      f64x2.sqrt
      local.tee $19
      f64x2.div
      local.get $19
      i32.const 0
      i32x4.splat
      f64x2.eq
      v128.andnot
      f64x2.mul
      f64x2.add
      v128.store64_lane 0
      local.get $20
      local.get $24
      i32.const 0
      i32x4.splat
      f64x2.max
      f64x2.extract_lane 0
      f64.max
      local.set $20
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      local.get $1
      i32.const 8
      i32.add
      local.set $1
      local.get $2
      i32.const 8
      i32.add
      local.set $2
      local.get $18
      i32.const 8
      i32.add
      local.set $18
      local.get $16
      i32.const 8
      i32.add
      local.set $16
      local.get $17
      i32.const 1
      i32.sub
      local.set $17
      br $for-loop|3
     end
    end
    local.get $3
    local.get $15
    if (result f64)
     local.get $20
     local.get $3
     f64.load
     f64.max
    else
     local.get $20
    end
    f64.store
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $22
    i32.const 1
    i32.add
    local.set $22
    br $for-loop|1
   end
  end
  loop $for-loop|4
   local.get $7
   local.get $21
   i32.gt_u
   if
    local.get $21
    i32.const 3
    i32.shl
    local.tee $0
    local.get $5
    i32.add
    f64.load
    local.set $8
    local.get $0
    local.get $4
    i32.add
    local.tee $0
    local.get $15
    if (result f64)
     local.get $8
     local.get $0
     f64.load
     f64.max
    else
     local.get $8
    end
    f64.store
    local.get $21
    i32.const 1
    i32.add
    local.set $21
    br $for-loop|4
   end
  end
 )
 (func $assembly/optimizers/sm3/sm3<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 v128)
  (local $20 f32)
  (local $21 i32)
  (local $22 i32)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  loop $for-loop|0
   local.get $7
   local.get $16
   i32.gt_u
   if
    local.get $5
    local.get $16
    i32.const 2
    i32.shl
    i32.add
    f32.const 0
    f32.store
    local.get $16
    i32.const 1
    i32.add
    local.set $16
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $6
   local.get $22
   i32.gt_u
   if
    local.get $3
    f32.load
    f32x4.splat
    local.set $23
    i32.const 0
    i32x4.splat
    local.set $19
    local.get $7
    local.set $17
    local.get $4
    local.set $18
    local.get $5
    local.set $16
    loop $for-loop|2
     local.get $17
     i32.const 4
     i32.ge_u
     if
      local.get $16
      local.get $12
      f32.demote_f64
      f32x4.splat
      local.get $23
      local.get $18
      v128.load
      f32x4.min
      f32x4.mul
      local.get $13
      f32.demote_f64
      f32x4.splat
      local.get $10
      f32.demote_f64
      f32x4.splat
      local.get $2
      v128.load
      f32x4.mul
      local.get $11
      f32.demote_f64
      f32x4.splat
      local.tee $24
      local.get $1
      v128.load
      f32x4.mul
      local.get $24
      i32.const 0
      i32x4.splat
      f32x4.ne
      v128.and
      f32x4.add
      local.tee $25
      f32x4.mul
      local.get $25
      f32x4.mul
      f32x4.add
      local.tee $24
      local.get $16
      v128.load
      f32x4.max
      v128.store
      local.get $0
      local.get $8
      f32.demote_f64
      f32x4.splat
      local.get $0
      v128.load
      f32x4.mul
      local.get $9
      f32.demote_f64
      f32x4.splat
      local.get $25
      local.get $24
      local.get $14
      f32.demote_f64
      f32x4.splat
      f32x4.add
      f32x4.sqrt
      local.tee $25
      f32x4.div
      local.get $25
      i32.const 0
      i32x4.splat
      f32x4.eq
      v128.andnot
      f32x4.mul
      f32x4.add
      v128.store
      local.get $24
      local.get $19
      f32x4.max
      local.set $19
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $2
      i32.const 16
      i32.add
      local.set $2
      local.get $18
      i32.const 16
      i32.add
      local.set $18
      local.get $16
      i32.const 16
      i32.add
      local.set $16
      local.get $17
      i32.const 4
      i32.sub
      local.set $17
      br $for-loop|2
     end
    end
    local.get $19
    local.get $19
    local.get $19
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f32x4.max
    local.tee $19
    local.get $19
    local.get $19
    i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
    f32x4.max
    f32x4.extract_lane 0
    local.set $20
    loop $for-loop|3
     local.get $17
     if
      local.get $16
      local.get $12
      f32.demote_f64
      f32x4.splat
      local.get $23
      local.get $18
      v128.load32_zero
      f32x4.min
      f32x4.mul
      local.get $13
      f32.demote_f64
      f32x4.splat
      local.get $10
      f32.demote_f64
      f32x4.splat
      local.get $2
      v128.load32_zero
      f32x4.mul
      local.get $11
      f32.demote_f64
      f32x4.splat
      local.tee $19
      local.get $1
      v128.load32_zero
      f32x4.mul
      local.get $19
      i32.const 0
      i32x4.splat
      f32x4.ne
      v128.and
      f32x4.add
      local.tee $19
      f32x4.mul
      local.get $19
      f32x4.mul
      f32x4.add
      local.tee $24
      local.get $16
      v128.load32_zero
      f32x4.max
      v128.store32_lane 0
      local.get $0
      local.get $8
      f32.demote_f64
      f32x4.splat
      local.get $0
      v128.load32_zero
      f32x4.mul
      local.get $9
      f32.demote_f64
      f32x4.splat
      local.get $19
      local.get $24
      local.get $14
      f32.demote_f64
      f32x4.splat
      f32x4.add
      f32x4.sqrt
      local.tee $19
      f32x4.div
      local.get $19
      i32.const 0
      i32x4.splat
      f32x4.eq
      v128.andnot
      f32x4.mul
      f32x4.add
      v128.store32_lane 0
      local.get $20
      local.get $24
      i32.const 0
      i32x4.splat
      f32x4.max
      f32x4.extract_lane 0
      f32.max
      local.set $20
      local.get $0
      i32.const 4
      i32.add
      local.set $0
      local.get $1
      i32.const 4
      i32.add
      local.set $1
      local.get $2
      i32.const 4
      i32.add
      local.set $2
      local.get $18
      i32.const 4
      i32.add
      local.set $18
      local.get $16
      i32.const 4
      i32.add
      local.set $16
      local.get $17
      i32.const 1
      i32.sub
      local.set $17
      br $for-loop|3
     end
    end
    local.get $3
    local.get $15
    if (result f32)
     local.get $20
     local.get $3
     f32.load
     f32.max
    else
     local.get $20
    end
    f32.store
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $22
    i32.const 1
    i32.add
    local.set $22
    br $for-loop|1
   end
  end
  loop $for-loop|4
   local.get $7
   local.get $21
   i32.gt_u
   if
    local.get $21
    i32.const 2
    i32.shl
    local.tee $0
    local.get $5
    i32.add
    f32.load
    local.set $20
    local.get $0
    local.get $4
    i32.add
    local.tee $0
    local.get $15
    if (result f32)
     local.get $20
     local.get $0
     f32.load
     f32.max
    else
     local.get $20
    end
    f32.store
    local.get $21
    i32.const 1
    i32.add
    local.set $21
    br $for-loop|4
   end
  end
 )
 (func $assembly/optimizers/sm3.sm3.kernel/sm3_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  local.get $13
  local.get $14
  local.get $15
  call $assembly/optimizers/sm3/sm3<f64>
 )
 (func $assembly/optimizers/sm3.sm3.kernel/sm3_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  local.get $13
  local.get $14
  local.get $15
  call $assembly/optimizers/sm3/sm3<f32>
 )
 (func $assembly/optimizers/signsgd.signsgd.sweep/signsgd_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  f64.const -0
  local.get $4
  local.get $4
  f64.const 0
  f64.eq
  local.tee $10
  select
  f64x2.splat
  local.set $7
  local.get $5
  f64x2.splat
  local.set $8
  local.get $6
  f64x2.splat
  local.set $9
  local.get $10
  local.get $3
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $2
    i32.const 2
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.get $8
     f64x2.mul
     local.get $9
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $1
     v128.load
     local.tee $11
     i32.const 0
     i32x4.splat
     f64x2.gt
     v128.and
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $11
     i32.const 0
     i32x4.splat
     f64x2.lt
     v128.and
     f64x2.sub
     local.get $11
     local.get $11
     local.get $11
     f64x2.eq
     v128.andnot
     v128.or
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 2
     i32.sub
     local.set $2
     br $for-loop|0
    end
   end
  end
  local.get $3
  f64x2.splat
  local.set $11
  loop $for-loop|1
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $1
    v128.load
    local.get $11
    f64x2.mul
    local.get $0
    v128.load
    local.tee $12
    local.get $7
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $7
    f64x2.mul
    f64x2.add
    local.set $13
    local.get $0
    local.get $12
    local.get $8
    f64x2.mul
    local.get $9
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    f64x2.sub
    local.get $13
    local.get $13
    local.get $13
    f64x2.eq
    v128.andnot
    v128.or
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $1
    v128.load64_zero
    local.get $11
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $12
    local.get $7
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $7
    f64x2.mul
    f64x2.add
    local.set $13
    local.get $0
    local.get $12
    local.get $8
    f64x2.mul
    local.get $9
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    f64x2.sub
    local.get $13
    local.get $13
    local.get $13
    f64x2.eq
    v128.andnot
    v128.or
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/signsgd.signsgd.sweep/signsgd_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  f32.const -0
  local.get $4
  f32.demote_f64
  local.get $4
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $10
  select
  f32x4.splat
  local.set $7
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $8
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $9
  local.get $10
  local.get $3
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $2
    i32.const 8
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.get $8
     f32x4.mul
     local.get $9
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $1
     v128.load
     local.tee $11
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $11
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $11
     local.get $11
     local.get $11
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.get $8
     f32x4.mul
     local.get $9
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $1
     v128.load offset=16
     local.tee $11
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $11
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $11
     local.get $11
     local.get $11
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 8
     i32.sub
     local.set $2
     br $for-loop|0
    end
   end
  end
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $12
  loop $for-loop|1
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $1
    v128.load
    local.get $12
    f32x4.mul
    local.get $0
    v128.load
    local.tee $13
    local.get $7
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $14
    v128.and
    local.get $7
    f32x4.mul
    f32x4.add
    local.set $11
    local.get $0
    local.get $13
    local.get $8
    f32x4.mul
    local.get $9
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $11
    local.get $11
    local.get $11
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $1
    v128.load offset=16
    local.get $12
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $11
    local.get $14
    v128.and
    local.get $7
    f32x4.mul
    f32x4.add
    local.set $13
    local.get $0
    local.get $11
    local.get $8
    f32x4.mul
    local.get $9
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $13
    local.get $13
    local.get $13
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $2
   if
    local.get $1
    v128.load32_zero
    local.get $12
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $11
    local.get $7
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $7
    f32x4.mul
    f32x4.add
    local.set $13
    local.get $0
    local.get $11
    local.get $8
    f32x4.mul
    local.get $9
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $13
    local.get $13
    local.get $13
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/sgd.sgd.sweep/sgd_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  f64.const -0
  local.get $4
  local.get $4
  f64.const 0
  f64.eq
  local.tee $10
  select
  f64x2.splat
  local.set $8
  local.get $5
  f64x2.splat
  local.set $9
  local.get $6
  f64x2.splat
  local.set $7
  local.get $10
  local.get $3
  f64.const 1
  f64.eq
  i32.and
  local.get $5
  f64.const 1
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $2
    i32.const 8
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.get $9
     f64x2.mul
     local.get $7
     local.get $1
     v128.load
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.get $9
     f64x2.mul
     local.get $7
     local.get $1
     v128.load offset=16
     f64x2.mul
     f64x2.sub
     v128.store offset=16
     local.get $0
     local.get $0
     v128.load offset=32
     local.get $9
     f64x2.mul
     local.get $7
     local.get $1
     v128.load offset=32
     f64x2.mul
     f64x2.sub
     v128.store offset=32
     local.get $0
     local.get $0
     v128.load offset=48
     local.get $9
     f64x2.mul
     local.get $7
     local.get $1
     v128.load offset=48
     f64x2.mul
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const 8
     i32.sub
     local.set $2
     br $for-loop|0
    end
   end
  end
  local.get $3
  f64.const 1
  f64.eq
  local.get $4
  f64.const 0
  f64.ne
  i32.and
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $2
    i32.const 8
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.tee $11
     local.get $7
     local.get $1
     v128.load
     local.get $11
     local.get $8
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.tee $11
     local.get $7
     local.get $1
     v128.load offset=16
     local.get $11
     local.get $8
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     v128.store offset=16
     local.get $0
     local.get $0
     v128.load offset=32
     local.tee $11
     local.get $7
     local.get $1
     v128.load offset=32
     local.get $11
     local.get $8
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     v128.store offset=32
     local.get $0
     local.get $0
     v128.load offset=48
     local.tee $11
     local.get $7
     local.get $1
     v128.load offset=48
     local.get $11
     local.get $8
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const 8
     i32.sub
     local.set $2
     br $for-loop|1
    end
   end
  end
  local.get $3
  f64.const 1
  f64.eq
  local.get $4
  f64.const 0
  f64.eq
  i32.and
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|2
    local.get $2
    i32.const 8
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.get $7
     local.get $1
     v128.load
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.get $7
     local.get $1
     v128.load offset=16
     f64x2.mul
     f64x2.sub
     v128.store offset=16
     local.get $0
     local.get $0
     v128.load offset=32
     local.get $7
     local.get $1
     v128.load offset=32
     f64x2.mul
     f64x2.sub
     v128.store offset=32
     local.get $0
     local.get $0
     v128.load offset=48
     local.get $7
     local.get $1
     v128.load offset=48
     f64x2.mul
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const 8
     i32.sub
     local.set $2
     br $for-loop|2
    end
   end
  end
  local.get $3
  f64x2.splat
  local.set $11
  loop $for-loop|3
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $12
    local.get $9
    f64x2.mul
    local.get $7
    local.get $1
    v128.load
    local.get $11
    f64x2.mul
    local.get $12
    local.get $8
    i32.const 0
    i32x4.splat
    f64x2.ne
    local.tee $13
    v128.and
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $12
    local.get $9
    f64x2.mul
    local.get $7
    local.get $1
    v128.load offset=16
    local.get $11
    f64x2.mul
    local.get $12
    local.get $13
    v128.and
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|3
   end
  end
  loop $for-loop|4
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.tee $12
    local.get $9
    f64x2.mul
    local.get $7
    local.get $1
    v128.load64_zero
    local.get $11
    f64x2.mul
    local.get $12
    local.get $8
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|4
   end
  end
 )
 (func $assembly/optimizers/sgd.sgd.sweep/sgd_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  f32.const -0
  local.get $4
  f32.demote_f64
  local.get $4
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $10
  select
  f32x4.splat
  local.set $8
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $9
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $7
  local.get $10
  local.get $3
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $2
    i32.const 16
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.get $9
     f32x4.mul
     local.get $7
     local.get $1
     v128.load
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.get $9
     f32x4.mul
     local.get $7
     local.get $1
     v128.load offset=16
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     local.get $0
     v128.load offset=32
     local.get $9
     f32x4.mul
     local.get $7
     local.get $1
     v128.load offset=32
     f32x4.mul
     f32x4.sub
     v128.store offset=32
     local.get $0
     local.get $0
     v128.load offset=48
     local.get $9
     f32x4.mul
     local.get $7
     local.get $1
     v128.load offset=48
     f32x4.mul
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const 16
     i32.sub
     local.set $2
     br $for-loop|0
    end
   end
  end
  local.get $3
  f32.demote_f64
  f32.const 1
  f32.eq
  local.get $4
  f32.demote_f64
  f32.const 0
  f32.ne
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $2
    i32.const 16
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.tee $11
     local.get $7
     local.get $1
     v128.load
     local.get $11
     local.get $8
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.tee $11
     local.get $7
     local.get $1
     v128.load offset=16
     local.get $11
     local.get $8
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     local.get $0
     v128.load offset=32
     local.tee $11
     local.get $7
     local.get $1
     v128.load offset=32
     local.get $11
     local.get $8
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store offset=32
     local.get $0
     local.get $0
     v128.load offset=48
     local.tee $11
     local.get $7
     local.get $1
     v128.load offset=48
     local.get $11
     local.get $8
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const 16
     i32.sub
     local.set $2
     br $for-loop|1
    end
   end
  end
  local.get $3
  f32.demote_f64
  f32.const 1
  f32.eq
  local.get $4
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|2
    local.get $2
    i32.const 16
    i32.ge_u
    if
     local.get $0
     local.get $0
     v128.load
     local.get $7
     local.get $1
     v128.load
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     local.get $0
     v128.load offset=16
     local.get $7
     local.get $1
     v128.load offset=16
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     local.get $0
     v128.load offset=32
     local.get $7
     local.get $1
     v128.load offset=32
     f32x4.mul
     f32x4.sub
     v128.store offset=32
     local.get $0
     local.get $0
     v128.load offset=48
     local.get $7
     local.get $1
     v128.load offset=48
     f32x4.mul
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const 16
     i32.sub
     local.set $2
     br $for-loop|2
    end
   end
  end
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $11
  loop $for-loop|3
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $7
    local.get $1
    v128.load
    local.get $11
    f32x4.mul
    local.get $12
    local.get $8
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $13
    v128.and
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $7
    local.get $1
    v128.load offset=16
    local.get $11
    f32x4.mul
    local.get $12
    local.get $13
    v128.and
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|3
   end
  end
  loop $for-loop|4
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $12
    local.get $9
    f32x4.mul
    local.get $7
    local.get $1
    v128.load32_zero
    local.get $11
    f32x4.mul
    local.get $12
    local.get $8
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|4
   end
  end
 )
 (func $assembly/optimizers/sgd.momentum.sweep/momentum_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 i32)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  f64.const -0
  local.get $5
  local.get $5
  f64.const 0
  f64.eq
  local.tee $16
  select
  f64x2.splat
  local.set $13
  local.get $6
  f64x2.splat
  local.set $15
  local.get $7
  f64x2.splat
  local.set $11
  local.get $9
  f64x2.splat
  local.set $12
  f64.const -0
  local.get $10
  local.get $10
  f64.const 0
  f64.eq
  local.tee $17
  select
  f64x2.splat
  local.set $14
  local.get $16
  local.get $17
  i32.and
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $8
  f64.const 1
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f64x2.mul
     local.get $1
     v128.load
     f64x2.add
     local.tee $19
     v128.store
     local.get $0
     local.get $18
     local.get $15
     f64x2.mul
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $1
     v128.load offset=16
     f64x2.add
     local.tee $19
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $15
     f64x2.mul
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=16
     local.get $0
     v128.load offset=32
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $1
     v128.load offset=32
     f64x2.add
     local.tee $19
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $15
     f64x2.mul
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=32
     local.get $0
     v128.load offset=48
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $1
     v128.load offset=48
     f64x2.add
     local.tee $19
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $15
     f64x2.mul
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $10
  f64.const 0
  f64.ne
  local.get $5
  f64.const 0
  f64.ne
  i32.and
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $8
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f64x2.mul
     local.get $1
     v128.load
     local.get $0
     v128.load
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $1
     v128.load offset=16
     local.get $0
     v128.load offset=16
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store offset=16
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $1
     v128.load offset=32
     local.get $0
     v128.load offset=32
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store offset=32
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $1
     v128.load offset=48
     local.get $0
     v128.load offset=48
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $10
  f64.const 0
  f64.eq
  local.get $5
  f64.const 0
  f64.ne
  i32.and
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $8
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|2
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f64x2.mul
     local.get $1
     v128.load
     local.get $0
     v128.load
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     f64x2.add
     local.tee $19
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $1
     v128.load offset=16
     local.get $0
     v128.load offset=16
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     f64x2.add
     local.tee $19
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=16
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $1
     v128.load offset=32
     local.get $0
     v128.load offset=32
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     f64x2.add
     local.tee $19
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=32
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $1
     v128.load offset=48
     local.get $0
     v128.load offset=48
     local.tee $18
     local.get $13
     f64x2.mul
     f64x2.add
     f64x2.add
     local.tee $19
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|2
    end
   end
  end
  local.get $5
  f64.const 0
  f64.eq
  local.get $10
  f64.const 0
  f64.ne
  i32.and
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $8
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|3
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f64x2.mul
     local.get $1
     v128.load
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $1
     v128.load offset=16
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store offset=16
     local.get $0
     v128.load offset=32
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $1
     v128.load offset=32
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store offset=32
     local.get $0
     v128.load offset=48
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $1
     v128.load offset=48
     local.tee $19
     f64x2.add
     local.tee $20
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f64x2.mul
     local.get $19
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|3
    end
   end
  end
  local.get $10
  f64.const 0
  f64.eq
  local.get $5
  f64.const 0
  f64.eq
  i32.and
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $8
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|4
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f64x2.mul
     local.get $1
     v128.load
     f64x2.add
     local.tee $19
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $1
     v128.load offset=16
     f64x2.add
     local.tee $19
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=16
     local.get $0
     v128.load offset=32
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $1
     v128.load offset=32
     f64x2.add
     local.tee $19
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=32
     local.get $0
     v128.load offset=48
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $1
     v128.load offset=48
     f64x2.add
     local.tee $19
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f64x2.mul
     f64x2.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|4
    end
   end
  end
  local.get $4
  f64x2.splat
  local.set $18
  local.get $8
  f64x2.splat
  local.set $19
  loop $for-loop|5
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $11
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $18
    f64x2.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    local.tee $21
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store
    local.get $0
    local.get $20
    local.get $15
    f64x2.mul
    local.get $12
    local.get $23
    f64x2.mul
    local.get $22
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    local.tee $20
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $2
    local.get $11
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $18
    f64x2.mul
    local.get $0
    v128.load offset=16
    local.tee $22
    local.get $21
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store offset=16
    local.get $0
    local.get $22
    local.get $15
    f64x2.mul
    local.get $12
    local.get $23
    f64x2.mul
    local.get $21
    local.get $20
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|5
   end
  end
  loop $for-loop|6
   local.get $3
   if
    local.get $2
    local.get $11
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $19
    local.get $1
    v128.load64_zero
    local.get $18
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $20
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $21
    f64x2.mul
    f64x2.add
    local.tee $22
    v128.store64_lane 0
    local.get $0
    local.get $20
    local.get $15
    f64x2.mul
    local.get $12
    local.get $22
    f64x2.mul
    local.get $21
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|6
   end
  end
 )
 (func $assembly/optimizers/sgd.momentum.sweep/momentum_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 i32)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  f32.const -0
  local.get $5
  f32.demote_f64
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $16
  select
  f32x4.splat
  local.set $13
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $12
  f32.const -0
  local.get $10
  f32.demote_f64
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $17
  select
  f32x4.splat
  local.set $14
  local.get $16
  local.get $17
  i32.and
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $8
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f32x4.mul
     local.get $1
     v128.load
     f32x4.add
     local.tee $19
     v128.store
     local.get $0
     local.get $18
     local.get $15
     f32x4.mul
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $1
     v128.load offset=16
     f32x4.add
     local.tee $19
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $15
     f32x4.mul
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     v128.load offset=32
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $1
     v128.load offset=32
     f32x4.add
     local.tee $19
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $15
     f32x4.mul
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=32
     local.get $0
     v128.load offset=48
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $1
     v128.load offset=48
     f32x4.add
     local.tee $19
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $15
     f32x4.mul
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.ne
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.ne
  i32.and
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $8
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f32x4.mul
     local.get $1
     v128.load
     local.get $0
     v128.load
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $1
     v128.load offset=16
     local.get $0
     v128.load offset=16
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store offset=16
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $1
     v128.load offset=32
     local.get $0
     v128.load offset=32
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store offset=32
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $1
     v128.load offset=48
     local.get $0
     v128.load offset=48
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.eq
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.ne
  i32.and
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $8
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|2
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f32x4.mul
     local.get $1
     v128.load
     local.get $0
     v128.load
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     f32x4.add
     local.tee $19
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $1
     v128.load offset=16
     local.get $0
     v128.load offset=16
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     f32x4.add
     local.tee $19
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $1
     v128.load offset=32
     local.get $0
     v128.load offset=32
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     f32x4.add
     local.tee $19
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=32
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $1
     v128.load offset=48
     local.get $0
     v128.load offset=48
     local.tee $18
     local.get $13
     f32x4.mul
     f32x4.add
     f32x4.add
     local.tee $19
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|2
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.ne
  i32.and
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $8
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|3
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f32x4.mul
     local.get $1
     v128.load
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $1
     v128.load offset=16
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store offset=16
     local.get $0
     v128.load offset=32
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $1
     v128.load offset=32
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store offset=32
     local.get $0
     v128.load offset=48
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $1
     v128.load offset=48
     local.tee $19
     f32x4.add
     local.tee $20
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $20
     f32x4.mul
     local.get $19
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|3
    end
   end
  end
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.eq
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $8
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|4
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load
     f32x4.mul
     local.get $1
     v128.load
     f32x4.add
     local.tee $19
     v128.store
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $1
     v128.load offset=16
     f32x4.add
     local.tee $19
     v128.store offset=16
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     v128.load offset=32
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $1
     v128.load offset=32
     f32x4.add
     local.tee $19
     v128.store offset=32
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=32
     local.get $0
     v128.load offset=48
     local.set $18
     local.get $2
     local.get $11
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $1
     v128.load offset=48
     f32x4.add
     local.tee $19
     v128.store offset=48
     local.get $0
     local.get $18
     local.get $12
     local.get $19
     f32x4.mul
     f32x4.sub
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|4
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $19
  loop $for-loop|5
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $11
    local.get $2
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    v128.load
    local.get $18
    f32x4.mul
    local.get $0
    v128.load
    local.tee $20
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $21
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    f32x4.add
    local.tee $23
    v128.store
    local.get $0
    local.get $20
    local.get $15
    f32x4.mul
    local.get $12
    local.get $23
    f32x4.mul
    local.get $22
    local.get $14
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $20
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $11
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $18
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $22
    local.get $21
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $23
    v128.store offset=16
    local.get $0
    local.get $22
    local.get $15
    f32x4.mul
    local.get $12
    local.get $23
    f32x4.mul
    local.get $21
    local.get $20
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|5
   end
  end
  loop $for-loop|6
   local.get $3
   if
    local.get $2
    local.get $11
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $19
    local.get $1
    v128.load32_zero
    local.get $18
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $20
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $21
    f32x4.mul
    f32x4.add
    local.tee $22
    v128.store32_lane 0
    local.get $0
    local.get $20
    local.get $15
    f32x4.mul
    local.get $12
    local.get $22
    f32x4.mul
    local.get $21
    local.get $14
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|6
   end
  end
 )
 (func $assembly/optimizers/scheduleFree.scheduleFreeSgd.sweep/scheduleFreeSgd_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 i32)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  f64.const -0
  local.get $5
  local.get $5
  f64.const 0
  f64.eq
  local.tee $13
  select
  f64x2.splat
  local.set $9
  local.get $6
  f64x2.splat
  local.set $10
  local.get $7
  f64x2.splat
  local.set $11
  local.get $8
  f64x2.splat
  local.set $12
  local.get $13
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $14
     local.get $2
     local.get $2
     v128.load
     local.tee $15
     local.get $10
     local.get $1
     v128.load
     local.tee $16
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     local.get $14
     local.get $11
     local.get $15
     local.get $14
     f64x2.sub
     f64x2.mul
     f64x2.add
     local.get $12
     local.get $16
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 2
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f64x2.splat
  local.set $14
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $2
    v128.load
    local.tee $15
    local.get $10
    local.get $1
    v128.load
    local.get $14
    f64x2.mul
    local.get $0
    v128.load
    local.tee $16
    local.get $9
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $9
    f64x2.mul
    f64x2.add
    local.tee $17
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    local.get $16
    local.get $11
    local.get $15
    local.get $16
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.get $12
    local.get $17
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $2
    v128.load64_zero
    local.tee $15
    local.get $10
    local.get $1
    v128.load64_zero
    local.get $14
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $16
    local.get $9
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $9
    f64x2.mul
    f64x2.add
    local.tee $17
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    local.get $16
    local.get $11
    local.get $15
    local.get $16
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.get $12
    local.get $17
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/scheduleFree.scheduleFreeSgd.sweep/scheduleFreeSgd_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 i32)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  f32.const -0
  local.get $5
  f32.demote_f64
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $13
  select
  f32x4.splat
  local.set $9
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $10
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $13
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $14
     local.get $2
     local.get $2
     v128.load
     local.tee $15
     local.get $10
     local.get $1
     v128.load
     local.tee $16
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     local.get $14
     local.get $11
     local.get $15
     local.get $14
     f32x4.sub
     f32x4.mul
     f32x4.add
     local.get $12
     local.get $16
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     v128.load offset=16
     local.set $14
     local.get $2
     local.get $2
     v128.load offset=16
     local.tee $15
     local.get $10
     local.get $1
     v128.load offset=16
     local.tee $16
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     local.get $14
     local.get $11
     local.get $15
     local.get $14
     f32x4.sub
     f32x4.mul
     f32x4.add
     local.get $12
     local.get $16
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $15
  loop $for-loop|1
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $2
    v128.load
    local.tee $16
    local.get $10
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $0
    v128.load
    local.tee $17
    local.get $9
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $14
    v128.and
    local.get $9
    f32x4.mul
    f32x4.add
    local.tee $18
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    local.get $17
    local.get $11
    local.get $16
    local.get $17
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.get $12
    local.get $18
    f32x4.mul
    f32x4.add
    v128.store
    local.get $2
    local.get $2
    v128.load offset=16
    local.tee $16
    local.get $10
    local.get $1
    v128.load offset=16
    local.get $15
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $17
    local.get $14
    v128.and
    local.get $9
    f32x4.mul
    f32x4.add
    local.tee $14
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    local.get $17
    local.get $11
    local.get $16
    local.get $17
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.get $12
    local.get $14
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $2
    v128.load32_zero
    local.tee $14
    local.get $10
    local.get $1
    v128.load32_zero
    local.get $15
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $16
    local.get $9
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $9
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    local.get $16
    local.get $11
    local.get $14
    local.get $16
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.get $12
    local.get $17
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/scheduleFree.scheduleFreeAdam.sweep/scheduleFreeAdam_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $26
  select
  f64x2.splat
  local.set $18
  local.get $7
  f64x2.splat
  local.set $19
  local.get $8
  f64x2.splat
  local.set $16
  local.get $9
  f64x2.splat
  local.set $20
  local.get $10
  f64x2.splat
  local.set $21
  local.get $11
  f64x2.splat
  local.set $17
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $14
  f64x2.splat
  local.set $24
  local.get $15
  f64x2.splat
  local.set $25
  local.get $26
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $20
     local.get $3
     v128.load
     f64x2.mul
     local.get $21
     local.get $1
     v128.load
     local.tee $27
     f64x2.mul
     local.get $27
     f64x2.mul
     f64x2.add
     local.tee $28
     local.get $17
     i32.const 0
     i32x4.splat
     f64x2.ne
     v128.and
     local.get $17
     f64x2.mul
     f64x2.sqrt
     local.get $22
     f64x2.add
     local.set $29
     local.get $27
     local.get $29
     f64x2.div
     local.get $29
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.get $16
     local.get $0
     v128.load
     local.get $19
     f64x2.mul
     local.tee $27
     f64x2.mul
     local.get $16
     i32.const 0
     i32x4.splat
     f64x2.ne
     v128.and
     f64x2.add
     local.set $29
     local.get $2
     v128.load
     local.set $30
     local.get $3
     local.get $28
     v128.store
     local.get $2
     local.get $30
     local.get $23
     local.get $29
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     local.get $27
     local.get $24
     local.get $30
     local.get $27
     f64x2.sub
     f64x2.mul
     f64x2.add
     local.get $25
     local.get $29
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $27
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    local.get $21
    local.get $1
    v128.load
    local.get $27
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $18
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.set $31
    local.get $2
    v128.load
    local.set $32
    local.get $3
    local.get $30
    v128.store
    local.get $2
    local.get $32
    local.get $23
    local.get $29
    local.get $31
    f64x2.div
    local.get $31
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.get $16
    local.get $28
    local.get $19
    f64x2.mul
    local.tee $28
    f64x2.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    local.get $28
    local.get $24
    local.get $32
    local.get $28
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.get $25
    local.get $29
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $20
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $21
    local.get $1
    v128.load64_zero
    local.get $27
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $28
    local.get $18
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.set $31
    local.get $2
    v128.load64_zero
    local.set $32
    local.get $3
    local.get $30
    v128.store64_lane 0
    local.get $2
    local.get $32
    local.get $23
    local.get $29
    local.get $31
    f64x2.div
    local.get $31
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.get $16
    local.get $28
    local.get $19
    f64x2.mul
    local.tee $28
    f64x2.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    local.get $28
    local.get $24
    local.get $32
    local.get $28
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.get $25
    local.get $29
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/scheduleFree.scheduleFreeAdam.sweep/scheduleFreeAdam_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $26
  select
  f32x4.splat
  local.set $18
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $26
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $20
     local.get $3
     v128.load
     f32x4.mul
     local.get $21
     local.get $1
     v128.load
     local.tee $27
     f32x4.mul
     local.get $27
     f32x4.mul
     f32x4.add
     local.tee $28
     local.get $17
     i32.const 0
     i32x4.splat
     f32x4.ne
     local.tee $29
     v128.and
     local.get $17
     f32x4.mul
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.set $30
     local.get $27
     local.get $30
     f32x4.div
     local.get $30
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $16
     local.get $0
     v128.load
     local.get $19
     f32x4.mul
     local.tee $27
     f32x4.mul
     local.get $16
     i32.const 0
     i32x4.splat
     f32x4.ne
     local.tee $30
     v128.and
     f32x4.add
     local.set $31
     local.get $2
     v128.load
     local.set $32
     local.get $3
     local.get $28
     v128.store
     local.get $2
     local.get $32
     local.get $23
     local.get $31
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     local.get $27
     local.get $24
     local.get $32
     local.get $27
     f32x4.sub
     f32x4.mul
     f32x4.add
     local.get $25
     local.get $31
     f32x4.mul
     f32x4.add
     v128.store
     local.get $20
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $21
     local.get $1
     v128.load offset=16
     local.tee $27
     f32x4.mul
     local.get $27
     f32x4.mul
     f32x4.add
     local.tee $28
     local.get $29
     v128.and
     local.get $17
     f32x4.mul
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.set $29
     local.get $27
     local.get $29
     f32x4.div
     local.get $29
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $16
     local.get $0
     v128.load offset=16
     local.get $19
     f32x4.mul
     local.tee $27
     f32x4.mul
     local.get $30
     v128.and
     f32x4.add
     local.set $29
     local.get $2
     v128.load offset=16
     local.set $30
     local.get $3
     local.get $28
     v128.store offset=16
     local.get $2
     local.get $30
     local.get $23
     local.get $29
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     local.get $27
     local.get $24
     local.get $30
     local.get $27
     f32x4.sub
     f32x4.mul
     f32x4.add
     local.get $25
     local.get $29
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $28
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    local.get $21
    local.get $1
    v128.load
    local.get $28
    f32x4.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $18
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $30
    v128.and
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    local.get $31
    f32x4.mul
    f32x4.add
    local.tee $32
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $33
    v128.and
    local.get $17
    f32x4.mul
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.set $27
    local.get $2
    v128.load
    local.set $34
    local.get $3
    local.get $32
    v128.store
    local.get $2
    local.get $34
    local.get $23
    local.get $31
    local.get $27
    f32x4.div
    local.get $27
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $16
    local.get $29
    local.get $19
    f32x4.mul
    local.tee $27
    f32x4.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $29
    v128.and
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $0
    local.get $27
    local.get $24
    local.get $34
    local.get $27
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.get $25
    local.get $31
    f32x4.mul
    f32x4.add
    v128.store
    local.get $20
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=16
    local.get $28
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $27
    local.get $30
    v128.and
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $30
    f32x4.mul
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $31
    local.get $33
    v128.and
    local.get $17
    f32x4.mul
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.set $32
    local.get $2
    v128.load offset=16
    local.set $33
    local.get $3
    local.get $31
    v128.store offset=16
    local.get $2
    local.get $33
    local.get $23
    local.get $30
    local.get $32
    f32x4.div
    local.get $32
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $16
    local.get $27
    local.get $19
    f32x4.mul
    local.tee $27
    f32x4.mul
    local.get $29
    v128.and
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    local.get $27
    local.get $24
    local.get $33
    local.get $27
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.get $25
    local.get $29
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $20
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $21
    local.get $1
    v128.load32_zero
    local.get $28
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $27
    local.get $18
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $17
    f32x4.mul
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.set $31
    local.get $2
    v128.load32_zero
    local.set $32
    local.get $3
    local.get $30
    v128.store32_lane 0
    local.get $2
    local.get $32
    local.get $23
    local.get $29
    local.get $31
    f32x4.div
    local.get $31
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $16
    local.get $27
    local.get $19
    f32x4.mul
    local.tee $27
    f32x4.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    local.get $27
    local.get $24
    local.get $32
    local.get $27
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.get $25
    local.get $29
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/sam.samWeighted.sweep/samWeighted_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  loop $for-loop|0
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    local.get $1
    v128.load
    f64x2.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $2
    local.get $0
    v128.load64_zero
    local.get $1
    v128.load64_zero
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/sam.samWeighted.sweep/samWeighted_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    local.get $1
    v128.load
    f32x4.mul
    v128.store
    local.get $2
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    f32x4.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $2
    local.get $0
    v128.load32_zero
    local.get $1
    v128.load32_zero
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/sam.samAscent.sweep/samAscent_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  local.get $4
  f64x2.splat
  local.set $6
  local.get $5
  f64x2.splat
  local.set $7
  loop $for-loop|0
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $1
    v128.load
    local.set $8
    local.get $2
    local.get $0
    v128.load
    local.tee $9
    v128.store
    local.get $0
    local.get $9
    local.get $6
    local.get $8
    f64x2.mul
    local.get $7
    local.get $9
    local.get $9
    f64x2.mul
    f64x2.mul
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $1
    v128.load64_zero
    local.set $8
    local.get $2
    local.get $0
    v128.load64_zero
    local.tee $9
    v128.store64_lane 0
    local.get $0
    local.get $9
    local.get $6
    local.get $8
    f64x2.mul
    local.get $7
    local.get $9
    local.get $9
    f64x2.mul
    f64x2.mul
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/sam.samAscent.sweep/samAscent_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $6
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $7
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $1
    v128.load
    local.set $8
    local.get $2
    local.get $0
    v128.load
    local.tee $9
    v128.store
    local.get $0
    local.get $9
    local.get $6
    local.get $8
    f32x4.mul
    local.get $7
    local.get $9
    local.get $9
    f32x4.mul
    f32x4.mul
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.add
    v128.store
    local.get $1
    v128.load offset=16
    local.set $8
    local.get $2
    local.get $0
    v128.load offset=16
    local.tee $9
    v128.store offset=16
    local.get $0
    local.get $9
    local.get $6
    local.get $8
    f32x4.mul
    local.get $7
    local.get $9
    local.get $9
    f32x4.mul
    f32x4.mul
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $1
    v128.load32_zero
    local.set $8
    local.get $2
    local.get $0
    v128.load32_zero
    local.tee $9
    v128.store32_lane 0
    local.get $0
    local.get $9
    local.get $6
    local.get $8
    f32x4.mul
    local.get $7
    local.get $9
    local.get $9
    f32x4.mul
    f32x4.mul
    local.get $8
    f32x4.mul
    f32x4.add
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/rprop.rprop.sweep/rprop_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $20
  select
  f64x2.splat
  local.set $13
  local.get $7
  f64x2.splat
  local.set $14
  local.get $8
  f64x2.splat
  local.set $15
  local.get $9
  f64x2.splat
  local.set $16
  local.get $10
  f64x2.splat
  local.set $17
  local.get $11
  f64x2.splat
  local.set $18
  local.get $12
  f64x2.splat
  local.set $19
  local.get $20
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $21
     local.get $3
     local.get $3
     v128.load
     local.get $17
     local.get $16
     local.get $15
     local.get $1
     v128.load
     local.tee $22
     local.get $2
     v128.load
     f64x2.mul
     local.tee $23
     i32.const 0
     i32x4.splat
     f64x2.lt
     local.tee $24
     v128.bitselect
     local.get $23
     i32.const 0
     i32x4.splat
     f64x2.gt
     v128.bitselect
     f64x2.mul
     local.get $18
     f64x2.pmax
     local.get $19
     f64x2.pmin
     local.tee $23
     v128.store
     local.get $2
     local.get $22
     local.get $24
     v128.andnot
     local.tee $22
     v128.store
     local.get $0
     local.get $21
     local.get $14
     f64x2.mul
     local.get $23
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $22
     i32.const 0
     i32x4.splat
     f64x2.gt
     v128.and
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $22
     i32.const 0
     i32x4.splat
     f64x2.lt
     v128.and
     f64x2.sub
     local.get $22
     local.get $22
     local.get $22
     f64x2.eq
     v128.andnot
     v128.or
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $21
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $3
    local.get $3
    v128.load
    local.get $17
    local.get $16
    local.get $15
    local.get $1
    v128.load
    local.get $21
    f64x2.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $23
    local.get $2
    v128.load
    f64x2.mul
    local.tee $24
    i32.const 0
    i32x4.splat
    f64x2.lt
    local.tee $25
    v128.bitselect
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    f64x2.mul
    local.get $18
    f64x2.pmax
    local.get $19
    f64x2.pmin
    local.tee $24
    v128.store
    local.get $2
    local.get $23
    local.get $25
    v128.andnot
    local.tee $23
    v128.store
    local.get $0
    local.get $22
    local.get $14
    f64x2.mul
    local.get $24
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    f64x2.sub
    local.get $23
    local.get $23
    local.get $23
    f64x2.eq
    v128.andnot
    v128.or
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    local.get $3
    v128.load64_zero
    local.get $17
    local.get $16
    local.get $15
    local.get $1
    v128.load64_zero
    local.get $21
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $22
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $23
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.tee $24
    i32.const 0
    i32x4.splat
    f64x2.lt
    local.tee $25
    v128.bitselect
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    f64x2.mul
    local.get $18
    f64x2.pmax
    local.get $19
    f64x2.pmin
    local.tee $24
    v128.store64_lane 0
    local.get $2
    local.get $23
    local.get $25
    v128.andnot
    local.tee $23
    v128.store64_lane 0
    local.get $0
    local.get $22
    local.get $14
    f64x2.mul
    local.get $24
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    f64x2.sub
    local.get $23
    local.get $23
    local.get $23
    f64x2.eq
    v128.andnot
    v128.or
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rprop.rprop.sweep/rprop_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $20
  select
  f32x4.splat
  local.set $13
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $20
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $21
     local.get $3
     local.get $3
     v128.load
     local.get $17
     local.get $16
     local.get $15
     local.get $1
     v128.load
     local.tee $22
     local.get $2
     v128.load
     f32x4.mul
     local.tee $23
     i32.const 0
     i32x4.splat
     f32x4.lt
     local.tee $24
     v128.bitselect
     local.get $23
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.bitselect
     f32x4.mul
     local.get $18
     f32x4.pmax
     local.get $19
     f32x4.pmin
     local.tee $23
     v128.store
     local.get $2
     local.get $22
     local.get $24
     v128.andnot
     local.tee $22
     v128.store
     local.get $0
     local.get $21
     local.get $14
     f32x4.mul
     local.get $23
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $22
     local.get $22
     local.get $22
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $21
     local.get $3
     local.get $3
     v128.load offset=16
     local.get $17
     local.get $16
     local.get $15
     local.get $1
     v128.load offset=16
     local.tee $22
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.tee $23
     i32.const 0
     i32x4.splat
     f32x4.lt
     local.tee $24
     v128.bitselect
     local.get $23
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.bitselect
     f32x4.mul
     local.get $18
     f32x4.pmax
     local.get $19
     f32x4.pmin
     local.tee $23
     v128.store offset=16
     local.get $2
     local.get $22
     local.get $24
     v128.andnot
     local.tee $22
     v128.store offset=16
     local.get $0
     local.get $21
     local.get $14
     f32x4.mul
     local.get $23
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $22
     local.get $22
     local.get $22
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $21
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $3
    local.get $3
    v128.load
    local.get $17
    local.get $16
    local.get $15
    local.get $1
    v128.load
    local.get $21
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $23
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $2
    v128.load
    f32x4.mul
    local.tee $25
    i32.const 0
    i32x4.splat
    f32x4.lt
    local.tee $26
    v128.bitselect
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    f32x4.mul
    local.get $18
    f32x4.pmax
    local.get $19
    f32x4.pmin
    local.tee $25
    v128.store
    local.get $2
    local.get $24
    local.get $26
    v128.andnot
    local.tee $24
    v128.store
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $25
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $24
    local.get $24
    local.get $24
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $3
    local.get $3
    v128.load offset=16
    local.get $17
    local.get $16
    local.get $15
    local.get $1
    v128.load offset=16
    local.get $21
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $22
    local.get $23
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.tee $24
    i32.const 0
    i32x4.splat
    f32x4.lt
    local.tee $25
    v128.bitselect
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    f32x4.mul
    local.get $18
    f32x4.pmax
    local.get $19
    f32x4.pmin
    local.tee $24
    v128.store offset=16
    local.get $2
    local.get $23
    local.get $25
    v128.andnot
    local.tee $23
    v128.store offset=16
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $24
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $23
    local.get $23
    local.get $23
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    local.get $3
    v128.load32_zero
    local.get $17
    local.get $16
    local.get $15
    local.get $1
    v128.load32_zero
    local.get $21
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $22
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.tee $24
    i32.const 0
    i32x4.splat
    f32x4.lt
    local.tee $25
    v128.bitselect
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    f32x4.mul
    local.get $18
    f32x4.pmax
    local.get $19
    f32x4.pmin
    local.tee $24
    v128.store32_lane 0
    local.get $2
    local.get $23
    local.get $25
    v128.andnot
    local.tee $23
    v128.store32_lane 0
    local.get $0
    local.get $22
    local.get $14
    f32x4.mul
    local.get $24
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $23
    local.get $23
    local.get $23
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $25
  select
  f64x2.splat
  local.set $17
  local.get $7
  f64x2.splat
  local.set $18
  local.get $8
  f64x2.splat
  local.set $19
  local.get $9
  f64x2.splat
  local.set $20
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $14
  f64x2.splat
  local.set $24
  local.get $15
  f64x2.splat
  local.set $16
  local.get $25
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $10
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $26
     local.get $2
     local.get $19
     local.get $2
     v128.load
     f64x2.mul
     local.get $20
     local.get $1
     v128.load
     local.tee $27
     f64x2.mul
     local.get $27
     f64x2.mul
     f64x2.add
     local.tee $28
     v128.store
     local.get $3
     local.get $22
     local.get $3
     v128.load
     f64x2.mul
     local.get $23
     local.get $27
     local.get $28
     f64x2.sqrt
     local.get $21
     f64x2.add
     local.tee $27
     f64x2.div
     local.get $27
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.tee $27
     f64x2.mul
     f64x2.add
     local.tee $28
     v128.store
     local.get $0
     local.get $26
     local.get $18
     f64x2.mul
     local.get $24
     local.get $28
     f64x2.mul
     local.get $16
     local.get $27
     f64x2.mul
     local.get $16
     i32.const 0
     i32x4.splat
     f64x2.ne
     v128.and
     f64x2.add
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $26
  local.get $10
  f64x2.splat
  local.set $27
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $26
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store
    local.get $3
    local.get $22
    local.get $3
    v128.load
    f64x2.mul
    local.get $23
    local.get $29
    local.get $30
    local.get $27
    f64x2.add
    f64x2.sqrt
    local.get $21
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store
    local.get $0
    local.get $28
    local.get $18
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $16
    local.get $29
    f64x2.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $1
    v128.load64_zero
    local.get $26
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $28
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    local.get $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store64_lane 0
    local.get $3
    local.get $22
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $23
    local.get $29
    local.get $30
    local.get $27
    f64x2.add
    f64x2.sqrt
    local.get $21
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.tee $29
    f64x2.mul
    f64x2.add
    local.tee $30
    v128.store64_lane 0
    local.get $0
    local.get $28
    local.get $18
    f64x2.mul
    local.get $24
    local.get $30
    f64x2.mul
    local.get $16
    local.get $29
    f64x2.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropMomentum.sweep/rmspropMomentum_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $25
  select
  f32x4.splat
  local.set $17
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $25
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $26
     local.get $2
     local.get $19
     local.get $2
     v128.load
     f32x4.mul
     local.get $20
     local.get $1
     v128.load
     local.tee $27
     f32x4.mul
     local.get $27
     f32x4.mul
     f32x4.add
     local.tee $28
     v128.store
     local.get $3
     local.get $22
     local.get $3
     v128.load
     f32x4.mul
     local.get $23
     local.get $27
     local.get $28
     f32x4.sqrt
     local.get $21
     f32x4.add
     local.tee $27
     f32x4.div
     local.get $27
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.tee $27
     f32x4.mul
     f32x4.add
     local.tee $28
     v128.store
     local.get $0
     local.get $26
     local.get $18
     f32x4.mul
     local.get $24
     local.get $28
     f32x4.mul
     local.get $16
     local.get $27
     f32x4.mul
     local.get $16
     i32.const 0
     i32x4.splat
     f32x4.ne
     local.tee $26
     v128.and
     f32x4.add
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $27
     local.get $2
     local.get $19
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $20
     local.get $1
     v128.load offset=16
     local.tee $28
     f32x4.mul
     local.get $28
     f32x4.mul
     f32x4.add
     local.tee $29
     v128.store offset=16
     local.get $3
     local.get $22
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $23
     local.get $28
     local.get $29
     f32x4.sqrt
     local.get $21
     f32x4.add
     local.tee $28
     f32x4.div
     local.get $28
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.tee $28
     f32x4.mul
     f32x4.add
     local.tee $29
     v128.store offset=16
     local.get $0
     local.get $27
     local.get $18
     f32x4.mul
     local.get $24
     local.get $29
     f32x4.mul
     local.get $16
     local.get $28
     f32x4.mul
     local.get $26
     v128.and
     f32x4.add
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $26
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $27
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $26
    f32x4.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $29
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $30
    f32x4.mul
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store
    local.get $3
    local.get $22
    local.get $3
    v128.load
    f32x4.mul
    local.get $23
    local.get $30
    local.get $31
    local.get $27
    f32x4.add
    f32x4.sqrt
    local.get $21
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    local.get $16
    local.get $30
    f32x4.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $28
    v128.and
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $19
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $26
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $30
    local.get $29
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=16
    local.get $3
    local.get $22
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $23
    local.get $29
    local.get $31
    local.get $27
    f32x4.add
    f32x4.sqrt
    local.get $21
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store offset=16
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $24
    local.get $31
    f32x4.mul
    local.get $16
    local.get $29
    f32x4.mul
    local.get $28
    v128.and
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $19
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $1
    v128.load32_zero
    local.get $26
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $28
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store32_lane 0
    local.get $3
    local.get $22
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $23
    local.get $29
    local.get $30
    local.get $27
    f32x4.add
    f32x4.sqrt
    local.get $21
    f32x4.add
    local.tee $29
    f32x4.div
    local.get $29
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.tee $29
    f32x4.mul
    f32x4.add
    local.tee $30
    v128.store32_lane 0
    local.get $0
    local.get $28
    local.get $18
    f32x4.mul
    local.get $24
    local.get $30
    f32x4.mul
    local.get $16
    local.get $29
    f32x4.mul
    local.get $16
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  f64.const -0
  local.get $7
  local.get $7
  f64.const 0
  f64.eq
  local.tee $26
  select
  f64x2.splat
  local.set $19
  local.get $8
  f64x2.splat
  local.set $20
  local.get $9
  f64x2.splat
  local.set $17
  local.get $10
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $14
  f64x2.splat
  local.set $24
  local.get $15
  f64x2.splat
  local.set $25
  local.get $16
  f64x2.splat
  local.set $18
  local.get $26
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $11
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $27
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $21
     local.get $1
     v128.load
     local.tee $28
     f64x2.mul
     local.tee $29
     local.get $28
     f64x2.mul
     f64x2.add
     local.tee $30
     v128.store
     local.get $3
     local.get $17
     local.get $3
     v128.load
     f64x2.mul
     local.get $29
     f64x2.add
     local.tee $29
     v128.store
     local.get $4
     local.get $23
     local.get $4
     v128.load
     f64x2.mul
     local.get $24
     local.get $28
     local.get $30
     v128.const i32x4 0x00000000 0x3d000000 0x00000000 0x3d000000
     f64x2.mul
     local.get $30
     local.get $29
     local.get $29
     f64x2.mul
     f64x2.sub
     f64x2.pmax
     f64x2.sqrt
     local.get $22
     f64x2.add
     local.tee $28
     f64x2.div
     local.get $28
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.tee $28
     f64x2.mul
     f64x2.add
     local.tee $29
     v128.store
     local.get $0
     local.get $27
     local.get $20
     f64x2.mul
     local.get $25
     local.get $29
     f64x2.mul
     local.get $18
     local.get $28
     f64x2.mul
     local.get $18
     i32.const 0
     i32x4.splat
     f64x2.ne
     v128.and
     f64x2.add
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 16
     i32.add
     local.set $4
     local.get $5
     i32.const 2
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f64x2.splat
  local.set $27
  local.get $11
  f64x2.splat
  local.set $28
  loop $for-loop|1
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $21
    local.get $1
    v128.load
    local.get $27
    f64x2.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $19
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $19
    f64x2.mul
    f64x2.add
    local.tee $30
    f64x2.mul
    local.tee $31
    local.get $30
    f64x2.mul
    f64x2.add
    local.tee $32
    v128.store
    local.get $3
    local.get $17
    local.get $3
    v128.load
    f64x2.mul
    local.get $31
    f64x2.add
    local.tee $31
    v128.store
    local.get $4
    local.get $23
    local.get $4
    v128.load
    f64x2.mul
    local.get $24
    local.get $30
    local.get $32
    v128.const i32x4 0x00000000 0x3d000000 0x00000000 0x3d000000
    f64x2.mul
    local.get $32
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    f64x2.pmax
    local.get $28
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $30
    f64x2.div
    local.get $30
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.tee $30
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store
    local.get $0
    local.get $29
    local.get $20
    f64x2.mul
    local.get $25
    local.get $31
    f64x2.mul
    local.get $18
    local.get $30
    f64x2.mul
    local.get $18
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $21
    local.get $1
    v128.load64_zero
    local.get $27
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $29
    local.get $19
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $19
    f64x2.mul
    f64x2.add
    local.tee $30
    f64x2.mul
    local.tee $31
    local.get $30
    f64x2.mul
    f64x2.add
    local.tee $32
    v128.store64_lane 0
    local.get $3
    local.get $17
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $31
    f64x2.add
    local.tee $31
    v128.store64_lane 0
    local.get $4
    local.get $23
    local.get $4
    v128.load64_zero
    f64x2.mul
    local.get $24
    local.get $30
    local.get $32
    v128.const i32x4 0x00000000 0x3d000000 0x00000000 0x3d000000
    f64x2.mul
    local.get $32
    local.get $31
    local.get $31
    f64x2.mul
    f64x2.sub
    f64x2.pmax
    local.get $28
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $30
    f64x2.div
    local.get $30
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.tee $30
    f64x2.mul
    f64x2.add
    local.tee $31
    v128.store64_lane 0
    local.get $0
    local.get $29
    local.get $20
    f64x2.mul
    local.get $25
    local.get $31
    f64x2.mul
    local.get $18
    local.get $30
    f64x2.mul
    local.get $18
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCenteredMomentum.sweep/rmspropCenteredMomentum_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  f32.const -0
  local.get $7
  f32.demote_f64
  local.get $7
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $26
  select
  f32x4.splat
  local.set $19
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $16
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $26
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $11
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $27
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $21
     local.get $1
     v128.load
     local.tee $28
     f32x4.mul
     local.tee $29
     local.get $28
     f32x4.mul
     f32x4.add
     local.tee $30
     v128.store
     local.get $3
     local.get $17
     local.get $3
     v128.load
     f32x4.mul
     local.get $29
     f32x4.add
     local.tee $29
     v128.store
     local.get $4
     local.get $23
     local.get $4
     v128.load
     f32x4.mul
     local.get $24
     local.get $28
     local.get $30
     v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
     f32x4.mul
     local.get $30
     local.get $29
     local.get $29
     f32x4.mul
     f32x4.sub
     f32x4.pmax
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.tee $28
     f32x4.div
     local.get $28
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.tee $28
     f32x4.mul
     f32x4.add
     local.tee $29
     v128.store
     local.get $0
     local.get $27
     local.get $20
     f32x4.mul
     local.get $25
     local.get $29
     f32x4.mul
     local.get $18
     local.get $28
     f32x4.mul
     local.get $18
     i32.const 0
     i32x4.splat
     f32x4.ne
     local.tee $27
     v128.and
     f32x4.add
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $28
     local.get $2
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $21
     local.get $1
     v128.load offset=16
     local.tee $29
     f32x4.mul
     local.tee $30
     local.get $29
     f32x4.mul
     f32x4.add
     local.tee $31
     v128.store offset=16
     local.get $3
     local.get $17
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $30
     f32x4.add
     local.tee $30
     v128.store offset=16
     local.get $4
     local.get $23
     local.get $4
     v128.load offset=16
     f32x4.mul
     local.get $24
     local.get $29
     local.get $31
     v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
     f32x4.mul
     local.get $31
     local.get $30
     local.get $30
     f32x4.mul
     f32x4.sub
     f32x4.pmax
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.tee $29
     f32x4.div
     local.get $29
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.tee $29
     f32x4.mul
     f32x4.add
     local.tee $30
     v128.store offset=16
     local.get $0
     local.get $28
     local.get $20
     f32x4.mul
     local.get $25
     local.get $30
     f32x4.mul
     local.get $18
     local.get $29
     f32x4.mul
     local.get $27
     v128.and
     f32x4.add
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 32
     i32.add
     local.set $4
     local.get $5
     i32.const 8
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $27
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $28
  loop $for-loop|1
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $21
    local.get $1
    v128.load
    local.get $27
    f32x4.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $30
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    local.tee $32
    local.get $31
    f32x4.mul
    f32x4.add
    local.tee $33
    v128.store
    local.get $3
    local.get $17
    local.get $3
    v128.load
    f32x4.mul
    local.get $32
    f32x4.add
    local.tee $32
    v128.store
    local.get $4
    local.get $23
    local.get $4
    v128.load
    f32x4.mul
    local.get $24
    local.get $31
    local.get $33
    v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
    f32x4.mul
    local.get $33
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    f32x4.pmax
    local.get $28
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $31
    f32x4.div
    local.get $31
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.tee $31
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store
    local.get $0
    local.get $29
    local.get $20
    f32x4.mul
    local.get $25
    local.get $32
    f32x4.mul
    local.get $18
    local.get $31
    f32x4.mul
    local.get $18
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $29
    v128.and
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $21
    local.get $1
    v128.load offset=16
    local.get $27
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $31
    local.get $30
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $30
    f32x4.mul
    local.tee $32
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $33
    v128.store offset=16
    local.get $3
    local.get $17
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $32
    f32x4.add
    local.tee $32
    v128.store offset=16
    local.get $4
    local.get $23
    local.get $4
    v128.load offset=16
    f32x4.mul
    local.get $24
    local.get $30
    local.get $33
    v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
    f32x4.mul
    local.get $33
    local.get $32
    local.get $32
    f32x4.mul
    f32x4.sub
    f32x4.pmax
    local.get $28
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store offset=16
    local.get $0
    local.get $31
    local.get $20
    f32x4.mul
    local.get $25
    local.get $32
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    local.get $29
    v128.and
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $21
    local.get $1
    v128.load32_zero
    local.get $27
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $29
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $30
    f32x4.mul
    local.tee $31
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $32
    v128.store32_lane 0
    local.get $3
    local.get $17
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $31
    f32x4.add
    local.tee $31
    v128.store32_lane 0
    local.get $4
    local.get $23
    local.get $4
    v128.load32_zero
    f32x4.mul
    local.get $24
    local.get $30
    local.get $32
    v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
    f32x4.mul
    local.get $32
    local.get $31
    local.get $31
    f32x4.mul
    f32x4.sub
    f32x4.pmax
    local.get $28
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $30
    f32x4.div
    local.get $30
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.tee $30
    f32x4.mul
    f32x4.add
    local.tee $31
    v128.store32_lane 0
    local.get $0
    local.get $29
    local.get $20
    f32x4.mul
    local.get $25
    local.get $31
    f32x4.mul
    local.get $18
    local.get $30
    f32x4.mul
    local.get $18
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $19
  select
  f64x2.splat
  local.set $14
  local.get $7
  f64x2.splat
  local.set $15
  local.get $8
  f64x2.splat
  local.set $13
  local.get $9
  f64x2.splat
  local.set $16
  local.get $11
  f64x2.splat
  local.set $17
  local.get $12
  f64x2.splat
  local.set $18
  local.get $19
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $10
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     local.get $13
     local.get $2
     v128.load
     f64x2.mul
     local.get $16
     local.get $1
     v128.load
     local.tee $21
     f64x2.mul
     local.tee $22
     local.get $21
     f64x2.mul
     f64x2.add
     local.tee $23
     v128.store
     local.get $3
     local.get $13
     local.get $3
     v128.load
     f64x2.mul
     local.get $22
     f64x2.add
     local.tee $22
     v128.store
     local.get $0
     local.get $20
     local.get $15
     f64x2.mul
     local.get $18
     local.get $21
     f64x2.mul
     local.get $23
     v128.const i32x4 0x00000000 0x3d000000 0x00000000 0x3d000000
     f64x2.mul
     local.get $23
     local.get $22
     local.get $22
     f64x2.mul
     f64x2.sub
     f64x2.pmax
     f64x2.sqrt
     local.get $17
     f64x2.add
     local.tee $20
     f64x2.div
     local.get $20
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $20
  local.get $10
  f64x2.splat
  local.set $21
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f64x2.mul
    local.get $16
    local.get $1
    v128.load
    local.get $20
    f64x2.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    local.tee $23
    f64x2.mul
    local.tee $24
    local.get $23
    f64x2.mul
    f64x2.add
    local.tee $25
    v128.store
    local.get $3
    local.get $13
    local.get $3
    v128.load
    f64x2.mul
    local.get $24
    f64x2.add
    local.tee $24
    v128.store
    local.get $0
    local.get $22
    local.get $15
    f64x2.mul
    local.get $18
    local.get $23
    f64x2.mul
    local.get $25
    v128.const i32x4 0x00000000 0x3d000000 0x00000000 0x3d000000
    f64x2.mul
    local.get $25
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    f64x2.pmax
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $17
    f64x2.add
    local.tee $22
    f64x2.div
    local.get $22
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $16
    local.get $1
    v128.load64_zero
    local.get $20
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $22
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    local.tee $23
    f64x2.mul
    local.tee $24
    local.get $23
    f64x2.mul
    f64x2.add
    local.tee $25
    v128.store64_lane 0
    local.get $3
    local.get $13
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $24
    f64x2.add
    local.tee $24
    v128.store64_lane 0
    local.get $0
    local.get $22
    local.get $15
    f64x2.mul
    local.get $18
    local.get $23
    f64x2.mul
    local.get $25
    v128.const i32x4 0x00000000 0x3d000000 0x00000000 0x3d000000
    f64x2.mul
    local.get $25
    local.get $24
    local.get $24
    f64x2.mul
    f64x2.sub
    f64x2.pmax
    local.get $21
    f64x2.add
    f64x2.sqrt
    local.get $17
    f64x2.add
    local.tee $22
    f64x2.div
    local.get $22
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmspropCentered.sweep/rmspropCentered_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $19
  select
  f32x4.splat
  local.set $14
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $19
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $10
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     local.get $13
     local.get $2
     v128.load
     f32x4.mul
     local.get $16
     local.get $1
     v128.load
     local.tee $21
     f32x4.mul
     local.tee $22
     local.get $21
     f32x4.mul
     f32x4.add
     local.tee $23
     v128.store
     local.get $3
     local.get $13
     local.get $3
     v128.load
     f32x4.mul
     local.get $22
     f32x4.add
     local.tee $22
     v128.store
     local.get $0
     local.get $20
     local.get $15
     f32x4.mul
     local.get $18
     local.get $21
     f32x4.mul
     local.get $23
     v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
     f32x4.mul
     local.get $23
     local.get $22
     local.get $22
     f32x4.mul
     f32x4.sub
     f32x4.pmax
     f32x4.sqrt
     local.get $17
     f32x4.add
     local.tee $20
     f32x4.div
     local.get $20
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $20
     local.get $2
     local.get $13
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $16
     local.get $1
     v128.load offset=16
     local.tee $21
     f32x4.mul
     local.tee $22
     local.get $21
     f32x4.mul
     f32x4.add
     local.tee $23
     v128.store offset=16
     local.get $3
     local.get $13
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $22
     f32x4.add
     local.tee $22
     v128.store offset=16
     local.get $0
     local.get $20
     local.get $15
     f32x4.mul
     local.get $18
     local.get $21
     f32x4.mul
     local.get $23
     v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
     f32x4.mul
     local.get $23
     local.get $22
     local.get $22
     f32x4.mul
     f32x4.sub
     f32x4.pmax
     f32x4.sqrt
     local.get $17
     f32x4.add
     local.tee $20
     f32x4.div
     local.get $20
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $22
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f32x4.mul
    local.get $16
    local.get $1
    v128.load
    local.get $21
    f32x4.mul
    local.get $0
    v128.load
    local.tee $23
    local.get $14
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $24
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    local.tee $25
    f32x4.mul
    local.tee $26
    local.get $25
    f32x4.mul
    f32x4.add
    local.tee $20
    v128.store
    local.get $3
    local.get $13
    local.get $3
    v128.load
    f32x4.mul
    local.get $26
    f32x4.add
    local.tee $26
    v128.store
    local.get $0
    local.get $23
    local.get $15
    f32x4.mul
    local.get $18
    local.get $25
    f32x4.mul
    local.get $20
    v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
    f32x4.mul
    local.get $20
    local.get $26
    local.get $26
    f32x4.mul
    f32x4.sub
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $17
    f32x4.add
    local.tee $20
    f32x4.div
    local.get $20
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=16
    local.get $21
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $20
    local.get $24
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    local.tee $23
    f32x4.mul
    local.tee $24
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store offset=16
    local.get $3
    local.get $13
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $24
    f32x4.add
    local.tee $24
    v128.store offset=16
    local.get $0
    local.get $20
    local.get $15
    f32x4.mul
    local.get $18
    local.get $23
    f32x4.mul
    local.get $25
    v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
    f32x4.mul
    local.get $25
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $17
    f32x4.add
    local.tee $20
    f32x4.div
    local.get $20
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $16
    local.get $1
    v128.load32_zero
    local.get $21
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $20
    local.get $14
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    local.tee $23
    f32x4.mul
    local.tee $24
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $25
    v128.store32_lane 0
    local.get $3
    local.get $13
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $24
    f32x4.add
    local.tee $24
    v128.store32_lane 0
    local.get $0
    local.get $20
    local.get $15
    f32x4.mul
    local.get $18
    local.get $23
    f32x4.mul
    local.get $25
    v128.const i32x4 0x36800000 0x36800000 0x36800000 0x36800000
    f32x4.mul
    local.get $25
    local.get $24
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.pmax
    local.get $22
    f32x4.add
    f32x4.sqrt
    local.get $17
    f32x4.add
    local.tee $20
    f32x4.div
    local.get $20
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  f64.const -0
  local.get $5
  local.get $5
  f64.const 0
  f64.eq
  local.tee $18
  select
  f64x2.splat
  local.set $12
  local.get $6
  f64x2.splat
  local.set $13
  local.get $7
  f64x2.splat
  local.set $14
  local.get $8
  f64x2.splat
  local.set $15
  local.get $10
  f64x2.splat
  local.set $16
  local.get $11
  f64x2.splat
  local.set $17
  local.get $18
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $9
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $19
     local.get $2
     local.get $14
     local.get $2
     v128.load
     f64x2.mul
     local.get $15
     local.get $1
     v128.load
     local.tee $20
     f64x2.mul
     local.get $20
     f64x2.mul
     f64x2.add
     local.tee $21
     v128.store
     local.get $0
     local.get $19
     local.get $13
     f64x2.mul
     local.get $17
     local.get $20
     f64x2.mul
     local.get $21
     f64x2.sqrt
     local.get $16
     f64x2.add
     local.tee $19
     f64x2.div
     local.get $19
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 2
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f64x2.splat
  local.set $19
  local.get $9
  f64x2.splat
  local.set $20
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load
    f64x2.mul
    local.get $15
    local.get $1
    v128.load
    local.get $19
    f64x2.mul
    local.get $0
    v128.load
    local.tee $21
    local.get $12
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store
    local.get $0
    local.get $21
    local.get $13
    f64x2.mul
    local.get $17
    local.get $22
    f64x2.mul
    local.get $23
    local.get $20
    f64x2.add
    f64x2.sqrt
    local.get $16
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $15
    local.get $1
    v128.load64_zero
    local.get $19
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $21
    local.get $12
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $23
    v128.store64_lane 0
    local.get $0
    local.get $21
    local.get $13
    f64x2.mul
    local.get $17
    local.get $22
    f64x2.mul
    local.get $23
    local.get $20
    f64x2.add
    f64x2.sqrt
    local.get $16
    f64x2.add
    local.tee $21
    f64x2.div
    local.get $21
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/rmsprop.rmsprop.sweep/rmsprop_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  f32.const -0
  local.get $5
  f32.demote_f64
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $18
  select
  f32x4.splat
  local.set $12
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $18
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $9
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $19
     local.get $2
     local.get $14
     local.get $2
     v128.load
     f32x4.mul
     local.get $15
     local.get $1
     v128.load
     local.tee $20
     f32x4.mul
     local.get $20
     f32x4.mul
     f32x4.add
     local.tee $21
     v128.store
     local.get $0
     local.get $19
     local.get $13
     f32x4.mul
     local.get $17
     local.get $20
     f32x4.mul
     local.get $21
     f32x4.sqrt
     local.get $16
     f32x4.add
     local.tee $19
     f32x4.div
     local.get $19
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $19
     local.get $2
     local.get $14
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $15
     local.get $1
     v128.load offset=16
     local.tee $20
     f32x4.mul
     local.get $20
     f32x4.mul
     f32x4.add
     local.tee $21
     v128.store offset=16
     local.get $0
     local.get $19
     local.get $13
     f32x4.mul
     local.get $17
     local.get $20
     f32x4.mul
     local.get $21
     f32x4.sqrt
     local.get $16
     f32x4.add
     local.tee $19
     f32x4.div
     local.get $19
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $21
  loop $for-loop|1
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load
    f32x4.mul
    local.get $15
    local.get $1
    v128.load
    local.get $20
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $12
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $23
    v128.and
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $24
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.add
    local.tee $19
    v128.store
    local.get $0
    local.get $22
    local.get $13
    f32x4.mul
    local.get $17
    local.get $24
    f32x4.mul
    local.get $19
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $16
    f32x4.add
    local.tee $19
    f32x4.div
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $14
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $15
    local.get $1
    v128.load offset=16
    local.get $20
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $19
    local.get $23
    v128.and
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    local.get $22
    f32x4.mul
    f32x4.add
    local.tee $23
    v128.store offset=16
    local.get $0
    local.get $19
    local.get $13
    f32x4.mul
    local.get $17
    local.get $22
    f32x4.mul
    local.get $23
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $16
    f32x4.add
    local.tee $19
    f32x4.div
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $14
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $15
    local.get $1
    v128.load32_zero
    local.get $20
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $19
    local.get $12
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $12
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    local.get $22
    f32x4.mul
    f32x4.add
    local.tee $23
    v128.store32_lane 0
    local.get $0
    local.get $19
    local.get $13
    f32x4.mul
    local.get $17
    local.get $22
    f32x4.mul
    local.get $23
    local.get $21
    f32x4.add
    f32x4.sqrt
    local.get $16
    f32x4.add
    local.tee $19
    f32x4.div
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/normalized.normalized.sweep/normalized_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $16
  select
  f64x2.splat
  local.set $11
  local.get $7
  f64x2.splat
  local.set $12
  local.get $8
  f64x2.splat
  local.set $13
  local.get $9
  f64x2.splat
  local.set $14
  local.get $10
  f64x2.splat
  local.set $15
  local.get $16
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     drop
     local.get $3
     local.get $12
     local.get $3
     v128.load
     f64x2.mul
     local.get $13
     local.get $1
     v128.load
     local.tee $17
     f64x2.mul
     local.get $17
     f64x2.mul
     f64x2.add
     local.get $14
     f64x2.add
     local.tee $18
     v128.store
     local.get $2
     local.get $17
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $18
     f64x2.sqrt
     f64x2.div
     local.get $15
     f64x2.pmin
     f64x2.mul
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $17
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $3
    local.get $12
    local.get $3
    v128.load
    f64x2.mul
    local.get $13
    local.get $1
    v128.load
    local.get $17
    f64x2.mul
    local.get $0
    v128.load
    local.get $11
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $18
    f64x2.mul
    local.get $18
    f64x2.mul
    f64x2.add
    local.get $14
    f64x2.add
    local.tee $19
    v128.store
    local.get $2
    local.get $18
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $19
    f64x2.sqrt
    f64x2.div
    local.get $15
    f64x2.pmin
    f64x2.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    local.get $12
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $13
    local.get $1
    v128.load64_zero
    local.get $17
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.get $11
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $11
    f64x2.mul
    f64x2.add
    local.tee $18
    f64x2.mul
    local.get $18
    f64x2.mul
    f64x2.add
    local.get $14
    f64x2.add
    local.tee $19
    v128.store64_lane 0
    local.get $2
    local.get $18
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $19
    f64x2.sqrt
    f64x2.div
    local.get $15
    f64x2.pmin
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/normalized.normalized.sweep/normalized_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $16
  select
  f32x4.splat
  local.set $11
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $16
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     drop
     local.get $3
     local.get $12
     local.get $3
     v128.load
     f32x4.mul
     local.get $13
     local.get $1
     v128.load
     local.tee $17
     f32x4.mul
     local.get $17
     f32x4.mul
     f32x4.add
     local.get $14
     f32x4.add
     local.tee $18
     v128.store
     local.get $2
     local.get $17
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $18
     f32x4.sqrt
     f32x4.div
     local.get $15
     f32x4.pmin
     f32x4.mul
     v128.store
     local.get $0
     v128.load offset=16
     drop
     local.get $3
     local.get $12
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $13
     local.get $1
     v128.load offset=16
     local.tee $17
     f32x4.mul
     local.get $17
     f32x4.mul
     f32x4.add
     local.get $14
     f32x4.add
     local.tee $18
     v128.store offset=16
     local.get $2
     local.get $17
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $18
     f32x4.sqrt
     f32x4.div
     local.get $15
     f32x4.pmin
     f32x4.mul
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $18
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $3
    local.get $12
    local.get $3
    v128.load
    f32x4.mul
    local.get $13
    local.get $1
    v128.load
    local.get $18
    f32x4.mul
    local.get $0
    v128.load
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $19
    v128.and
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    local.get $17
    f32x4.mul
    f32x4.add
    local.get $14
    f32x4.add
    local.tee $20
    v128.store
    local.get $2
    local.get $17
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $20
    f32x4.sqrt
    f32x4.div
    local.get $15
    f32x4.pmin
    f32x4.mul
    v128.store
    local.get $3
    local.get $12
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=16
    local.get $18
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.get $19
    v128.and
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    local.get $17
    f32x4.mul
    f32x4.add
    local.get $14
    f32x4.add
    local.tee $19
    v128.store offset=16
    local.get $2
    local.get $17
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $19
    f32x4.sqrt
    f32x4.div
    local.get $15
    f32x4.pmin
    f32x4.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    local.get $12
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $13
    local.get $1
    v128.load32_zero
    local.get $18
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $11
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    local.get $17
    f32x4.mul
    f32x4.add
    local.get $14
    f32x4.add
    local.tee $19
    v128.store32_lane 0
    local.get $2
    local.get $17
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $19
    f32x4.sqrt
    f32x4.div
    local.get $15
    f32x4.pmin
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  local.get $4
  f64x2.splat
  local.set $5
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $6
    v128.store
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load
    f64x2.mul
    local.get $5
    i32.const 0
    i32x4.splat
    f64x2.ne
    local.tee $6
    v128.and
    f64x2.add
    v128.store
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $7
    v128.store offset=16
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $6
    v128.and
    f64x2.add
    v128.store offset=16
    local.get $1
    local.get $0
    v128.load offset=32
    local.tee $7
    v128.store offset=32
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=32
    f64x2.mul
    local.get $6
    v128.and
    f64x2.add
    v128.store offset=32
    local.get $1
    local.get $0
    v128.load offset=48
    local.tee $7
    v128.store offset=48
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=48
    f64x2.mul
    local.get $6
    v128.and
    f64x2.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $6
    v128.store
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load
    f64x2.mul
    local.get $5
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $1
    local.get $0
    v128.load64_zero
    local.tee $6
    v128.store64_lane 0
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $5
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nag.nagLookAhead.sweep/nagLookAhead_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $5
  loop $for-loop|0
   local.get $3
   i32.const 16
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $6
    v128.store
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load
    f32x4.mul
    local.get $5
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $6
    v128.and
    f32x4.add
    v128.store
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $7
    v128.store offset=16
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $6
    v128.and
    f32x4.add
    v128.store offset=16
    local.get $1
    local.get $0
    v128.load offset=32
    local.tee $7
    v128.store offset=32
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=32
    f32x4.mul
    local.get $6
    v128.and
    f32x4.add
    v128.store offset=32
    local.get $1
    local.get $0
    v128.load offset=48
    local.tee $7
    v128.store offset=48
    local.get $0
    local.get $7
    local.get $5
    local.get $2
    v128.load offset=48
    f32x4.mul
    local.get $6
    v128.and
    f32x4.add
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $3
    i32.const 16
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $1
    local.get $0
    v128.load
    local.tee $6
    v128.store
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load
    f32x4.mul
    local.get $5
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    f32x4.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $1
    local.get $0
    v128.load32_zero
    local.tee $6
    v128.store32_lane 0
    local.get $0
    local.get $6
    local.get $5
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $5
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nadam.nadam.sweep/nadam_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $25
  select
  f64x2.splat
  local.set $16
  local.get $7
  f64x2.splat
  local.set $17
  local.get $8
  f64x2.splat
  local.set $18
  local.get $9
  f64x2.splat
  local.set $19
  local.get $10
  f64x2.splat
  local.set $20
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $15
  f64x2.splat
  local.set $24
  local.get $25
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $14
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $26
     local.get $18
     local.get $2
     v128.load
     f64x2.mul
     local.get $19
     local.get $1
     v128.load
     local.tee $27
     f64x2.mul
     f64x2.add
     local.set $28
     local.get $20
     local.get $3
     v128.load
     f64x2.mul
     local.get $21
     local.get $27
     f64x2.mul
     local.get $27
     f64x2.mul
     f64x2.add
     local.set $29
     local.get $2
     local.get $28
     v128.store
     local.get $3
     local.get $29
     v128.store
     local.get $0
     local.get $26
     local.get $17
     f64x2.mul
     local.get $22
     local.get $28
     f64x2.mul
     local.get $23
     local.get $27
     f64x2.mul
     f64x2.add
     local.get $29
     f64x2.sqrt
     local.get $24
     f64x2.add
     local.tee $26
     f64x2.div
     local.get $26
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $26
  local.get $14
  f64x2.splat
  local.set $27
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $26
    f64x2.mul
    local.get $0
    v128.load
    local.tee $28
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    local.get $21
    local.get $29
    f64x2.mul
    local.get $29
    f64x2.mul
    f64x2.add
    local.set $31
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $31
    v128.store
    local.get $0
    local.get $28
    local.get $17
    f64x2.mul
    local.get $22
    local.get $30
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    f64x2.add
    local.get $31
    local.get $27
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $18
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $19
    local.get $1
    v128.load64_zero
    local.get $26
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $28
    local.get $16
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $16
    f64x2.mul
    f64x2.add
    local.tee $29
    f64x2.mul
    f64x2.add
    local.set $30
    local.get $20
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $21
    local.get $29
    f64x2.mul
    local.get $29
    f64x2.mul
    f64x2.add
    local.set $31
    local.get $2
    local.get $30
    v128.store64_lane 0
    local.get $3
    local.get $31
    v128.store64_lane 0
    local.get $0
    local.get $28
    local.get $17
    f64x2.mul
    local.get $22
    local.get $30
    f64x2.mul
    local.get $23
    local.get $29
    f64x2.mul
    f64x2.add
    local.get $31
    local.get $27
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.tee $28
    f64x2.div
    local.get $28
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/nadam.nadam.sweep/nadam_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 i32)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $25
  select
  f32x4.splat
  local.set $16
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $25
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $14
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $26
     local.get $18
     local.get $2
     v128.load
     f32x4.mul
     local.get $19
     local.get $1
     v128.load
     local.tee $27
     f32x4.mul
     f32x4.add
     local.set $28
     local.get $20
     local.get $3
     v128.load
     f32x4.mul
     local.get $21
     local.get $27
     f32x4.mul
     local.get $27
     f32x4.mul
     f32x4.add
     local.set $29
     local.get $2
     local.get $28
     v128.store
     local.get $3
     local.get $29
     v128.store
     local.get $0
     local.get $26
     local.get $17
     f32x4.mul
     local.get $22
     local.get $28
     f32x4.mul
     local.get $23
     local.get $27
     f32x4.mul
     f32x4.add
     local.get $29
     f32x4.sqrt
     local.get $24
     f32x4.add
     local.tee $26
     f32x4.div
     local.get $26
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $26
     local.get $18
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $19
     local.get $1
     v128.load offset=16
     local.tee $27
     f32x4.mul
     f32x4.add
     local.set $28
     local.get $20
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $21
     local.get $27
     f32x4.mul
     local.get $27
     f32x4.mul
     f32x4.add
     local.set $29
     local.get $2
     local.get $28
     v128.store offset=16
     local.get $3
     local.get $29
     v128.store offset=16
     local.get $0
     local.get $26
     local.get $17
     f32x4.mul
     local.get $22
     local.get $28
     f32x4.mul
     local.get $23
     local.get $27
     f32x4.mul
     f32x4.add
     local.get $29
     f32x4.sqrt
     local.get $24
     f32x4.add
     local.tee $26
     f32x4.div
     local.get $26
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $27
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $28
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $18
    local.get $2
    v128.load
    f32x4.mul
    local.get $19
    local.get $1
    v128.load
    local.get $27
    f32x4.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $16
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $30
    v128.and
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $31
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    local.get $21
    local.get $31
    f32x4.mul
    local.get $31
    f32x4.mul
    f32x4.add
    local.set $26
    local.get $2
    local.get $32
    v128.store
    local.get $3
    local.get $26
    v128.store
    local.get $0
    local.get $29
    local.get $17
    f32x4.mul
    local.get $22
    local.get $32
    f32x4.mul
    local.get $23
    local.get $31
    f32x4.mul
    f32x4.add
    local.get $26
    local.get $28
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $18
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $19
    local.get $1
    v128.load offset=16
    local.get $27
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $26
    local.get $30
    v128.and
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $21
    local.get $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store offset=16
    local.get $3
    local.get $31
    v128.store offset=16
    local.get $0
    local.get $26
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $23
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $31
    local.get $28
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $18
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $19
    local.get $1
    v128.load32_zero
    local.get $27
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $26
    local.get $16
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $16
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $20
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $21
    local.get $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $2
    local.get $30
    v128.store32_lane 0
    local.get $3
    local.get $31
    v128.store32_lane 0
    local.get $0
    local.get $26
    local.get $17
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $23
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $31
    local.get $28
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/muon.muon.sweep/muon_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  local.get $5
  f64x2.splat
  local.set $11
  local.get $6
  f64x2.splat
  local.set $12
  local.get $7
  f64x2.splat
  local.set $13
  local.get $8
  f64x2.splat
  local.set $14
  local.get $9
  f64x2.splat
  local.set $15
  local.get $10
  f64x2.splat
  local.set $16
  loop $for-loop|0
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f64x2.mul
    local.get $14
    local.get $11
    local.get $1
    v128.load
    f64x2.mul
    local.get $12
    local.get $0
    v128.load
    f64x2.mul
    f64x2.add
    local.tee $17
    f64x2.mul
    f64x2.add
    local.tee $18
    v128.store
    local.get $3
    local.get $15
    local.get $18
    f64x2.mul
    local.get $16
    local.get $17
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $14
    local.get $11
    local.get $1
    v128.load64_zero
    f64x2.mul
    local.get $12
    local.get $0
    v128.load64_zero
    f64x2.mul
    f64x2.add
    local.tee $17
    f64x2.mul
    f64x2.add
    local.tee $18
    v128.store64_lane 0
    local.get $3
    local.get $15
    local.get $18
    f64x2.mul
    local.get $16
    local.get $17
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/muon.muon.sweep/muon_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $16
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load
    f32x4.mul
    local.get $14
    local.get $11
    local.get $1
    v128.load
    f32x4.mul
    local.get $12
    local.get $0
    v128.load
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    f32x4.add
    local.tee $18
    v128.store
    local.get $3
    local.get $15
    local.get $18
    f32x4.mul
    local.get $16
    local.get $17
    f32x4.mul
    f32x4.add
    v128.store
    local.get $2
    local.get $13
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $14
    local.get $11
    local.get $1
    v128.load offset=16
    f32x4.mul
    local.get $12
    local.get $0
    v128.load offset=16
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    f32x4.add
    local.tee $18
    v128.store offset=16
    local.get $3
    local.get $15
    local.get $18
    f32x4.mul
    local.get $16
    local.get $17
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   if
    local.get $2
    local.get $13
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $14
    local.get $11
    local.get $1
    v128.load32_zero
    f32x4.mul
    local.get $12
    local.get $0
    v128.load32_zero
    f32x4.mul
    f32x4.add
    local.tee $17
    f32x4.mul
    f32x4.add
    local.tee $18
    v128.store32_lane 0
    local.get $3
    local.get $15
    local.get $18
    f32x4.mul
    local.get $16
    local.get $17
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/madgrad.madgrad.sweep/madgrad_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  f64.const -0
  local.get $7
  local.get $7
  f64.const 0
  f64.eq
  local.tee $19
  select
  f64x2.splat
  local.set $13
  local.get $8
  f64x2.splat
  local.set $14
  local.get $9
  f64x2.splat
  local.set $15
  local.get $10
  f64x2.splat
  local.set $16
  local.get $11
  f64x2.splat
  local.set $17
  local.get $12
  f64x2.splat
  local.set $18
  local.get $19
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     v128.load
     local.get $14
     local.get $1
     v128.load
     local.tee $21
     f64x2.mul
     local.tee $22
     local.get $21
     f64x2.mul
     f64x2.add
     local.set $21
     local.get $4
     v128.load
     local.get $3
     v128.load
     local.get $22
     f64x2.add
     local.tee $22
     local.get $21
     call $assembly/cubeRoot/cubeRoot<f64>
     local.get $15
     f64x2.add
     local.tee $23
     f64x2.div
     local.get $23
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     local.set $23
     local.get $2
     local.get $21
     v128.store
     local.get $3
     local.get $22
     v128.store
     local.get $0
     local.get $16
     local.get $20
     f64x2.mul
     local.get $17
     local.get $23
     f64x2.mul
     f64x2.add
     local.get $18
     local.get $23
     local.get $20
     f64x2.sub
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 16
     i32.add
     local.set $4
     local.get $5
     i32.const 2
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f64x2.splat
  local.set $20
  loop $for-loop|1
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $2
    v128.load
    local.get $14
    local.get $1
    v128.load
    local.get $20
    f64x2.mul
    local.get $0
    v128.load
    local.tee $21
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    local.tee $23
    local.get $22
    f64x2.mul
    f64x2.add
    local.set $22
    local.get $4
    v128.load
    local.get $3
    v128.load
    local.get $23
    f64x2.add
    local.tee $23
    local.get $22
    call $assembly/cubeRoot/cubeRoot<f64>
    local.get $15
    f64x2.add
    local.tee $24
    f64x2.div
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    local.set $24
    local.get $2
    local.get $22
    v128.store
    local.get $3
    local.get $23
    v128.store
    local.get $0
    local.get $16
    local.get $21
    f64x2.mul
    local.get $17
    local.get $24
    f64x2.mul
    f64x2.add
    local.get $18
    local.get $24
    local.get $21
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $2
    v128.load64_zero
    local.get $14
    local.get $1
    v128.load64_zero
    local.get $20
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $21
    local.get $13
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $13
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    local.tee $23
    local.get $22
    f64x2.mul
    f64x2.add
    local.set $22
    local.get $4
    v128.load64_zero
    local.get $3
    v128.load64_zero
    local.get $23
    f64x2.add
    local.tee $23
    local.get $22
    call $assembly/cubeRoot/cubeRoot<f64>
    local.get $15
    f64x2.add
    local.tee $24
    f64x2.div
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    local.set $24
    local.get $2
    local.get $22
    v128.store64_lane 0
    local.get $3
    local.get $23
    v128.store64_lane 0
    local.get $0
    local.get $16
    local.get $21
    f64x2.mul
    local.get $17
    local.get $24
    f64x2.mul
    f64x2.add
    local.get $18
    local.get $24
    local.get $21
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/madgrad.madgrad.sweep/madgrad_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  f32.const -0
  local.get $7
  f32.demote_f64
  local.get $7
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $19
  select
  f32x4.splat
  local.set $13
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $19
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     v128.load
     local.get $14
     local.get $1
     v128.load
     local.tee $21
     f32x4.mul
     local.tee $22
     local.get $21
     f32x4.mul
     f32x4.add
     local.set $21
     local.get $4
     v128.load
     local.get $3
     v128.load
     local.get $22
     f32x4.add
     local.tee $22
     local.get $21
     call $assembly/cubeRoot/cubeRoot<f32>
     local.get $15
     f32x4.add
     local.tee $23
     f32x4.div
     local.get $23
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     local.set $23
     local.get $2
     local.get $21
     v128.store
     local.get $3
     local.get $22
     v128.store
     local.get $0
     local.get $16
     local.get $20
     f32x4.mul
     local.get $17
     local.get $23
     f32x4.mul
     f32x4.add
     local.get $18
     local.get $23
     local.get $20
     f32x4.sub
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     v128.load offset=16
     local.set $20
     local.get $2
     v128.load offset=16
     local.get $14
     local.get $1
     v128.load offset=16
     local.tee $21
     f32x4.mul
     local.tee $22
     local.get $21
     f32x4.mul
     f32x4.add
     local.set $21
     local.get $4
     v128.load offset=16
     local.get $3
     v128.load offset=16
     local.get $22
     f32x4.add
     local.tee $22
     local.get $21
     call $assembly/cubeRoot/cubeRoot<f32>
     local.get $15
     f32x4.add
     local.tee $23
     f32x4.div
     local.get $23
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     local.set $23
     local.get $2
     local.get $21
     v128.store offset=16
     local.get $3
     local.get $22
     v128.store offset=16
     local.get $0
     local.get $16
     local.get $20
     f32x4.mul
     local.get $17
     local.get $23
     f32x4.mul
     f32x4.add
     local.get $18
     local.get $23
     local.get $20
     f32x4.sub
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 32
     i32.add
     local.set $4
     local.get $5
     i32.const 8
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $20
  loop $for-loop|1
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $2
    v128.load
    local.get $14
    local.get $1
    v128.load
    local.get $20
    f32x4.mul
    local.get $0
    v128.load
    local.tee $21
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $22
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $23
    f32x4.mul
    local.tee $24
    local.get $23
    f32x4.mul
    f32x4.add
    local.set $23
    local.get $4
    v128.load
    local.get $3
    v128.load
    local.get $24
    f32x4.add
    local.tee $24
    local.get $23
    call $assembly/cubeRoot/cubeRoot<f32>
    local.get $15
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    local.set $25
    local.get $2
    local.get $23
    v128.store
    local.get $3
    local.get $24
    v128.store
    local.get $0
    local.get $16
    local.get $21
    f32x4.mul
    local.get $17
    local.get $25
    f32x4.mul
    f32x4.add
    local.get $18
    local.get $25
    local.get $21
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store
    local.get $2
    v128.load offset=16
    local.get $14
    local.get $1
    v128.load offset=16
    local.get $20
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $21
    local.get $22
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    local.tee $23
    local.get $22
    f32x4.mul
    f32x4.add
    local.set $22
    local.get $4
    v128.load offset=16
    local.get $3
    v128.load offset=16
    local.get $23
    f32x4.add
    local.tee $23
    local.get $22
    call $assembly/cubeRoot/cubeRoot<f32>
    local.get $15
    f32x4.add
    local.tee $24
    f32x4.div
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    local.set $24
    local.get $2
    local.get $22
    v128.store offset=16
    local.get $3
    local.get $23
    v128.store offset=16
    local.get $0
    local.get $16
    local.get $21
    f32x4.mul
    local.get $17
    local.get $24
    f32x4.mul
    f32x4.add
    local.get $18
    local.get $24
    local.get $21
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $2
    v128.load32_zero
    local.get $14
    local.get $1
    v128.load32_zero
    local.get $20
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $21
    local.get $13
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $13
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    local.tee $23
    local.get $22
    f32x4.mul
    f32x4.add
    local.set $22
    local.get $4
    v128.load32_zero
    local.get $3
    v128.load32_zero
    local.get $23
    f32x4.add
    local.tee $23
    local.get $22
    call $assembly/cubeRoot/cubeRoot<f32>
    local.get $15
    f32x4.add
    local.tee $24
    f32x4.div
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    local.set $24
    local.get $2
    local.get $22
    v128.store32_lane 0
    local.get $3
    local.get $23
    v128.store32_lane 0
    local.get $0
    local.get $16
    local.get $21
    f32x4.mul
    local.get $17
    local.get $24
    f32x4.mul
    f32x4.add
    local.get $18
    local.get $24
    local.get $21
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/lion.lion.sweep/lion_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  f64.const -0
  local.get $5
  local.get $5
  f64.const 0
  f64.eq
  local.tee $19
  select
  f64x2.splat
  local.set $12
  local.get $6
  f64x2.splat
  local.set $18
  local.get $7
  f64x2.splat
  local.set $13
  local.get $8
  f64x2.splat
  local.set $14
  local.get $9
  f64x2.splat
  local.set $15
  local.get $10
  f64x2.splat
  local.set $16
  local.get $11
  f64x2.splat
  local.set $17
  local.get $19
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     local.get $16
     local.get $2
     v128.load
     local.tee $21
     f64x2.mul
     local.get $17
     local.get $1
     v128.load
     local.tee $22
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     local.get $20
     local.get $18
     f64x2.mul
     local.get $13
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $14
     local.get $21
     f64x2.mul
     local.get $15
     local.get $22
     f64x2.mul
     f64x2.add
     local.tee $20
     i32.const 0
     i32x4.splat
     f64x2.gt
     v128.and
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $20
     i32.const 0
     i32x4.splat
     f64x2.lt
     v128.and
     f64x2.sub
     local.get $20
     local.get $20
     local.get $20
     f64x2.eq
     v128.andnot
     v128.or
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 2
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f64.const 1
  f64.eq
  local.get $5
  f64.const 0
  f64.eq
  i32.and
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $3
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     local.get $16
     local.get $2
     v128.load
     local.tee $21
     f64x2.mul
     local.get $17
     local.get $1
     v128.load
     local.tee $22
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     local.get $20
     local.get $13
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $14
     local.get $21
     f64x2.mul
     local.get $15
     local.get $22
     f64x2.mul
     f64x2.add
     local.tee $20
     i32.const 0
     i32x4.splat
     f64x2.gt
     v128.and
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $20
     i32.const 0
     i32x4.splat
     f64x2.lt
     v128.and
     f64x2.sub
     local.get $20
     local.get $20
     local.get $20
     f64x2.eq
     v128.andnot
     v128.or
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 2
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $4
  f64x2.splat
  local.set $20
  loop $for-loop|2
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $16
    local.get $2
    v128.load
    local.tee $21
    f64x2.mul
    local.get $17
    local.get $1
    v128.load
    local.get $20
    f64x2.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $12
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $23
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $22
    local.get $18
    f64x2.mul
    local.get $13
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $14
    local.get $21
    f64x2.mul
    local.get $15
    local.get $23
    f64x2.mul
    f64x2.add
    local.tee $21
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $21
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    f64x2.sub
    local.get $21
    local.get $21
    local.get $21
    f64x2.eq
    v128.andnot
    v128.or
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $3
   if
    local.get $2
    local.get $16
    local.get $2
    v128.load64_zero
    local.tee $21
    f64x2.mul
    local.get $17
    local.get $1
    v128.load64_zero
    local.get $20
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $22
    local.get $12
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $12
    f64x2.mul
    f64x2.add
    local.tee $23
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    local.get $22
    local.get $18
    f64x2.mul
    local.get $13
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $14
    local.get $21
    f64x2.mul
    local.get $15
    local.get $23
    f64x2.mul
    f64x2.add
    local.tee $21
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $21
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    f64x2.sub
    local.get $21
    local.get $21
    local.get $21
    f64x2.eq
    v128.andnot
    v128.or
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/lion.lion.sweep/lion_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  f32.const -0
  local.get $5
  f32.demote_f64
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $19
  select
  f32x4.splat
  local.set $17
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $19
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     local.get $15
     local.get $2
     v128.load
     local.tee $21
     f32x4.mul
     local.get $16
     local.get $1
     v128.load
     local.tee $22
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     local.get $20
     local.get $18
     f32x4.mul
     local.get $12
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $13
     local.get $21
     f32x4.mul
     local.get $14
     local.get $22
     f32x4.mul
     f32x4.add
     local.tee $20
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $20
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $20
     local.get $20
     local.get $20
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $20
     local.get $2
     local.get $15
     local.get $2
     v128.load offset=16
     local.tee $21
     f32x4.mul
     local.get $16
     local.get $1
     v128.load offset=16
     local.tee $22
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $20
     local.get $18
     f32x4.mul
     local.get $12
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $13
     local.get $21
     f32x4.mul
     local.get $14
     local.get $22
     f32x4.mul
     f32x4.add
     local.tee $20
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $20
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $20
     local.get $20
     local.get $20
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $20
     local.get $2
     local.get $15
     local.get $2
     v128.load
     local.tee $21
     f32x4.mul
     local.get $16
     local.get $1
     v128.load
     local.tee $22
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     local.get $20
     local.get $12
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $13
     local.get $21
     f32x4.mul
     local.get $14
     local.get $22
     f32x4.mul
     f32x4.add
     local.tee $20
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $20
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $20
     local.get $20
     local.get $20
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $20
     local.get $2
     local.get $15
     local.get $2
     v128.load offset=16
     local.tee $21
     f32x4.mul
     local.get $16
     local.get $1
     v128.load offset=16
     local.tee $22
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $20
     local.get $12
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $13
     local.get $21
     f32x4.mul
     local.get $14
     local.get $22
     f32x4.mul
     f32x4.add
     local.tee $20
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $20
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     f32x4.sub
     local.get $20
     local.get $20
     local.get $20
     f32x4.eq
     v128.andnot
     v128.or
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $21
  loop $for-loop|2
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load
    local.tee $22
    f32x4.mul
    local.get $16
    local.get $1
    v128.load
    local.get $21
    f32x4.mul
    local.get $0
    v128.load
    local.tee $23
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $20
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $24
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $23
    local.get $18
    f32x4.mul
    local.get $12
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    local.get $22
    f32x4.mul
    local.get $14
    local.get $24
    f32x4.mul
    f32x4.add
    local.tee $22
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $22
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $22
    local.get $22
    local.get $22
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $2
    local.get $15
    local.get $2
    v128.load offset=16
    local.tee $22
    f32x4.mul
    local.get $16
    local.get $1
    v128.load offset=16
    local.get $21
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $23
    local.get $20
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $20
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $23
    local.get $18
    f32x4.mul
    local.get $12
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    local.get $22
    f32x4.mul
    local.get $14
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $20
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $20
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $20
    local.get $20
    local.get $20
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $3
   if
    local.get $2
    local.get $15
    local.get $2
    v128.load32_zero
    local.tee $20
    f32x4.mul
    local.get $16
    local.get $1
    v128.load32_zero
    local.get $21
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $22
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $23
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    local.get $22
    local.get $18
    f32x4.mul
    local.get $12
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    local.get $20
    f32x4.mul
    local.get $14
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $20
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $20
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    f32x4.sub
    local.get $20
    local.get $20
    local.get $20
    f32x4.eq
    v128.andnot
    v128.or
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/lbfgs/correct<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 i32) (result f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 f64)
  (local $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  local.get $3
  f64x2.splat
  local.set $12
  local.get $4
  f64x2.splat
  local.set $14
  loop $for-loop|0
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $12
    local.get $1
    v128.load
    f64x2.mul
    local.get $14
    local.get $0
    v128.load
    f64x2.mul
    f64x2.add
    local.tee $13
    v128.store
    local.get $0
    local.get $12
    local.get $1
    v128.load offset=16
    f64x2.mul
    local.get $14
    local.get $0
    v128.load offset=16
    f64x2.mul
    f64x2.add
    local.tee $15
    v128.store offset=16
    local.get $6
    local.get $13
    local.get $2
    v128.load
    f64x2.mul
    f64x2.add
    local.set $6
    local.get $7
    local.get $15
    local.get $2
    v128.load offset=16
    f64x2.mul
    f64x2.add
    local.set $7
    local.get $0
    local.get $12
    local.get $1
    v128.load offset=32
    f64x2.mul
    local.get $14
    local.get $0
    v128.load offset=32
    f64x2.mul
    f64x2.add
    local.tee $13
    v128.store offset=32
    local.get $8
    local.get $13
    local.get $2
    v128.load offset=32
    f64x2.mul
    f64x2.add
    local.set $8
    local.get $0
    local.get $12
    local.get $1
    v128.load offset=48
    f64x2.mul
    local.get $14
    local.get $0
    v128.load offset=48
    f64x2.mul
    f64x2.add
    local.tee $13
    v128.store offset=48
    local.get $9
    local.get $13
    local.get $2
    v128.load offset=48
    f64x2.mul
    f64x2.add
    local.set $9
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const -64
    i32.sub
    local.set $1
    local.get $2
    i32.const -64
    i32.sub
    local.set $2
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   if
    local.get $0
    local.get $3
    local.get $1
    f64.load
    f64.mul
    local.get $4
    local.get $0
    f64.load
    f64.mul
    f64.add
    local.tee $11
    f64.store
    local.get $10
    local.get $11
    local.get $2
    f64.load
    f64.mul
    f64.add
    local.set $10
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  local.get $6
  local.get $8
  f64x2.add
  local.get $7
  local.get $9
  f64x2.add
  f64x2.add
  local.tee $6
  f64x2.extract_lane 0
  local.get $6
  f64x2.extract_lane 1
  f64.add
  local.get $10
  f64.add
 )
 (func $assembly/optimizers/lbfgs/correct<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 i32) (result f64)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 f64)
  (local $13 f32)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $6
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $7
  loop $for-loop|0
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $6
    local.get $1
    v128.load
    f32x4.mul
    local.get $7
    local.get $0
    v128.load
    f32x4.mul
    f32x4.add
    local.tee $14
    v128.store
    local.get $0
    local.get $6
    local.get $1
    v128.load offset=16
    f32x4.mul
    local.get $7
    local.get $0
    v128.load offset=16
    f32x4.mul
    f32x4.add
    local.tee $15
    v128.store offset=16
    local.get $8
    local.get $14
    f64x2.promote_low_f32x4
    local.get $2
    v128.load
    local.tee $16
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $8
    local.get $9
    local.get $14
    local.get $14
    i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
    f64x2.promote_low_f32x4
    local.get $16
    local.get $16
    i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $9
    local.get $10
    local.get $15
    f64x2.promote_low_f32x4
    local.get $2
    v128.load offset=16
    local.tee $14
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $10
    local.get $11
    local.get $15
    local.get $15
    i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
    f64x2.promote_low_f32x4
    local.get $14
    local.get $14
    i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
    f64x2.promote_low_f32x4
    f64x2.mul
    f64x2.add
    local.set $11
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   if
    local.get $0
    local.get $3
    f32.demote_f64
    local.get $1
    f32.load
    f32.mul
    local.get $4
    f32.demote_f64
    local.get $0
    f32.load
    f32.mul
    f32.add
    local.tee $13
    f32.store
    local.get $12
    local.get $13
    f64.promote_f32
    local.get $2
    f32.load
    f64.promote_f32
    f64.mul
    f64.add
    local.set $12
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  local.get $8
  local.get $10
  f64x2.add
  local.get $9
  local.get $11
  f64x2.add
  f64x2.add
  local.tee $6
  f64x2.extract_lane 0
  local.get $6
  f64x2.extract_lane 1
  f64.add
  local.get $12
  f64.add
 )
 (func $assembly/optimizers/lbfgs.curvature.sweep/curvature_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  local.get $6
  f64x2.splat
  local.set $7
  loop $for-loop|0
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $4
    v128.load
    local.tee $8
    local.get $3
    v128.load
    f64x2.sub
    v128.store
    local.get $1
    local.get $7
    local.get $2
    v128.load
    f64x2.mul
    v128.store
    local.get $2
    local.get $8
    f64x2.neg
    v128.store
    local.get $3
    local.get $8
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   if
    local.get $0
    local.get $4
    v128.load64_zero
    local.tee $8
    local.get $3
    v128.load64_zero
    f64x2.sub
    v128.store64_lane 0
    local.get $1
    local.get $7
    local.get $2
    v128.load64_zero
    f64x2.mul
    v128.store64_lane 0
    local.get $2
    local.get $8
    f64x2.neg
    v128.store64_lane 0
    local.get $3
    local.get $8
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/lbfgs.curvature.sweep/curvature_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64)
  (local $7 v128)
  (local $8 v128)
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $7
  loop $for-loop|0
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $4
    v128.load
    local.tee $8
    local.get $3
    v128.load
    f32x4.sub
    v128.store
    local.get $1
    local.get $7
    local.get $2
    v128.load
    f32x4.mul
    v128.store
    local.get $2
    local.get $8
    f32x4.neg
    v128.store
    local.get $3
    local.get $8
    v128.store
    local.get $0
    local.get $4
    v128.load offset=16
    local.tee $8
    local.get $3
    v128.load offset=16
    f32x4.sub
    v128.store offset=16
    local.get $1
    local.get $7
    local.get $2
    v128.load offset=16
    f32x4.mul
    v128.store offset=16
    local.get $2
    local.get $8
    f32x4.neg
    v128.store offset=16
    local.get $3
    local.get $8
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   if
    local.get $0
    local.get $4
    v128.load32_zero
    local.tee $8
    local.get $3
    v128.load32_zero
    f32x4.sub
    v128.store32_lane 0
    local.get $1
    local.get $7
    local.get $2
    v128.load32_zero
    f32x4.mul
    v128.store32_lane 0
    local.get $2
    local.get $8
    f32x4.neg
    v128.store32_lane 0
    local.get $3
    local.get $8
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/lbfgs.correct.kernel/correct_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/optimizers/lbfgs/correct<f64>
 )
 (func $assembly/optimizers/lbfgs.correct.kernel/correct_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64) (param $4 f64) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/optimizers/lbfgs/correct<f32>
 )
 (func $assembly/optimizers/lbfgs.combine.sweep/combine_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  local.get $4
  f64x2.splat
  local.set $6
  local.get $5
  f64x2.splat
  local.set $7
  loop $for-loop|0
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $6
    local.get $1
    v128.load
    f64x2.mul
    local.get $7
    local.get $2
    v128.load
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $0
    local.get $6
    local.get $1
    v128.load64_zero
    f64x2.mul
    local.get $7
    local.get $2
    v128.load64_zero
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/lbfgs.combine.sweep/combine_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64)
  (local $6 v128)
  (local $7 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $6
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $7
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $6
    local.get $1
    v128.load
    f32x4.mul
    local.get $7
    local.get $2
    v128.load
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $6
    local.get $1
    v128.load offset=16
    f32x4.mul
    local.get $7
    local.get $2
    v128.load offset=16
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $0
    local.get $6
    local.get $1
    v128.load32_zero
    f32x4.mul
    local.get $7
    local.get $2
    v128.load32_zero
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/laprop.laprop.sweep/laprop_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $23
  select
  f64x2.splat
  local.set $15
  local.get $7
  f64x2.splat
  local.set $16
  local.get $8
  f64x2.splat
  local.set $17
  local.get $9
  f64x2.splat
  local.set $18
  local.get $10
  f64x2.splat
  local.set $19
  local.get $11
  f64x2.splat
  local.set $20
  local.get $12
  f64x2.splat
  local.set $21
  local.get $14
  f64x2.splat
  local.set $22
  local.get $23
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $13
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $24
     local.get $19
     local.get $3
     v128.load
     f64x2.mul
     local.get $20
     local.get $1
     v128.load
     local.tee $25
     f64x2.mul
     local.get $25
     f64x2.mul
     f64x2.add
     local.tee $26
     f64x2.sqrt
     local.get $22
     f64x2.add
     local.set $27
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $18
     local.get $25
     local.get $27
     f64x2.div
     local.get $27
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.mul
     f64x2.add
     local.tee $25
     v128.store
     local.get $3
     local.get $26
     v128.store
     local.get $0
     local.get $24
     local.get $16
     f64x2.mul
     local.get $21
     local.get $25
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $24
  local.get $13
  f64x2.splat
  local.set $25
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $19
    local.get $3
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $24
    f64x2.mul
    local.get $0
    v128.load
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    local.get $27
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.set $29
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $27
    local.get $29
    f64x2.div
    local.get $29
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.mul
    f64x2.add
    local.tee $27
    v128.store
    local.get $3
    local.get $28
    v128.store
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $19
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $1
    v128.load64_zero
    local.get $24
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    local.get $27
    f64x2.mul
    f64x2.add
    local.tee $28
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.set $29
    local.get $2
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $27
    local.get $29
    f64x2.div
    local.get $29
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.mul
    f64x2.add
    local.tee $27
    v128.store64_lane 0
    local.get $3
    local.get $28
    v128.store64_lane 0
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/laprop.laprop.sweep/laprop_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $23
  select
  f32x4.splat
  local.set $15
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $23
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $13
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $24
     local.get $19
     local.get $3
     v128.load
     f32x4.mul
     local.get $20
     local.get $1
     v128.load
     local.tee $25
     f32x4.mul
     local.get $25
     f32x4.mul
     f32x4.add
     local.tee $26
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.set $27
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $18
     local.get $25
     local.get $27
     f32x4.div
     local.get $27
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.mul
     f32x4.add
     local.tee $25
     v128.store
     local.get $3
     local.get $26
     v128.store
     local.get $0
     local.get $24
     local.get $16
     f32x4.mul
     local.get $21
     local.get $25
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $24
     local.get $19
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $20
     local.get $1
     v128.load offset=16
     local.tee $25
     f32x4.mul
     local.get $25
     f32x4.mul
     f32x4.add
     local.tee $26
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.set $27
     local.get $2
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $18
     local.get $25
     local.get $27
     f32x4.div
     local.get $27
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.mul
     f32x4.add
     local.tee $25
     v128.store offset=16
     local.get $3
     local.get $26
     v128.store offset=16
     local.get $0
     local.get $24
     local.get $16
     f32x4.mul
     local.get $21
     local.get $25
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $26
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $19
    local.get $3
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $25
    f32x4.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $28
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.tee $24
    local.get $26
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.set $30
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $29
    local.get $30
    f32x4.div
    local.get $30
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.mul
    f32x4.add
    local.tee $29
    v128.store
    local.get $3
    local.get $24
    v128.store
    local.get $0
    local.get $27
    local.get $16
    f32x4.mul
    local.get $21
    local.get $29
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $19
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $25
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $24
    local.get $28
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.tee $28
    local.get $26
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.set $29
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $27
    local.get $29
    f32x4.div
    local.get $29
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.mul
    f32x4.add
    local.tee $27
    v128.store offset=16
    local.get $3
    local.get $28
    v128.store offset=16
    local.get $0
    local.get $24
    local.get $16
    f32x4.mul
    local.get $21
    local.get $27
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $19
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $1
    v128.load32_zero
    local.get $25
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $24
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.tee $28
    local.get $26
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.set $29
    local.get $2
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $27
    local.get $29
    f32x4.div
    local.get $29
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.mul
    f32x4.add
    local.tee $27
    v128.store32_lane 0
    local.get $3
    local.get $28
    v128.store32_lane 0
    local.get $0
    local.get $24
    local.get $16
    f32x4.mul
    local.get $21
    local.get $27
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/ftrl.ftrlPower.sweep/ftrlPower_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  local.get $5
  f64x2.splat
  local.set $16
  local.get $6
  f64x2.splat
  local.set $17
  local.get $7
  f64x2.splat
  local.set $18
  local.get $8
  f64x2.splat
  local.set $19
  local.get $9
  f64x2.splat
  local.set $20
  local.get $10
  f64x2.splat
  local.set $14
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $15
  loop $for-loop|0
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $3
    local.get $3
    v128.load
    local.tee $23
    local.get $16
    local.get $1
    v128.load
    f64x2.mul
    local.get $17
    local.get $0
    v128.load
    local.get $18
    f64x2.mul
    local.tee $24
    f64x2.mul
    f64x2.add
    local.tee $25
    local.get $25
    f64x2.mul
    f64x2.add
    local.tee $26
    v128.store
    local.get $2
    local.get $2
    v128.load
    local.get $25
    local.get $21
    local.get $24
    f64x2.mul
    f64x2.add
    local.get $26
    local.get $15
    call $assembly/optimizers/ftrl/raised<f64>
    local.tee $25
    local.get $23
    local.get $15
    call $assembly/optimizers/ftrl/raised<f64>
    f64x2.sub
    local.get $20
    f64x2.mul
    local.get $24
    f64x2.mul
    f64x2.sub
    f64x2.add
    local.tee $23
    v128.store
    local.get $0
    local.get $19
    local.get $23
    local.get $14
    f64x2.neg
    f64x2.pmax
    local.get $14
    f64x2.pmin
    local.get $23
    f64x2.sub
    f64x2.mul
    local.get $25
    local.get $22
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   if
    local.get $3
    local.get $3
    v128.load64_zero
    local.tee $23
    local.get $16
    local.get $1
    v128.load64_zero
    f64x2.mul
    local.get $17
    local.get $0
    v128.load64_zero
    local.get $18
    f64x2.mul
    local.tee $24
    f64x2.mul
    f64x2.add
    local.tee $25
    local.get $25
    f64x2.mul
    f64x2.add
    local.tee $26
    v128.store64_lane 0
    local.get $2
    local.get $2
    v128.load64_zero
    local.get $25
    local.get $21
    local.get $24
    f64x2.mul
    f64x2.add
    local.get $26
    local.get $15
    call $assembly/optimizers/ftrl/raised<f64>
    local.tee $25
    local.get $23
    local.get $15
    call $assembly/optimizers/ftrl/raised<f64>
    f64x2.sub
    local.get $20
    f64x2.mul
    local.get $24
    f64x2.mul
    f64x2.sub
    f64x2.add
    local.tee $23
    v128.store64_lane 0
    local.get $0
    local.get $19
    local.get $23
    local.get $14
    f64x2.neg
    f64x2.pmax
    local.get $14
    f64x2.pmin
    local.get $23
    f64x2.sub
    f64x2.mul
    local.get $25
    local.get $22
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/ftrl.ftrlPower.sweep/ftrlPower_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $15
  loop $for-loop|0
   local.get $4
   i32.const 4
   i32.ge_u
   if
    local.get $3
    local.get $3
    v128.load
    local.tee $23
    local.get $16
    local.get $1
    v128.load
    f32x4.mul
    local.get $17
    local.get $0
    v128.load
    local.get $18
    f32x4.mul
    local.tee $24
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $25
    f32x4.mul
    f32x4.add
    local.tee $26
    v128.store
    local.get $2
    local.get $2
    v128.load
    local.get $25
    local.get $21
    local.get $24
    f32x4.mul
    f32x4.add
    local.get $26
    local.get $15
    call $assembly/optimizers/ftrl/raised<f32>
    local.tee $25
    local.get $23
    local.get $15
    call $assembly/optimizers/ftrl/raised<f32>
    f32x4.sub
    local.get $20
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.add
    local.tee $23
    v128.store
    local.get $0
    local.get $19
    local.get $23
    local.get $14
    f32x4.neg
    f32x4.pmax
    local.get $14
    f32x4.pmin
    local.get $23
    f32x4.sub
    f32x4.mul
    local.get $25
    local.get $22
    f32x4.add
    local.tee $23
    f32x4.div
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   if
    local.get $3
    local.get $3
    v128.load32_zero
    local.tee $23
    local.get $16
    local.get $1
    v128.load32_zero
    f32x4.mul
    local.get $17
    local.get $0
    v128.load32_zero
    local.get $18
    f32x4.mul
    local.tee $24
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $25
    f32x4.mul
    f32x4.add
    local.tee $26
    v128.store32_lane 0
    local.get $2
    local.get $2
    v128.load32_zero
    local.get $25
    local.get $21
    local.get $24
    f32x4.mul
    f32x4.add
    local.get $26
    local.get $15
    call $assembly/optimizers/ftrl/raised<f32>
    local.tee $25
    local.get $23
    local.get $15
    call $assembly/optimizers/ftrl/raised<f32>
    f32x4.sub
    local.get $20
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.add
    local.tee $23
    v128.store32_lane 0
    local.get $0
    local.get $19
    local.get $23
    local.get $14
    f32x4.neg
    f32x4.pmax
    local.get $14
    f32x4.pmin
    local.get $23
    f32x4.sub
    f32x4.mul
    local.get $25
    local.get $22
    f32x4.add
    local.tee $23
    f32x4.div
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/ftrl.ftrl.sweep/ftrl_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 i32)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $20
  select
  f64x2.splat
  local.set $14
  local.get $7
  f64x2.splat
  local.set $19
  local.get $8
  f64x2.splat
  local.set $15
  local.get $9
  f64x2.splat
  local.set $16
  local.get $10
  f64x2.splat
  local.set $13
  f64.const -0
  local.get $11
  local.get $11
  f64.const 0
  f64.eq
  local.tee $21
  select
  f64x2.splat
  local.set $17
  local.get $12
  f64x2.splat
  local.set $18
  local.get $20
  local.get $21
  i32.and
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $7
  f64.const 1
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.get $19
     f64x2.mul
     local.set $22
     local.get $3
     local.get $3
     v128.load
     local.tee $23
     local.get $1
     v128.load
     local.tee $24
     local.get $24
     f64x2.mul
     f64x2.add
     local.tee $25
     v128.store
     local.get $2
     local.get $2
     v128.load
     local.get $24
     local.get $25
     f64x2.sqrt
     local.tee $24
     local.get $23
     f64x2.sqrt
     f64x2.sub
     local.get $16
     f64x2.mul
     local.get $22
     f64x2.mul
     f64x2.sub
     f64x2.add
     local.tee $22
     v128.store
     local.get $0
     local.get $15
     local.get $22
     local.get $13
     f64x2.neg
     f64x2.pmax
     local.get $13
     f64x2.pmin
     local.get $22
     f64x2.sub
     f64x2.mul
     local.get $24
     local.get $18
     f64x2.add
     local.tee $22
     f64x2.div
     local.get $22
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $11
  f64.const 0
  f64.eq
  local.get $6
  f64.const 0
  f64.eq
  i32.and
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $7
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $22
     local.get $3
     local.get $3
     v128.load
     local.tee $23
     local.get $1
     v128.load
     local.tee $24
     local.get $24
     f64x2.mul
     f64x2.add
     local.tee $25
     v128.store
     local.get $2
     local.get $2
     v128.load
     local.get $24
     local.get $25
     f64x2.sqrt
     local.tee $24
     local.get $23
     f64x2.sqrt
     f64x2.sub
     local.get $16
     f64x2.mul
     local.get $22
     f64x2.mul
     f64x2.sub
     f64x2.add
     local.tee $22
     v128.store
     local.get $0
     local.get $15
     local.get $22
     local.get $13
     f64x2.neg
     f64x2.pmax
     local.get $13
     f64x2.pmin
     local.get $22
     f64x2.sub
     f64x2.mul
     local.get $24
     local.get $18
     f64x2.add
     local.tee $22
     f64x2.div
     local.get $22
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|1
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $22
  loop $for-loop|2
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $3
    local.get $3
    v128.load
    local.tee $23
    local.get $1
    v128.load
    local.get $22
    f64x2.mul
    local.get $0
    v128.load
    local.get $19
    f64x2.mul
    local.tee $24
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    local.tee $25
    local.get $25
    f64x2.mul
    f64x2.add
    local.tee $26
    v128.store
    local.get $2
    local.get $2
    v128.load
    local.get $25
    local.get $24
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.get $26
    f64x2.sqrt
    local.tee $25
    local.get $23
    f64x2.sqrt
    f64x2.sub
    local.get $16
    f64x2.mul
    local.get $24
    f64x2.mul
    f64x2.sub
    f64x2.add
    local.tee $23
    v128.store
    local.get $0
    local.get $15
    local.get $23
    local.get $13
    f64x2.neg
    f64x2.pmax
    local.get $13
    f64x2.pmin
    local.get $23
    f64x2.sub
    f64x2.mul
    local.get $25
    local.get $18
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $4
   if
    local.get $3
    local.get $3
    v128.load64_zero
    local.tee $23
    local.get $1
    v128.load64_zero
    local.get $22
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.get $19
    f64x2.mul
    local.tee $24
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    local.tee $25
    local.get $25
    f64x2.mul
    f64x2.add
    local.tee $26
    v128.store64_lane 0
    local.get $2
    local.get $2
    v128.load64_zero
    local.get $25
    local.get $24
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.get $26
    f64x2.sqrt
    local.tee $25
    local.get $23
    f64x2.sqrt
    f64x2.sub
    local.get $16
    f64x2.mul
    local.get $24
    f64x2.mul
    f64x2.sub
    f64x2.add
    local.tee $23
    v128.store64_lane 0
    local.get $0
    local.get $15
    local.get $23
    local.get $13
    f64x2.neg
    f64x2.pmax
    local.get $13
    f64x2.pmin
    local.get $23
    f64x2.sub
    f64x2.mul
    local.get $25
    local.get $18
    f64x2.add
    local.tee $23
    f64x2.div
    local.get $23
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/ftrl.ftrl.sweep/ftrl_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 i32)
  (local $21 i32)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $20
  select
  f32x4.splat
  local.set $17
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $15
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $13
  f32.const -0
  local.get $11
  f32.demote_f64
  local.get $11
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $21
  select
  f32x4.splat
  local.set $19
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $20
  local.get $21
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.get $18
     f32x4.mul
     local.set $22
     local.get $3
     local.get $3
     v128.load
     local.tee $23
     local.get $1
     v128.load
     local.tee $24
     local.get $24
     f32x4.mul
     f32x4.add
     local.tee $25
     v128.store
     local.get $2
     local.get $2
     v128.load
     local.get $24
     local.get $25
     f32x4.sqrt
     local.tee $24
     local.get $23
     f32x4.sqrt
     f32x4.sub
     local.get $15
     f32x4.mul
     local.get $22
     f32x4.mul
     f32x4.sub
     f32x4.add
     local.tee $22
     v128.store
     local.get $0
     local.get $14
     local.get $22
     local.get $13
     f32x4.neg
     f32x4.pmax
     local.get $13
     f32x4.pmin
     local.get $22
     f32x4.sub
     f32x4.mul
     local.get $24
     local.get $16
     f32x4.add
     local.tee $22
     f32x4.div
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     v128.store
     local.get $0
     v128.load offset=16
     local.get $18
     f32x4.mul
     local.set $22
     local.get $3
     local.get $3
     v128.load offset=16
     local.tee $23
     local.get $1
     v128.load offset=16
     local.tee $24
     local.get $24
     f32x4.mul
     f32x4.add
     local.tee $25
     v128.store offset=16
     local.get $2
     local.get $2
     v128.load offset=16
     local.get $24
     local.get $25
     f32x4.sqrt
     local.tee $24
     local.get $23
     f32x4.sqrt
     f32x4.sub
     local.get $15
     f32x4.mul
     local.get $22
     f32x4.mul
     f32x4.sub
     f32x4.add
     local.tee $22
     v128.store offset=16
     local.get $0
     local.get $14
     local.get $22
     local.get $13
     f32x4.neg
     f32x4.pmax
     local.get $13
     f32x4.pmin
     local.get $22
     f32x4.sub
     f32x4.mul
     local.get $24
     local.get $16
     f32x4.add
     local.tee $22
     f32x4.div
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $11
  f32.demote_f64
  f32.const 0
  f32.eq
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $22
     local.get $3
     local.get $3
     v128.load
     local.tee $23
     local.get $1
     v128.load
     local.tee $24
     local.get $24
     f32x4.mul
     f32x4.add
     local.tee $25
     v128.store
     local.get $2
     local.get $2
     v128.load
     local.get $24
     local.get $25
     f32x4.sqrt
     local.tee $24
     local.get $23
     f32x4.sqrt
     f32x4.sub
     local.get $15
     f32x4.mul
     local.get $22
     f32x4.mul
     f32x4.sub
     f32x4.add
     local.tee $22
     v128.store
     local.get $0
     local.get $14
     local.get $22
     local.get $13
     f32x4.neg
     f32x4.pmax
     local.get $13
     f32x4.pmin
     local.get $22
     f32x4.sub
     f32x4.mul
     local.get $24
     local.get $16
     f32x4.add
     local.tee $22
     f32x4.div
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     v128.store
     local.get $0
     v128.load offset=16
     local.set $22
     local.get $3
     local.get $3
     v128.load offset=16
     local.tee $23
     local.get $1
     v128.load offset=16
     local.tee $24
     local.get $24
     f32x4.mul
     f32x4.add
     local.tee $25
     v128.store offset=16
     local.get $2
     local.get $2
     v128.load offset=16
     local.get $24
     local.get $25
     f32x4.sqrt
     local.tee $24
     local.get $23
     f32x4.sqrt
     f32x4.sub
     local.get $15
     f32x4.mul
     local.get $22
     f32x4.mul
     f32x4.sub
     f32x4.add
     local.tee $22
     v128.store offset=16
     local.get $0
     local.get $14
     local.get $22
     local.get $13
     f32x4.neg
     f32x4.pmax
     local.get $13
     f32x4.pmin
     local.get $22
     f32x4.sub
     f32x4.mul
     local.get $24
     local.get $16
     f32x4.add
     local.tee $22
     f32x4.div
     local.get $22
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|1
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $22
  loop $for-loop|2
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $3
    local.get $3
    v128.load
    local.tee $23
    local.get $1
    v128.load
    local.get $22
    f32x4.mul
    local.get $0
    v128.load
    local.get $18
    f32x4.mul
    local.tee $24
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $25
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $26
    local.get $26
    f32x4.mul
    f32x4.add
    local.tee $27
    v128.store
    local.get $2
    local.get $2
    v128.load
    local.get $26
    local.get $24
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $26
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.get $27
    f32x4.sqrt
    local.tee $27
    local.get $23
    f32x4.sqrt
    f32x4.sub
    local.get $15
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.add
    local.tee $23
    v128.store
    local.get $0
    local.get $14
    local.get $23
    local.get $13
    f32x4.neg
    f32x4.pmax
    local.get $13
    f32x4.pmin
    local.get $23
    f32x4.sub
    f32x4.mul
    local.get $27
    local.get $16
    f32x4.add
    local.tee $23
    f32x4.div
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store
    local.get $3
    local.get $3
    v128.load offset=16
    local.tee $23
    local.get $1
    v128.load offset=16
    local.get $22
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.get $18
    f32x4.mul
    local.tee $24
    local.get $25
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $25
    f32x4.mul
    f32x4.add
    local.tee $27
    v128.store offset=16
    local.get $2
    local.get $2
    v128.load offset=16
    local.get $25
    local.get $24
    local.get $26
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.get $27
    f32x4.sqrt
    local.tee $25
    local.get $23
    f32x4.sqrt
    f32x4.sub
    local.get $15
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.add
    local.tee $23
    v128.store offset=16
    local.get $0
    local.get $14
    local.get $23
    local.get $13
    f32x4.neg
    f32x4.pmax
    local.get $13
    f32x4.pmin
    local.get $23
    f32x4.sub
    f32x4.mul
    local.get $25
    local.get $16
    f32x4.add
    local.tee $23
    f32x4.div
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $4
   if
    local.get $3
    local.get $3
    v128.load32_zero
    local.tee $23
    local.get $1
    v128.load32_zero
    local.get $22
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.get $18
    f32x4.mul
    local.tee $24
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $25
    local.get $25
    f32x4.mul
    f32x4.add
    local.tee $26
    v128.store32_lane 0
    local.get $2
    local.get $2
    v128.load32_zero
    local.get $25
    local.get $24
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.get $26
    f32x4.sqrt
    local.tee $25
    local.get $23
    f32x4.sqrt
    f32x4.sub
    local.get $15
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.sub
    f32x4.add
    local.tee $23
    v128.store32_lane 0
    local.get $0
    local.get $14
    local.get $23
    local.get $13
    f32x4.neg
    f32x4.pmax
    local.get $13
    f32x4.pmin
    local.get $23
    f32x4.sub
    f32x4.mul
    local.get $25
    local.get $16
    f32x4.add
    local.tee $23
    f32x4.div
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/dadaptAdam.dadaptRatio.sweep/dadaptRatio_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  local.get $4
  f64x2.splat
  local.set $5
  loop $for-loop|0
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $1
    v128.load
    local.get $2
    v128.load
    f64x2.sqrt
    local.get $5
    f64x2.add
    local.tee $6
    f64x2.div
    local.get $6
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $0
    local.get $1
    v128.load64_zero
    local.get $2
    v128.load64_zero
    f64x2.sqrt
    local.get $5
    f64x2.add
    local.tee $6
    f64x2.div
    local.get $6
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/dadaptAdam.dadaptRatio.sweep/dadaptRatio_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64)
  (local $5 v128)
  (local $6 v128)
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $5
  loop $for-loop|0
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $1
    v128.load
    local.get $2
    v128.load
    f32x4.sqrt
    local.get $5
    f32x4.add
    local.tee $6
    f32x4.div
    local.get $6
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store
    local.get $0
    local.get $1
    v128.load offset=16
    local.get $2
    v128.load offset=16
    f32x4.sqrt
    local.get $5
    f32x4.add
    local.tee $6
    f32x4.div
    local.get $6
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $3
   if
    local.get $0
    local.get $1
    v128.load32_zero
    local.get $2
    v128.load32_zero
    f32x4.sqrt
    local.get $5
    f32x4.add
    local.tee $6
    f32x4.div
    local.get $6
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/cautious.caution.sweep/caution_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $8
  select
  f64x2.splat
  local.set $7
  local.get $8
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $2
     v128.load
     drop
     local.get $1
     v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
     local.get $0
     v128.load
     local.tee $9
     i32.const 0
     i32x4.splat
     f64x2.lt
     local.get $3
     v128.load
     local.tee $10
     i32.const 0
     i32x4.splat
     f64x2.gt
     v128.and
     local.get $9
     i32.const 0
     i32x4.splat
     f64x2.gt
     local.get $10
     i32.const 0
     i32x4.splat
     f64x2.lt
     v128.and
     v128.or
     v128.and
     local.tee $10
     v128.store
     local.get $0
     local.get $9
     local.get $10
     f64x2.mul
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $9
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $1
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $0
    v128.load
    local.tee $10
    i32.const 0
    i32x4.splat
    f64x2.lt
    local.get $3
    v128.load
    local.get $9
    f64x2.mul
    local.get $2
    v128.load
    local.get $7
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $7
    f64x2.mul
    f64x2.add
    local.tee $11
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    local.get $10
    i32.const 0
    i32x4.splat
    f64x2.gt
    local.get $11
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    v128.or
    v128.and
    local.tee $11
    v128.store
    local.get $0
    local.get $10
    local.get $11
    f64x2.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $1
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $0
    v128.load64_zero
    local.tee $10
    i32.const 0
    i32x4.splat
    f64x2.lt
    local.get $3
    v128.load64_zero
    local.get $9
    f64x2.mul
    local.get $2
    v128.load64_zero
    local.get $7
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $7
    f64x2.mul
    f64x2.add
    local.tee $11
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.and
    local.get $10
    i32.const 0
    i32x4.splat
    f64x2.gt
    local.get $11
    i32.const 0
    i32x4.splat
    f64x2.lt
    v128.and
    v128.or
    v128.and
    local.tee $11
    v128.store64_lane 0
    local.get $0
    local.get $10
    local.get $11
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/cautious.caution.sweep/caution_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64)
  (local $7 v128)
  (local $8 i32)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $8
  select
  f32x4.splat
  local.set $7
  local.get $8
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $2
     v128.load
     drop
     local.get $1
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $0
     v128.load
     local.tee $9
     i32.const 0
     i32x4.splat
     f32x4.lt
     local.get $3
     v128.load
     local.tee $10
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     local.get $9
     i32.const 0
     i32x4.splat
     f32x4.gt
     local.get $10
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     v128.or
     v128.and
     local.tee $10
     v128.store
     local.get $0
     local.get $9
     local.get $10
     f32x4.mul
     v128.store
     local.get $2
     v128.load offset=16
     drop
     local.get $1
     v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
     local.get $0
     v128.load offset=16
     local.tee $9
     i32.const 0
     i32x4.splat
     f32x4.lt
     local.get $3
     v128.load offset=16
     local.tee $10
     i32.const 0
     i32x4.splat
     f32x4.gt
     v128.and
     local.get $9
     i32.const 0
     i32x4.splat
     f32x4.gt
     local.get $10
     i32.const 0
     i32x4.splat
     f32x4.lt
     v128.and
     v128.or
     v128.and
     local.tee $10
     v128.store offset=16
     local.get $0
     local.get $9
     local.get $10
     f32x4.mul
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $9
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $1
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $0
    v128.load
    local.tee $10
    i32.const 0
    i32x4.splat
    f32x4.lt
    local.get $3
    v128.load
    local.get $9
    f32x4.mul
    local.get $2
    v128.load
    local.get $7
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $11
    v128.and
    local.get $7
    f32x4.mul
    f32x4.add
    local.tee $12
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.gt
    local.get $12
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    v128.or
    v128.and
    local.tee $12
    v128.store
    local.get $0
    local.get $10
    local.get $12
    f32x4.mul
    v128.store
    local.get $1
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $0
    v128.load offset=16
    local.tee $10
    i32.const 0
    i32x4.splat
    f32x4.lt
    local.get $3
    v128.load offset=16
    local.get $9
    f32x4.mul
    local.get $2
    v128.load offset=16
    local.get $11
    v128.and
    local.get $7
    f32x4.mul
    f32x4.add
    local.tee $11
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.gt
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    v128.or
    v128.and
    local.tee $11
    v128.store offset=16
    local.get $0
    local.get $10
    local.get $11
    f32x4.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $1
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $0
    v128.load32_zero
    local.tee $10
    i32.const 0
    i32x4.splat
    f32x4.lt
    local.get $3
    v128.load32_zero
    local.get $9
    f32x4.mul
    local.get $2
    v128.load32_zero
    local.get $7
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $7
    f32x4.mul
    f32x4.add
    local.tee $11
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.and
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.gt
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.lt
    v128.and
    v128.or
    v128.and
    local.tee $11
    v128.store32_lane 0
    local.get $0
    local.get $10
    local.get $11
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/asgd.asgd.sweep/asgd_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  f64.const -0
  local.get $5
  local.get $5
  f64.const 0
  f64.eq
  select
  f64x2.splat
  local.set $14
  local.get $6
  f64x2.splat
  local.set $11
  local.get $7
  f64x2.splat
  local.set $12
  local.get $8
  f64x2.splat
  local.set $13
  local.get $9
  f64x2.splat
  local.set $10
  local.get $4
  f64.const 1
  f64.eq
  local.get $5
  f64.const 0
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $2
     local.get $13
     local.get $0
     v128.load
     local.tee $15
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load
     local.get $15
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load
     f64x2.mul
     local.get $10
     i32.const 0
     i32x4.splat
     f64x2.ne
     local.tee $16
     v128.and
     f64x2.add
     v128.store
     local.get $0
     local.get $15
     v128.store
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=16
     local.tee $15
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load offset=16
     local.get $15
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $16
     v128.and
     f64x2.add
     v128.store offset=16
     local.get $0
     local.get $15
     v128.store offset=16
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=32
     local.tee $15
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load offset=32
     local.get $15
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $16
     v128.and
     f64x2.add
     v128.store offset=32
     local.get $0
     local.get $15
     v128.store offset=32
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=48
     local.tee $15
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load offset=48
     local.get $15
     local.get $14
     f64x2.mul
     f64x2.add
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $16
     v128.and
     f64x2.add
     v128.store offset=48
     local.get $0
     local.get $15
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f64.const 1
  f64.eq
  local.get $5
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $2
     local.get $13
     local.get $0
     v128.load
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load
     f64x2.mul
     local.get $10
     i32.const 0
     i32x4.splat
     f64x2.ne
     local.tee $16
     v128.and
     f64x2.add
     v128.store
     local.get $0
     local.get $15
     v128.store
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=16
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load offset=16
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load offset=16
     f64x2.mul
     local.get $16
     v128.and
     f64x2.add
     v128.store offset=16
     local.get $0
     local.get $15
     v128.store offset=16
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=32
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load offset=32
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load offset=32
     f64x2.mul
     local.get $16
     v128.and
     f64x2.add
     v128.store offset=32
     local.get $0
     local.get $15
     v128.store offset=32
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=48
     local.get $11
     f64x2.mul
     local.get $12
     local.get $1
     v128.load offset=48
     f64x2.mul
     f64x2.sub
     local.tee $15
     f64x2.mul
     local.get $10
     local.get $2
     v128.load offset=48
     f64x2.mul
     local.get $16
     v128.and
     f64x2.add
     v128.store offset=48
     local.get $0
     local.get $15
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $4
  f64x2.splat
  local.set $15
  loop $for-loop|2
   local.get $3
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $0
    v128.load
    local.tee $16
    local.get $11
    f64x2.mul
    local.get $12
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $16
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    local.tee $16
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $17
    f64x2.mul
    local.get $10
    local.get $2
    v128.load
    f64x2.mul
    local.get $10
    i32.const 0
    i32x4.splat
    f64x2.ne
    local.tee $18
    v128.and
    f64x2.add
    v128.store
    local.get $0
    local.get $17
    v128.store
    local.get $2
    local.get $13
    local.get $0
    v128.load offset=16
    local.tee $17
    local.get $11
    f64x2.mul
    local.get $12
    local.get $1
    v128.load offset=16
    local.get $15
    f64x2.mul
    local.get $17
    local.get $16
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $16
    f64x2.mul
    local.get $10
    local.get $2
    v128.load offset=16
    f64x2.mul
    local.get $18
    v128.and
    f64x2.add
    v128.store offset=16
    local.get $0
    local.get $16
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $3
   if
    local.get $2
    local.get $13
    local.get $0
    v128.load64_zero
    local.tee $16
    local.get $11
    f64x2.mul
    local.get $12
    local.get $1
    v128.load64_zero
    local.get $15
    f64x2.mul
    local.get $16
    local.get $14
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $14
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $16
    f64x2.mul
    local.get $10
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $10
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    f64x2.add
    v128.store64_lane 0
    local.get $0
    local.get $16
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/asgd.asgd.sweep/asgd_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  f32.const -0
  local.get $5
  f32.demote_f64
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  select
  f32x4.splat
  local.set $14
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $10
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $2
     local.get $13
     local.get $0
     v128.load
     local.tee $15
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load
     local.get $15
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load
     f32x4.mul
     local.get $10
     i32.const 0
     i32x4.splat
     f32x4.ne
     local.tee $16
     v128.and
     f32x4.add
     v128.store
     local.get $0
     local.get $15
     v128.store
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=16
     local.tee $15
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load offset=16
     local.get $15
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $16
     v128.and
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $15
     v128.store offset=16
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=32
     local.tee $15
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load offset=32
     local.get $15
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $16
     v128.and
     f32x4.add
     v128.store offset=32
     local.get $0
     local.get $15
     v128.store offset=32
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=48
     local.tee $15
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load offset=48
     local.get $15
     local.get $14
     f32x4.mul
     f32x4.add
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $16
     v128.and
     f32x4.add
     v128.store offset=48
     local.get $0
     local.get $15
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $3
    i32.const 16
    i32.ge_u
    if
     local.get $2
     local.get $13
     local.get $0
     v128.load
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load
     f32x4.mul
     local.get $10
     i32.const 0
     i32x4.splat
     f32x4.ne
     local.tee $16
     v128.and
     f32x4.add
     v128.store
     local.get $0
     local.get $15
     v128.store
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=16
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load offset=16
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $16
     v128.and
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $15
     v128.store offset=16
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=32
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load offset=32
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load offset=32
     f32x4.mul
     local.get $16
     v128.and
     f32x4.add
     v128.store offset=32
     local.get $0
     local.get $15
     v128.store offset=32
     local.get $2
     local.get $13
     local.get $0
     v128.load offset=48
     local.get $11
     f32x4.mul
     local.get $12
     local.get $1
     v128.load offset=48
     f32x4.mul
     f32x4.sub
     local.tee $15
     f32x4.mul
     local.get $10
     local.get $2
     v128.load offset=48
     f32x4.mul
     local.get $16
     v128.and
     f32x4.add
     v128.store offset=48
     local.get $0
     local.get $15
     v128.store offset=48
     local.get $0
     i32.const -64
     i32.sub
     local.set $0
     local.get $1
     i32.const -64
     i32.sub
     local.set $1
     local.get $2
     i32.const -64
     i32.sub
     local.set $2
     local.get $3
     i32.const 16
     i32.sub
     local.set $3
     br $for-loop|1
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $15
  loop $for-loop|2
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $13
    local.get $0
    v128.load
    local.tee $16
    local.get $11
    f32x4.mul
    local.get $12
    local.get $1
    v128.load
    local.get $15
    f32x4.mul
    local.get $16
    local.get $14
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $16
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    local.tee $17
    f32x4.mul
    local.get $10
    local.get $2
    v128.load
    f32x4.mul
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $18
    v128.and
    f32x4.add
    v128.store
    local.get $0
    local.get $17
    v128.store
    local.get $2
    local.get $13
    local.get $0
    v128.load offset=16
    local.tee $17
    local.get $11
    f32x4.mul
    local.get $12
    local.get $1
    v128.load offset=16
    local.get $15
    f32x4.mul
    local.get $17
    local.get $16
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    local.tee $16
    f32x4.mul
    local.get $10
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    v128.and
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $16
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $3
   if
    local.get $2
    local.get $13
    local.get $0
    v128.load32_zero
    local.tee $16
    local.get $11
    f32x4.mul
    local.get $12
    local.get $1
    v128.load32_zero
    local.get $15
    f32x4.mul
    local.get $16
    local.get $14
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $14
    f32x4.mul
    f32x4.add
    f32x4.mul
    f32x4.sub
    local.tee $16
    f32x4.mul
    local.get $10
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    f32x4.add
    v128.store32_lane 0
    local.get $0
    local.get $16
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/adopt.adopt.sweep/adopt_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 i32)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $26
  select
  f64x2.splat
  local.set $17
  local.get $7
  f64x2.splat
  local.set $25
  local.get $8
  f64x2.splat
  local.set $18
  local.get $9
  f64x2.splat
  local.set $19
  local.get $10
  f64x2.splat
  local.set $20
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $16
  local.get $14
  f64x2.splat
  local.set $23
  f64.const -0
  local.get $15
  local.get $15
  f64.const 0
  f64.eq
  local.tee $27
  select
  f64x2.splat
  local.set $24
  local.get $26
  local.get $27
  i32.and
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $7
  f64.const 1
  f64.ne
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $28
     local.get $2
     local.get $18
     local.get $2
     v128.load
     f64x2.mul
     local.get $19
     local.get $1
     v128.load
     local.tee $29
     local.get $3
     v128.load
     local.tee $30
     f64x2.sqrt
     local.get $22
     f64x2.pmax
     local.tee $31
     f64x2.div
     local.get $31
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.get $16
     f64x2.neg
     f64x2.pmax
     local.get $16
     f64x2.pmin
     local.get $29
     local.get $29
     f64x2.sub
     f64x2.add
     f64x2.mul
     f64x2.add
     local.tee $31
     v128.store
     local.get $3
     local.get $20
     local.get $30
     f64x2.mul
     local.get $21
     local.get $29
     f64x2.mul
     local.get $29
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     local.get $28
     local.get $25
     f64x2.mul
     local.get $23
     local.get $31
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $15
  f64.const 0
  f64.eq
  local.get $6
  f64.const 0
  f64.eq
  i32.and
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $7
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|1
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $28
     local.get $2
     local.get $18
     local.get $2
     v128.load
     f64x2.mul
     local.get $19
     local.get $1
     v128.load
     local.tee $29
     local.get $3
     v128.load
     local.tee $30
     f64x2.sqrt
     local.get $22
     f64x2.pmax
     local.tee $31
     f64x2.div
     local.get $31
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     local.get $16
     f64x2.neg
     f64x2.pmax
     local.get $16
     f64x2.pmin
     local.get $29
     local.get $29
     f64x2.sub
     f64x2.add
     f64x2.mul
     f64x2.add
     local.tee $31
     v128.store
     local.get $3
     local.get $20
     local.get $30
     f64x2.mul
     local.get $21
     local.get $29
     f64x2.mul
     local.get $29
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     local.get $28
     local.get $23
     local.get $31
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|1
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $28
  loop $for-loop|2
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $18
    local.get $2
    v128.load
    f64x2.mul
    local.get $19
    local.get $1
    v128.load
    local.get $28
    f64x2.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $3
    v128.load
    local.tee $31
    f64x2.sqrt
    local.get $22
    f64x2.pmax
    local.tee $32
    f64x2.div
    local.get $32
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.get $16
    f64x2.neg
    f64x2.pmax
    local.get $16
    f64x2.pmin
    local.get $30
    local.get $30
    f64x2.sub
    f64x2.add
    local.tee $32
    f64x2.mul
    f64x2.add
    local.tee $33
    v128.store
    local.get $3
    local.get $20
    local.get $31
    f64x2.mul
    local.get $21
    local.get $30
    f64x2.mul
    local.get $30
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $29
    local.get $25
    f64x2.mul
    local.get $23
    local.get $33
    f64x2.mul
    local.get $32
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $24
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $4
   if
    local.get $2
    local.get $18
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $19
    local.get $1
    v128.load64_zero
    local.get $28
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $29
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $3
    v128.load64_zero
    local.tee $31
    f64x2.sqrt
    local.get $22
    f64x2.pmax
    local.tee $32
    f64x2.div
    local.get $32
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.get $16
    f64x2.neg
    f64x2.pmax
    local.get $16
    f64x2.pmin
    local.get $30
    local.get $30
    f64x2.sub
    f64x2.add
    local.tee $32
    f64x2.mul
    f64x2.add
    local.tee $33
    v128.store64_lane 0
    local.get $3
    local.get $20
    local.get $31
    f64x2.mul
    local.get $21
    local.get $30
    f64x2.mul
    local.get $30
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    local.get $29
    local.get $25
    f64x2.mul
    local.get $23
    local.get $33
    f64x2.mul
    local.get $32
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $24
    f64x2.mul
    f64x2.add
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/adopt.adopt.sweep/adopt_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 i32)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $26
  select
  f32x4.splat
  local.set $23
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $22
  f32.const -0
  local.get $15
  f32.demote_f64
  local.get $15
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $27
  select
  f32x4.splat
  local.set $25
  local.get $26
  local.get $27
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.ne
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $28
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $29
     local.get $3
     v128.load
     local.tee $30
     f32x4.sqrt
     local.get $21
     f32x4.pmax
     local.tee $31
     f32x4.div
     local.get $31
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $16
     f32x4.neg
     f32x4.pmax
     local.get $16
     f32x4.pmin
     local.get $29
     local.get $29
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.add
     local.tee $31
     v128.store
     local.get $3
     local.get $19
     local.get $30
     f32x4.mul
     local.get $20
     local.get $29
     f32x4.mul
     local.get $29
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     local.get $28
     local.get $24
     f32x4.mul
     local.get $22
     local.get $31
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $28
     local.get $2
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $18
     local.get $1
     v128.load offset=16
     local.tee $29
     local.get $3
     v128.load offset=16
     local.tee $30
     f32x4.sqrt
     local.get $21
     f32x4.pmax
     local.tee $31
     f32x4.div
     local.get $31
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $16
     f32x4.neg
     f32x4.pmax
     local.get $16
     f32x4.pmin
     local.get $29
     local.get $29
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.add
     local.tee $31
     v128.store offset=16
     local.get $3
     local.get $19
     local.get $30
     f32x4.mul
     local.get $20
     local.get $29
     f32x4.mul
     local.get $29
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $28
     local.get $24
     f32x4.mul
     local.get $22
     local.get $31
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $15
  f32.demote_f64
  f32.const 0
  f32.eq
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|1
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $28
     local.get $2
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $29
     local.get $3
     v128.load
     local.tee $30
     f32x4.sqrt
     local.get $21
     f32x4.pmax
     local.tee $31
     f32x4.div
     local.get $31
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $16
     f32x4.neg
     f32x4.pmax
     local.get $16
     f32x4.pmin
     local.get $29
     local.get $29
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.add
     local.tee $31
     v128.store
     local.get $3
     local.get $19
     local.get $30
     f32x4.mul
     local.get $20
     local.get $29
     f32x4.mul
     local.get $29
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     local.get $28
     local.get $22
     local.get $31
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $28
     local.get $2
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $18
     local.get $1
     v128.load offset=16
     local.tee $29
     local.get $3
     v128.load offset=16
     local.tee $30
     f32x4.sqrt
     local.get $21
     f32x4.pmax
     local.tee $31
     f32x4.div
     local.get $31
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     local.get $16
     f32x4.neg
     f32x4.pmax
     local.get $16
     f32x4.pmin
     local.get $29
     local.get $29
     f32x4.sub
     f32x4.add
     f32x4.mul
     f32x4.add
     local.tee $31
     v128.store offset=16
     local.get $3
     local.get $19
     local.get $30
     f32x4.mul
     local.get $20
     local.get $29
     f32x4.mul
     local.get $29
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $28
     local.get $22
     local.get $31
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|1
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $28
  loop $for-loop|2
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    v128.load
    local.get $28
    f32x4.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $30
    v128.and
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $31
    local.get $3
    v128.load
    local.tee $32
    f32x4.sqrt
    local.get $21
    f32x4.pmax
    local.tee $33
    f32x4.div
    local.get $33
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $16
    f32x4.neg
    f32x4.pmax
    local.get $16
    f32x4.pmin
    local.get $31
    local.get $31
    f32x4.sub
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.tee $34
    v128.store
    local.get $3
    local.get $19
    local.get $32
    f32x4.mul
    local.get $20
    local.get $31
    f32x4.mul
    local.get $31
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $29
    local.get $24
    f32x4.mul
    local.get $22
    local.get $34
    f32x4.mul
    local.get $33
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $29
    v128.and
    local.get $25
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store
    local.get $2
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=16
    local.get $28
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $31
    local.get $30
    v128.and
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $3
    v128.load offset=16
    local.tee $32
    f32x4.sqrt
    local.get $21
    f32x4.pmax
    local.tee $33
    f32x4.div
    local.get $33
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $16
    f32x4.neg
    f32x4.pmax
    local.get $16
    f32x4.pmin
    local.get $30
    local.get $30
    f32x4.sub
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.tee $34
    v128.store offset=16
    local.get $3
    local.get $19
    local.get $32
    f32x4.mul
    local.get $20
    local.get $30
    f32x4.mul
    local.get $30
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $31
    local.get $24
    f32x4.mul
    local.get $22
    local.get $34
    f32x4.mul
    local.get $33
    local.get $29
    v128.and
    local.get $25
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
  loop $for-loop|3
   local.get $4
   if
    local.get $2
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $1
    v128.load32_zero
    local.get $28
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $29
    local.get $23
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $23
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $3
    v128.load32_zero
    local.tee $31
    f32x4.sqrt
    local.get $21
    f32x4.pmax
    local.tee $32
    f32x4.div
    local.get $32
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.get $16
    f32x4.neg
    f32x4.pmax
    local.get $16
    f32x4.pmin
    local.get $30
    local.get $30
    f32x4.sub
    f32x4.add
    local.tee $32
    f32x4.mul
    f32x4.add
    local.tee $33
    v128.store32_lane 0
    local.get $3
    local.get $19
    local.get $31
    f32x4.mul
    local.get $20
    local.get $30
    f32x4.mul
    local.get $30
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    local.get $29
    local.get $24
    f32x4.mul
    local.get $22
    local.get $33
    f32x4.mul
    local.get $32
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $25
    f32x4.mul
    f32x4.add
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|3
   end
  end
 )
 (func $assembly/optimizers/ademamix.ademamix.sweep/ademamix_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64) (param $17 f64) (param $18 f64)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 i32)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  f64.const -0
  local.get $7
  local.get $7
  f64.const 0
  f64.eq
  local.tee $30
  select
  f64x2.splat
  local.set $19
  local.get $8
  f64x2.splat
  local.set $20
  local.get $9
  f64x2.splat
  local.set $21
  local.get $10
  f64x2.splat
  local.set $22
  local.get $11
  f64x2.splat
  local.set $23
  local.get $12
  f64x2.splat
  local.set $24
  local.get $13
  f64x2.splat
  local.set $25
  local.get $14
  f64x2.splat
  local.set $26
  local.get $15
  f64x2.splat
  local.set $27
  local.get $16
  f64x2.splat
  local.set $28
  local.get $18
  f64x2.splat
  local.set $29
  local.get $30
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $17
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $31
     local.get $21
     local.get $2
     v128.load
     f64x2.mul
     local.get $22
     local.get $1
     v128.load
     local.tee $32
     f64x2.mul
     f64x2.add
     local.set $33
     local.get $25
     local.get $3
     v128.load
     f64x2.mul
     local.get $26
     local.get $32
     f64x2.mul
     f64x2.add
     local.set $34
     local.get $23
     local.get $4
     v128.load
     f64x2.mul
     local.get $24
     local.get $32
     f64x2.mul
     local.get $32
     f64x2.mul
     f64x2.add
     local.set $32
     local.get $2
     local.get $33
     v128.store
     local.get $3
     local.get $34
     v128.store
     local.get $4
     local.get $32
     v128.store
     local.get $0
     local.get $31
     local.get $20
     f64x2.mul
     local.get $27
     local.get $33
     f64x2.mul
     local.get $28
     local.get $34
     f64x2.mul
     f64x2.add
     local.get $32
     f64x2.sqrt
     local.get $29
     f64x2.add
     local.tee $31
     f64x2.div
     local.get $31
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 16
     i32.add
     local.set $4
     local.get $5
     i32.const 2
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f64x2.splat
  local.set $31
  local.get $17
  f64x2.splat
  local.set $32
  loop $for-loop|1
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $21
    local.get $2
    v128.load
    f64x2.mul
    local.get $22
    local.get $1
    v128.load
    local.get $31
    f64x2.mul
    local.get $0
    v128.load
    local.tee $33
    local.get $19
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $19
    f64x2.mul
    f64x2.add
    local.tee $34
    f64x2.mul
    f64x2.add
    local.set $35
    local.get $25
    local.get $3
    v128.load
    f64x2.mul
    local.get $26
    local.get $34
    f64x2.mul
    f64x2.add
    local.set $36
    local.get $23
    local.get $4
    v128.load
    f64x2.mul
    local.get $24
    local.get $34
    f64x2.mul
    local.get $34
    f64x2.mul
    f64x2.add
    local.set $34
    local.get $2
    local.get $35
    v128.store
    local.get $3
    local.get $36
    v128.store
    local.get $4
    local.get $34
    v128.store
    local.get $0
    local.get $33
    local.get $20
    f64x2.mul
    local.get $27
    local.get $35
    f64x2.mul
    local.get $28
    local.get $36
    f64x2.mul
    f64x2.add
    local.get $34
    local.get $32
    f64x2.add
    f64x2.sqrt
    local.get $29
    f64x2.add
    local.tee $33
    f64x2.div
    local.get $33
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $21
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $22
    local.get $1
    v128.load64_zero
    local.get $31
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $33
    local.get $19
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $19
    f64x2.mul
    f64x2.add
    local.tee $34
    f64x2.mul
    f64x2.add
    local.set $35
    local.get $25
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $26
    local.get $34
    f64x2.mul
    f64x2.add
    local.set $36
    local.get $23
    local.get $4
    v128.load64_zero
    f64x2.mul
    local.get $24
    local.get $34
    f64x2.mul
    local.get $34
    f64x2.mul
    f64x2.add
    local.set $34
    local.get $2
    local.get $35
    v128.store64_lane 0
    local.get $3
    local.get $36
    v128.store64_lane 0
    local.get $4
    local.get $34
    v128.store64_lane 0
    local.get $0
    local.get $33
    local.get $20
    f64x2.mul
    local.get $27
    local.get $35
    f64x2.mul
    local.get $28
    local.get $36
    f64x2.mul
    f64x2.add
    local.get $34
    local.get $32
    f64x2.add
    f64x2.sqrt
    local.get $29
    f64x2.add
    local.tee $33
    f64x2.div
    local.get $33
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/ademamix.ademamix.sweep/ademamix_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64) (param $17 f64) (param $18 f64)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 i32)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  f32.const -0
  local.get $7
  f32.demote_f64
  local.get $7
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $30
  select
  f32x4.splat
  local.set $19
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $26
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $27
  local.get $16
  f32.demote_f64
  f32x4.splat
  local.set $28
  local.get $18
  f32.demote_f64
  f32x4.splat
  local.set $29
  local.get $30
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $17
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $31
     local.get $21
     local.get $2
     v128.load
     f32x4.mul
     local.get $22
     local.get $1
     v128.load
     local.tee $32
     f32x4.mul
     f32x4.add
     local.set $33
     local.get $25
     local.get $3
     v128.load
     f32x4.mul
     local.get $26
     local.get $32
     f32x4.mul
     f32x4.add
     local.set $34
     local.get $23
     local.get $4
     v128.load
     f32x4.mul
     local.get $24
     local.get $32
     f32x4.mul
     local.get $32
     f32x4.mul
     f32x4.add
     local.set $32
     local.get $2
     local.get $33
     v128.store
     local.get $3
     local.get $34
     v128.store
     local.get $4
     local.get $32
     v128.store
     local.get $0
     local.get $31
     local.get $20
     f32x4.mul
     local.get $27
     local.get $33
     f32x4.mul
     local.get $28
     local.get $34
     f32x4.mul
     f32x4.add
     local.get $32
     f32x4.sqrt
     local.get $29
     f32x4.add
     local.tee $31
     f32x4.div
     local.get $31
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $31
     local.get $21
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $22
     local.get $1
     v128.load offset=16
     local.tee $32
     f32x4.mul
     f32x4.add
     local.set $33
     local.get $25
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $26
     local.get $32
     f32x4.mul
     f32x4.add
     local.set $34
     local.get $23
     local.get $4
     v128.load offset=16
     f32x4.mul
     local.get $24
     local.get $32
     f32x4.mul
     local.get $32
     f32x4.mul
     f32x4.add
     local.set $32
     local.get $2
     local.get $33
     v128.store offset=16
     local.get $3
     local.get $34
     v128.store offset=16
     local.get $4
     local.get $32
     v128.store offset=16
     local.get $0
     local.get $31
     local.get $20
     f32x4.mul
     local.get $27
     local.get $33
     f32x4.mul
     local.get $28
     local.get $34
     f32x4.mul
     f32x4.add
     local.get $32
     f32x4.sqrt
     local.get $29
     f32x4.add
     local.tee $31
     f32x4.div
     local.get $31
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 32
     i32.add
     local.set $4
     local.get $5
     i32.const 8
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $32
  local.get $17
  f32.demote_f64
  f32x4.splat
  local.set $33
  loop $for-loop|1
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $21
    local.get $2
    v128.load
    f32x4.mul
    local.get $22
    local.get $1
    v128.load
    local.get $32
    f32x4.mul
    local.get $0
    v128.load
    local.tee $34
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $35
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $36
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $25
    local.get $3
    v128.load
    f32x4.mul
    local.get $26
    local.get $36
    f32x4.mul
    f32x4.add
    local.set $37
    local.get $23
    local.get $4
    v128.load
    f32x4.mul
    local.get $24
    local.get $36
    f32x4.mul
    local.get $36
    f32x4.mul
    f32x4.add
    local.set $36
    local.get $2
    local.get $31
    v128.store
    local.get $3
    local.get $37
    v128.store
    local.get $4
    local.get $36
    v128.store
    local.get $0
    local.get $34
    local.get $20
    f32x4.mul
    local.get $27
    local.get $31
    f32x4.mul
    local.get $28
    local.get $37
    f32x4.mul
    f32x4.add
    local.get $36
    local.get $33
    f32x4.add
    f32x4.sqrt
    local.get $29
    f32x4.add
    local.tee $31
    f32x4.div
    local.get $31
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $21
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $22
    local.get $1
    v128.load offset=16
    local.get $32
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $31
    local.get $35
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $34
    f32x4.mul
    f32x4.add
    local.set $35
    local.get $25
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $26
    local.get $34
    f32x4.mul
    f32x4.add
    local.set $36
    local.get $23
    local.get $4
    v128.load offset=16
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $34
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $2
    local.get $35
    v128.store offset=16
    local.get $3
    local.get $36
    v128.store offset=16
    local.get $4
    local.get $34
    v128.store offset=16
    local.get $0
    local.get $31
    local.get $20
    f32x4.mul
    local.get $27
    local.get $35
    f32x4.mul
    local.get $28
    local.get $36
    f32x4.mul
    f32x4.add
    local.get $34
    local.get $33
    f32x4.add
    f32x4.sqrt
    local.get $29
    f32x4.add
    local.tee $31
    f32x4.div
    local.get $31
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $21
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $22
    local.get $1
    v128.load32_zero
    local.get $32
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $31
    local.get $19
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $19
    f32x4.mul
    f32x4.add
    local.tee $34
    f32x4.mul
    f32x4.add
    local.set $35
    local.get $25
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $26
    local.get $34
    f32x4.mul
    f32x4.add
    local.set $36
    local.get $23
    local.get $4
    v128.load32_zero
    f32x4.mul
    local.get $24
    local.get $34
    f32x4.mul
    local.get $34
    f32x4.mul
    f32x4.add
    local.set $34
    local.get $2
    local.get $35
    v128.store32_lane 0
    local.get $3
    local.get $36
    v128.store32_lane 0
    local.get $4
    local.get $34
    v128.store32_lane 0
    local.get $0
    local.get $31
    local.get $20
    f32x4.mul
    local.get $27
    local.get $35
    f32x4.mul
    local.get $28
    local.get $36
    f32x4.mul
    f32x4.add
    local.get $34
    local.get $33
    f32x4.add
    f32x4.sqrt
    local.get $29
    f32x4.add
    local.tee $31
    f32x4.div
    local.get $31
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adan.adan.sweep/adan_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64) (param $17 f64) (param $18 f64) (param $19 f64)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 i32)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  f64.const -0
  local.get $8
  local.get $8
  f64.const 0
  f64.eq
  local.tee $32
  select
  f64x2.splat
  local.set $21
  local.get $9
  f64x2.splat
  local.set $22
  local.get $10
  f64x2.splat
  local.set $23
  local.get $11
  f64x2.splat
  local.set $24
  local.get $12
  f64x2.splat
  local.set $20
  local.get $13
  f64x2.splat
  local.set $25
  local.get $14
  f64x2.splat
  local.set $26
  local.get $15
  f64x2.splat
  local.set $27
  local.get $16
  f64x2.splat
  local.set $28
  local.get $17
  f64x2.splat
  local.set $29
  local.get $18
  f64x2.splat
  local.set $30
  local.get $19
  f64x2.splat
  local.set $31
  local.get $32
  local.get $7
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $6
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $33
     local.get $20
     local.get $3
     v128.load
     f64x2.mul
     local.get $25
     local.get $28
     local.get $1
     v128.load
     local.tee $34
     f64x2.mul
     local.get $5
     v128.load
     f64x2.add
     local.tee $35
     f64x2.mul
     f64x2.add
     local.set $36
     local.get $26
     local.get $4
     v128.load
     f64x2.mul
     local.get $27
     local.get $34
     local.get $20
     local.get $35
     f64x2.mul
     f64x2.add
     local.tee $35
     f64x2.mul
     local.get $35
     f64x2.mul
     f64x2.add
     local.set $35
     local.get $2
     local.get $23
     local.get $2
     v128.load
     f64x2.mul
     local.get $24
     local.get $34
     f64x2.mul
     f64x2.add
     local.tee $37
     v128.store
     local.get $3
     local.get $36
     v128.store
     local.get $4
     local.get $35
     v128.store
     local.get $5
     local.get $34
     f64x2.neg
     v128.store
     local.get $0
     local.get $33
     local.get $22
     f64x2.mul
     local.get $29
     local.get $37
     f64x2.mul
     local.get $30
     local.get $36
     f64x2.mul
     f64x2.add
     local.get $35
     f64x2.sqrt
     local.get $31
     f64x2.add
     local.tee $33
     f64x2.div
     local.get $33
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 16
     i32.add
     local.set $4
     local.get $5
     i32.const 16
     i32.add
     local.set $5
     local.get $6
     i32.const 2
     i32.sub
     local.set $6
     br $for-loop|0
    end
   end
  end
  local.get $7
  f64x2.splat
  local.set $33
  loop $for-loop|1
   local.get $6
   i32.const 2
   i32.ge_u
   if
    local.get $20
    local.get $3
    v128.load
    f64x2.mul
    local.get $25
    local.get $28
    local.get $1
    v128.load
    local.get $33
    f64x2.mul
    local.get $0
    v128.load
    local.tee $34
    local.get $21
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $21
    f64x2.mul
    f64x2.add
    local.tee $35
    f64x2.mul
    local.get $5
    v128.load
    f64x2.add
    local.tee $36
    f64x2.mul
    f64x2.add
    local.set $37
    local.get $26
    local.get $4
    v128.load
    f64x2.mul
    local.get $27
    local.get $35
    local.get $20
    local.get $36
    f64x2.mul
    f64x2.add
    local.tee $36
    f64x2.mul
    local.get $36
    f64x2.mul
    f64x2.add
    local.set $36
    local.get $2
    local.get $23
    local.get $2
    v128.load
    f64x2.mul
    local.get $24
    local.get $35
    f64x2.mul
    f64x2.add
    local.tee $38
    v128.store
    local.get $3
    local.get $37
    v128.store
    local.get $4
    local.get $36
    v128.store
    local.get $5
    local.get $35
    f64x2.neg
    v128.store
    local.get $0
    local.get $34
    local.get $22
    f64x2.mul
    local.get $29
    local.get $38
    f64x2.mul
    local.get $30
    local.get $37
    f64x2.mul
    f64x2.add
    local.get $36
    f64x2.sqrt
    local.get $31
    f64x2.add
    local.tee $34
    f64x2.div
    local.get $34
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 16
    i32.add
    local.set $5
    local.get $6
    i32.const 2
    i32.sub
    local.set $6
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $6
   if
    local.get $20
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $25
    local.get $28
    local.get $1
    v128.load64_zero
    local.get $33
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $34
    local.get $21
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $21
    f64x2.mul
    f64x2.add
    local.tee $35
    f64x2.mul
    local.get $5
    v128.load64_zero
    f64x2.add
    local.tee $36
    f64x2.mul
    f64x2.add
    local.set $37
    local.get $26
    local.get $4
    v128.load64_zero
    f64x2.mul
    local.get $27
    local.get $35
    local.get $20
    local.get $36
    f64x2.mul
    f64x2.add
    local.tee $36
    f64x2.mul
    local.get $36
    f64x2.mul
    f64x2.add
    local.set $36
    local.get $2
    local.get $23
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $24
    local.get $35
    f64x2.mul
    f64x2.add
    local.tee $38
    v128.store64_lane 0
    local.get $3
    local.get $37
    v128.store64_lane 0
    local.get $4
    local.get $36
    v128.store64_lane 0
    local.get $5
    local.get $35
    f64x2.neg
    v128.store64_lane 0
    local.get $0
    local.get $34
    local.get $22
    f64x2.mul
    local.get $29
    local.get $38
    f64x2.mul
    local.get $30
    local.get $37
    f64x2.mul
    f64x2.add
    local.get $36
    f64x2.sqrt
    local.get $31
    f64x2.add
    local.tee $34
    f64x2.div
    local.get $34
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 8
    i32.add
    local.set $5
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adan.adan.sweep/adan_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64) (param $17 f64) (param $18 f64) (param $19 f64)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 i32)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  (local $39 v128)
  f32.const -0
  local.get $8
  f32.demote_f64
  local.get $8
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $32
  select
  f32x4.splat
  local.set $21
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $26
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $27
  local.get $16
  f32.demote_f64
  f32x4.splat
  local.set $28
  local.get $17
  f32.demote_f64
  f32x4.splat
  local.set $29
  local.get $18
  f32.demote_f64
  f32x4.splat
  local.set $30
  local.get $19
  f32.demote_f64
  f32x4.splat
  local.set $31
  local.get $32
  local.get $7
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $6
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $33
     local.get $20
     local.get $3
     v128.load
     f32x4.mul
     local.get $25
     local.get $28
     local.get $1
     v128.load
     local.tee $34
     f32x4.mul
     local.get $5
     v128.load
     f32x4.add
     local.tee $35
     f32x4.mul
     f32x4.add
     local.set $36
     local.get $26
     local.get $4
     v128.load
     f32x4.mul
     local.get $27
     local.get $34
     local.get $20
     local.get $35
     f32x4.mul
     f32x4.add
     local.tee $35
     f32x4.mul
     local.get $35
     f32x4.mul
     f32x4.add
     local.set $35
     local.get $2
     local.get $23
     local.get $2
     v128.load
     f32x4.mul
     local.get $24
     local.get $34
     f32x4.mul
     f32x4.add
     local.tee $37
     v128.store
     local.get $3
     local.get $36
     v128.store
     local.get $4
     local.get $35
     v128.store
     local.get $5
     local.get $34
     f32x4.neg
     v128.store
     local.get $0
     local.get $33
     local.get $22
     f32x4.mul
     local.get $29
     local.get $37
     f32x4.mul
     local.get $30
     local.get $36
     f32x4.mul
     f32x4.add
     local.get $35
     f32x4.sqrt
     local.get $31
     f32x4.add
     local.tee $33
     f32x4.div
     local.get $33
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $33
     local.get $20
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $25
     local.get $28
     local.get $1
     v128.load offset=16
     local.tee $34
     f32x4.mul
     local.get $5
     v128.load offset=16
     f32x4.add
     local.tee $35
     f32x4.mul
     f32x4.add
     local.set $36
     local.get $26
     local.get $4
     v128.load offset=16
     f32x4.mul
     local.get $27
     local.get $34
     local.get $20
     local.get $35
     f32x4.mul
     f32x4.add
     local.tee $35
     f32x4.mul
     local.get $35
     f32x4.mul
     f32x4.add
     local.set $35
     local.get $2
     local.get $23
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $24
     local.get $34
     f32x4.mul
     f32x4.add
     local.tee $37
     v128.store offset=16
     local.get $3
     local.get $36
     v128.store offset=16
     local.get $4
     local.get $35
     v128.store offset=16
     local.get $5
     local.get $34
     f32x4.neg
     v128.store offset=16
     local.get $0
     local.get $33
     local.get $22
     f32x4.mul
     local.get $29
     local.get $37
     f32x4.mul
     local.get $30
     local.get $36
     f32x4.mul
     f32x4.add
     local.get $35
     f32x4.sqrt
     local.get $31
     f32x4.add
     local.tee $33
     f32x4.div
     local.get $33
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 32
     i32.add
     local.set $4
     local.get $5
     i32.const 32
     i32.add
     local.set $5
     local.get $6
     i32.const 8
     i32.sub
     local.set $6
     br $for-loop|0
    end
   end
  end
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $34
  loop $for-loop|1
   local.get $6
   i32.const 8
   i32.ge_u
   if
    local.get $20
    local.get $3
    v128.load
    f32x4.mul
    local.get $25
    local.get $28
    local.get $1
    v128.load
    local.get $34
    f32x4.mul
    local.get $0
    v128.load
    local.tee $35
    local.get $21
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $36
    v128.and
    local.get $21
    f32x4.mul
    f32x4.add
    local.tee $37
    f32x4.mul
    local.get $5
    v128.load
    f32x4.add
    local.tee $33
    f32x4.mul
    f32x4.add
    local.set $38
    local.get $26
    local.get $4
    v128.load
    f32x4.mul
    local.get $27
    local.get $37
    local.get $20
    local.get $33
    f32x4.mul
    f32x4.add
    local.tee $33
    f32x4.mul
    local.get $33
    f32x4.mul
    f32x4.add
    local.set $33
    local.get $2
    local.get $23
    local.get $2
    v128.load
    f32x4.mul
    local.get $24
    local.get $37
    f32x4.mul
    f32x4.add
    local.tee $39
    v128.store
    local.get $3
    local.get $38
    v128.store
    local.get $4
    local.get $33
    v128.store
    local.get $5
    local.get $37
    f32x4.neg
    v128.store
    local.get $0
    local.get $35
    local.get $22
    f32x4.mul
    local.get $29
    local.get $39
    f32x4.mul
    local.get $30
    local.get $38
    f32x4.mul
    f32x4.add
    local.get $33
    f32x4.sqrt
    local.get $31
    f32x4.add
    local.tee $33
    f32x4.div
    local.get $33
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $20
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $25
    local.get $28
    local.get $1
    v128.load offset=16
    local.get $34
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $33
    local.get $36
    v128.and
    local.get $21
    f32x4.mul
    f32x4.add
    local.tee $35
    f32x4.mul
    local.get $5
    v128.load offset=16
    f32x4.add
    local.tee $36
    f32x4.mul
    f32x4.add
    local.set $37
    local.get $26
    local.get $4
    v128.load offset=16
    f32x4.mul
    local.get $27
    local.get $35
    local.get $20
    local.get $36
    f32x4.mul
    f32x4.add
    local.tee $36
    f32x4.mul
    local.get $36
    f32x4.mul
    f32x4.add
    local.set $36
    local.get $2
    local.get $23
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $24
    local.get $35
    f32x4.mul
    f32x4.add
    local.tee $38
    v128.store offset=16
    local.get $3
    local.get $37
    v128.store offset=16
    local.get $4
    local.get $36
    v128.store offset=16
    local.get $5
    local.get $35
    f32x4.neg
    v128.store offset=16
    local.get $0
    local.get $33
    local.get $22
    f32x4.mul
    local.get $29
    local.get $38
    f32x4.mul
    local.get $30
    local.get $37
    f32x4.mul
    f32x4.add
    local.get $36
    f32x4.sqrt
    local.get $31
    f32x4.add
    local.tee $33
    f32x4.div
    local.get $33
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $5
    i32.const 32
    i32.add
    local.set $5
    local.get $6
    i32.const 8
    i32.sub
    local.set $6
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $6
   if
    local.get $20
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $25
    local.get $28
    local.get $1
    v128.load32_zero
    local.get $34
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $33
    local.get $21
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $21
    f32x4.mul
    f32x4.add
    local.tee $35
    f32x4.mul
    local.get $5
    v128.load32_zero
    f32x4.add
    local.tee $36
    f32x4.mul
    f32x4.add
    local.set $37
    local.get $26
    local.get $4
    v128.load32_zero
    f32x4.mul
    local.get $27
    local.get $35
    local.get $20
    local.get $36
    f32x4.mul
    f32x4.add
    local.tee $36
    f32x4.mul
    local.get $36
    f32x4.mul
    f32x4.add
    local.set $36
    local.get $2
    local.get $23
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $24
    local.get $35
    f32x4.mul
    f32x4.add
    local.tee $38
    v128.store32_lane 0
    local.get $3
    local.get $37
    v128.store32_lane 0
    local.get $4
    local.get $36
    v128.store32_lane 0
    local.get $5
    local.get $35
    f32x4.neg
    v128.store32_lane 0
    local.get $0
    local.get $33
    local.get $22
    f32x4.mul
    local.get $29
    local.get $38
    f32x4.mul
    local.get $30
    local.get $37
    f32x4.mul
    f32x4.add
    local.get $36
    f32x4.sqrt
    local.get $31
    f32x4.add
    local.tee $33
    f32x4.div
    local.get $33
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 4
    i32.add
    local.set $5
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adamax.adamax.sweep/adamax_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $24
  select
  f64x2.splat
  local.set $15
  local.get $7
  f64x2.splat
  local.set $16
  local.get $8
  f64x2.splat
  local.set $17
  local.get $9
  f64x2.splat
  local.set $18
  local.get $10
  f64x2.splat
  local.set $19
  local.get $11
  f64x2.splat
  local.set $20
  local.get $12
  f64x2.splat
  local.set $21
  local.get $13
  f64x2.splat
  local.set $22
  local.get $14
  f64x2.splat
  local.set $23
  local.get $24
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $26
     f64x2.mul
     f64x2.add
     local.set $27
     local.get $26
     f64x2.abs
     local.get $22
     f64x2.add
     local.get $19
     local.get $3
     v128.load
     f64x2.mul
     f64x2.pmax
     local.set $28
     local.get $2
     local.get $27
     v128.store
     local.get $3
     local.get $28
     v128.store
     local.get $0
     local.get $25
     local.get $16
     f64x2.mul
     local.get $20
     local.get $27
     f64x2.mul
     local.get $21
     local.get $26
     f64x2.mul
     f64x2.add
     local.get $28
     local.get $23
     f64x2.add
     local.tee $25
     f64x2.div
     local.get $25
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $25
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $1
    v128.load
    local.get $25
    f64x2.mul
    local.get $0
    v128.load
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    f64x2.add
    local.set $28
    local.get $27
    f64x2.abs
    local.get $22
    f64x2.add
    local.get $19
    local.get $3
    v128.load
    f64x2.mul
    f64x2.pmax
    local.set $29
    local.get $2
    local.get $28
    v128.store
    local.get $3
    local.get $29
    v128.store
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $20
    local.get $28
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    f64x2.add
    local.get $29
    local.get $23
    f64x2.add
    local.tee $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $1
    v128.load64_zero
    local.get $25
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    f64x2.add
    local.set $28
    local.get $27
    f64x2.abs
    local.get $22
    f64x2.add
    local.get $19
    local.get $3
    v128.load64_zero
    f64x2.mul
    f64x2.pmax
    local.set $29
    local.get $2
    local.get $28
    v128.store64_lane 0
    local.get $3
    local.get $29
    v128.store64_lane 0
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $20
    local.get $28
    f64x2.mul
    local.get $21
    local.get $27
    f64x2.mul
    f64x2.add
    local.get $29
    local.get $23
    f64x2.add
    local.tee $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adamax.adamax.sweep/adamax_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $24
  select
  f32x4.splat
  local.set $15
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $24
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $26
     f32x4.mul
     f32x4.add
     local.set $27
     local.get $26
     f32x4.abs
     local.get $22
     f32x4.add
     local.get $19
     local.get $3
     v128.load
     f32x4.mul
     f32x4.pmax
     local.set $28
     local.get $2
     local.get $27
     v128.store
     local.get $3
     local.get $28
     v128.store
     local.get $0
     local.get $25
     local.get $16
     f32x4.mul
     local.get $20
     local.get $27
     f32x4.mul
     local.get $21
     local.get $26
     f32x4.mul
     f32x4.add
     local.get $28
     local.get $23
     f32x4.add
     local.tee $25
     f32x4.div
     local.get $25
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $25
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $18
     local.get $1
     v128.load offset=16
     local.tee $26
     f32x4.mul
     f32x4.add
     local.set $27
     local.get $26
     f32x4.abs
     local.get $22
     f32x4.add
     local.get $19
     local.get $3
     v128.load offset=16
     f32x4.mul
     f32x4.pmax
     local.set $28
     local.get $2
     local.get $27
     v128.store offset=16
     local.get $3
     local.get $28
     v128.store offset=16
     local.get $0
     local.get $25
     local.get $16
     f32x4.mul
     local.get $20
     local.get $27
     f32x4.mul
     local.get $21
     local.get $26
     f32x4.mul
     f32x4.add
     local.get $28
     local.get $23
     f32x4.add
     local.tee $25
     f32x4.div
     local.get $25
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $26
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    v128.load
    local.get $26
    f32x4.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $28
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $30
    local.get $29
    f32x4.abs
    local.get $22
    f32x4.add
    local.get $19
    local.get $3
    v128.load
    f32x4.mul
    f32x4.pmax
    local.set $25
    local.get $2
    local.get $30
    v128.store
    local.get $3
    local.get $25
    v128.store
    local.get $0
    local.get $27
    local.get $16
    f32x4.mul
    local.get $20
    local.get $30
    f32x4.mul
    local.get $21
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $25
    local.get $23
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=16
    local.get $26
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $25
    local.get $28
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $27
    f32x4.abs
    local.get $22
    f32x4.add
    local.get $19
    local.get $3
    v128.load offset=16
    f32x4.mul
    f32x4.pmax
    local.set $29
    local.get $2
    local.get $28
    v128.store offset=16
    local.get $3
    local.get $29
    v128.store offset=16
    local.get $0
    local.get $25
    local.get $16
    f32x4.mul
    local.get $20
    local.get $28
    f32x4.mul
    local.get $21
    local.get $27
    f32x4.mul
    f32x4.add
    local.get $29
    local.get $23
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $1
    v128.load32_zero
    local.get $26
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $25
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $27
    f32x4.abs
    local.get $22
    f32x4.add
    local.get $19
    local.get $3
    v128.load32_zero
    f32x4.mul
    f32x4.pmax
    local.set $29
    local.get $2
    local.get $28
    v128.store32_lane 0
    local.get $3
    local.get $29
    v128.store32_lane 0
    local.get $0
    local.get $25
    local.get $16
    f32x4.mul
    local.get $20
    local.get $28
    f32x4.mul
    local.get $21
    local.get $27
    f32x4.mul
    f32x4.add
    local.get $29
    local.get $23
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  f64.const -0
  local.get $7
  local.get $7
  f64.const 0
  f64.eq
  local.tee $26
  select
  f64x2.splat
  local.set $17
  local.get $8
  f64x2.splat
  local.set $18
  local.get $9
  f64x2.splat
  local.set $19
  local.get $10
  f64x2.splat
  local.set $20
  local.get $11
  f64x2.splat
  local.set $21
  local.get $12
  f64x2.splat
  local.set $22
  local.get $13
  f64x2.splat
  local.set $23
  local.get $15
  f64x2.splat
  local.set $24
  local.get $16
  f64x2.splat
  local.set $25
  local.get $26
  local.get $6
  f64.const 1
  f64.eq
  i32.and
  local.get $14
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $27
     local.get $19
     local.get $2
     v128.load
     f64x2.mul
     local.get $20
     local.get $1
     v128.load
     local.tee $28
     f64x2.mul
     f64x2.add
     local.set $29
     local.get $21
     local.get $3
     v128.load
     f64x2.mul
     local.get $22
     local.get $28
     f64x2.mul
     local.get $28
     f64x2.mul
     f64x2.add
     local.tee $28
     local.get $25
     f64x2.mul
     local.get $4
     v128.load
     f64x2.pmax
     local.set $30
     local.get $2
     local.get $29
     v128.store
     local.get $3
     local.get $28
     v128.store
     local.get $4
     local.get $30
     v128.store
     local.get $0
     local.get $27
     local.get $18
     f64x2.mul
     local.get $23
     local.get $29
     f64x2.mul
     local.get $30
     f64x2.sqrt
     local.get $24
     f64x2.add
     local.tee $27
     f64x2.div
     local.get $27
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 16
     i32.add
     local.set $4
     local.get $5
     i32.const 2
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f64x2.splat
  local.set $27
  local.get $14
  f64x2.splat
  local.set $28
  loop $for-loop|1
   local.get $5
   i32.const 2
   i32.ge_u
   if
    local.get $19
    local.get $2
    v128.load
    f64x2.mul
    local.get $20
    local.get $1
    v128.load
    local.get $27
    f64x2.mul
    local.get $0
    v128.load
    local.tee $29
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $30
    f64x2.mul
    f64x2.add
    local.set $31
    local.get $21
    local.get $3
    v128.load
    f64x2.mul
    local.get $22
    local.get $30
    f64x2.mul
    local.get $30
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.mul
    local.get $4
    v128.load
    f64x2.pmax
    local.set $32
    local.get $2
    local.get $31
    v128.store
    local.get $3
    local.get $30
    v128.store
    local.get $4
    local.get $32
    v128.store
    local.get $0
    local.get $29
    local.get $18
    f64x2.mul
    local.get $23
    local.get $31
    f64x2.mul
    local.get $32
    local.get $28
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    local.get $5
    i32.const 2
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $19
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $1
    v128.load64_zero
    local.get $27
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $29
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $17
    f64x2.mul
    f64x2.add
    local.tee $30
    f64x2.mul
    f64x2.add
    local.set $31
    local.get $21
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $22
    local.get $30
    f64x2.mul
    local.get $30
    f64x2.mul
    f64x2.add
    local.tee $30
    local.get $25
    f64x2.mul
    local.get $4
    v128.load64_zero
    f64x2.pmax
    local.set $32
    local.get $2
    local.get $31
    v128.store64_lane 0
    local.get $3
    local.get $30
    v128.store64_lane 0
    local.get $4
    local.get $32
    v128.store64_lane 0
    local.get $0
    local.get $29
    local.get $18
    f64x2.mul
    local.get $23
    local.get $31
    f64x2.mul
    local.get $32
    local.get $28
    f64x2.add
    f64x2.sqrt
    local.get $24
    f64x2.add
    local.tee $29
    f64x2.div
    local.get $29
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.amsgrad.sweep/amsgrad_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64) (param $15 f64) (param $16 f64)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  f32.const -0
  local.get $7
  f32.demote_f64
  local.get $7
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $26
  select
  f32x4.splat
  local.set $17
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $15
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $16
  f32.demote_f64
  f32x4.splat
  local.set $25
  local.get $26
  local.get $6
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $14
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $5
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $27
     local.get $19
     local.get $2
     v128.load
     f32x4.mul
     local.get $20
     local.get $1
     v128.load
     local.tee $28
     f32x4.mul
     f32x4.add
     local.set $29
     local.get $21
     local.get $3
     v128.load
     f32x4.mul
     local.get $22
     local.get $28
     f32x4.mul
     local.get $28
     f32x4.mul
     f32x4.add
     local.tee $28
     local.get $25
     f32x4.mul
     local.get $4
     v128.load
     f32x4.pmax
     local.set $30
     local.get $2
     local.get $29
     v128.store
     local.get $3
     local.get $28
     v128.store
     local.get $4
     local.get $30
     v128.store
     local.get $0
     local.get $27
     local.get $18
     f32x4.mul
     local.get $23
     local.get $29
     f32x4.mul
     local.get $30
     f32x4.sqrt
     local.get $24
     f32x4.add
     local.tee $27
     f32x4.div
     local.get $27
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $27
     local.get $19
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $20
     local.get $1
     v128.load offset=16
     local.tee $28
     f32x4.mul
     f32x4.add
     local.set $29
     local.get $21
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $22
     local.get $28
     f32x4.mul
     local.get $28
     f32x4.mul
     f32x4.add
     local.tee $28
     local.get $25
     f32x4.mul
     local.get $4
     v128.load offset=16
     f32x4.pmax
     local.set $30
     local.get $2
     local.get $29
     v128.store offset=16
     local.get $3
     local.get $28
     v128.store offset=16
     local.get $4
     local.get $30
     v128.store offset=16
     local.get $0
     local.get $27
     local.get $18
     f32x4.mul
     local.get $23
     local.get $29
     f32x4.mul
     local.get $30
     f32x4.sqrt
     local.get $24
     f32x4.add
     local.tee $27
     f32x4.div
     local.get $27
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 32
     i32.add
     local.set $4
     local.get $5
     i32.const 8
     i32.sub
     local.set $5
     br $for-loop|0
    end
   end
  end
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $28
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $29
  loop $for-loop|1
   local.get $5
   i32.const 8
   i32.ge_u
   if
    local.get $19
    local.get $2
    v128.load
    f32x4.mul
    local.get $20
    local.get $1
    v128.load
    local.get $28
    f32x4.mul
    local.get $0
    v128.load
    local.tee $30
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $31
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $32
    local.get $21
    local.get $3
    v128.load
    f32x4.mul
    local.get $22
    local.get $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.tee $27
    local.get $25
    f32x4.mul
    local.get $4
    v128.load
    f32x4.pmax
    local.set $33
    local.get $2
    local.get $32
    v128.store
    local.get $3
    local.get $27
    v128.store
    local.get $4
    local.get $33
    v128.store
    local.get $0
    local.get $30
    local.get $18
    f32x4.mul
    local.get $23
    local.get $32
    f32x4.mul
    local.get $33
    local.get $29
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.tee $27
    f32x4.div
    local.get $27
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $19
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $1
    v128.load offset=16
    local.get $28
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $27
    local.get $31
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $30
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $21
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $25
    f32x4.mul
    local.get $4
    v128.load offset=16
    f32x4.pmax
    local.set $32
    local.get $2
    local.get $31
    v128.store offset=16
    local.get $3
    local.get $30
    v128.store offset=16
    local.get $4
    local.get $32
    v128.store offset=16
    local.get $0
    local.get $27
    local.get $18
    f32x4.mul
    local.get $23
    local.get $31
    f32x4.mul
    local.get $32
    local.get $29
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.tee $27
    f32x4.div
    local.get $27
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 32
    i32.add
    local.set $4
    local.get $5
    i32.const 8
    i32.sub
    local.set $5
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $5
   if
    local.get $19
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $1
    v128.load32_zero
    local.get $28
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $27
    local.get $17
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $17
    f32x4.mul
    f32x4.add
    local.tee $30
    f32x4.mul
    f32x4.add
    local.set $31
    local.get $21
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $22
    local.get $30
    f32x4.mul
    local.get $30
    f32x4.mul
    f32x4.add
    local.tee $30
    local.get $25
    f32x4.mul
    local.get $4
    v128.load32_zero
    f32x4.pmax
    local.set $32
    local.get $2
    local.get $31
    v128.store32_lane 0
    local.get $3
    local.get $30
    v128.store32_lane 0
    local.get $4
    local.get $32
    v128.store32_lane 0
    local.get $0
    local.get $27
    local.get $18
    f32x4.mul
    local.get $23
    local.get $31
    f32x4.mul
    local.get $32
    local.get $29
    f32x4.add
    f32x4.sqrt
    local.get $24
    f32x4.add
    local.tee $27
    f32x4.div
    local.get $27
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 4
    i32.add
    local.set $4
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  local.get $5
  f64x2.splat
  local.set $8
  local.get $6
  f64x2.splat
  local.set $9
  local.get $7
  f64x2.splat
  local.set $10
  loop $for-loop|0
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $8
    local.get $2
    v128.load
    f64x2.mul
    local.get $3
    v128.load
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load
    local.tee $12
    v128.store
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   if
    local.get $8
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $3
    v128.load64_zero
    local.get $9
    f64x2.add
    f64x2.sqrt
    local.get $10
    f64x2.add
    local.tee $11
    f64x2.div
    local.get $11
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load64_zero
    local.tee $12
    v128.store64_lane 0
    local.get $0
    local.get $12
    local.get $11
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/adam.adamLookAhead.sweep/adamLookAhead_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $8
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $9
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $10
  loop $for-loop|0
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $8
    local.get $2
    v128.load
    f32x4.mul
    local.get $3
    v128.load
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $11
    f32x4.div
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load
    local.tee $12
    v128.store
    local.get $0
    local.get $12
    local.get $11
    f32x4.sub
    v128.store
    local.get $8
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $3
    v128.load offset=16
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $11
    f32x4.div
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load offset=16
    local.tee $12
    v128.store offset=16
    local.get $0
    local.get $12
    local.get $11
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   if
    local.get $8
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $3
    v128.load32_zero
    local.get $9
    f32x4.add
    f32x4.sqrt
    local.get $10
    f32x4.add
    local.tee $11
    f32x4.div
    local.get $11
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    local.set $11
    local.get $1
    local.get $0
    v128.load32_zero
    local.tee $12
    v128.store32_lane 0
    local.get $0
    local.get $12
    local.get $11
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/adam.adam.sweep/adam_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $23
  select
  f64x2.splat
  local.set $15
  local.get $7
  f64x2.splat
  local.set $16
  local.get $8
  f64x2.splat
  local.set $17
  local.get $9
  f64x2.splat
  local.set $18
  local.get $10
  f64x2.splat
  local.set $19
  local.get $11
  f64x2.splat
  local.set $20
  local.get $12
  f64x2.splat
  local.set $21
  local.get $14
  f64x2.splat
  local.set $22
  local.get $23
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  local.get $13
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $24
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $25
     f64x2.mul
     f64x2.add
     local.set $26
     local.get $19
     local.get $3
     v128.load
     f64x2.mul
     local.get $20
     local.get $25
     f64x2.mul
     local.get $25
     f64x2.mul
     f64x2.add
     local.set $25
     local.get $2
     local.get $26
     v128.store
     local.get $3
     local.get $25
     v128.store
     local.get $0
     local.get $24
     local.get $16
     f64x2.mul
     local.get $21
     local.get $26
     f64x2.mul
     local.get $25
     f64x2.sqrt
     local.get $22
     f64x2.add
     local.tee $24
     f64x2.div
     local.get $24
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $24
  local.get $13
  f64x2.splat
  local.set $25
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $1
    v128.load
    local.get $24
    f64x2.mul
    local.get $0
    v128.load
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    f64x2.add
    local.set $28
    local.get $19
    local.get $3
    v128.load
    f64x2.mul
    local.get $20
    local.get $27
    f64x2.mul
    local.get $27
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $2
    local.get $28
    v128.store
    local.get $3
    local.get $27
    v128.store
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $21
    local.get $28
    f64x2.mul
    local.get $27
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $1
    v128.load64_zero
    local.get $24
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    f64x2.add
    local.set $28
    local.get $19
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $27
    f64x2.mul
    local.get $27
    f64x2.mul
    f64x2.add
    local.set $27
    local.get $2
    local.get $28
    v128.store64_lane 0
    local.get $3
    local.get $27
    v128.store64_lane 0
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $21
    local.get $28
    f64x2.mul
    local.get $27
    local.get $25
    f64x2.add
    f64x2.sqrt
    local.get $22
    f64x2.add
    local.tee $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adam.adam.sweep/adam_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $23
  select
  f32x4.splat
  local.set $15
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $23
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $13
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $24
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $25
     f32x4.mul
     f32x4.add
     local.set $26
     local.get $19
     local.get $3
     v128.load
     f32x4.mul
     local.get $20
     local.get $25
     f32x4.mul
     local.get $25
     f32x4.mul
     f32x4.add
     local.set $25
     local.get $2
     local.get $26
     v128.store
     local.get $3
     local.get $25
     v128.store
     local.get $0
     local.get $24
     local.get $16
     f32x4.mul
     local.get $21
     local.get $26
     f32x4.mul
     local.get $25
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.tee $24
     f32x4.div
     local.get $24
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $24
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $18
     local.get $1
     v128.load offset=16
     local.tee $25
     f32x4.mul
     f32x4.add
     local.set $26
     local.get $19
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $20
     local.get $25
     f32x4.mul
     local.get $25
     f32x4.mul
     f32x4.add
     local.set $25
     local.get $2
     local.get $26
     v128.store offset=16
     local.get $3
     local.get $25
     v128.store offset=16
     local.get $0
     local.get $24
     local.get $16
     f32x4.mul
     local.get $21
     local.get $26
     f32x4.mul
     local.get $25
     f32x4.sqrt
     local.get $22
     f32x4.add
     local.tee $24
     f32x4.div
     local.get $24
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $24
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $25
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    v128.load
    local.get $24
    f32x4.mul
    local.get $0
    v128.load
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $27
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $28
    f32x4.mul
    f32x4.add
    local.set $29
    local.get $19
    local.get $3
    v128.load
    f32x4.mul
    local.get $20
    local.get $28
    f32x4.mul
    local.get $28
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $2
    local.get $29
    v128.store
    local.get $3
    local.get $28
    v128.store
    local.get $0
    local.get $26
    local.get $16
    f32x4.mul
    local.get $21
    local.get $29
    f32x4.mul
    local.get $28
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=16
    local.get $24
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $26
    local.get $27
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $19
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.set $27
    local.get $2
    local.get $28
    v128.store offset=16
    local.get $3
    local.get $27
    v128.store offset=16
    local.get $0
    local.get $26
    local.get $16
    f32x4.mul
    local.get $21
    local.get $28
    f32x4.mul
    local.get $27
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $1
    v128.load32_zero
    local.get $24
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $19
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.set $27
    local.get $2
    local.get $28
    v128.store32_lane 0
    local.get $3
    local.get $27
    v128.store32_lane 0
    local.get $0
    local.get $26
    local.get $16
    f32x4.mul
    local.get $21
    local.get $28
    f32x4.mul
    local.get $27
    local.get $25
    f32x4.add
    f32x4.sqrt
    local.get $22
    f32x4.add
    local.tee $26
    f32x4.div
    local.get $26
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  f64.const -0
  local.get $5
  local.get $5
  f64.const 0
  f64.eq
  local.tee $14
  select
  f64x2.splat
  local.set $10
  local.get $6
  f64x2.splat
  local.set $11
  local.get $7
  f64x2.splat
  local.set $12
  local.get $9
  f64x2.splat
  local.set $13
  local.get $14
  local.get $4
  f64.const 1
  f64.eq
  i32.and
  local.get $8
  f64.const 0
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $15
     local.get $2
     local.get $2
     v128.load
     local.get $1
     v128.load
     local.tee $16
     local.get $16
     f64x2.mul
     f64x2.add
     local.tee $17
     v128.store
     local.get $0
     local.get $15
     local.get $11
     f64x2.mul
     local.get $12
     local.get $16
     f64x2.mul
     local.get $17
     f64x2.sqrt
     local.get $13
     f64x2.add
     local.tee $15
     f64x2.div
     local.get $15
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 2
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f64x2.splat
  local.set $15
  local.get $8
  f64x2.splat
  local.set $16
  loop $for-loop|1
   local.get $3
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $2
    v128.load
    local.get $1
    v128.load
    local.get $15
    f64x2.mul
    local.get $0
    v128.load
    local.tee $17
    local.get $10
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $10
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $19
    v128.store
    local.get $0
    local.get $17
    local.get $11
    f64x2.mul
    local.get $12
    local.get $18
    f64x2.mul
    local.get $19
    local.get $16
    f64x2.add
    f64x2.sqrt
    local.get $13
    f64x2.add
    local.tee $17
    f64x2.div
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 2
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $2
    v128.load64_zero
    local.get $1
    v128.load64_zero
    local.get $15
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $17
    local.get $10
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $10
    f64x2.mul
    f64x2.add
    local.tee $18
    local.get $18
    f64x2.mul
    f64x2.add
    local.tee $19
    v128.store64_lane 0
    local.get $0
    local.get $17
    local.get $11
    f64x2.mul
    local.get $12
    local.get $18
    f64x2.mul
    local.get $19
    local.get $16
    f64x2.add
    f64x2.sqrt
    local.get $13
    f64x2.add
    local.tee $17
    f64x2.div
    local.get $17
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adagrad.adagrad.sweep/adagrad_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  f32.const -0
  local.get $5
  f32.demote_f64
  local.get $5
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $14
  select
  f32x4.splat
  local.set $10
  local.get $6
  f32.demote_f64
  f32x4.splat
  local.set $11
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $14
  local.get $4
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  local.get $8
  f32.demote_f64
  f32.const 0
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $3
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $15
     local.get $2
     local.get $2
     v128.load
     local.get $1
     v128.load
     local.tee $16
     local.get $16
     f32x4.mul
     f32x4.add
     local.tee $17
     v128.store
     local.get $0
     local.get $15
     local.get $11
     f32x4.mul
     local.get $12
     local.get $16
     f32x4.mul
     local.get $17
     f32x4.sqrt
     local.get $13
     f32x4.add
     local.tee $15
     f32x4.div
     local.get $15
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $15
     local.get $2
     local.get $2
     v128.load offset=16
     local.get $1
     v128.load offset=16
     local.tee $16
     local.get $16
     f32x4.mul
     f32x4.add
     local.tee $17
     v128.store offset=16
     local.get $0
     local.get $15
     local.get $11
     f32x4.mul
     local.get $12
     local.get $16
     f32x4.mul
     local.get $17
     f32x4.sqrt
     local.get $13
     f32x4.add
     local.tee $15
     f32x4.div
     local.get $15
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 8
     i32.sub
     local.set $3
     br $for-loop|0
    end
   end
  end
  local.get $4
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $17
  loop $for-loop|1
   local.get $3
   i32.const 8
   i32.ge_u
   if
    local.get $2
    local.get $2
    v128.load
    local.get $1
    v128.load
    local.get $16
    f32x4.mul
    local.get $0
    v128.load
    local.tee $18
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $19
    v128.and
    local.get $10
    f32x4.mul
    f32x4.add
    local.tee $20
    local.get $20
    f32x4.mul
    f32x4.add
    local.tee $15
    v128.store
    local.get $0
    local.get $18
    local.get $11
    f32x4.mul
    local.get $12
    local.get $20
    f32x4.mul
    local.get $15
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $13
    f32x4.add
    local.tee $15
    f32x4.div
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $2
    local.get $2
    v128.load offset=16
    local.get $1
    v128.load offset=16
    local.get $16
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $15
    local.get $19
    v128.and
    local.get $10
    f32x4.mul
    f32x4.add
    local.tee $18
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $19
    v128.store offset=16
    local.get $0
    local.get $15
    local.get $11
    f32x4.mul
    local.get $12
    local.get $18
    f32x4.mul
    local.get $19
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $13
    f32x4.add
    local.tee $15
    f32x4.div
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.sub
    local.set $3
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $3
   if
    local.get $2
    local.get $2
    v128.load32_zero
    local.get $1
    v128.load32_zero
    local.get $16
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $15
    local.get $10
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $10
    f32x4.mul
    f32x4.add
    local.tee $18
    local.get $18
    f32x4.mul
    f32x4.add
    local.tee $19
    v128.store32_lane 0
    local.get $0
    local.get $15
    local.get $11
    f32x4.mul
    local.get $12
    local.get $18
    f32x4.mul
    local.get $19
    local.get $17
    f32x4.add
    f32x4.sqrt
    local.get $13
    f32x4.add
    local.tee $15
    f32x4.div
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adafactor/factors<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 i32)
  (local $11 i32)
  (local $12 v128)
  (local $13 i32)
  (local $14 i32)
  (local $15 f64)
  (local $16 v128)
  loop $for-loop|0
   local.get $5
   local.get $10
   i32.gt_u
   if
    local.get $3
    local.get $10
    i32.const 3
    i32.shl
    i32.add
    f64.const 0
    f64.store
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   local.get $13
   i32.gt_u
   if
    i32.const 0
    i32x4.splat
    local.set $12
    local.get $3
    local.set $10
    local.get $5
    local.set $11
    loop $for-loop|2
     local.get $11
     i32.const 2
     i32.ge_u
     if
      local.get $12
      local.get $0
      v128.load
      local.tee $12
      local.get $12
      f64x2.mul
      local.tee $16
      f64x2.add
      local.set $12
      local.get $10
      local.get $10
      v128.load
      local.get $16
      f64x2.add
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $10
      i32.const 16
      i32.add
      local.set $10
      local.get $11
      i32.const 2
      i32.sub
      local.set $11
      br $for-loop|2
     end
    end
    local.get $11
    if
     local.get $12
     local.get $0
     v128.load64_zero
     local.tee $12
     local.get $12
     f64x2.mul
     local.tee $16
     f64x2.add
     local.set $12
     local.get $10
     local.get $10
     v128.load64_zero
     local.get $16
     f64x2.add
     v128.store64_lane 0
     local.get $0
     i32.const 8
     i32.add
     local.set $0
    end
    local.get $1
    local.get $13
    i32.const 3
    i32.shl
    i32.add
    local.tee $10
    local.get $6
    local.get $10
    f64.load
    f64.mul
    local.get $7
    local.get $12
    f64x2.extract_lane 0
    local.get $12
    f64x2.extract_lane 1
    f64.add
    f64.mul
    f64.add
    local.get $9
    f64.add
    f64.store
    local.get $15
    local.get $10
    f64.load
    f64.add
    local.set $15
    local.get $13
    i32.const 1
    i32.add
    local.set $13
    br $for-loop|1
   end
  end
  loop $for-loop|3
   local.get $5
   local.get $14
   i32.gt_u
   if
    local.get $14
    i32.const 3
    i32.shl
    local.tee $0
    local.get $2
    i32.add
    local.tee $1
    local.get $6
    local.get $1
    f64.load
    f64.mul
    local.get $8
    local.get $0
    local.get $3
    i32.add
    f64.load
    f64.mul
    f64.add
    local.get $9
    f64.add
    f64.store
    local.get $1
    f64.load
    drop
    local.get $14
    i32.const 1
    i32.add
    local.set $14
    br $for-loop|3
   end
  end
  local.get $3
  local.get $15
  f64.store
 )
 (func $assembly/optimizers/adafactor/factors<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  (local $10 i32)
  (local $11 i32)
  (local $12 v128)
  (local $13 i32)
  (local $14 i32)
  (local $15 f64)
  (local $16 v128)
  loop $for-loop|0
   local.get $5
   local.get $10
   i32.gt_u
   if
    local.get $3
    local.get $10
    i32.const 3
    i32.shl
    i32.add
    f64.const 0
    f64.store
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $4
   local.get $14
   i32.gt_u
   if
    i32.const 0
    i32x4.splat
    local.set $12
    local.get $3
    local.set $10
    local.get $5
    local.set $11
    loop $for-loop|2
     local.get $11
     i32.const 2
     i32.ge_u
     if
      local.get $12
      local.get $0
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.tee $12
      local.get $12
      f64x2.mul
      local.tee $16
      f64x2.add
      local.set $12
      local.get $10
      local.get $10
      v128.load
      local.get $16
      f64x2.add
      v128.store
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      local.get $10
      i32.const 16
      i32.add
      local.set $10
      local.get $11
      i32.const 2
      i32.sub
      local.set $11
      br $for-loop|2
     end
    end
    local.get $11
    if
     local.get $12
     local.get $0
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.tee $12
     local.get $12
     f64x2.mul
     local.tee $16
     f64x2.add
     local.set $12
     local.get $10
     local.get $10
     v128.load64_zero
     local.get $16
     f64x2.add
     v128.store64_lane 0
     local.get $0
     i32.const 4
     i32.add
     local.set $0
    end
    local.get $1
    local.get $14
    i32.const 2
    i32.shl
    i32.add
    local.tee $10
    local.get $6
    local.get $10
    f32.load
    f64.promote_f32
    f64.mul
    local.get $7
    local.get $12
    f64x2.extract_lane 0
    local.get $12
    f64x2.extract_lane 1
    f64.add
    f64.mul
    f64.add
    local.get $9
    f64.add
    f32.demote_f64
    f32.store
    local.get $15
    local.get $10
    f32.load
    f64.promote_f32
    f64.add
    local.set $15
    local.get $14
    i32.const 1
    i32.add
    local.set $14
    br $for-loop|1
   end
  end
  loop $for-loop|3
   local.get $5
   local.get $13
   i32.gt_u
   if
    local.get $2
    local.get $13
    i32.const 2
    i32.shl
    i32.add
    local.tee $0
    local.get $6
    local.get $0
    f32.load
    f64.promote_f32
    f64.mul
    local.get $8
    local.get $3
    local.get $13
    i32.const 3
    i32.shl
    i32.add
    f64.load
    f64.mul
    f64.add
    local.get $9
    f64.add
    f32.demote_f64
    f32.store
    local.get $0
    f32.load
    drop
    local.get $13
    i32.const 1
    i32.add
    local.set $13
    br $for-loop|3
   end
  end
  local.get $3
  local.get $15
  f64.store
 )
 (func $assembly/optimizers/adafactor/factored<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 f64)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 i32)
  (local $14 f64)
  local.get $8
  f64x2.splat
  local.set $11
  loop $for-loop|0
   local.get $6
   local.get $9
   i32.gt_u
   if
    f64.const 1
    local.get $9
    i32.const 3
    i32.shl
    local.tee $13
    local.get $3
    i32.add
    f64.load
    local.tee $8
    f64.div
    f64.sqrt
    local.set $14
    local.get $4
    local.get $13
    i32.add
    f64.const 1797693134862315708145274e284
    local.get $14
    local.get $8
    f64.const 0
    f64.eq
    local.get $14
    f64.const 1797693134862315708145274e284
    f64.gt
    i32.or
    select
    f64.store
    local.get $9
    i32.const 1
    i32.add
    local.set $9
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   local.get $10
   i32.gt_u
   if
    f64.const 1797693134862315708145274e284
    local.get $7
    local.get $2
    local.get $10
    i32.const 3
    i32.shl
    i32.add
    f64.load
    local.tee $8
    f64.div
    f64.sqrt
    local.tee $14
    local.get $8
    f64.const 0
    f64.eq
    local.get $14
    f64.const 1797693134862315708145274e284
    f64.gt
    i32.or
    select
    f64x2.splat
    local.set $12
    local.get $4
    local.set $3
    local.get $6
    local.set $9
    loop $for-loop|2
     local.get $9
     i32.const 2
     i32.ge_u
     if
      local.get $0
      local.get $1
      v128.load
      local.get $12
      local.get $3
      v128.load
      f64x2.mul
      local.get $11
      f64x2.pmin
      f64x2.mul
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $9
      i32.const 2
      i32.sub
      local.set $9
      br $for-loop|2
     end
    end
    loop $for-loop|3
     local.get $9
     if
      local.get $0
      local.get $1
      v128.load64_zero
      local.get $12
      local.get $3
      v128.load64_zero
      f64x2.mul
      local.get $11
      f64x2.pmin
      f64x2.mul
      v128.store64_lane 0
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      local.get $1
      i32.const 8
      i32.add
      local.set $1
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      local.get $9
      i32.const 1
      i32.sub
      local.set $9
      br $for-loop|3
     end
    end
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/adafactor/factored<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 f64)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 i32)
  (local $14 f64)
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $11
  loop $for-loop|0
   local.get $6
   local.get $9
   i32.gt_u
   if
    f64.const 1
    local.get $9
    i32.const 2
    i32.shl
    local.tee $13
    local.get $3
    i32.add
    f32.load
    f64.promote_f32
    local.tee $8
    f64.div
    f64.sqrt
    local.set $14
    local.get $4
    local.get $13
    i32.add
    f64.const 3402823466385288598117041e14
    local.get $14
    local.get $8
    f64.const 0
    f64.eq
    local.get $14
    f64.const 3402823466385288598117041e14
    f64.gt
    i32.or
    select
    f32.demote_f64
    f32.store
    local.get $9
    i32.const 1
    i32.add
    local.set $9
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   local.get $10
   i32.gt_u
   if
    f64.const 3402823466385288598117041e14
    local.get $7
    local.get $2
    local.get $10
    i32.const 2
    i32.shl
    i32.add
    f32.load
    f64.promote_f32
    local.tee $8
    f64.div
    f64.sqrt
    local.tee $14
    local.get $8
    f64.const 0
    f64.eq
    local.get $14
    f64.const 3402823466385288598117041e14
    f64.gt
    i32.or
    select
    f32.demote_f64
    f32x4.splat
    local.set $12
    local.get $4
    local.set $3
    local.get $6
    local.set $9
    loop $for-loop|2
     local.get $9
     i32.const 4
     i32.ge_u
     if
      local.get $0
      local.get $1
      v128.load
      local.get $12
      local.get $3
      v128.load
      f32x4.mul
      local.get $11
      f32x4.pmin
      f32x4.mul
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $9
      i32.const 4
      i32.sub
      local.set $9
      br $for-loop|2
     end
    end
    loop $for-loop|3
     local.get $9
     if
      local.get $0
      local.get $1
      v128.load32_zero
      local.get $12
      local.get $3
      v128.load32_zero
      f32x4.mul
      local.get $11
      f32x4.pmin
      f32x4.mul
      v128.store32_lane 0
      local.get $0
      i32.const 4
      i32.add
      local.set $0
      local.get $1
      i32.const 4
      i32.add
      local.set $1
      local.get $3
      i32.const 4
      i32.add
      local.set $3
      local.get $9
      i32.const 1
      i32.sub
      local.set $9
      br $for-loop|3
     end
    end
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    br $for-loop|1
   end
  end
 )
 (func $assembly/optimizers/adafactor.factors.kernel/factors_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  call $assembly/optimizers/adafactor/factors<f64>
 )
 (func $assembly/optimizers/adafactor.factors.kernel/factors_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  call $assembly/optimizers/adafactor/factors<f32>
 )
 (func $assembly/optimizers/adafactor.factored.kernel/factored_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  call $assembly/optimizers/adafactor/factored<f64>
 )
 (func $assembly/optimizers/adafactor.factored.kernel/factored_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 f64) (param $8 f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  call $assembly/optimizers/adafactor/factored<f32>
 )
 (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $18
  select
  f64x2.splat
  local.set $15
  local.get $7
  f64x2.splat
  local.set $16
  local.get $8
  f64x2.splat
  local.set $12
  local.get $9
  f64x2.splat
  local.set $13
  local.get $10
  f64x2.splat
  local.set $14
  local.get $11
  f64x2.splat
  local.set $17
  local.get $18
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $19
     local.get $3
     v128.load
     local.tee $20
     local.get $14
     f64x2.add
     local.get $12
     local.get $2
     v128.load
     f64x2.mul
     local.get $13
     local.get $1
     v128.load
     local.tee $21
     f64x2.mul
     local.get $21
     f64x2.mul
     f64x2.add
     local.tee $22
     local.get $14
     f64x2.add
     local.tee $23
     f64x2.div
     local.get $23
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sqrt
     local.get $21
     f64x2.mul
     local.set $21
     local.get $2
     local.get $22
     v128.store
     local.get $3
     local.get $12
     local.get $20
     f64x2.mul
     local.get $13
     local.get $21
     f64x2.mul
     local.get $21
     f64x2.mul
     f64x2.add
     v128.store
     local.get $0
     local.get $19
     local.get $16
     f64x2.mul
     local.get $17
     local.get $21
     f64x2.mul
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $19
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $3
    v128.load
    local.tee $20
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load
    f64x2.mul
    local.get $13
    local.get $1
    v128.load
    local.get $19
    f64x2.mul
    local.get $0
    v128.load
    local.tee $21
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $23
    local.get $14
    f64x2.add
    local.tee $24
    f64x2.div
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $22
    f64x2.mul
    local.set $22
    local.get $2
    local.get $23
    v128.store
    local.get $3
    local.get $12
    local.get $20
    f64x2.mul
    local.get $13
    local.get $22
    f64x2.mul
    local.get $22
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    local.get $21
    local.get $16
    f64x2.mul
    local.get $17
    local.get $22
    f64x2.mul
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    v128.load64_zero
    local.tee $20
    local.get $14
    f64x2.add
    local.get $12
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $13
    local.get $1
    v128.load64_zero
    local.get $19
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $21
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $22
    f64x2.mul
    local.get $22
    f64x2.mul
    f64x2.add
    local.tee $23
    local.get $14
    f64x2.add
    local.tee $24
    f64x2.div
    local.get $24
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sqrt
    local.get $22
    f64x2.mul
    local.set $22
    local.get $2
    local.get $23
    v128.store64_lane 0
    local.get $3
    local.get $12
    local.get $20
    f64x2.mul
    local.get $13
    local.get $22
    f64x2.mul
    local.get $22
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    local.get $21
    local.get $16
    f64x2.mul
    local.get $17
    local.get $22
    f64x2.mul
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adadelta.adadelta.sweep/adadelta_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $18
  select
  f32x4.splat
  local.set $15
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $12
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $13
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $14
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $18
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $19
     local.get $3
     v128.load
     local.tee $20
     local.get $14
     f32x4.add
     local.get $12
     local.get $2
     v128.load
     f32x4.mul
     local.get $13
     local.get $1
     v128.load
     local.tee $21
     f32x4.mul
     local.get $21
     f32x4.mul
     f32x4.add
     local.tee $22
     local.get $14
     f32x4.add
     local.tee $23
     f32x4.div
     local.get $23
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sqrt
     local.get $21
     f32x4.mul
     local.set $21
     local.get $2
     local.get $22
     v128.store
     local.get $3
     local.get $12
     local.get $20
     f32x4.mul
     local.get $13
     local.get $21
     f32x4.mul
     local.get $21
     f32x4.mul
     f32x4.add
     v128.store
     local.get $0
     local.get $19
     local.get $16
     f32x4.mul
     local.get $17
     local.get $21
     f32x4.mul
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $19
     local.get $3
     v128.load offset=16
     local.tee $20
     local.get $14
     f32x4.add
     local.get $12
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $13
     local.get $1
     v128.load offset=16
     local.tee $21
     f32x4.mul
     local.get $21
     f32x4.mul
     f32x4.add
     local.tee $22
     local.get $14
     f32x4.add
     local.tee $23
     f32x4.div
     local.get $23
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sqrt
     local.get $21
     f32x4.mul
     local.set $21
     local.get $2
     local.get $22
     v128.store offset=16
     local.get $3
     local.get $12
     local.get $20
     f32x4.mul
     local.get $13
     local.get $21
     f32x4.mul
     local.get $21
     f32x4.mul
     f32x4.add
     v128.store offset=16
     local.get $0
     local.get $19
     local.get $16
     f32x4.mul
     local.get $17
     local.get $21
     f32x4.mul
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $20
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $3
    v128.load
    local.tee $21
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load
    f32x4.mul
    local.get $13
    local.get $1
    v128.load
    local.get $20
    f32x4.mul
    local.get $0
    v128.load
    local.tee $22
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $23
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $24
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.add
    local.tee $19
    local.get $14
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $24
    f32x4.mul
    local.set $24
    local.get $2
    local.get $19
    v128.store
    local.get $3
    local.get $12
    local.get $21
    f32x4.mul
    local.get $13
    local.get $24
    f32x4.mul
    local.get $24
    f32x4.mul
    f32x4.add
    v128.store
    local.get $0
    local.get $22
    local.get $16
    f32x4.mul
    local.get $17
    local.get $24
    f32x4.mul
    f32x4.sub
    v128.store
    local.get $3
    v128.load offset=16
    local.tee $19
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $13
    local.get $1
    v128.load offset=16
    local.get $20
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $21
    local.get $23
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    local.get $22
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $14
    f32x4.add
    local.tee $24
    f32x4.div
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $22
    f32x4.mul
    local.set $22
    local.get $2
    local.get $23
    v128.store offset=16
    local.get $3
    local.get $12
    local.get $19
    f32x4.mul
    local.get $13
    local.get $22
    f32x4.mul
    local.get $22
    f32x4.mul
    f32x4.add
    v128.store offset=16
    local.get $0
    local.get $21
    local.get $16
    f32x4.mul
    local.get $17
    local.get $22
    f32x4.mul
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $3
    v128.load32_zero
    local.tee $19
    local.get $14
    f32x4.add
    local.get $12
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $13
    local.get $1
    v128.load32_zero
    local.get $20
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $21
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $22
    f32x4.mul
    local.get $22
    f32x4.mul
    f32x4.add
    local.tee $23
    local.get $14
    f32x4.add
    local.tee $24
    f32x4.div
    local.get $24
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sqrt
    local.get $22
    f32x4.mul
    local.set $22
    local.get $2
    local.get $23
    v128.store32_lane 0
    local.get $3
    local.get $12
    local.get $19
    f32x4.mul
    local.get $13
    local.get $22
    f32x4.mul
    local.get $22
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $0
    local.get $21
    local.get $16
    f32x4.mul
    local.get $17
    local.get $22
    f32x4.mul
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adabelief.adabelief.sweep/adabelief_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  f64.const -0
  local.get $6
  local.get $6
  f64.const 0
  f64.eq
  local.tee $24
  select
  f64x2.splat
  local.set $15
  local.get $7
  f64x2.splat
  local.set $16
  local.get $8
  f64x2.splat
  local.set $17
  local.get $9
  f64x2.splat
  local.set $18
  local.get $10
  f64x2.splat
  local.set $19
  local.get $11
  f64x2.splat
  local.set $20
  local.get $12
  f64x2.splat
  local.set $21
  local.get $13
  f64x2.splat
  local.set $22
  local.get $14
  f64x2.splat
  local.set $23
  local.get $24
  local.get $5
  f64.const 1
  f64.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 2
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $17
     local.get $2
     v128.load
     f64x2.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $26
     f64x2.mul
     f64x2.add
     local.set $27
     local.get $19
     local.get $3
     v128.load
     f64x2.mul
     local.get $20
     local.get $26
     local.get $27
     f64x2.sub
     local.tee $26
     f64x2.mul
     local.get $26
     f64x2.mul
     f64x2.add
     local.get $22
     f64x2.add
     local.set $26
     local.get $2
     local.get $27
     v128.store
     local.get $3
     local.get $26
     v128.store
     local.get $0
     local.get $25
     local.get $16
     f64x2.mul
     local.get $21
     local.get $27
     f64x2.mul
     local.get $26
     f64x2.sqrt
     local.get $23
     f64x2.add
     local.tee $25
     f64x2.div
     local.get $25
     i32.const 0
     i32x4.splat
     f64x2.eq
     v128.andnot
     f64x2.sub
     v128.store
     local.get $0
     i32.const 16
     i32.add
     local.set $0
     local.get $1
     i32.const 16
     i32.add
     local.set $1
     local.get $2
     i32.const 16
     i32.add
     local.set $2
     local.get $3
     i32.const 16
     i32.add
     local.set $3
     local.get $4
     i32.const 2
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f64x2.splat
  local.set $25
  loop $for-loop|1
   local.get $4
   i32.const 2
   i32.ge_u
   if
    local.get $17
    local.get $2
    v128.load
    f64x2.mul
    local.get $18
    local.get $1
    v128.load
    local.get $25
    f64x2.mul
    local.get $0
    v128.load
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    f64x2.add
    local.set $28
    local.get $19
    local.get $3
    v128.load
    f64x2.mul
    local.get $20
    local.get $27
    local.get $28
    f64x2.sub
    local.tee $27
    f64x2.mul
    local.get $27
    f64x2.mul
    f64x2.add
    local.get $22
    f64x2.add
    local.set $27
    local.get $2
    local.get $28
    v128.store
    local.get $3
    local.get $27
    v128.store
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $21
    local.get $28
    f64x2.mul
    local.get $27
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 16
    i32.add
    local.set $2
    local.get $3
    i32.const 16
    i32.add
    local.set $3
    local.get $4
    i32.const 2
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $17
    local.get $2
    v128.load64_zero
    f64x2.mul
    local.get $18
    local.get $1
    v128.load64_zero
    local.get $25
    f64x2.mul
    local.get $0
    v128.load64_zero
    local.tee $26
    local.get $15
    i32.const 0
    i32x4.splat
    f64x2.ne
    v128.and
    local.get $15
    f64x2.mul
    f64x2.add
    local.tee $27
    f64x2.mul
    f64x2.add
    local.set $28
    local.get $19
    local.get $3
    v128.load64_zero
    f64x2.mul
    local.get $20
    local.get $27
    local.get $28
    f64x2.sub
    local.tee $27
    f64x2.mul
    local.get $27
    f64x2.mul
    f64x2.add
    local.get $22
    f64x2.add
    local.set $27
    local.get $2
    local.get $28
    v128.store64_lane 0
    local.get $3
    local.get $27
    v128.store64_lane 0
    local.get $0
    local.get $26
    local.get $16
    f64x2.mul
    local.get $21
    local.get $28
    f64x2.mul
    local.get $27
    f64x2.sqrt
    local.get $23
    f64x2.add
    local.tee $26
    f64x2.div
    local.get $26
    i32.const 0
    i32x4.splat
    f64x2.eq
    v128.andnot
    f64x2.sub
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    local.get $3
    i32.const 8
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/optimizers/adabelief.adabelief.sweep/adabelief_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64) (param $6 f64) (param $7 f64) (param $8 f64) (param $9 f64) (param $10 f64) (param $11 f64) (param $12 f64) (param $13 f64) (param $14 f64)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  f32.const -0
  local.get $6
  f32.demote_f64
  local.get $6
  f32.demote_f64
  f32.const 0
  f32.eq
  local.tee $24
  select
  f32x4.splat
  local.set $15
  local.get $7
  f32.demote_f64
  f32x4.splat
  local.set $16
  local.get $8
  f32.demote_f64
  f32x4.splat
  local.set $17
  local.get $9
  f32.demote_f64
  f32x4.splat
  local.set $18
  local.get $10
  f32.demote_f64
  f32x4.splat
  local.set $19
  local.get $11
  f32.demote_f64
  f32x4.splat
  local.set $20
  local.get $12
  f32.demote_f64
  f32x4.splat
  local.set $21
  local.get $13
  f32.demote_f64
  f32x4.splat
  local.set $22
  local.get $14
  f32.demote_f64
  f32x4.splat
  local.set $23
  local.get $24
  local.get $5
  f32.demote_f64
  f32.const 1
  f32.eq
  i32.and
  if
   loop $for-loop|0
    local.get $4
    i32.const 8
    i32.ge_u
    if
     local.get $0
     v128.load
     local.set $25
     local.get $17
     local.get $2
     v128.load
     f32x4.mul
     local.get $18
     local.get $1
     v128.load
     local.tee $26
     f32x4.mul
     f32x4.add
     local.set $27
     local.get $19
     local.get $3
     v128.load
     f32x4.mul
     local.get $20
     local.get $26
     local.get $27
     f32x4.sub
     local.tee $26
     f32x4.mul
     local.get $26
     f32x4.mul
     f32x4.add
     local.get $22
     f32x4.add
     local.set $26
     local.get $2
     local.get $27
     v128.store
     local.get $3
     local.get $26
     v128.store
     local.get $0
     local.get $25
     local.get $16
     f32x4.mul
     local.get $21
     local.get $27
     f32x4.mul
     local.get $26
     f32x4.sqrt
     local.get $23
     f32x4.add
     local.tee $25
     f32x4.div
     local.get $25
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store
     local.get $0
     v128.load offset=16
     local.set $25
     local.get $17
     local.get $2
     v128.load offset=16
     f32x4.mul
     local.get $18
     local.get $1
     v128.load offset=16
     local.tee $26
     f32x4.mul
     f32x4.add
     local.set $27
     local.get $19
     local.get $3
     v128.load offset=16
     f32x4.mul
     local.get $20
     local.get $26
     local.get $27
     f32x4.sub
     local.tee $26
     f32x4.mul
     local.get $26
     f32x4.mul
     f32x4.add
     local.get $22
     f32x4.add
     local.set $26
     local.get $2
     local.get $27
     v128.store offset=16
     local.get $3
     local.get $26
     v128.store offset=16
     local.get $0
     local.get $25
     local.get $16
     f32x4.mul
     local.get $21
     local.get $27
     f32x4.mul
     local.get $26
     f32x4.sqrt
     local.get $23
     f32x4.add
     local.tee $25
     f32x4.div
     local.get $25
     i32.const 0
     i32x4.splat
     f32x4.eq
     v128.andnot
     f32x4.sub
     v128.store offset=16
     local.get $0
     i32.const 32
     i32.add
     local.set $0
     local.get $1
     i32.const 32
     i32.add
     local.set $1
     local.get $2
     i32.const 32
     i32.add
     local.set $2
     local.get $3
     i32.const 32
     i32.add
     local.set $3
     local.get $4
     i32.const 8
     i32.sub
     local.set $4
     br $for-loop|0
    end
   end
  end
  local.get $5
  f32.demote_f64
  f32x4.splat
  local.set $26
  loop $for-loop|1
   local.get $4
   i32.const 8
   i32.ge_u
   if
    local.get $17
    local.get $2
    v128.load
    f32x4.mul
    local.get $18
    local.get $1
    v128.load
    local.get $26
    f32x4.mul
    local.get $0
    v128.load
    local.tee $27
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    local.tee $28
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $29
    f32x4.mul
    f32x4.add
    local.set $25
    local.get $19
    local.get $3
    v128.load
    f32x4.mul
    local.get $20
    local.get $29
    local.get $25
    f32x4.sub
    local.tee $29
    f32x4.mul
    local.get $29
    f32x4.mul
    f32x4.add
    local.get $22
    f32x4.add
    local.set $29
    local.get $2
    local.get $25
    v128.store
    local.get $3
    local.get $29
    v128.store
    local.get $0
    local.get $27
    local.get $16
    f32x4.mul
    local.get $21
    local.get $25
    f32x4.mul
    local.get $29
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store
    local.get $17
    local.get $2
    v128.load offset=16
    f32x4.mul
    local.get $18
    local.get $1
    v128.load offset=16
    local.get $26
    f32x4.mul
    local.get $0
    v128.load offset=16
    local.tee $25
    local.get $28
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $19
    local.get $3
    v128.load offset=16
    f32x4.mul
    local.get $20
    local.get $27
    local.get $28
    f32x4.sub
    local.tee $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.get $22
    f32x4.add
    local.set $27
    local.get $2
    local.get $28
    v128.store offset=16
    local.get $3
    local.get $27
    v128.store offset=16
    local.get $0
    local.get $25
    local.get $16
    f32x4.mul
    local.get $21
    local.get $28
    f32x4.mul
    local.get $27
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 32
    i32.add
    local.set $2
    local.get $3
    i32.const 32
    i32.add
    local.set $3
    local.get $4
    i32.const 8
    i32.sub
    local.set $4
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $4
   if
    local.get $17
    local.get $2
    v128.load32_zero
    f32x4.mul
    local.get $18
    local.get $1
    v128.load32_zero
    local.get $26
    f32x4.mul
    local.get $0
    v128.load32_zero
    local.tee $25
    local.get $15
    i32.const 0
    i32x4.splat
    f32x4.ne
    v128.and
    local.get $15
    f32x4.mul
    f32x4.add
    local.tee $27
    f32x4.mul
    f32x4.add
    local.set $28
    local.get $19
    local.get $3
    v128.load32_zero
    f32x4.mul
    local.get $20
    local.get $27
    local.get $28
    f32x4.sub
    local.tee $27
    f32x4.mul
    local.get $27
    f32x4.mul
    f32x4.add
    local.get $22
    f32x4.add
    local.set $27
    local.get $2
    local.get $28
    v128.store32_lane 0
    local.get $3
    local.get $27
    v128.store32_lane 0
    local.get $0
    local.get $25
    local.get $16
    f32x4.mul
    local.get $21
    local.get $28
    f32x4.mul
    local.get $27
    f32x4.sqrt
    local.get $23
    f32x4.add
    local.tee $25
    f32x4.div
    local.get $25
    i32.const 0
    i32x4.splat
    f32x4.eq
    v128.andnot
    f32x4.sub
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.add
    local.set $2
    local.get $3
    i32.const 4
    i32.add
    local.set $3
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/sparse/sparseWeightGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 f64)
  (local $15 i32)
  local.get $8
  i32.eqz
  if
   local.get $4
   i32.const 0
   local.get $6
   local.get $7
   i32.mul
   i32.const 3
   i32.shl
   memory.fill
  end
  loop $for-loop|0
   local.get $5
   local.get $11
   i32.gt_u
   if
    local.get $0
    i32.load
    local.set $9
    local.get $0
    i32.load offset=4
    local.set $12
    i32.const 0
    local.set $10
    loop $for-loop|1
     local.get $7
     local.get $10
     i32.gt_u
     if
      local.get $4
      local.get $6
      local.get $10
      i32.mul
      i32.const 3
      i32.shl
      i32.add
      local.set $13
      local.get $3
      f64.load
      local.set $14
      local.get $9
      local.set $8
      loop $for-loop|2
       local.get $8
       local.get $12
       i32.lt_u
       if
        local.get $13
        local.get $1
        local.get $8
        i32.const 2
        i32.shl
        i32.add
        i32.load
        i32.const 3
        i32.shl
        i32.add
        local.tee $15
        local.get $15
        f64.load
        local.get $14
        local.get $2
        local.get $8
        i32.const 3
        i32.shl
        i32.add
        f64.load
        f64.mul
        f64.add
        f64.store
        local.get $8
        i32.const 1
        i32.add
        local.set $8
        br $for-loop|2
       end
      end
      local.get $10
      i32.const 1
      i32.add
      local.set $10
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      br $for-loop|1
     end
    end
    local.get $11
    i32.const 1
    i32.add
    local.set $11
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/sparse/sparseWeightGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 f32)
  (local $15 i32)
  (local $16 i32)
  local.get $8
  i32.eqz
  if
   local.get $4
   i32.const 0
   local.get $6
   local.get $7
   i32.mul
   i32.const 2
   i32.shl
   memory.fill
  end
  loop $for-loop|0
   local.get $5
   local.get $11
   i32.gt_u
   if
    local.get $0
    i32.load
    local.set $9
    local.get $0
    i32.load offset=4
    local.set $12
    i32.const 0
    local.set $10
    loop $for-loop|1
     local.get $7
     local.get $10
     i32.gt_u
     if
      local.get $4
      local.get $6
      local.get $10
      i32.mul
      i32.const 2
      i32.shl
      i32.add
      local.set $13
      local.get $3
      f32.load
      local.set $14
      local.get $9
      local.set $8
      loop $for-loop|2
       local.get $8
       local.get $12
       i32.lt_u
       if
        local.get $13
        local.get $8
        i32.const 2
        i32.shl
        local.tee $15
        local.get $1
        i32.add
        i32.load
        i32.const 2
        i32.shl
        i32.add
        local.tee $16
        local.get $16
        f32.load
        local.get $14
        local.get $2
        local.get $15
        i32.add
        f32.load
        f32.mul
        f32.add
        f32.store
        local.get $8
        i32.const 1
        i32.add
        local.set $8
        br $for-loop|2
       end
      end
      local.get $10
      i32.const 1
      i32.add
      local.set $10
      local.get $3
      i32.const 4
      i32.add
      local.set $3
      br $for-loop|1
     end
    end
    local.get $11
    i32.const 1
    i32.add
    local.set $11
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/sparse/sparseDense<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 f64)
  (local $15 i32)
  loop $for-loop|0
   local.get $6
   local.get $13
   i32.gt_u
   if
    local.get $0
    i32.load
    local.set $9
    local.get $0
    i32.load offset=4
    local.set $12
    i32.const 0
    local.set $15
    loop $for-loop|1
     local.get $8
     local.get $15
     i32.gt_u
     if
      local.get $3
      local.get $7
      local.get $15
      i32.mul
      i32.const 3
      i32.shl
      i32.add
      local.set $11
      f64.const 0
      local.set $14
      local.get $9
      local.set $10
      loop $for-loop|2
       local.get $10
       local.get $12
       i32.lt_u
       if
        local.get $14
        local.get $2
        local.get $10
        i32.const 3
        i32.shl
        i32.add
        f64.load
        local.get $11
        local.get $1
        local.get $10
        i32.const 2
        i32.shl
        i32.add
        i32.load
        i32.const 3
        i32.shl
        i32.add
        f64.load
        f64.mul
        f64.add
        local.set $14
        local.get $10
        i32.const 1
        i32.add
        local.set $10
        br $for-loop|2
       end
      end
      local.get $5
      local.get $4
      if (result f64)
       local.get $14
       local.get $4
       local.get $15
       i32.const 3
       i32.shl
       i32.add
       f64.load
       f64.add
      else
       local.get $14
      end
      f64.store
      local.get $15
      i32.const 1
      i32.add
      local.set $15
      local.get $5
      i32.const 8
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $13
    i32.const 1
    i32.add
    local.set $13
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/sparse/sparseDense<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 f32)
  (local $16 i32)
  loop $for-loop|0
   local.get $6
   local.get $14
   i32.gt_u
   if
    local.get $0
    i32.load
    local.set $9
    local.get $0
    i32.load offset=4
    local.set $13
    i32.const 0
    local.set $16
    loop $for-loop|1
     local.get $8
     local.get $16
     i32.gt_u
     if
      local.get $3
      local.get $7
      local.get $16
      i32.mul
      i32.const 2
      i32.shl
      i32.add
      local.set $12
      f32.const 0
      local.set $15
      local.get $9
      local.set $10
      loop $for-loop|2
       local.get $10
       local.get $13
       i32.lt_u
       if
        local.get $15
        local.get $10
        i32.const 2
        i32.shl
        local.tee $11
        local.get $2
        i32.add
        f32.load
        local.get $12
        local.get $1
        local.get $11
        i32.add
        i32.load
        i32.const 2
        i32.shl
        i32.add
        f32.load
        f32.mul
        f32.add
        local.set $15
        local.get $10
        i32.const 1
        i32.add
        local.set $10
        br $for-loop|2
       end
      end
      local.get $5
      local.get $4
      if (result f32)
       local.get $15
       local.get $4
       local.get $16
       i32.const 2
       i32.shl
       i32.add
       f32.load
       f32.add
      else
       local.get $15
      end
      f32.store
      local.get $16
      i32.const 1
      i32.add
      local.set $16
      local.get $5
      i32.const 4
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $14
    i32.const 1
    i32.add
    local.set $14
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/sparse.sparseWeightGradient.kernel/sparseWeightGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  call $assembly/networks/sparse/sparseWeightGradient<f64>
 )
 (func $assembly/networks/sparse.sparseWeightGradient.kernel/sparseWeightGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  call $assembly/networks/sparse/sparseWeightGradient<f32>
 )
 (func $assembly/networks/sparse.sparseDense.kernel/sparseDense_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  call $assembly/networks/sparse/sparseDense<f64>
 )
 (func $assembly/networks/sparse.sparseDense.kernel/sparseDense_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  call $assembly/networks/sparse/sparseDense<f32>
 )
 (func $assembly/networks/softmax/labelCrossEntropy<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (result f64)
  (local $8 f64)
  (local $9 f64)
  (local $10 f64)
  (local $11 i32)
  (local $12 f64)
  (local $13 i32)
  (local $14 i32)
  (local $15 f64)
  (local $16 f64)
  (local $17 f64)
  (local $18 f64)
  (local $19 f64)
  (local $20 i32)
  (local $21 i32)
  local.get $7
  i32.const 3
  i32.shl
  local.set $13
  loop $for-loop|0
   local.get $6
   if
    local.get $4
    f64.load
    local.set $12
    local.get $1
    i32.load
    i32.const 3
    i32.shl
    local.tee $14
    local.get $2
    i32.add
    f64.load
    local.set $9
    local.get $0
    local.get $5
    local.get $7
    local.get $0
    local.get $7
    call $assembly/networks/softmax/largest<f64>
    local.tee $15
    call $assembly/networks/softmax/exponentials<f64>
    local.tee $18
    f64.const -1
    f64.add
    f64x2.splat
    call $assembly/functions/logarithmOf1p<f64>
    f64x2.extract_lane 0
    local.set $16
    local.get $9
    local.set $10
    local.get $9
    local.get $15
    local.get $0
    local.get $14
    i32.add
    f64.load
    f64.sub
    local.get $16
    f64.add
    f64.mul
    local.set $8
    local.get $3
    if
     i32.const 0
     local.set $11
     loop $for-loop|1
      local.get $7
      local.get $11
      i32.gt_u
      if
       local.get $10
       local.get $11
       i32.const 3
       i32.shl
       local.tee $20
       local.get $3
       i32.add
       local.tee $21
       f64.load
       local.tee $19
       f64.add
       local.set $10
       local.get $21
       i64.load
       i64.const 1
       i64.shl
       i64.const 2
       i64.sub
       i64.const -9007199254740994
       i64.le_u
       if
        local.get $8
        local.get $19
        local.get $15
        local.get $0
        local.get $20
        i32.add
        f64.load
        f64.sub
        local.get $16
        f64.add
        f64.mul
        f64.add
        local.set $8
       end
       local.get $11
       i32.const 1
       i32.add
       local.set $11
       br $for-loop|1
      end
     end
    end
    local.get $17
    local.get $12
    local.get $8
    f64.mul
    f64.add
    local.set $17
    local.get $5
    local.get $7
    local.get $12
    local.get $10
    f64.mul
    local.get $18
    f64.div
    call $assembly/networks/softmax/scaleRow<f64>
    local.get $3
    if
     i32.const 0
     local.set $11
     loop $for-loop|2
      local.get $7
      local.get $11
      i32.gt_u
      if
       local.get $11
       i32.const 3
       i32.shl
       local.tee $20
       local.get $5
       i32.add
       local.tee $21
       local.get $21
       f64.load
       local.get $12
       local.get $3
       local.get $20
       i32.add
       f64.load
       f64.mul
       f64.sub
       f64.store
       local.get $11
       i32.const 1
       i32.add
       local.set $11
       br $for-loop|2
      end
     end
    end
    local.get $5
    local.get $14
    i32.add
    local.tee $11
    local.get $11
    f64.load
    local.get $12
    local.get $9
    f64.mul
    f64.sub
    f64.store
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    local.get $0
    local.get $13
    i32.add
    local.set $0
    local.get $5
    local.get $13
    i32.add
    local.set $5
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    br $for-loop|0
   end
  end
  local.get $17
 )
 (func $assembly/networks/softmax/labelCrossEntropy<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (result f64)
  (local $8 f64)
  (local $9 f64)
  (local $10 f64)
  (local $11 i32)
  (local $12 f64)
  (local $13 i32)
  (local $14 f64)
  (local $15 f64)
  (local $16 f64)
  (local $17 f64)
  (local $18 i32)
  (local $19 f64)
  (local $20 i32)
  local.get $7
  i32.const 2
  i32.shl
  local.set $13
  loop $for-loop|0
   local.get $6
   if
    local.get $4
    f64.load
    local.set $12
    local.get $2
    local.get $1
    i32.load
    local.tee $11
    i32.const 3
    i32.shl
    i32.add
    f64.load
    local.set $9
    local.get $0
    local.get $5
    local.get $7
    local.get $0
    local.get $7
    call $assembly/networks/softmax/largest<f32>
    local.tee $14
    call $assembly/networks/softmax/exponentials<f32>
    local.tee $17
    f64.const -1
    f64.add
    f64x2.splat
    call $assembly/functions/logarithmOf1p<f64>
    f64x2.extract_lane 0
    local.set $15
    local.get $9
    local.set $10
    local.get $9
    local.get $14
    local.get $11
    i32.const 2
    i32.shl
    local.tee $18
    local.get $0
    i32.add
    f32.load
    f64.promote_f32
    f64.sub
    local.get $15
    f64.add
    f64.mul
    local.set $8
    local.get $3
    if
     i32.const 0
     local.set $11
     loop $for-loop|1
      local.get $7
      local.get $11
      i32.gt_u
      if
       local.get $10
       local.get $3
       local.get $11
       i32.const 3
       i32.shl
       i32.add
       local.tee $20
       f64.load
       local.tee $19
       f64.add
       local.set $10
       local.get $20
       i64.load
       i64.const 1
       i64.shl
       i64.const 2
       i64.sub
       i64.const -9007199254740994
       i64.le_u
       if
        local.get $8
        local.get $19
        local.get $14
        local.get $0
        local.get $11
        i32.const 2
        i32.shl
        i32.add
        f32.load
        f64.promote_f32
        f64.sub
        local.get $15
        f64.add
        f64.mul
        f64.add
        local.set $8
       end
       local.get $11
       i32.const 1
       i32.add
       local.set $11
       br $for-loop|1
      end
     end
    end
    local.get $16
    local.get $12
    local.get $8
    f64.mul
    f64.add
    local.set $16
    local.get $5
    local.get $7
    local.get $12
    local.get $10
    f64.mul
    local.get $17
    f64.div
    call $assembly/networks/softmax/scaleRow<f32>
    local.get $3
    if
     i32.const 0
     local.set $11
     loop $for-loop|2
      local.get $7
      local.get $11
      i32.gt_u
      if
       local.get $5
       local.get $11
       i32.const 2
       i32.shl
       i32.add
       local.tee $20
       local.get $20
       f32.load
       f64.promote_f32
       local.get $12
       local.get $3
       local.get $11
       i32.const 3
       i32.shl
       i32.add
       f64.load
       f64.mul
       f64.sub
       f32.demote_f64
       f32.store
       local.get $11
       i32.const 1
       i32.add
       local.set $11
       br $for-loop|2
      end
     end
    end
    local.get $5
    local.get $18
    i32.add
    local.tee $11
    local.get $11
    f32.load
    f64.promote_f32
    local.get $12
    local.get $9
    f64.mul
    f64.sub
    f32.demote_f64
    f32.store
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    local.get $0
    local.get $13
    i32.add
    local.set $0
    local.get $5
    local.get $13
    i32.add
    local.set $5
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $4
    i32.const 8
    i32.add
    local.set $4
    br $for-loop|0
   end
  end
  local.get $16
 )
 (func $assembly/networks/softmax/crossEntropy<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  (local $6 f64)
  (local $7 i32)
  (local $8 i32)
  (local $9 f64)
  (local $10 f64)
  (local $11 f64)
  (local $12 f64)
  (local $13 f64)
  (local $14 f64)
  (local $15 f64)
  (local $16 i32)
  local.get $5
  i32.const 3
  i32.shl
  local.set $8
  loop $for-loop|0
   local.get $4
   if
    local.get $2
    f64.load
    local.set $9
    local.get $0
    local.get $3
    local.get $5
    local.get $0
    local.get $5
    call $assembly/networks/softmax/largest<f64>
    local.tee $12
    call $assembly/networks/softmax/exponentials<f64>
    local.tee $13
    f64.const -1
    f64.add
    f64x2.splat
    call $assembly/functions/logarithmOf1p<f64>
    f64x2.extract_lane 0
    local.set $14
    f64.const 0
    local.set $10
    f64.const 0
    local.set $6
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $8
     i32.lt_u
     if
      local.get $10
      local.get $1
      local.get $7
      i32.add
      local.tee $16
      f64.load
      local.tee $15
      f64.add
      local.set $10
      local.get $16
      i64.load
      i64.const 1
      i64.shl
      i64.const 2
      i64.sub
      i64.const -9007199254740994
      i64.le_u
      if
       local.get $6
       local.get $15
       local.get $12
       local.get $0
       local.get $7
       i32.add
       f64.load
       f64.sub
       local.get $14
       f64.add
       f64.mul
       f64.add
       local.set $6
      end
      local.get $7
      i32.const 8
      i32.add
      local.set $7
      br $for-loop|1
     end
    end
    local.get $11
    local.get $9
    local.get $6
    f64.mul
    f64.add
    local.set $11
    local.get $3
    local.get $5
    local.get $9
    local.get $10
    f64.mul
    local.get $13
    f64.div
    call $assembly/networks/softmax/scaleRow<f64>
    i32.const 0
    local.set $7
    loop $for-loop|2
     local.get $7
     local.get $8
     i32.lt_u
     if
      local.get $3
      local.get $7
      i32.add
      local.tee $16
      local.get $16
      f64.load
      local.get $9
      local.get $1
      local.get $7
      i32.add
      f64.load
      f64.mul
      f64.sub
      f64.store
      local.get $7
      i32.const 8
      i32.add
      local.set $7
      br $for-loop|2
     end
    end
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $0
    local.get $8
    i32.add
    local.set $0
    local.get $1
    local.get $8
    i32.add
    local.set $1
    local.get $3
    local.get $8
    i32.add
    local.set $3
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
  local.get $11
 )
 (func $assembly/networks/softmax/crossEntropy<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  (local $6 f64)
  (local $7 i32)
  (local $8 i32)
  (local $9 f64)
  (local $10 f64)
  (local $11 f64)
  (local $12 f64)
  (local $13 f64)
  (local $14 f64)
  (local $15 f64)
  (local $16 i32)
  local.get $5
  i32.const 2
  i32.shl
  local.set $8
  loop $for-loop|0
   local.get $4
   if
    local.get $2
    f64.load
    local.set $9
    local.get $0
    local.get $3
    local.get $5
    local.get $0
    local.get $5
    call $assembly/networks/softmax/largest<f32>
    local.tee $13
    call $assembly/networks/softmax/exponentials<f32>
    local.tee $14
    f64.const -1
    f64.add
    f64x2.splat
    call $assembly/functions/logarithmOf1p<f64>
    f64x2.extract_lane 0
    local.set $15
    f64.const 0
    local.set $10
    f64.const 0
    local.set $6
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $8
     i32.lt_u
     if
      local.get $10
      local.get $1
      local.get $7
      i32.add
      f32.load
      f64.promote_f32
      local.tee $11
      f64.add
      local.set $10
      local.get $11
      i64.reinterpret_f64
      i64.const 1
      i64.shl
      i64.const 2
      i64.sub
      i64.const -9007199254740994
      i64.le_u
      if
       local.get $6
       local.get $11
       local.get $13
       local.get $0
       local.get $7
       i32.add
       f32.load
       f64.promote_f32
       f64.sub
       local.get $15
       f64.add
       f64.mul
       f64.add
       local.set $6
      end
      local.get $7
      i32.const 4
      i32.add
      local.set $7
      br $for-loop|1
     end
    end
    local.get $12
    local.get $9
    local.get $6
    f64.mul
    f64.add
    local.set $12
    local.get $3
    local.get $5
    local.get $9
    local.get $10
    f64.mul
    local.get $14
    f64.div
    call $assembly/networks/softmax/scaleRow<f32>
    i32.const 0
    local.set $7
    loop $for-loop|2
     local.get $7
     local.get $8
     i32.lt_u
     if
      local.get $3
      local.get $7
      i32.add
      local.tee $16
      local.get $16
      f32.load
      f64.promote_f32
      local.get $9
      local.get $1
      local.get $7
      i32.add
      f32.load
      f64.promote_f32
      f64.mul
      f64.sub
      f32.demote_f64
      f32.store
      local.get $7
      i32.const 4
      i32.add
      local.set $7
      br $for-loop|2
     end
    end
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $0
    local.get $8
    i32.add
    local.set $0
    local.get $1
    local.get $8
    i32.add
    local.set $1
    local.get $3
    local.get $8
    i32.add
    local.set $3
    local.get $2
    i32.const 8
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
  local.get $12
 )
 (func $assembly/networks/softmax.softmax.kernel/softmax_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  local.get $0
  local.get $1
  local.get $2
  call $assembly/networks/softmax/softmax<f64>
 )
 (func $assembly/networks/softmax.softmax.kernel/softmax_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  local.get $0
  local.get $1
  local.get $2
  call $assembly/networks/softmax/softmax<f32>
 )
 (func $assembly/networks/softmax.logSumExp.kernel/logSumExp_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  (local $4 f64)
  (local $5 i32)
  (local $6 f64)
  loop $for-loop|0
   local.get $2
   if
    local.get $1
    local.get $0
    local.get $3
    call $assembly/networks/softmax/largest<f64>
    local.tee $4
    f64.abs
    f64.const inf
    f64.eq
    local.tee $5
    local.get $0
    local.get $0
    local.get $3
    f64.const 0
    local.get $4
    local.get $5
    select
    call $assembly/networks/softmax/exponentials<f64>
    local.tee $6
    local.get $6
    f64.eq
    i32.and
    if (result f64)
     local.get $4
    else
     local.get $4
     local.get $6
     f64.const -1
     f64.add
     f64x2.splat
     call $assembly/functions/logarithmOf1p<f64>
     f64x2.extract_lane 0
     f64.add
    end
    f64.store
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $3
    i32.const 3
    i32.shl
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/softmax.logSumExp.kernel/logSumExp_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32)
  (local $4 f64)
  (local $5 i32)
  (local $6 f64)
  loop $for-loop|0
   local.get $2
   if
    local.get $1
    local.get $0
    local.get $3
    call $assembly/networks/softmax/largest<f32>
    local.tee $4
    f64.abs
    f64.const inf
    f64.eq
    local.tee $5
    local.get $0
    local.get $0
    local.get $3
    f64.const 0
    local.get $4
    local.get $5
    select
    call $assembly/networks/softmax/exponentials<f32>
    local.tee $6
    local.get $6
    f64.eq
    i32.and
    if (result f64)
     local.get $4
    else
     local.get $4
     local.get $6
     f64.const -1
     f64.add
     f64x2.splat
     call $assembly/functions/logarithmOf1p<f64>
     f64x2.extract_lane 0
     f64.add
    end
    f32.demote_f64
    f32.store
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $0
    local.get $3
    i32.const 2
    i32.shl
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/softmax.labelCrossEntropy.kernel/labelCrossEntropy_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  call $assembly/networks/softmax/labelCrossEntropy<f64>
 )
 (func $assembly/networks/softmax.labelCrossEntropy.kernel/labelCrossEntropy_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  call $assembly/networks/softmax/labelCrossEntropy<f32>
 )
 (func $assembly/networks/softmax.crossEntropy.kernel/crossEntropy_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/networks/softmax/crossEntropy<f64>
 )
 (func $assembly/networks/softmax.crossEntropy.kernel/crossEntropy_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/networks/softmax/crossEntropy<f32>
 )
 (func $assembly/networks/maxPool/window<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 i32)
  loop $for-loop|0
   local.get $3
   local.get $26
   i32.sub
   i32.const 64
   i32.ge_u
   if
    local.get $0
    local.get $26
    i32.add
    local.set $16
    local.get $1
    local.get $26
    i32.add
    local.set $15
    local.get $2
    local.get $26
    i32.add
    local.set $18
    v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
    local.set $22
    v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
    local.set $21
    v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
    local.set $20
    v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
    local.set $19
    local.get $4
    local.get $5
    i32.mul
    local.get $7
    i32.add
    i64.extend_i32_u
    i64x2.splat
    local.tee $25
    local.tee $11
    local.set $24
    local.get $11
    local.set $10
    local.get $5
    local.set $9
    loop $for-loop|1
     local.get $6
     local.get $9
     i32.gt_u
     if
      local.get $16
      local.get $4
      local.get $9
      i32.mul
      local.tee $14
      local.get $7
      i32.add
      local.tee $23
      local.get $3
      i32.mul
      i32.add
      local.set $27
      local.get $8
      local.get $14
      i32.add
      local.set $14
      loop $for-loop|2
       local.get $14
       local.get $23
       i32.gt_u
       if
        local.get $27
        v128.load
        local.tee $13
        local.get $22
        f64x2.gt
        local.get $13
        local.get $13
        f64x2.ne
        v128.or
        local.set $12
        local.get $13
        local.get $22
        local.get $12
        v128.bitselect
        local.set $22
        local.get $23
        i64.extend_i32_u
        i64x2.splat
        local.tee $17
        local.get $25
        local.get $12
        v128.bitselect
        local.set $25
        local.get $27
        v128.load offset=16
        local.tee $13
        local.get $21
        f64x2.gt
        local.get $13
        local.get $13
        f64x2.ne
        v128.or
        local.set $12
        local.get $13
        local.get $21
        local.get $12
        v128.bitselect
        local.set $21
        local.get $17
        local.get $11
        local.get $12
        v128.bitselect
        local.set $11
        local.get $27
        v128.load offset=32
        local.tee $13
        local.get $20
        f64x2.gt
        local.get $13
        local.get $13
        f64x2.ne
        v128.or
        local.set $12
        local.get $13
        local.get $20
        local.get $12
        v128.bitselect
        local.set $20
        local.get $17
        local.get $24
        local.get $12
        v128.bitselect
        local.set $24
        local.get $27
        v128.load offset=48
        local.tee $13
        local.get $19
        f64x2.gt
        local.get $13
        local.get $13
        f64x2.ne
        v128.or
        local.set $12
        local.get $13
        local.get $19
        local.get $12
        v128.bitselect
        local.set $19
        local.get $17
        local.get $10
        local.get $12
        v128.bitselect
        local.set $10
        local.get $23
        i32.const 1
        i32.add
        local.set $23
        local.get $3
        local.get $27
        i32.add
        local.set $27
        br $for-loop|2
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|1
     end
    end
    local.get $15
    local.get $22
    v128.store
    local.get $15
    local.get $21
    v128.store offset=16
    local.get $15
    local.get $20
    v128.store offset=32
    local.get $15
    local.get $19
    v128.store offset=48
    local.get $18
    local.get $25
    v128.store
    local.get $18
    local.get $11
    v128.store offset=16
    local.get $18
    local.get $24
    v128.store offset=32
    local.get $18
    local.get $10
    v128.store offset=48
    local.get $26
    i32.const -64
    i32.sub
    local.set $26
    br $for-loop|0
   end
  end
  loop $for-loop|3
   local.get $3
   local.get $26
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $26
    i32.add
    local.set $16
    local.get $1
    local.get $26
    i32.add
    local.get $2
    local.get $26
    i32.add
    local.set $14
    v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
    local.set $11
    local.get $4
    local.get $5
    i32.mul
    local.get $7
    i32.add
    i64.extend_i32_u
    i64x2.splat
    local.set $10
    local.get $5
    local.set $9
    loop $for-loop|4
     local.get $6
     local.get $9
     i32.gt_u
     if
      local.get $4
      local.get $9
      i32.mul
      local.get $7
      i32.add
      local.set $27
      loop $for-loop|5
       local.get $27
       local.get $4
       local.get $9
       i32.mul
       local.get $8
       i32.add
       i32.lt_u
       if
        local.get $16
        local.get $3
        local.get $27
        i32.mul
        i32.add
        v128.load
        local.tee $13
        local.get $11
        f64x2.gt
        local.get $13
        local.get $13
        f64x2.ne
        v128.or
        local.set $12
        local.get $13
        local.get $11
        local.get $12
        v128.bitselect
        local.set $11
        local.get $27
        i64.extend_i32_u
        i64x2.splat
        local.get $10
        local.get $12
        v128.bitselect
        local.set $10
        local.get $27
        i32.const 1
        i32.add
        local.set $27
        br $for-loop|5
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|4
     end
    end
    local.get $11
    v128.store
    local.get $14
    local.get $10
    v128.store
    local.get $26
    i32.const 16
    i32.add
    local.set $26
    br $for-loop|3
   end
  end
  loop $for-loop|6
   local.get $3
   local.get $26
   i32.gt_u
   if
    local.get $0
    local.get $26
    i32.add
    local.set $16
    local.get $1
    local.get $26
    i32.add
    local.get $2
    local.get $26
    i32.add
    local.set $14
    v128.const i32x4 0x00000000 0xfff00000 0x00000000 0xfff00000
    local.set $11
    local.get $4
    local.get $5
    i32.mul
    local.get $7
    i32.add
    i64.extend_i32_u
    i64x2.splat
    local.set $10
    local.get $5
    local.set $9
    loop $for-loop|7
     local.get $6
     local.get $9
     i32.gt_u
     if
      local.get $4
      local.get $9
      i32.mul
      local.get $7
      i32.add
      local.set $27
      loop $for-loop|8
       local.get $27
       local.get $4
       local.get $9
       i32.mul
       local.get $8
       i32.add
       i32.lt_u
       if
        local.get $16
        local.get $3
        local.get $27
        i32.mul
        i32.add
        v128.load64_zero
        local.tee $13
        local.get $11
        f64x2.gt
        local.get $13
        local.get $13
        f64x2.ne
        v128.or
        local.set $12
        local.get $13
        local.get $11
        local.get $12
        v128.bitselect
        local.set $11
        local.get $27
        i64.extend_i32_u
        i64x2.splat
        local.get $10
        local.get $12
        v128.bitselect
        local.set $10
        local.get $27
        i32.const 1
        i32.add
        local.set $27
        br $for-loop|8
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|7
     end
    end
    local.get $11
    v128.store64_lane 0
    local.get $14
    local.get $10
    v128.store64_lane 0
    local.get $26
    i32.const 8
    i32.add
    local.set $26
    br $for-loop|6
   end
  end
 )
 (func $assembly/networks/maxPool/window<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 i32)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 i32)
  loop $for-loop|0
   local.get $3
   local.get $26
   i32.sub
   i32.const 64
   i32.ge_u
   if
    local.get $0
    local.get $26
    i32.add
    local.set $16
    local.get $1
    local.get $26
    i32.add
    local.set $15
    local.get $2
    local.get $26
    i32.add
    local.set $18
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $22
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $21
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $20
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $19
    local.get $4
    local.get $5
    i32.mul
    local.get $7
    i32.add
    i32x4.splat
    local.tee $25
    local.tee $11
    local.set $24
    local.get $11
    local.set $10
    local.get $5
    local.set $9
    loop $for-loop|1
     local.get $6
     local.get $9
     i32.gt_u
     if
      local.get $16
      local.get $4
      local.get $9
      i32.mul
      local.tee $14
      local.get $7
      i32.add
      local.tee $23
      local.get $3
      i32.mul
      i32.add
      local.set $27
      local.get $8
      local.get $14
      i32.add
      local.set $14
      loop $for-loop|2
       local.get $14
       local.get $23
       i32.gt_u
       if
        local.get $27
        v128.load
        local.tee $13
        local.get $22
        f32x4.gt
        local.get $13
        local.get $13
        f32x4.ne
        v128.or
        local.set $12
        local.get $13
        local.get $22
        local.get $12
        v128.bitselect
        local.set $22
        local.get $23
        i32x4.splat
        local.tee $17
        local.get $25
        local.get $12
        v128.bitselect
        local.set $25
        local.get $27
        v128.load offset=16
        local.tee $13
        local.get $21
        f32x4.gt
        local.get $13
        local.get $13
        f32x4.ne
        v128.or
        local.set $12
        local.get $13
        local.get $21
        local.get $12
        v128.bitselect
        local.set $21
        local.get $17
        local.get $11
        local.get $12
        v128.bitselect
        local.set $11
        local.get $27
        v128.load offset=32
        local.tee $13
        local.get $20
        f32x4.gt
        local.get $13
        local.get $13
        f32x4.ne
        v128.or
        local.set $12
        local.get $13
        local.get $20
        local.get $12
        v128.bitselect
        local.set $20
        local.get $17
        local.get $24
        local.get $12
        v128.bitselect
        local.set $24
        local.get $27
        v128.load offset=48
        local.tee $13
        local.get $19
        f32x4.gt
        local.get $13
        local.get $13
        f32x4.ne
        v128.or
        local.set $12
        local.get $13
        local.get $19
        local.get $12
        v128.bitselect
        local.set $19
        local.get $17
        local.get $10
        local.get $12
        v128.bitselect
        local.set $10
        local.get $23
        i32.const 1
        i32.add
        local.set $23
        local.get $3
        local.get $27
        i32.add
        local.set $27
        br $for-loop|2
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|1
     end
    end
    local.get $15
    local.get $22
    v128.store
    local.get $15
    local.get $21
    v128.store offset=16
    local.get $15
    local.get $20
    v128.store offset=32
    local.get $15
    local.get $19
    v128.store offset=48
    local.get $18
    local.get $25
    v128.store
    local.get $18
    local.get $11
    v128.store offset=16
    local.get $18
    local.get $24
    v128.store offset=32
    local.get $18
    local.get $10
    v128.store offset=48
    local.get $26
    i32.const -64
    i32.sub
    local.set $26
    br $for-loop|0
   end
  end
  loop $for-loop|3
   local.get $3
   local.get $26
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $26
    i32.add
    local.set $16
    local.get $1
    local.get $26
    i32.add
    local.get $2
    local.get $26
    i32.add
    local.set $14
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $11
    local.get $4
    local.get $5
    i32.mul
    local.get $7
    i32.add
    i32x4.splat
    local.set $10
    local.get $5
    local.set $9
    loop $for-loop|4
     local.get $6
     local.get $9
     i32.gt_u
     if
      local.get $4
      local.get $9
      i32.mul
      local.get $7
      i32.add
      local.set $27
      loop $for-loop|5
       local.get $27
       local.get $4
       local.get $9
       i32.mul
       local.get $8
       i32.add
       i32.lt_u
       if
        local.get $16
        local.get $3
        local.get $27
        i32.mul
        i32.add
        v128.load
        local.tee $13
        local.get $11
        f32x4.gt
        local.get $13
        local.get $13
        f32x4.ne
        v128.or
        local.set $12
        local.get $13
        local.get $11
        local.get $12
        v128.bitselect
        local.set $11
        local.get $27
        i32x4.splat
        local.get $10
        local.get $12
        v128.bitselect
        local.set $10
        local.get $27
        i32.const 1
        i32.add
        local.set $27
        br $for-loop|5
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|4
     end
    end
    local.get $11
    v128.store
    local.get $14
    local.get $10
    v128.store
    local.get $26
    i32.const 16
    i32.add
    local.set $26
    br $for-loop|3
   end
  end
  loop $for-loop|6
   local.get $3
   local.get $26
   i32.gt_u
   if
    local.get $0
    local.get $26
    i32.add
    local.set $16
    local.get $1
    local.get $26
    i32.add
    local.get $2
    local.get $26
    i32.add
    local.set $14
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $11
    local.get $4
    local.get $5
    i32.mul
    local.get $7
    i32.add
    i32x4.splat
    local.set $10
    local.get $5
    local.set $9
    loop $for-loop|7
     local.get $6
     local.get $9
     i32.gt_u
     if
      local.get $4
      local.get $9
      i32.mul
      local.get $7
      i32.add
      local.set $27
      loop $for-loop|8
       local.get $27
       local.get $4
       local.get $9
       i32.mul
       local.get $8
       i32.add
       i32.lt_u
       if
        local.get $16
        local.get $3
        local.get $27
        i32.mul
        i32.add
        v128.load32_zero
        local.tee $13
        local.get $11
        f32x4.gt
        local.get $13
        local.get $13
        f32x4.ne
        v128.or
        local.set $12
        local.get $13
        local.get $11
        local.get $12
        v128.bitselect
        local.set $11
        local.get $27
        i32x4.splat
        local.get $10
        local.get $12
        v128.bitselect
        local.set $10
        local.get $27
        i32.const 1
        i32.add
        local.set $27
        br $for-loop|8
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|7
     end
    end
    local.get $11
    v128.store32_lane 0
    local.get $14
    local.get $10
    v128.store32_lane 0
    local.get $26
    i32.const 4
    i32.add
    local.set $26
    br $for-loop|6
   end
  end
 )
 (func $assembly/networks/maxPool/spread<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 i32)
  (local $13 i32)
  local.get $3
  i32.const -16
  i32.and
  local.set $13
  loop $for-loop|0
   local.get $6
   local.get $10
   i32.gt_u
   if
    i32.const 0
    local.set $9
    loop $for-loop|1
     local.get $7
     local.get $9
     i32.gt_u
     if
      local.get $5
      local.get $9
      i32.add
      local.tee $8
      i64.extend_i32_u
      i64x2.splat
      local.set $11
      local.get $2
      local.get $3
      local.get $8
      i32.mul
      i32.add
      local.set $12
      i32.const 0
      local.set $8
      loop $for-loop|2
       local.get $8
       local.get $13
       i32.lt_u
       if
        local.get $8
        local.get $12
        i32.add
        local.get $0
        local.get $8
        i32.add
        v128.load
        local.get $1
        local.get $8
        i32.add
        v128.load
        local.get $11
        i64x2.eq
        v128.and
        v128.store
        local.get $8
        i32.const 16
        i32.add
        local.set $8
        br $for-loop|2
       end
      end
      loop $for-loop|3
       local.get $3
       local.get $8
       i32.gt_u
       if
        local.get $8
        local.get $12
        i32.add
        local.get $0
        local.get $8
        i32.add
        v128.load64_zero
        local.get $1
        local.get $8
        i32.add
        v128.load64_zero
        local.get $11
        i64x2.eq
        v128.and
        v128.store64_lane 0
        local.get $8
        i32.const 8
        i32.add
        local.set $8
        br $for-loop|3
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|1
     end
    end
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    local.get $4
    local.get $5
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/maxPool/spread<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 i32)
  (local $13 i32)
  local.get $3
  i32.const -16
  i32.and
  local.set $13
  loop $for-loop|0
   local.get $6
   local.get $10
   i32.gt_u
   if
    i32.const 0
    local.set $9
    loop $for-loop|1
     local.get $7
     local.get $9
     i32.gt_u
     if
      local.get $5
      local.get $9
      i32.add
      local.tee $8
      i32x4.splat
      local.set $11
      local.get $2
      local.get $3
      local.get $8
      i32.mul
      i32.add
      local.set $12
      i32.const 0
      local.set $8
      loop $for-loop|2
       local.get $8
       local.get $13
       i32.lt_u
       if
        local.get $8
        local.get $12
        i32.add
        local.get $0
        local.get $8
        i32.add
        v128.load
        local.get $1
        local.get $8
        i32.add
        v128.load
        local.get $11
        i32x4.eq
        v128.and
        v128.store
        local.get $8
        i32.const 16
        i32.add
        local.set $8
        br $for-loop|2
       end
      end
      loop $for-loop|3
       local.get $3
       local.get $8
       i32.gt_u
       if
        local.get $8
        local.get $12
        i32.add
        local.get $0
        local.get $8
        i32.add
        v128.load32_zero
        local.get $1
        local.get $8
        i32.add
        v128.load32_zero
        local.get $11
        i32x4.eq
        v128.and
        v128.store32_lane 0
        local.get $8
        i32.const 4
        i32.add
        local.set $8
        br $for-loop|3
       end
      end
      local.get $9
      i32.const 1
      i32.add
      local.set $9
      br $for-loop|1
     end
    end
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    local.get $4
    local.get $5
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/maxPool/maxPoolGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  local.get $6
  i32.const 3
  i32.shl
  local.tee $12
  local.get $4
  local.get $5
  i32.mul
  i32.mul
  local.set $14
  local.get $8
  local.get $10
  i32.mul
  local.get $5
  i32.eq
  local.get $7
  local.get $9
  i32.mul
  local.get $4
  i32.eq
  local.get $11
  local.get $11
  select
  local.tee $4
  local.get $4
  select
  local.set $15
  loop $for-loop|0
   local.get $3
   if
    local.get $15
    i32.eqz
    if
     local.get $2
     i32.const 0
     local.get $14
     memory.fill
    end
    i32.const 0
    local.set $6
    loop $for-loop|1
     local.get $6
     local.get $7
     i32.lt_u
     if
      i32.const 0
      local.set $13
      loop $for-loop|2
       local.get $8
       local.get $13
       i32.gt_u
       if
        local.get $11
        if
         local.get $0
         local.get $1
         local.get $2
         local.get $12
         local.get $5
         local.get $6
         local.get $9
         i32.mul
         local.get $5
         i32.mul
         local.get $10
         local.get $13
         i32.mul
         i32.add
         local.get $9
         local.get $10
         call $assembly/networks/maxPool/spread<f64>
        else
         i32.const 0
         local.set $4
         loop $for-loop|00
          local.get $4
          local.get $12
          i32.lt_u
          if
           local.get $2
           local.get $4
           i32.add
           local.get $1
           local.get $4
           i32.add
           i32.load
           local.get $12
           i32.mul
           i32.add
           local.tee $16
           local.get $16
           f64.load
           local.get $0
           local.get $4
           i32.add
           f64.load
           f64.add
           f64.store
           local.get $4
           i32.const 8
           i32.add
           local.set $4
           br $for-loop|00
          end
         end
        end
        local.get $13
        i32.const 1
        i32.add
        local.set $13
        local.get $0
        local.get $12
        i32.add
        local.set $0
        local.get $1
        local.get $12
        i32.add
        local.set $1
        br $for-loop|2
       end
      end
      local.get $6
      i32.const 1
      i32.add
      local.set $6
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    local.get $2
    local.get $14
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/maxPool/maxPoolGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  local.get $6
  i32.const 2
  i32.shl
  local.tee $12
  local.get $4
  local.get $5
  i32.mul
  i32.mul
  local.set $14
  local.get $8
  local.get $10
  i32.mul
  local.get $5
  i32.eq
  local.get $7
  local.get $9
  i32.mul
  local.get $4
  i32.eq
  local.get $11
  local.get $11
  select
  local.tee $4
  local.get $4
  select
  local.set $15
  loop $for-loop|0
   local.get $3
   if
    local.get $15
    i32.eqz
    if
     local.get $2
     i32.const 0
     local.get $14
     memory.fill
    end
    i32.const 0
    local.set $6
    loop $for-loop|1
     local.get $6
     local.get $7
     i32.lt_u
     if
      i32.const 0
      local.set $13
      loop $for-loop|2
       local.get $8
       local.get $13
       i32.gt_u
       if
        local.get $11
        if
         local.get $0
         local.get $1
         local.get $2
         local.get $12
         local.get $5
         local.get $6
         local.get $9
         i32.mul
         local.get $5
         i32.mul
         local.get $10
         local.get $13
         i32.mul
         i32.add
         local.get $9
         local.get $10
         call $assembly/networks/maxPool/spread<f32>
        else
         i32.const 0
         local.set $4
         loop $for-loop|00
          local.get $4
          local.get $12
          i32.lt_u
          if
           local.get $2
           local.get $4
           i32.add
           local.get $1
           local.get $4
           i32.add
           i32.load
           local.get $12
           i32.mul
           i32.add
           local.tee $16
           local.get $16
           f32.load
           local.get $0
           local.get $4
           i32.add
           f32.load
           f32.add
           f32.store
           local.get $4
           i32.const 4
           i32.add
           local.set $4
           br $for-loop|00
          end
         end
        end
        local.get $13
        i32.const 1
        i32.add
        local.set $13
        local.get $0
        local.get $12
        i32.add
        local.set $0
        local.get $1
        local.get $12
        i32.add
        local.set $1
        br $for-loop|2
       end
      end
      local.get $6
      i32.const 1
      i32.add
      local.set $6
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    local.get $2
    local.get $14
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/maxPool/maxPool<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  local.get $6
  i32.const 3
  i32.shl
  local.set $13
  local.get $4
  local.get $11
  i32.const 1
  i32.shl
  i32.add
  local.get $7
  i32.sub
  local.get $9
  i32.div_u
  i32.const 1
  i32.add
  local.set $17
  local.get $5
  local.get $12
  i32.const 1
  i32.shl
  i32.add
  local.get $8
  i32.sub
  local.get $10
  i32.div_u
  i32.const 1
  i32.add
  local.set $18
  loop $for-loop|0
   local.get $3
   if
    i32.const 0
    local.set $14
    loop $for-loop|1
     local.get $14
     local.get $17
     i32.lt_u
     if
      local.get $9
      local.get $14
      i32.mul
      local.tee $6
      local.get $11
      i32.sub
      i32.const 0
      local.get $6
      local.get $11
      i32.gt_u
      select
      local.set $19
      local.get $6
      local.get $7
      i32.add
      local.get $11
      i32.sub
      local.tee $6
      local.get $4
      local.get $4
      local.get $6
      i32.gt_u
      select
      local.set $20
      i32.const 0
      local.set $6
      loop $for-loop|2
       local.get $6
       local.get $18
       i32.lt_u
       if
        local.get $6
        local.get $10
        i32.mul
        local.tee $15
        local.get $8
        i32.add
        local.get $12
        i32.sub
        local.set $16
        local.get $0
        local.get $1
        local.get $2
        local.get $13
        local.get $5
        local.get $19
        local.get $20
        local.get $15
        local.get $12
        i32.sub
        i32.const 0
        local.get $12
        local.get $15
        i32.lt_u
        select
        local.get $16
        local.get $5
        local.get $5
        local.get $16
        i32.gt_u
        select
        call $assembly/networks/maxPool/window<f64>
        local.get $6
        i32.const 1
        i32.add
        local.set $6
        local.get $1
        local.get $13
        i32.add
        local.set $1
        local.get $2
        local.get $13
        i32.add
        local.set $2
        br $for-loop|2
       end
      end
      local.get $14
      i32.const 1
      i32.add
      local.set $14
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    local.get $0
    local.get $4
    local.get $5
    i32.mul
    local.get $13
    i32.mul
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/maxPool/maxPool<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  local.get $6
  i32.const 2
  i32.shl
  local.set $13
  local.get $4
  local.get $11
  i32.const 1
  i32.shl
  i32.add
  local.get $7
  i32.sub
  local.get $9
  i32.div_u
  i32.const 1
  i32.add
  local.set $17
  local.get $5
  local.get $12
  i32.const 1
  i32.shl
  i32.add
  local.get $8
  i32.sub
  local.get $10
  i32.div_u
  i32.const 1
  i32.add
  local.set $18
  loop $for-loop|0
   local.get $3
   if
    i32.const 0
    local.set $14
    loop $for-loop|1
     local.get $14
     local.get $17
     i32.lt_u
     if
      local.get $9
      local.get $14
      i32.mul
      local.tee $6
      local.get $11
      i32.sub
      i32.const 0
      local.get $6
      local.get $11
      i32.gt_u
      select
      local.set $19
      local.get $6
      local.get $7
      i32.add
      local.get $11
      i32.sub
      local.tee $6
      local.get $4
      local.get $4
      local.get $6
      i32.gt_u
      select
      local.set $20
      i32.const 0
      local.set $6
      loop $for-loop|2
       local.get $6
       local.get $18
       i32.lt_u
       if
        local.get $6
        local.get $10
        i32.mul
        local.tee $15
        local.get $8
        i32.add
        local.get $12
        i32.sub
        local.set $16
        local.get $0
        local.get $1
        local.get $2
        local.get $13
        local.get $5
        local.get $19
        local.get $20
        local.get $15
        local.get $12
        i32.sub
        i32.const 0
        local.get $12
        local.get $15
        i32.lt_u
        select
        local.get $16
        local.get $5
        local.get $5
        local.get $16
        i32.gt_u
        select
        call $assembly/networks/maxPool/window<f32>
        local.get $6
        i32.const 1
        i32.add
        local.set $6
        local.get $1
        local.get $13
        i32.add
        local.set $1
        local.get $2
        local.get $13
        i32.add
        local.set $2
        br $for-loop|2
       end
      end
      local.get $14
      i32.const 1
      i32.add
      local.set $14
      br $for-loop|1
     end
    end
    local.get $3
    i32.const 1
    i32.sub
    local.set $3
    local.get $0
    local.get $4
    local.get $5
    i32.mul
    local.get $13
    i32.mul
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/maxPool.maxPoolGradient.kernel/maxPoolGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  call $assembly/networks/maxPool/maxPoolGradient<f64>
 )
 (func $assembly/networks/maxPool.maxPoolGradient.kernel/maxPoolGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  call $assembly/networks/maxPool/maxPoolGradient<f32>
 )
 (func $assembly/networks/maxPool.maxPool.kernel/maxPool_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/maxPool/maxPool<f64>
 )
 (func $assembly/networks/maxPool.maxPool.kernel/maxPool_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/maxPool/maxPool<f32>
 )
 (func $assembly/networks/masking.masking.kernel/masking_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  local.get $0
  local.set $6
  local.get $3
  local.get $4
  i32.mul
  i32.const 3
  i32.shl
  local.set $3
  loop $for-loop|0
   local.get $2
   if
    local.get $3
    local.set $0
    loop $while-continue|1
     local.get $0
     if (result i32)
      local.get $0
      local.get $6
      i32.add
      i32.const 8
      i32.sub
      f64.load
      local.get $5
      f64.eq
     else
      i32.const 0
     end
     if
      local.get $0
      i32.const 8
      i32.sub
      local.set $0
      br $while-continue|1
     end
    end
    local.get $1
    local.get $0
    local.get $4
    i32.const 3
    i32.shl
    local.tee $0
    i32.add
    i32.const 1
    i32.sub
    local.get $0
    i32.div_u
    i32.store
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $3
    local.get $6
    i32.add
    local.set $6
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/masking.masking.kernel/masking_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 f32)
  local.get $0
  local.set $6
  local.get $3
  local.get $4
  i32.mul
  i32.const 2
  i32.shl
  local.set $3
  local.get $5
  f32.demote_f64
  local.set $7
  loop $for-loop|0
   local.get $2
   if
    local.get $3
    local.set $0
    loop $while-continue|1
     local.get $0
     if (result i32)
      local.get $0
      local.get $6
      i32.add
      i32.const 4
      i32.sub
      f32.load
      local.get $7
      f32.eq
     else
      i32.const 0
     end
     if
      local.get $0
      i32.const 4
      i32.sub
      local.set $0
      br $while-continue|1
     end
    end
    local.get $1
    local.get $0
    local.get $4
    i32.const 2
    i32.shl
    local.tee $0
    i32.add
    i32.const 1
    i32.sub
    local.get $0
    i32.div_u
    i32.store
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    local.get $3
    local.get $6
    i32.add
    local.set $6
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/lstm/lstmGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  local.get $10
  i32.const 3
  i32.shl
  local.tee $13
  i32.const 64
  local.get $8
  local.get $8
  i32.const 64
  i32.ge_u
  select
  local.tee $16
  i32.mul
  local.tee $11
  local.get $7
  i32.add
  local.tee $17
  local.get $11
  i32.add
  local.set $18
  loop $while-continue|0
   local.get $8
   if
    local.get $7
    i32.const 0
    local.get $16
    local.get $8
    local.get $16
    local.get $8
    local.get $16
    i32.lt_u
    select
    local.tee $14
    i32.add
    local.get $13
    i32.mul
    memory.fill
    local.get $9
    local.set $11
    loop $for-loop|1
     local.get $11
     local.tee $12
     i32.const 1
     i32.sub
     local.set $11
     local.get $12
     if
      block $for-break1
       i32.const 0
       local.set $15
       loop $for-loop|2
        local.get $14
        local.get $15
        i32.gt_u
        if
         local.get $9
         local.get $15
         i32.mul
         local.get $11
         i32.add
         local.get $13
         i32.mul
         local.set $20
         block $for-continue|2
          local.get $4
          if (result i32)
           local.get $4
           local.get $15
           i32.const 2
           i32.shl
           i32.add
           i32.load
          else
           local.get $9
          end
          local.tee $12
          local.get $11
          i32.le_u
          if
           local.get $6
           local.get $20
           i32.const 2
           i32.shl
           i32.add
           i32.const 0
           local.get $13
           i32.const 2
           i32.shl
           memory.fill
           br $for-continue|2
          end
          local.get $20
          i32.const 2
          i32.shl
          local.tee $19
          local.get $0
          i32.add
          local.get $1
          local.get $20
          i32.const 1
          i32.shl
          i32.add
          local.get $2
          local.get $20
          i32.add
          local.get $13
          local.get $15
          i32.mul
          local.tee $20
          local.get $2
          i32.add
          i32.const 0
          local.get $11
          i32.const 1
          i32.add
          local.get $12
          i32.eq
          select
          local.get $3
          select
          local.get $7
          local.get $20
          i32.add
          local.get $17
          local.get $20
          i32.add
          local.get $6
          local.get $19
          i32.add
          local.get $13
          call $assembly/networks/lstm/lstmCellGradient<f64>
         end
         local.get $15
         i32.const 1
         i32.add
         local.set $15
         br $for-loop|2
        end
       end
       local.get $11
       i32.eqz
       br_if $for-break1
       local.get $6
       local.get $11
       i32.const 2
       i32.shl
       local.get $13
       i32.mul
       i32.add
       local.get $9
       i32.const 2
       i32.shl
       local.get $13
       i32.mul
       i32.const 8
       local.get $5
       local.get $17
       local.get $18
       local.get $14
       local.get $10
       local.get $10
       i32.const 2
       i32.shl
       i32.const 0
       call $assembly/matrix/products/product<f64>
       br $for-loop|1
      end
     end
    end
    local.get $9
    local.get $14
    i32.mul
    local.get $13
    i32.mul
    local.tee $11
    i32.const 2
    i32.shl
    local.tee $12
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $11
    i32.const 1
    i32.shl
    i32.add
    local.set $1
    local.get $2
    local.get $11
    local.get $13
    local.get $14
    i32.mul
    local.get $3
    select
    i32.add
    local.set $2
    local.get $6
    local.get $12
    i32.add
    local.set $6
    local.get $4
    local.get $14
    i32.const 2
    i32.shl
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    local.get $8
    local.get $14
    i32.sub
    local.set $8
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/lstm/lstmGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  local.get $10
  i32.const 2
  i32.shl
  local.tee $13
  i32.const 64
  local.get $8
  local.get $8
  i32.const 64
  i32.ge_u
  select
  local.tee $16
  i32.mul
  local.tee $11
  local.get $7
  i32.add
  local.tee $17
  local.get $11
  i32.add
  local.set $18
  loop $while-continue|0
   local.get $8
   if
    local.get $7
    i32.const 0
    local.get $16
    local.get $8
    local.get $16
    local.get $8
    local.get $16
    i32.lt_u
    select
    local.tee $14
    i32.add
    local.get $13
    i32.mul
    memory.fill
    local.get $9
    local.set $11
    loop $for-loop|1
     local.get $11
     local.tee $12
     i32.const 1
     i32.sub
     local.set $11
     local.get $12
     if
      block $for-break1
       i32.const 0
       local.set $15
       loop $for-loop|2
        local.get $14
        local.get $15
        i32.gt_u
        if
         local.get $9
         local.get $15
         i32.mul
         local.get $11
         i32.add
         local.get $13
         i32.mul
         local.set $20
         block $for-continue|2
          local.get $4
          if (result i32)
           local.get $4
           local.get $15
           i32.const 2
           i32.shl
           i32.add
           i32.load
          else
           local.get $9
          end
          local.tee $12
          local.get $11
          i32.le_u
          if
           local.get $6
           local.get $20
           i32.const 2
           i32.shl
           i32.add
           i32.const 0
           local.get $13
           i32.const 2
           i32.shl
           memory.fill
           br $for-continue|2
          end
          local.get $20
          i32.const 2
          i32.shl
          local.tee $19
          local.get $0
          i32.add
          local.get $1
          local.get $20
          i32.const 1
          i32.shl
          i32.add
          local.get $2
          local.get $20
          i32.add
          local.get $13
          local.get $15
          i32.mul
          local.tee $20
          local.get $2
          i32.add
          i32.const 0
          local.get $11
          i32.const 1
          i32.add
          local.get $12
          i32.eq
          select
          local.get $3
          select
          local.get $7
          local.get $20
          i32.add
          local.get $17
          local.get $20
          i32.add
          local.get $6
          local.get $19
          i32.add
          local.get $13
          call $assembly/networks/lstm/lstmCellGradient<f32>
         end
         local.get $15
         i32.const 1
         i32.add
         local.set $15
         br $for-loop|2
        end
       end
       local.get $11
       i32.eqz
       br_if $for-break1
       local.get $6
       local.get $11
       i32.const 2
       i32.shl
       local.get $13
       i32.mul
       i32.add
       local.get $9
       i32.const 2
       i32.shl
       local.get $13
       i32.mul
       i32.const 4
       local.get $5
       local.get $17
       local.get $18
       local.get $14
       local.get $10
       local.get $10
       i32.const 2
       i32.shl
       i32.const 0
       call $assembly/matrix/products/product<f32>
       br $for-loop|1
      end
     end
    end
    local.get $9
    local.get $14
    i32.mul
    local.get $13
    i32.mul
    local.tee $11
    i32.const 2
    i32.shl
    local.tee $12
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $11
    i32.const 1
    i32.shl
    i32.add
    local.set $1
    local.get $2
    local.get $11
    local.get $13
    local.get $14
    i32.mul
    local.get $3
    select
    i32.add
    local.set $2
    local.get $6
    local.get $12
    i32.add
    local.set $6
    local.get $4
    local.get $14
    i32.const 2
    i32.shl
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    local.get $8
    local.get $14
    i32.sub
    local.set $8
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/lstm/lstmCellGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 v128)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 i32)
  (local $18 v128)
  local.get $6
  i32.const -16
  i32.and
  local.set $9
  loop $for-loop|0
   local.get $8
   local.get $9
   i32.lt_u
   if
    local.get $0
    local.get $8
    i32.add
    local.tee $10
    v128.load
    local.set $11
    local.get $6
    local.get $10
    i32.add
    v128.load
    local.set $12
    local.get $10
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    v128.load
    local.set $13
    local.get $10
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    v128.load
    local.set $14
    local.get $1
    local.get $8
    i32.add
    local.tee $10
    local.get $6
    i32.add
    v128.load
    local.set $15
    local.get $4
    local.get $8
    i32.add
    v128.load
    local.set $7
    local.get $10
    v128.load
    local.set $16
    local.get $2
    local.get $8
    i32.add
    i32.const 0
    local.get $2
    select
    local.tee $10
    if
     local.get $7
     local.get $10
     v128.load
     f64x2.add
     local.set $7
    end
    local.get $3
    local.get $8
    i32.add
    local.tee $17
    v128.load
    local.get $7
    local.get $14
    f64x2.mul
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $15
    local.get $15
    f64x2.mul
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.set $18
    local.get $17
    local.get $18
    local.get $12
    f64x2.mul
    v128.store
    local.get $5
    local.get $8
    i32.add
    local.tee $10
    local.get $18
    local.get $13
    f64x2.mul
    local.get $11
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $11
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store
    local.get $6
    local.get $10
    i32.add
    local.get $18
    local.get $16
    f64x2.mul
    local.get $12
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $12
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store
    local.get $10
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    local.get $18
    local.get $11
    f64x2.mul
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    local.get $13
    f64x2.mul
    f64x2.sub
    f64x2.mul
    v128.store
    local.get $10
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    local.get $7
    local.get $15
    f64x2.mul
    local.get $14
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $14
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store
    local.get $8
    i32.const 16
    i32.add
    local.set $8
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $6
   local.get $8
   i32.gt_u
   if
    local.get $0
    local.get $8
    i32.add
    local.tee $9
    v128.load64_zero
    local.set $11
    local.get $6
    local.get $9
    i32.add
    v128.load64_zero
    local.set $12
    local.get $9
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    v128.load64_zero
    local.set $13
    local.get $9
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    v128.load64_zero
    local.set $14
    local.get $1
    local.get $8
    i32.add
    local.tee $9
    local.get $6
    i32.add
    v128.load64_zero
    local.set $15
    local.get $4
    local.get $8
    i32.add
    v128.load64_zero
    local.set $7
    local.get $9
    v128.load64_zero
    local.set $16
    local.get $2
    local.get $8
    i32.add
    i32.const 0
    local.get $2
    select
    local.tee $9
    if
     local.get $7
     local.get $9
     v128.load64_zero
     f64x2.add
     local.set $7
    end
    local.get $3
    local.get $8
    i32.add
    local.tee $10
    v128.load64_zero
    local.get $7
    local.get $14
    f64x2.mul
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $15
    local.get $15
    f64x2.mul
    f64x2.sub
    f64x2.mul
    f64x2.add
    local.set $18
    local.get $10
    local.get $18
    local.get $12
    f64x2.mul
    v128.store64_lane 0
    local.get $5
    local.get $8
    i32.add
    local.tee $9
    local.get $18
    local.get $13
    f64x2.mul
    local.get $11
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $11
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store64_lane 0
    local.get $6
    local.get $9
    i32.add
    local.get $18
    local.get $16
    f64x2.mul
    local.get $12
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $12
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store64_lane 0
    local.get $9
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    local.get $18
    local.get $11
    f64x2.mul
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    local.get $13
    f64x2.mul
    f64x2.sub
    f64x2.mul
    v128.store64_lane 0
    local.get $9
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    local.get $7
    local.get $15
    f64x2.mul
    local.get $14
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $14
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store64_lane 0
    local.get $8
    i32.const 8
    i32.add
    local.set $8
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/lstm/lstmCellGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 v128)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 i32)
  (local $18 v128)
  local.get $6
  i32.const -16
  i32.and
  local.set $9
  loop $for-loop|0
   local.get $8
   local.get $9
   i32.lt_u
   if
    local.get $0
    local.get $8
    i32.add
    local.tee $10
    v128.load
    local.set $11
    local.get $6
    local.get $10
    i32.add
    v128.load
    local.set $12
    local.get $10
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    v128.load
    local.set $13
    local.get $10
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    v128.load
    local.set $14
    local.get $1
    local.get $8
    i32.add
    local.tee $10
    local.get $6
    i32.add
    v128.load
    local.set $15
    local.get $4
    local.get $8
    i32.add
    v128.load
    local.set $7
    local.get $10
    v128.load
    local.set $16
    local.get $2
    local.get $8
    i32.add
    i32.const 0
    local.get $2
    select
    local.tee $10
    if
     local.get $7
     local.get $10
     v128.load
     f32x4.add
     local.set $7
    end
    local.get $3
    local.get $8
    i32.add
    local.tee $17
    v128.load
    local.get $7
    local.get $14
    f32x4.mul
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $15
    local.get $15
    f32x4.mul
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.set $18
    local.get $17
    local.get $18
    local.get $12
    f32x4.mul
    v128.store
    local.get $5
    local.get $8
    i32.add
    local.tee $10
    local.get $18
    local.get $13
    f32x4.mul
    local.get $11
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $11
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store
    local.get $6
    local.get $10
    i32.add
    local.get $18
    local.get $16
    f32x4.mul
    local.get $12
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $12
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store
    local.get $10
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    local.get $18
    local.get $11
    f32x4.mul
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    local.get $13
    f32x4.mul
    f32x4.sub
    f32x4.mul
    v128.store
    local.get $10
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    local.get $7
    local.get $15
    f32x4.mul
    local.get $14
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $14
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store
    local.get $8
    i32.const 16
    i32.add
    local.set $8
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $6
   local.get $8
   i32.gt_u
   if
    local.get $0
    local.get $8
    i32.add
    local.tee $9
    v128.load32_zero
    local.set $11
    local.get $6
    local.get $9
    i32.add
    v128.load32_zero
    local.set $12
    local.get $9
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    v128.load32_zero
    local.set $13
    local.get $9
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    v128.load32_zero
    local.set $14
    local.get $1
    local.get $8
    i32.add
    local.tee $9
    local.get $6
    i32.add
    v128.load32_zero
    local.set $15
    local.get $4
    local.get $8
    i32.add
    v128.load32_zero
    local.set $7
    local.get $9
    v128.load32_zero
    local.set $16
    local.get $2
    local.get $8
    i32.add
    i32.const 0
    local.get $2
    select
    local.tee $9
    if
     local.get $7
     local.get $9
     v128.load32_zero
     f32x4.add
     local.set $7
    end
    local.get $3
    local.get $8
    i32.add
    local.tee $10
    v128.load32_zero
    local.get $7
    local.get $14
    f32x4.mul
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $15
    local.get $15
    f32x4.mul
    f32x4.sub
    f32x4.mul
    f32x4.add
    local.set $18
    local.get $10
    local.get $18
    local.get $12
    f32x4.mul
    v128.store32_lane 0
    local.get $5
    local.get $8
    i32.add
    local.tee $9
    local.get $18
    local.get $13
    f32x4.mul
    local.get $11
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $11
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store32_lane 0
    local.get $6
    local.get $9
    i32.add
    local.get $18
    local.get $16
    f32x4.mul
    local.get $12
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $12
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store32_lane 0
    local.get $9
    local.get $6
    i32.const 1
    i32.shl
    i32.add
    local.get $18
    local.get $11
    f32x4.mul
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    local.get $13
    f32x4.mul
    f32x4.sub
    f32x4.mul
    v128.store32_lane 0
    local.get $9
    local.get $6
    i32.const 3
    i32.mul
    i32.add
    local.get $7
    local.get $15
    f32x4.mul
    local.get $14
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $14
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store32_lane 0
    local.get $8
    i32.const 4
    i32.add
    local.set $8
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/lstm/lstmCell<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 v128)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 v128)
  (local $15 i32)
  (local $16 v128)
  (local $17 i32)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  local.get $6
  i32.const -16
  i32.and
  local.set $10
  loop $for-loop|0
   local.get $7
   local.get $10
   i32.lt_u
   if
    local.get $0
    local.get $7
    i32.add
    local.tee $11
    v128.load
    local.get $3
    local.get $7
    i32.add
    local.tee $12
    v128.load
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $8
    local.get $6
    i32.const 3
    i32.mul
    local.tee $9
    local.get $11
    i32.add
    local.tee $13
    v128.load
    local.get $9
    local.get $12
    i32.add
    v128.load
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $14
    local.get $6
    local.get $11
    i32.add
    local.tee $15
    v128.load
    local.get $6
    local.get $12
    i32.add
    v128.load
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.tee $16
    local.get $5
    local.get $7
    i32.add
    local.tee $17
    v128.load
    local.tee $18
    f64x2.mul
    local.get $8
    local.get $6
    i32.const 1
    i32.shl
    local.tee $19
    local.get $11
    i32.add
    local.tee $9
    v128.load
    local.get $12
    local.get $19
    i32.add
    v128.load
    f64x2.add
    call $assembly/functions/hyperbolicTangent<f64>
    local.tee $20
    f64x2.mul
    f64x2.add
    local.tee $21
    call $assembly/functions/hyperbolicTangent<f64>
    local.set $22
    local.get $11
    local.get $8
    v128.store
    local.get $15
    local.get $16
    v128.store
    local.get $9
    local.get $20
    v128.store
    local.get $13
    local.get $14
    v128.store
    local.get $1
    local.get $7
    i32.add
    local.tee $9
    local.get $18
    v128.store
    local.get $6
    local.get $9
    i32.add
    local.get $22
    v128.store
    local.get $2
    local.get $7
    i32.add
    local.get $4
    local.get $7
    i32.add
    local.tee $9
    v128.load
    v128.store
    local.get $17
    local.get $21
    v128.store
    local.get $9
    local.get $14
    local.get $22
    f64x2.mul
    v128.store
    local.get $7
    i32.const 16
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $6
   local.get $7
   i32.gt_u
   if
    local.get $0
    local.get $7
    i32.add
    local.tee $9
    v128.load64_zero
    local.get $3
    local.get $7
    i32.add
    local.tee $10
    v128.load64_zero
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $8
    local.get $6
    i32.const 3
    i32.mul
    local.tee $11
    local.get $9
    i32.add
    local.tee $12
    v128.load64_zero
    local.get $10
    local.get $11
    i32.add
    v128.load64_zero
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $14
    local.get $6
    local.get $9
    i32.add
    local.tee $11
    v128.load64_zero
    local.get $6
    local.get $10
    i32.add
    v128.load64_zero
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.tee $16
    local.get $5
    local.get $7
    i32.add
    local.tee $13
    v128.load64_zero
    local.tee $18
    f64x2.mul
    local.get $8
    local.get $6
    i32.const 1
    i32.shl
    local.tee $15
    local.get $9
    i32.add
    local.tee $17
    v128.load64_zero
    local.get $10
    local.get $15
    i32.add
    v128.load64_zero
    f64x2.add
    call $assembly/functions/hyperbolicTangent<f64>
    local.tee $20
    f64x2.mul
    f64x2.add
    local.tee $21
    call $assembly/functions/hyperbolicTangent<f64>
    local.set $22
    local.get $9
    local.get $8
    v128.store64_lane 0
    local.get $11
    local.get $16
    v128.store64_lane 0
    local.get $17
    local.get $20
    v128.store64_lane 0
    local.get $12
    local.get $14
    v128.store64_lane 0
    local.get $1
    local.get $7
    i32.add
    local.tee $9
    local.get $18
    v128.store64_lane 0
    local.get $6
    local.get $9
    i32.add
    local.get $22
    v128.store64_lane 0
    local.get $2
    local.get $7
    i32.add
    local.get $4
    local.get $7
    i32.add
    local.tee $9
    v128.load64_zero
    v128.store64_lane 0
    local.get $13
    local.get $21
    v128.store64_lane 0
    local.get $9
    local.get $14
    local.get $22
    f64x2.mul
    v128.store64_lane 0
    local.get $7
    i32.const 8
    i32.add
    local.set $7
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/lstm/lstmCell<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 v128)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 v128)
  (local $15 i32)
  (local $16 v128)
  (local $17 i32)
  (local $18 v128)
  (local $19 i32)
  (local $20 v128)
  (local $21 v128)
  local.get $6
  i32.const -16
  i32.and
  local.set $10
  loop $for-loop|0
   local.get $8
   local.get $10
   i32.lt_u
   if
    local.get $0
    local.get $8
    i32.add
    local.tee $11
    v128.load
    local.get $3
    local.get $8
    i32.add
    local.tee $12
    v128.load
    f32x4.add
    local.set $7
    local.get $6
    i32.const 3
    i32.mul
    local.tee $9
    local.get $11
    i32.add
    local.tee $13
    v128.load
    local.get $9
    local.get $12
    i32.add
    v128.load
    f32x4.add
    local.set $14
    local.get $6
    local.get $11
    i32.add
    local.tee $15
    v128.load
    local.get $6
    local.get $12
    i32.add
    v128.load
    f32x4.add
    local.tee $16
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $16
    local.get $16
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $16
    local.get $5
    local.get $8
    i32.add
    local.tee $17
    v128.load
    local.tee $18
    f32x4.mul
    local.get $7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $7
    local.get $7
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $7
    local.get $6
    i32.const 1
    i32.shl
    local.tee $19
    local.get $11
    i32.add
    local.tee $9
    v128.load
    local.get $12
    local.get $19
    i32.add
    v128.load
    f32x4.add
    local.tee $20
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $20
    local.get $20
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $20
    f32x4.mul
    f32x4.add
    local.set $21
    local.get $11
    local.get $7
    v128.store
    local.get $15
    local.get $16
    v128.store
    local.get $9
    local.get $20
    v128.store
    local.get $13
    local.get $14
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $14
    local.get $14
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $7
    v128.store
    local.get $1
    local.get $8
    i32.add
    local.tee $9
    local.get $18
    v128.store
    local.get $6
    local.get $9
    i32.add
    local.get $21
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $21
    local.get $21
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $14
    v128.store
    local.get $2
    local.get $8
    i32.add
    local.get $4
    local.get $8
    i32.add
    local.tee $9
    v128.load
    v128.store
    local.get $17
    local.get $21
    v128.store
    local.get $9
    local.get $7
    local.get $14
    f32x4.mul
    v128.store
    local.get $8
    i32.const 16
    i32.add
    local.set $8
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $6
   local.get $8
   i32.gt_u
   if
    local.get $0
    local.get $8
    i32.add
    local.tee $9
    v128.load32_zero
    local.get $3
    local.get $8
    i32.add
    local.tee $10
    v128.load32_zero
    f32x4.add
    local.set $7
    local.get $6
    i32.const 3
    i32.mul
    local.tee $11
    local.get $9
    i32.add
    local.tee $12
    v128.load32_zero
    local.get $10
    local.get $11
    i32.add
    v128.load32_zero
    f32x4.add
    local.set $14
    local.get $6
    local.get $9
    i32.add
    local.tee $11
    v128.load32_zero
    local.get $6
    local.get $10
    i32.add
    v128.load32_zero
    f32x4.add
    local.tee $16
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $16
    local.get $16
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $16
    local.get $5
    local.get $8
    i32.add
    local.tee $13
    v128.load32_zero
    local.tee $18
    f32x4.mul
    local.get $7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $7
    local.get $7
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $7
    local.get $6
    i32.const 1
    i32.shl
    local.tee $15
    local.get $9
    i32.add
    local.tee $17
    v128.load32_zero
    local.get $10
    local.get $15
    i32.add
    v128.load32_zero
    f32x4.add
    local.tee $20
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $20
    local.get $20
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $20
    f32x4.mul
    f32x4.add
    local.set $21
    local.get $9
    local.get $7
    v128.store32_lane 0
    local.get $11
    local.get $16
    v128.store32_lane 0
    local.get $17
    local.get $20
    v128.store32_lane 0
    local.get $12
    local.get $14
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $14
    local.get $14
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $7
    v128.store32_lane 0
    local.get $1
    local.get $8
    i32.add
    local.tee $9
    local.get $18
    v128.store32_lane 0
    local.get $6
    local.get $9
    i32.add
    local.get $21
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $21
    local.get $21
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $14
    v128.store32_lane 0
    local.get $2
    local.get $8
    i32.add
    local.get $4
    local.get $8
    i32.add
    local.tee $9
    v128.load32_zero
    v128.store32_lane 0
    local.get $13
    local.get $21
    v128.store32_lane 0
    local.get $9
    local.get $7
    local.get $14
    f32x4.mul
    v128.store32_lane 0
    local.get $8
    i32.const 4
    i32.add
    local.set $8
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/lstm/lstm<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  local.get $11
  i32.const 3
  i32.shl
  local.tee $12
  i32.const 64
  local.get $9
  local.get $9
  i32.const 64
  i32.ge_u
  select
  local.tee $16
  i32.mul
  local.tee $13
  local.get $8
  i32.add
  local.set $18
  local.get $13
  local.get $18
  i32.add
  local.set $19
  loop $while-continue|0
   local.get $9
   if
    local.get $8
    i32.const 0
    local.get $16
    local.get $9
    local.get $16
    local.get $9
    local.get $16
    i32.lt_u
    select
    local.tee $22
    i32.add
    local.get $12
    i32.mul
    memory.fill
    i32.const 0
    local.set $15
    loop $for-loop|1
     local.get $10
     local.get $15
     i32.gt_u
     if
      local.get $8
      local.get $6
      local.get $7
      local.get $19
      local.get $22
      local.get $11
      local.get $11
      i32.const 2
      i32.shl
      call $assembly/matrix/dense/dense<f64>
      i32.const 0
      local.set $13
      loop $for-loop|2
       local.get $13
       local.get $22
       i32.lt_u
       if
        local.get $10
        local.get $13
        i32.mul
        local.get $15
        i32.add
        local.get $12
        i32.mul
        local.set $14
        local.get $19
        local.get $13
        i32.const 2
        i32.shl
        local.tee $20
        local.get $12
        i32.mul
        i32.add
        local.set $21
        local.get $8
        local.get $12
        local.get $13
        i32.mul
        i32.add
        local.set $17
        block $for-continue|2
         local.get $5
         if (result i32)
          local.get $5
          local.get $20
          i32.add
          i32.load
         else
          local.get $10
         end
         local.get $15
         i32.le_u
         if
          local.get $2
          local.get $14
          i32.add
          local.get $17
          local.get $12
          memory.copy
          local.get $4
          if
           local.get $3
           local.get $14
           i32.add
           i32.const 0
           local.get $12
           memory.fill
          end
          br $for-continue|2
         end
         local.get $0
         local.get $14
         i32.const 2
         i32.shl
         i32.add
         local.get $1
         local.get $14
         i32.const 1
         i32.shl
         i32.add
         local.get $2
         local.get $14
         i32.add
         local.get $21
         local.get $17
         local.get $18
         local.get $12
         local.get $13
         i32.mul
         i32.add
         local.get $12
         call $assembly/networks/lstm/lstmCell<f64>
         local.get $4
         if
          local.get $3
          local.get $14
          i32.add
          local.get $17
          local.get $12
          memory.copy
         end
        end
        local.get $13
        i32.const 1
        i32.add
        local.set $13
        br $for-loop|2
       end
      end
      local.get $15
      i32.const 1
      i32.add
      local.set $15
      br $for-loop|1
     end
    end
    local.get $4
    i32.eqz
    if
     local.get $3
     local.get $8
     local.get $12
     local.get $22
     i32.mul
     memory.copy
    end
    local.get $0
    local.get $10
    local.get $22
    i32.mul
    local.get $12
    i32.mul
    local.tee $13
    i32.const 2
    i32.shl
    i32.add
    local.set $0
    local.get $1
    local.get $13
    i32.const 1
    i32.shl
    i32.add
    local.set $1
    local.get $2
    local.get $13
    i32.add
    local.set $2
    local.get $3
    local.get $13
    local.get $12
    local.get $22
    i32.mul
    local.get $4
    select
    i32.add
    local.set $3
    local.get $5
    local.get $22
    i32.const 2
    i32.shl
    i32.add
    local.get $5
    local.get $5
    select
    local.set $5
    local.get $9
    local.get $22
    i32.sub
    local.set $9
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/lstm/lstm<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  local.get $11
  i32.const 2
  i32.shl
  local.tee $12
  i32.const 64
  local.get $9
  local.get $9
  i32.const 64
  i32.ge_u
  select
  local.tee $16
  i32.mul
  local.tee $13
  local.get $8
  i32.add
  local.set $18
  local.get $13
  local.get $18
  i32.add
  local.set $19
  loop $while-continue|0
   local.get $9
   if
    local.get $8
    i32.const 0
    local.get $16
    local.get $9
    local.get $16
    local.get $9
    local.get $16
    i32.lt_u
    select
    local.tee $22
    i32.add
    local.get $12
    i32.mul
    memory.fill
    i32.const 0
    local.set $15
    loop $for-loop|1
     local.get $10
     local.get $15
     i32.gt_u
     if
      local.get $8
      local.get $6
      local.get $7
      local.get $19
      local.get $22
      local.get $11
      local.get $11
      i32.const 2
      i32.shl
      call $assembly/matrix/dense/dense<f32>
      i32.const 0
      local.set $13
      loop $for-loop|2
       local.get $13
       local.get $22
       i32.lt_u
       if
        local.get $10
        local.get $13
        i32.mul
        local.get $15
        i32.add
        local.get $12
        i32.mul
        local.set $14
        local.get $19
        local.get $13
        i32.const 2
        i32.shl
        local.tee $20
        local.get $12
        i32.mul
        i32.add
        local.set $21
        local.get $8
        local.get $12
        local.get $13
        i32.mul
        i32.add
        local.set $17
        block $for-continue|2
         local.get $5
         if (result i32)
          local.get $5
          local.get $20
          i32.add
          i32.load
         else
          local.get $10
         end
         local.get $15
         i32.le_u
         if
          local.get $2
          local.get $14
          i32.add
          local.get $17
          local.get $12
          memory.copy
          local.get $4
          if
           local.get $3
           local.get $14
           i32.add
           i32.const 0
           local.get $12
           memory.fill
          end
          br $for-continue|2
         end
         local.get $0
         local.get $14
         i32.const 2
         i32.shl
         i32.add
         local.get $1
         local.get $14
         i32.const 1
         i32.shl
         i32.add
         local.get $2
         local.get $14
         i32.add
         local.get $21
         local.get $17
         local.get $18
         local.get $12
         local.get $13
         i32.mul
         i32.add
         local.get $12
         call $assembly/networks/lstm/lstmCell<f32>
         local.get $4
         if
          local.get $3
          local.get $14
          i32.add
          local.get $17
          local.get $12
          memory.copy
         end
        end
        local.get $13
        i32.const 1
        i32.add
        local.set $13
        br $for-loop|2
       end
      end
      local.get $15
      i32.const 1
      i32.add
      local.set $15
      br $for-loop|1
     end
    end
    local.get $4
    i32.eqz
    if
     local.get $3
     local.get $8
     local.get $12
     local.get $22
     i32.mul
     memory.copy
    end
    local.get $0
    local.get $10
    local.get $22
    i32.mul
    local.get $12
    i32.mul
    local.tee $13
    i32.const 2
    i32.shl
    i32.add
    local.set $0
    local.get $1
    local.get $13
    i32.const 1
    i32.shl
    i32.add
    local.set $1
    local.get $2
    local.get $13
    i32.add
    local.set $2
    local.get $3
    local.get $13
    local.get $12
    local.get $22
    i32.mul
    local.get $4
    select
    i32.add
    local.set $3
    local.get $5
    local.get $22
    i32.const 2
    i32.shl
    i32.add
    local.get $5
    local.get $5
    select
    local.set $5
    local.get $9
    local.get $22
    i32.sub
    local.set $9
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/lstm.lstmGradient.kernel/lstmGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/lstm/lstmGradient<f64>
 )
 (func $assembly/networks/lstm.lstmGradient.kernel/lstmGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/lstm/lstmGradient<f32>
 )
 (func $assembly/networks/lstm.lstm.kernel/lstm_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  call $assembly/networks/lstm/lstm<f64>
 )
 (func $assembly/networks/lstm.lstm.kernel/lstm_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  call $assembly/networks/lstm/lstm<f32>
 )
 (func $assembly/networks/losses/squaredError<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  (local $6 i32)
  (local $7 v128)
  (local $8 f64)
  (local $9 v128)
  (local $10 f64)
  (local $11 f64)
  (local $12 v128)
  local.get $2
  local.set $6
  loop $for-loop|0
   local.get $4
   if
    local.get $6
    f64.load
    local.tee $11
    f64x2.splat
    local.set $9
    i32.const 0
    i32x4.splat
    local.set $7
    f64.const 0
    local.set $8
    local.get $5
    local.set $2
    loop $for-loop|1
     local.get $2
     i32.const 2
     i32.ge_u
     if
      local.get $7
      local.get $0
      v128.load
      local.get $1
      v128.load
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.set $7
      local.get $3
      local.get $9
      local.get $12
      local.get $12
      f64x2.add
      f64x2.mul
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $2
      i32.const 2
      i32.sub
      local.set $2
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $2
     if
      local.get $8
      local.get $0
      f64.load
      f64x2.splat
      local.get $1
      f64.load
      f64x2.splat
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.extract_lane 0
      f64.add
      local.set $8
      local.get $3
      local.get $9
      local.get $12
      local.get $12
      f64x2.add
      f64x2.mul
      f64x2.extract_lane 0
      f64.store
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      local.get $1
      i32.const 8
      i32.add
      local.set $1
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      local.get $2
      i32.const 1
      i32.sub
      local.set $2
      br $for-loop|2
     end
    end
    local.get $10
    local.get $11
    local.get $7
    i32.const 0
    i32x4.splat
    f64x2.add
    local.tee $7
    f64x2.extract_lane 0
    local.get $7
    f64x2.extract_lane 1
    f64.add
    local.get $8
    f64.add
    f64.mul
    f64.add
    local.set $10
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $6
    i32.const 8
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
  local.get $10
 )
 (func $assembly/networks/losses/squaredError<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  (local $6 i32)
  (local $7 v128)
  (local $8 v128)
  (local $9 f64)
  (local $10 f64)
  (local $11 f64)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  local.get $2
  local.set $6
  loop $for-loop|0
   local.get $4
   if
    local.get $6
    f64.load
    local.tee $11
    f64x2.splat
    local.set $14
    i32.const 0
    i32x4.splat
    local.set $7
    i32.const 0
    i32x4.splat
    local.set $8
    f64.const 0
    local.set $9
    local.get $5
    local.set $2
    loop $for-loop|1
     local.get $2
     i32.const 4
     i32.ge_u
     if
      local.get $7
      local.get $0
      v128.load
      local.tee $12
      f64x2.promote_low_f32x4
      local.get $1
      v128.load
      local.tee $15
      f64x2.promote_low_f32x4
      f64x2.sub
      local.tee $13
      local.get $13
      f64x2.mul
      f64x2.add
      local.set $7
      local.get $8
      local.get $12
      local.get $12
      i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
      f64x2.promote_low_f32x4
      local.get $15
      local.get $15
      i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
      f64x2.promote_low_f32x4
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.set $8
      local.get $3
      local.get $14
      local.get $13
      local.get $13
      f64x2.add
      f64x2.mul
      f32x4.demote_f64x2_zero
      local.get $14
      local.get $12
      local.get $12
      f64x2.add
      f64x2.mul
      f32x4.demote_f64x2_zero
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $2
      i32.const 4
      i32.sub
      local.set $2
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $2
     if
      local.get $9
      local.get $0
      f32.load
      f64.promote_f32
      f64x2.splat
      local.get $1
      f32.load
      f64.promote_f32
      f64x2.splat
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.extract_lane 0
      f64.add
      local.set $9
      local.get $3
      local.get $14
      local.get $12
      local.get $12
      f64x2.add
      f64x2.mul
      f64x2.extract_lane 0
      f32.demote_f64
      f32.store
      local.get $0
      i32.const 4
      i32.add
      local.set $0
      local.get $1
      i32.const 4
      i32.add
      local.set $1
      local.get $3
      i32.const 4
      i32.add
      local.set $3
      local.get $2
      i32.const 1
      i32.sub
      local.set $2
      br $for-loop|2
     end
    end
    local.get $10
    local.get $11
    local.get $7
    local.get $8
    f64x2.add
    local.tee $7
    f64x2.extract_lane 0
    local.get $7
    f64x2.extract_lane 1
    f64.add
    local.get $9
    f64.add
    f64.mul
    f64.add
    local.set $10
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $6
    i32.const 8
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
  local.get $10
 )
 (func $assembly/networks/losses/huber<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  (local $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 f64)
  (local $12 f64)
  (local $13 v128)
  (local $14 v128)
  local.get $2
  local.set $7
  local.get $6
  f64x2.splat
  local.set $9
  loop $for-loop|0
   local.get $4
   if
    local.get $7
    f64.load
    local.tee $12
    f64x2.splat
    local.set $10
    i32.const 0
    i32x4.splat
    local.set $8
    f64.const 0
    local.set $6
    local.get $5
    local.set $2
    loop $for-loop|1
     local.get $2
     i32.const 2
     i32.ge_u
     if
      local.get $8
      local.get $0
      v128.load
      local.get $1
      v128.load
      f64x2.sub
      local.tee $8
      local.get $9
      f64x2.neg
      f64x2.pmax
      local.get $9
      f64x2.pmin
      local.tee $13
      local.get $8
      v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
      local.get $13
      f64x2.mul
      f64x2.sub
      f64x2.mul
      f64x2.add
      local.set $8
      local.get $3
      local.get $10
      local.get $13
      f64x2.mul
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $2
      i32.const 2
      i32.sub
      local.set $2
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $2
     if
      local.get $6
      local.get $0
      f64.load
      f64x2.splat
      local.get $1
      f64.load
      f64x2.splat
      f64x2.sub
      local.tee $14
      local.get $9
      f64x2.neg
      f64x2.pmax
      local.get $9
      f64x2.pmin
      local.tee $13
      local.get $14
      v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
      local.get $13
      f64x2.mul
      f64x2.sub
      f64x2.mul
      f64x2.extract_lane 0
      f64.add
      local.set $6
      local.get $3
      local.get $10
      local.get $13
      f64x2.mul
      f64x2.extract_lane 0
      f64.store
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      local.get $1
      i32.const 8
      i32.add
      local.set $1
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      local.get $2
      i32.const 1
      i32.sub
      local.set $2
      br $for-loop|2
     end
    end
    local.get $11
    local.get $12
    local.get $8
    i32.const 0
    i32x4.splat
    f64x2.add
    local.tee $8
    f64x2.extract_lane 0
    local.get $8
    f64x2.extract_lane 1
    f64.add
    local.get $6
    f64.add
    f64.mul
    f64.add
    local.set $11
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $7
    i32.const 8
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  local.get $11
 )
 (func $assembly/networks/losses/huber<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  (local $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 f64)
  (local $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  local.get $2
  local.set $7
  local.get $6
  f64x2.splat
  local.set $8
  loop $for-loop|0
   local.get $4
   if
    local.get $7
    f64.load
    local.tee $12
    f64x2.splat
    local.set $13
    i32.const 0
    i32x4.splat
    local.set $9
    i32.const 0
    i32x4.splat
    local.set $10
    f64.const 0
    local.set $6
    local.get $5
    local.set $2
    loop $for-loop|1
     local.get $2
     i32.const 4
     i32.ge_u
     if
      local.get $9
      local.get $0
      v128.load
      local.tee $15
      f64x2.promote_low_f32x4
      local.get $1
      v128.load
      local.tee $14
      f64x2.promote_low_f32x4
      f64x2.sub
      local.tee $9
      local.get $8
      f64x2.neg
      f64x2.pmax
      local.get $8
      f64x2.pmin
      local.tee $16
      local.get $9
      v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
      local.get $16
      f64x2.mul
      f64x2.sub
      f64x2.mul
      f64x2.add
      local.set $9
      local.get $10
      local.get $15
      local.get $15
      i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
      f64x2.promote_low_f32x4
      local.get $14
      local.get $14
      i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
      f64x2.promote_low_f32x4
      f64x2.sub
      local.tee $10
      local.get $8
      f64x2.neg
      f64x2.pmax
      local.get $8
      f64x2.pmin
      local.tee $14
      local.get $10
      v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
      local.get $14
      f64x2.mul
      f64x2.sub
      f64x2.mul
      f64x2.add
      local.set $10
      local.get $3
      local.get $13
      local.get $16
      f64x2.mul
      f32x4.demote_f64x2_zero
      local.get $13
      local.get $14
      f64x2.mul
      f32x4.demote_f64x2_zero
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $2
      i32.const 4
      i32.sub
      local.set $2
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $2
     if
      local.get $6
      local.get $0
      f32.load
      f64.promote_f32
      f64x2.splat
      local.get $1
      f32.load
      f64.promote_f32
      f64x2.splat
      f64x2.sub
      local.tee $14
      local.get $8
      f64x2.neg
      f64x2.pmax
      local.get $8
      f64x2.pmin
      local.tee $15
      local.get $14
      v128.const i32x4 0x00000000 0x3fe00000 0x00000000 0x3fe00000
      local.get $15
      f64x2.mul
      f64x2.sub
      f64x2.mul
      f64x2.extract_lane 0
      f64.add
      local.set $6
      local.get $3
      local.get $13
      local.get $15
      f64x2.mul
      f64x2.extract_lane 0
      f32.demote_f64
      f32.store
      local.get $0
      i32.const 4
      i32.add
      local.set $0
      local.get $1
      i32.const 4
      i32.add
      local.set $1
      local.get $3
      i32.const 4
      i32.add
      local.set $3
      local.get $2
      i32.const 1
      i32.sub
      local.set $2
      br $for-loop|2
     end
    end
    local.get $11
    local.get $12
    local.get $9
    local.get $10
    f64x2.add
    local.tee $9
    f64x2.extract_lane 0
    local.get $9
    f64x2.extract_lane 1
    f64.add
    local.get $6
    f64.add
    f64.mul
    f64.add
    local.set $11
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $7
    i32.const 8
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  local.get $11
 )
 (func $assembly/networks/losses/binaryCrossEntropy<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  (local $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 f64)
  (local $12 f64)
  (local $13 v128)
  (local $14 v128)
  local.get $2
  local.set $7
  local.get $6
  f64x2.splat
  local.set $9
  loop $for-loop|0
   local.get $4
   if
    local.get $7
    f64.load
    local.tee $12
    f64x2.splat
    local.set $10
    i32.const 0
    i32x4.splat
    local.set $8
    f64.const 0
    local.set $6
    local.get $5
    local.set $2
    loop $for-loop|1
     local.get $2
     i32.const 2
     i32.ge_u
     if
      local.get $8
      local.get $0
      v128.load
      local.tee $13
      local.get $1
      v128.load
      local.tee $14
      local.get $9
      call $assembly/networks/losses/binaryValue<f64>
      f64x2.add
      local.set $8
      local.get $3
      local.get $10
      local.get $13
      local.get $14
      local.get $9
      call $assembly/networks/losses/binarySlope<f64>
      f64x2.mul
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $2
      i32.const 2
      i32.sub
      local.set $2
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $2
     if
      local.get $6
      local.get $0
      f64.load
      f64x2.splat
      local.tee $13
      local.get $1
      f64.load
      f64x2.splat
      local.tee $14
      local.get $9
      call $assembly/networks/losses/binaryValue<f64>
      f64x2.extract_lane 0
      f64.add
      local.set $6
      local.get $3
      local.get $10
      local.get $13
      local.get $14
      local.get $9
      call $assembly/networks/losses/binarySlope<f64>
      f64x2.mul
      f64x2.extract_lane 0
      f64.store
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      local.get $1
      i32.const 8
      i32.add
      local.set $1
      local.get $3
      i32.const 8
      i32.add
      local.set $3
      local.get $2
      i32.const 1
      i32.sub
      local.set $2
      br $for-loop|2
     end
    end
    local.get $11
    local.get $12
    local.get $8
    i32.const 0
    i32x4.splat
    f64x2.add
    local.tee $8
    f64x2.extract_lane 0
    local.get $8
    f64x2.extract_lane 1
    f64.add
    local.get $6
    f64.add
    f64.mul
    f64.add
    local.set $11
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $7
    i32.const 8
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  local.get $11
 )
 (func $assembly/networks/losses/binaryCrossEntropy<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  (local $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 f64)
  (local $12 f64)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  local.get $2
  local.set $7
  local.get $6
  f64x2.splat
  local.set $8
  loop $for-loop|0
   local.get $4
   if
    local.get $7
    f64.load
    local.tee $12
    f64x2.splat
    local.set $15
    i32.const 0
    i32x4.splat
    local.set $9
    i32.const 0
    i32x4.splat
    local.set $10
    f64.const 0
    local.set $6
    local.get $5
    local.set $2
    loop $for-loop|1
     local.get $2
     i32.const 4
     i32.ge_u
     if
      local.get $9
      local.get $0
      v128.load
      local.tee $13
      f64x2.promote_low_f32x4
      local.get $1
      v128.load
      local.tee $14
      f64x2.promote_low_f32x4
      local.get $8
      call $assembly/networks/losses/binaryValue<f32>
      f64x2.add
      local.set $9
      local.get $10
      local.get $13
      local.get $13
      i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
      f64x2.promote_low_f32x4
      local.tee $16
      local.get $14
      local.get $14
      i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
      f64x2.promote_low_f32x4
      local.tee $17
      local.get $8
      call $assembly/networks/losses/binaryValue<f32>
      f64x2.add
      local.set $10
      local.get $3
      local.get $15
      local.get $13
      f64x2.promote_low_f32x4
      local.get $14
      f64x2.promote_low_f32x4
      local.get $8
      call $assembly/networks/losses/binarySlope<f32>
      f64x2.mul
      f32x4.demote_f64x2_zero
      local.get $15
      local.get $16
      local.get $17
      local.get $8
      call $assembly/networks/losses/binarySlope<f32>
      f64x2.mul
      f32x4.demote_f64x2_zero
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      v128.store
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $2
      i32.const 4
      i32.sub
      local.set $2
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $2
     if
      local.get $6
      local.get $0
      f32.load
      f64.promote_f32
      f64x2.splat
      local.tee $13
      local.get $1
      f32.load
      f64.promote_f32
      f64x2.splat
      local.tee $14
      local.get $8
      call $assembly/networks/losses/binaryValue<f32>
      f64x2.extract_lane 0
      f64.add
      local.set $6
      local.get $3
      local.get $15
      local.get $13
      local.get $14
      local.get $8
      call $assembly/networks/losses/binarySlope<f32>
      f64x2.mul
      f64x2.extract_lane 0
      f32.demote_f64
      f32.store
      local.get $0
      i32.const 4
      i32.add
      local.set $0
      local.get $1
      i32.const 4
      i32.add
      local.set $1
      local.get $3
      i32.const 4
      i32.add
      local.set $3
      local.get $2
      i32.const 1
      i32.sub
      local.set $2
      br $for-loop|2
     end
    end
    local.get $11
    local.get $12
    local.get $9
    local.get $10
    f64x2.add
    local.tee $9
    f64x2.extract_lane 0
    local.get $9
    f64x2.extract_lane 1
    f64.add
    local.get $6
    f64.add
    f64.mul
    f64.add
    local.set $11
    local.get $4
    i32.const 1
    i32.sub
    local.set $4
    local.get $7
    i32.const 8
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  local.get $11
 )
 (func $assembly/networks/losses.squaredError.kernel/squaredError_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/networks/losses/squaredError<f64>
 )
 (func $assembly/networks/losses.squaredError.kernel/squaredError_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  call $assembly/networks/losses/squaredError<f32>
 )
 (func $assembly/networks/losses.huber.kernel/huber_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/networks/losses/huber<f64>
 )
 (func $assembly/networks/losses.huber.kernel/huber_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/networks/losses/huber<f32>
 )
 (func $assembly/networks/losses.binaryCrossEntropy.kernel/binaryCrossEntropy_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/networks/losses/binaryCrossEntropy<f64>
 )
 (func $assembly/networks/losses.binaryCrossEntropy.kernel/binaryCrossEntropy_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 f64) (result f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/networks/losses/binaryCrossEntropy<f32>
 )
 (func $assembly/networks/gru/gruGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  local.get $12
  i32.const 3
  i32.shl
  local.tee $15
  i32.const 64
  local.get $10
  local.get $10
  i32.const 64
  i32.ge_u
  select
  local.tee $18
  i32.mul
  local.tee $13
  local.get $9
  i32.add
  local.tee $19
  local.get $13
  i32.add
  local.set $20
  loop $while-continue|0
   local.get $10
   if
    local.get $9
    i32.const 0
    local.get $18
    local.get $10
    local.get $18
    local.get $10
    local.get $18
    i32.lt_u
    select
    local.tee $16
    i32.add
    local.get $15
    i32.mul
    memory.fill
    local.get $11
    local.set $13
    loop $for-loop|1
     local.get $13
     local.tee $14
     i32.const 1
     i32.sub
     local.set $13
     local.get $14
     if
      block $for-break1
       i32.const 0
       local.set $17
       loop $for-loop|2
        local.get $16
        local.get $17
        i32.gt_u
        if
         local.get $11
         local.get $17
         i32.mul
         local.get $13
         i32.add
         local.get $15
         i32.mul
         local.set $21
         block $for-continue|2
          local.get $5
          if (result i32)
           local.get $5
           local.get $17
           i32.const 2
           i32.shl
           i32.add
           i32.load
          else
           local.get $11
          end
          local.tee $14
          local.get $13
          i32.le_u
          if
           local.get $21
           i32.const 3
           i32.mul
           local.tee $14
           local.get $7
           i32.add
           i32.const 0
           local.get $15
           i32.const 3
           i32.mul
           local.tee $21
           memory.fill
           local.get $8
           local.get $14
           i32.add
           i32.const 0
           local.get $21
           memory.fill
           br $for-continue|2
          end
          local.get $21
          i32.const 3
          i32.mul
          local.tee $22
          local.get $0
          i32.add
          local.get $1
          local.get $21
          i32.add
          local.get $2
          local.get $21
          i32.add
          local.get $3
          local.get $21
          i32.add
          local.get $15
          local.get $17
          i32.mul
          local.tee $21
          local.get $3
          i32.add
          i32.const 0
          local.get $13
          i32.const 1
          i32.add
          local.get $14
          i32.eq
          select
          local.get $4
          select
          local.get $9
          local.get $21
          i32.add
          local.get $19
          local.get $21
          i32.add
          local.get $7
          local.get $22
          i32.add
          local.get $8
          local.get $22
          i32.add
          local.get $15
          call $assembly/networks/gru/gruCellGradient<f64>
         end
         local.get $17
         i32.const 1
         i32.add
         local.set $17
         br $for-loop|2
        end
       end
       local.get $13
       i32.eqz
       br_if $for-break1
       local.get $8
       local.get $13
       i32.const 3
       i32.mul
       local.get $15
       i32.mul
       i32.add
       local.get $11
       i32.const 3
       i32.mul
       local.get $15
       i32.mul
       i32.const 8
       local.get $6
       local.get $19
       local.get $20
       local.get $16
       local.get $12
       local.get $12
       i32.const 3
       i32.mul
       i32.const 0
       call $assembly/matrix/products/product<f64>
       br $for-loop|1
      end
     end
    end
    local.get $11
    local.get $16
    i32.mul
    local.get $15
    i32.mul
    local.tee $13
    i32.const 3
    i32.mul
    local.tee $14
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $13
    i32.add
    local.set $1
    local.get $2
    local.get $13
    i32.add
    local.set $2
    local.get $3
    local.get $13
    local.get $15
    local.get $16
    i32.mul
    local.get $4
    select
    i32.add
    local.set $3
    local.get $7
    local.get $14
    i32.add
    local.set $7
    local.get $8
    local.get $14
    i32.add
    local.set $8
    local.get $5
    local.get $16
    i32.const 2
    i32.shl
    i32.add
    local.get $5
    local.get $5
    select
    local.set $5
    local.get $10
    local.get $16
    i32.sub
    local.set $10
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/gru/gruGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  local.get $12
  i32.const 2
  i32.shl
  local.tee $15
  i32.const 64
  local.get $10
  local.get $10
  i32.const 64
  i32.ge_u
  select
  local.tee $18
  i32.mul
  local.tee $13
  local.get $9
  i32.add
  local.tee $19
  local.get $13
  i32.add
  local.set $20
  loop $while-continue|0
   local.get $10
   if
    local.get $9
    i32.const 0
    local.get $18
    local.get $10
    local.get $18
    local.get $10
    local.get $18
    i32.lt_u
    select
    local.tee $16
    i32.add
    local.get $15
    i32.mul
    memory.fill
    local.get $11
    local.set $13
    loop $for-loop|1
     local.get $13
     local.tee $14
     i32.const 1
     i32.sub
     local.set $13
     local.get $14
     if
      block $for-break1
       i32.const 0
       local.set $17
       loop $for-loop|2
        local.get $16
        local.get $17
        i32.gt_u
        if
         local.get $11
         local.get $17
         i32.mul
         local.get $13
         i32.add
         local.get $15
         i32.mul
         local.set $21
         block $for-continue|2
          local.get $5
          if (result i32)
           local.get $5
           local.get $17
           i32.const 2
           i32.shl
           i32.add
           i32.load
          else
           local.get $11
          end
          local.tee $14
          local.get $13
          i32.le_u
          if
           local.get $21
           i32.const 3
           i32.mul
           local.tee $14
           local.get $7
           i32.add
           i32.const 0
           local.get $15
           i32.const 3
           i32.mul
           local.tee $21
           memory.fill
           local.get $8
           local.get $14
           i32.add
           i32.const 0
           local.get $21
           memory.fill
           br $for-continue|2
          end
          local.get $21
          i32.const 3
          i32.mul
          local.tee $22
          local.get $0
          i32.add
          local.get $1
          local.get $21
          i32.add
          local.get $2
          local.get $21
          i32.add
          local.get $3
          local.get $21
          i32.add
          local.get $15
          local.get $17
          i32.mul
          local.tee $21
          local.get $3
          i32.add
          i32.const 0
          local.get $13
          i32.const 1
          i32.add
          local.get $14
          i32.eq
          select
          local.get $4
          select
          local.get $9
          local.get $21
          i32.add
          local.get $19
          local.get $21
          i32.add
          local.get $7
          local.get $22
          i32.add
          local.get $8
          local.get $22
          i32.add
          local.get $15
          call $assembly/networks/gru/gruCellGradient<f32>
         end
         local.get $17
         i32.const 1
         i32.add
         local.set $17
         br $for-loop|2
        end
       end
       local.get $13
       i32.eqz
       br_if $for-break1
       local.get $8
       local.get $13
       i32.const 3
       i32.mul
       local.get $15
       i32.mul
       i32.add
       local.get $11
       i32.const 3
       i32.mul
       local.get $15
       i32.mul
       i32.const 4
       local.get $6
       local.get $19
       local.get $20
       local.get $16
       local.get $12
       local.get $12
       i32.const 3
       i32.mul
       i32.const 0
       call $assembly/matrix/products/product<f32>
       br $for-loop|1
      end
     end
    end
    local.get $11
    local.get $16
    i32.mul
    local.get $15
    i32.mul
    local.tee $13
    i32.const 3
    i32.mul
    local.tee $14
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $13
    i32.add
    local.set $1
    local.get $2
    local.get $13
    i32.add
    local.set $2
    local.get $3
    local.get $13
    local.get $15
    local.get $16
    i32.mul
    local.get $4
    select
    i32.add
    local.set $3
    local.get $7
    local.get $14
    i32.add
    local.set $7
    local.get $8
    local.get $14
    i32.add
    local.set $8
    local.get $5
    local.get $16
    i32.const 2
    i32.shl
    i32.add
    local.get $5
    local.get $5
    select
    local.set $5
    local.get $10
    local.get $16
    i32.sub
    local.set $10
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/gru/gruCellGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 v128)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  local.get $8
  i32.const -16
  i32.and
  local.set $11
  loop $for-loop|0
   local.get $10
   local.get $11
   i32.lt_u
   if
    local.get $0
    local.get $10
    i32.add
    local.tee $12
    v128.load
    local.set $13
    local.get $8
    local.get $12
    i32.add
    v128.load
    local.set $14
    local.get $12
    local.get $8
    i32.const 1
    i32.shl
    i32.add
    v128.load
    local.set $15
    local.get $4
    local.get $10
    i32.add
    local.tee $12
    v128.load
    local.get $5
    local.get $10
    i32.add
    v128.load
    f64x2.add
    local.set $9
    local.get $3
    local.get $10
    i32.add
    i32.const 0
    local.get $3
    select
    local.tee $16
    if
     local.get $9
     local.get $16
     v128.load
     f64x2.add
     local.set $9
    end
    local.get $9
    local.get $2
    local.get $10
    i32.add
    v128.load
    local.get $15
    f64x2.sub
    f64x2.mul
    local.get $14
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $14
    f64x2.sub
    local.tee $17
    f64x2.mul
    f64x2.mul
    local.set $18
    local.get $9
    local.get $17
    f64x2.mul
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $15
    local.get $15
    f64x2.mul
    f64x2.sub
    f64x2.mul
    local.tee $15
    local.get $1
    local.get $10
    i32.add
    v128.load
    f64x2.mul
    local.get $13
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    f64x2.sub
    f64x2.mul
    f64x2.mul
    local.set $17
    local.get $12
    local.get $9
    local.get $14
    f64x2.mul
    v128.store
    local.get $6
    local.get $10
    i32.add
    local.tee $12
    local.get $17
    v128.store
    local.get $8
    local.get $12
    i32.add
    local.get $18
    v128.store
    local.get $8
    i32.const 1
    i32.shl
    local.tee $16
    local.get $12
    i32.add
    local.get $15
    v128.store
    local.get $7
    local.get $10
    i32.add
    local.tee $12
    local.get $17
    v128.store
    local.get $8
    local.get $12
    i32.add
    local.get $18
    v128.store
    local.get $12
    local.get $16
    i32.add
    local.get $15
    local.get $13
    f64x2.mul
    v128.store
    local.get $10
    i32.const 16
    i32.add
    local.set $10
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $8
   local.get $10
   i32.gt_u
   if
    local.get $0
    local.get $10
    i32.add
    local.tee $11
    v128.load64_zero
    local.set $13
    local.get $8
    local.get $11
    i32.add
    v128.load64_zero
    local.set $14
    local.get $11
    local.get $8
    i32.const 1
    i32.shl
    i32.add
    v128.load64_zero
    local.set $15
    local.get $4
    local.get $10
    i32.add
    local.tee $11
    v128.load64_zero
    local.get $5
    local.get $10
    i32.add
    v128.load64_zero
    f64x2.add
    local.set $9
    local.get $3
    local.get $10
    i32.add
    i32.const 0
    local.get $3
    select
    local.tee $12
    if
     local.get $9
     local.get $12
     v128.load64_zero
     f64x2.add
     local.set $9
    end
    local.get $9
    local.get $2
    local.get $10
    i32.add
    v128.load64_zero
    local.get $15
    f64x2.sub
    f64x2.mul
    local.get $14
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $14
    f64x2.sub
    local.tee $17
    f64x2.mul
    f64x2.mul
    local.set $18
    local.get $9
    local.get $17
    f64x2.mul
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $15
    local.get $15
    f64x2.mul
    f64x2.sub
    f64x2.mul
    local.tee $15
    local.get $1
    local.get $10
    i32.add
    v128.load64_zero
    f64x2.mul
    local.get $13
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $13
    f64x2.sub
    f64x2.mul
    f64x2.mul
    local.set $17
    local.get $11
    local.get $9
    local.get $14
    f64x2.mul
    v128.store64_lane 0
    local.get $6
    local.get $10
    i32.add
    local.tee $11
    local.get $17
    v128.store64_lane 0
    local.get $8
    local.get $11
    i32.add
    local.get $18
    v128.store64_lane 0
    local.get $8
    i32.const 1
    i32.shl
    local.tee $12
    local.get $11
    i32.add
    local.get $15
    v128.store64_lane 0
    local.get $7
    local.get $10
    i32.add
    local.tee $11
    local.get $17
    v128.store64_lane 0
    local.get $8
    local.get $11
    i32.add
    local.get $18
    v128.store64_lane 0
    local.get $11
    local.get $12
    i32.add
    local.get $15
    local.get $13
    f64x2.mul
    v128.store64_lane 0
    local.get $10
    i32.const 8
    i32.add
    local.set $10
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/gru/gruCellGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 v128)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  local.get $8
  i32.const -16
  i32.and
  local.set $11
  loop $for-loop|0
   local.get $10
   local.get $11
   i32.lt_u
   if
    local.get $0
    local.get $10
    i32.add
    local.tee $12
    v128.load
    local.set $13
    local.get $8
    local.get $12
    i32.add
    v128.load
    local.set $14
    local.get $12
    local.get $8
    i32.const 1
    i32.shl
    i32.add
    v128.load
    local.set $15
    local.get $4
    local.get $10
    i32.add
    local.tee $12
    v128.load
    local.get $5
    local.get $10
    i32.add
    v128.load
    f32x4.add
    local.set $9
    local.get $3
    local.get $10
    i32.add
    i32.const 0
    local.get $3
    select
    local.tee $16
    if
     local.get $9
     local.get $16
     v128.load
     f32x4.add
     local.set $9
    end
    local.get $9
    local.get $2
    local.get $10
    i32.add
    v128.load
    local.get $15
    f32x4.sub
    f32x4.mul
    local.get $14
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $14
    f32x4.sub
    local.tee $17
    f32x4.mul
    f32x4.mul
    local.set $18
    local.get $9
    local.get $17
    f32x4.mul
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $15
    local.get $15
    f32x4.mul
    f32x4.sub
    f32x4.mul
    local.tee $15
    local.get $1
    local.get $10
    i32.add
    v128.load
    f32x4.mul
    local.get $13
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    f32x4.sub
    f32x4.mul
    f32x4.mul
    local.set $17
    local.get $12
    local.get $9
    local.get $14
    f32x4.mul
    v128.store
    local.get $6
    local.get $10
    i32.add
    local.tee $12
    local.get $17
    v128.store
    local.get $8
    local.get $12
    i32.add
    local.get $18
    v128.store
    local.get $8
    i32.const 1
    i32.shl
    local.tee $16
    local.get $12
    i32.add
    local.get $15
    v128.store
    local.get $7
    local.get $10
    i32.add
    local.tee $12
    local.get $17
    v128.store
    local.get $8
    local.get $12
    i32.add
    local.get $18
    v128.store
    local.get $12
    local.get $16
    i32.add
    local.get $15
    local.get $13
    f32x4.mul
    v128.store
    local.get $10
    i32.const 16
    i32.add
    local.set $10
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $8
   local.get $10
   i32.gt_u
   if
    local.get $0
    local.get $10
    i32.add
    local.tee $11
    v128.load32_zero
    local.set $13
    local.get $8
    local.get $11
    i32.add
    v128.load32_zero
    local.set $14
    local.get $11
    local.get $8
    i32.const 1
    i32.shl
    i32.add
    v128.load32_zero
    local.set $15
    local.get $4
    local.get $10
    i32.add
    local.tee $11
    v128.load32_zero
    local.get $5
    local.get $10
    i32.add
    v128.load32_zero
    f32x4.add
    local.set $9
    local.get $3
    local.get $10
    i32.add
    i32.const 0
    local.get $3
    select
    local.tee $12
    if
     local.get $9
     local.get $12
     v128.load32_zero
     f32x4.add
     local.set $9
    end
    local.get $9
    local.get $2
    local.get $10
    i32.add
    v128.load32_zero
    local.get $15
    f32x4.sub
    f32x4.mul
    local.get $14
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $14
    f32x4.sub
    local.tee $17
    f32x4.mul
    f32x4.mul
    local.set $18
    local.get $9
    local.get $17
    f32x4.mul
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $15
    local.get $15
    f32x4.mul
    f32x4.sub
    f32x4.mul
    local.tee $15
    local.get $1
    local.get $10
    i32.add
    v128.load32_zero
    f32x4.mul
    local.get $13
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $13
    f32x4.sub
    f32x4.mul
    f32x4.mul
    local.set $17
    local.get $11
    local.get $9
    local.get $14
    f32x4.mul
    v128.store32_lane 0
    local.get $6
    local.get $10
    i32.add
    local.tee $11
    local.get $17
    v128.store32_lane 0
    local.get $8
    local.get $11
    i32.add
    local.get $18
    v128.store32_lane 0
    local.get $8
    i32.const 1
    i32.shl
    local.tee $12
    local.get $11
    i32.add
    local.get $15
    v128.store32_lane 0
    local.get $7
    local.get $10
    i32.add
    local.tee $11
    local.get $17
    v128.store32_lane 0
    local.get $8
    local.get $11
    i32.add
    local.get $18
    v128.store32_lane 0
    local.get $11
    local.get $12
    i32.add
    local.get $15
    local.get $13
    f32x4.mul
    v128.store32_lane 0
    local.get $10
    i32.const 4
    i32.add
    local.set $10
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/gru/gruCell<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32)
  (local $6 i32)
  (local $7 v128)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 i32)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  local.get $5
  i32.const -16
  i32.and
  local.set $9
  loop $for-loop|0
   local.get $6
   local.get $9
   i32.lt_u
   if
    local.get $4
    local.get $6
    i32.add
    local.tee $10
    v128.load
    local.set $7
    local.get $3
    local.get $6
    i32.add
    local.tee $11
    local.get $5
    i32.const 1
    i32.shl
    local.tee $12
    i32.add
    v128.load
    local.set $13
    local.get $0
    local.get $6
    i32.add
    local.tee $14
    v128.load
    local.get $11
    v128.load
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $15
    local.get $5
    local.get $14
    i32.add
    local.tee $8
    v128.load
    local.get $5
    local.get $11
    i32.add
    v128.load
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $16
    local.get $12
    local.get $14
    i32.add
    local.tee $11
    v128.load
    local.get $15
    local.get $13
    f64x2.mul
    f64x2.add
    call $assembly/functions/hyperbolicTangent<f64>
    local.set $17
    local.get $14
    local.get $15
    v128.store
    local.get $8
    local.get $16
    v128.store
    local.get $11
    local.get $17
    v128.store
    local.get $1
    local.get $6
    i32.add
    local.get $13
    v128.store
    local.get $2
    local.get $6
    i32.add
    local.get $7
    v128.store
    local.get $10
    local.get $17
    local.get $16
    local.get $7
    local.get $17
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store
    local.get $6
    i32.const 16
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   local.get $6
   i32.gt_u
   if
    local.get $4
    local.get $6
    i32.add
    local.tee $8
    v128.load64_zero
    local.set $7
    local.get $3
    local.get $6
    i32.add
    local.tee $9
    local.get $5
    i32.const 1
    i32.shl
    local.tee $10
    i32.add
    v128.load64_zero
    local.set $13
    local.get $0
    local.get $6
    i32.add
    local.tee $11
    v128.load64_zero
    local.get $9
    v128.load64_zero
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $15
    local.get $5
    local.get $11
    i32.add
    local.tee $12
    v128.load64_zero
    local.get $5
    local.get $9
    i32.add
    v128.load64_zero
    f64x2.add
    call $assembly/functions/logistic<f64>
    local.set $16
    local.get $10
    local.get $11
    i32.add
    local.tee $9
    v128.load64_zero
    local.get $15
    local.get $13
    f64x2.mul
    f64x2.add
    call $assembly/functions/hyperbolicTangent<f64>
    local.set $17
    local.get $11
    local.get $15
    v128.store64_lane 0
    local.get $12
    local.get $16
    v128.store64_lane 0
    local.get $9
    local.get $17
    v128.store64_lane 0
    local.get $1
    local.get $6
    i32.add
    local.get $13
    v128.store64_lane 0
    local.get $2
    local.get $6
    i32.add
    local.get $7
    v128.store64_lane 0
    local.get $8
    local.get $17
    local.get $16
    local.get $7
    local.get $17
    f64x2.sub
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $6
    i32.const 8
    i32.add
    local.set $6
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/gru/gruCell<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 v128)
  (local $14 i32)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  local.get $5
  i32.const -16
  i32.and
  local.set $9
  loop $for-loop|0
   local.get $7
   local.get $9
   i32.lt_u
   if
    local.get $4
    local.get $7
    i32.add
    local.tee $10
    v128.load
    local.set $6
    local.get $3
    local.get $7
    i32.add
    local.tee $11
    local.get $5
    i32.const 1
    i32.shl
    local.tee $12
    i32.add
    v128.load
    local.set $13
    local.get $0
    local.get $7
    i32.add
    local.tee $14
    v128.load
    local.get $11
    v128.load
    f32x4.add
    local.set $15
    local.get $5
    local.get $14
    i32.add
    local.tee $8
    v128.load
    local.get $5
    local.get $11
    i32.add
    v128.load
    f32x4.add
    local.set $16
    local.get $12
    local.get $14
    i32.add
    local.tee $11
    v128.load
    local.get $15
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $15
    local.get $15
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $15
    local.get $13
    f32x4.mul
    f32x4.add
    local.set $17
    local.get $14
    local.get $15
    v128.store
    local.get $8
    local.get $16
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $16
    local.get $16
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $15
    v128.store
    local.get $11
    local.get $17
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $17
    local.get $17
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $16
    v128.store
    local.get $1
    local.get $7
    i32.add
    local.get $13
    v128.store
    local.get $2
    local.get $7
    i32.add
    local.get $6
    v128.store
    local.get $10
    local.get $16
    local.get $15
    local.get $6
    local.get $16
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store
    local.get $7
    i32.const 16
    i32.add
    local.set $7
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $5
   local.get $7
   i32.gt_u
   if
    local.get $4
    local.get $7
    i32.add
    local.tee $8
    v128.load32_zero
    local.set $6
    local.get $3
    local.get $7
    i32.add
    local.tee $9
    local.get $5
    i32.const 1
    i32.shl
    local.tee $10
    i32.add
    v128.load32_zero
    local.set $13
    local.get $0
    local.get $7
    i32.add
    local.tee $11
    v128.load32_zero
    local.get $9
    v128.load32_zero
    f32x4.add
    local.set $15
    local.get $5
    local.get $11
    i32.add
    local.tee $12
    v128.load32_zero
    local.get $5
    local.get $9
    i32.add
    v128.load32_zero
    f32x4.add
    local.set $16
    local.get $10
    local.get $11
    i32.add
    local.tee $9
    v128.load32_zero
    local.get $15
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $15
    local.get $15
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $15
    local.get $13
    f32x4.mul
    f32x4.add
    local.set $17
    local.get $11
    local.get $15
    v128.store32_lane 0
    local.get $12
    local.get $16
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $16
    local.get $16
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $15
    v128.store32_lane 0
    local.get $9
    local.get $17
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $17
    local.get $17
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    local.tee $16
    v128.store32_lane 0
    local.get $1
    local.get $7
    i32.add
    local.get $13
    v128.store32_lane 0
    local.get $2
    local.get $7
    i32.add
    local.get $6
    v128.store32_lane 0
    local.get $8
    local.get $16
    local.get $15
    local.get $6
    local.get $16
    f32x4.sub
    f32x4.mul
    f32x4.add
    v128.store32_lane 0
    local.get $7
    i32.const 4
    i32.add
    local.set $7
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/gru/gru<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  local.get $8
  local.get $11
  i32.const 3
  i32.shl
  local.tee $12
  i32.const 64
  local.get $9
  local.get $9
  i32.const 64
  i32.ge_u
  select
  local.tee $18
  i32.mul
  i32.add
  local.set $19
  loop $while-continue|0
   local.get $9
   if
    local.get $8
    i32.const 0
    local.get $9
    local.get $18
    local.get $9
    local.get $18
    i32.lt_u
    select
    local.tee $14
    local.get $12
    i32.mul
    memory.fill
    i32.const 0
    local.set $16
    loop $for-loop|1
     local.get $10
     local.get $16
     i32.gt_u
     if
      local.get $8
      local.get $6
      local.get $7
      local.get $19
      local.get $14
      local.get $11
      local.get $11
      i32.const 3
      i32.mul
      call $assembly/matrix/dense/dense<f64>
      i32.const 0
      local.set $13
      loop $for-loop|2
       local.get $13
       local.get $14
       i32.lt_u
       if
        local.get $10
        local.get $13
        i32.mul
        local.get $16
        i32.add
        local.get $12
        i32.mul
        local.set $15
        local.get $19
        local.get $13
        i32.const 3
        i32.mul
        local.get $12
        i32.mul
        i32.add
        local.set $20
        local.get $8
        local.get $12
        local.get $13
        i32.mul
        i32.add
        local.set $17
        block $for-continue|2
         local.get $5
         if (result i32)
          local.get $5
          local.get $13
          i32.const 2
          i32.shl
          i32.add
          i32.load
         else
          local.get $10
         end
         local.get $16
         i32.le_u
         if
          local.get $2
          local.get $15
          i32.add
          local.get $17
          local.get $12
          memory.copy
          local.get $4
          if
           local.get $3
           local.get $15
           i32.add
           i32.const 0
           local.get $12
           memory.fill
          end
          br $for-continue|2
         end
         local.get $0
         local.get $15
         i32.const 3
         i32.mul
         i32.add
         local.get $1
         local.get $15
         i32.add
         local.get $2
         local.get $15
         i32.add
         local.get $20
         local.get $17
         local.get $12
         call $assembly/networks/gru/gruCell<f64>
         local.get $4
         if
          local.get $3
          local.get $15
          i32.add
          local.get $17
          local.get $12
          memory.copy
         end
        end
        local.get $13
        i32.const 1
        i32.add
        local.set $13
        br $for-loop|2
       end
      end
      local.get $16
      i32.const 1
      i32.add
      local.set $16
      br $for-loop|1
     end
    end
    local.get $4
    i32.eqz
    if
     local.get $3
     local.get $8
     local.get $12
     local.get $14
     i32.mul
     memory.copy
    end
    local.get $0
    local.get $10
    local.get $14
    i32.mul
    local.get $12
    i32.mul
    local.tee $13
    i32.const 3
    i32.mul
    i32.add
    local.set $0
    local.get $1
    local.get $13
    i32.add
    local.set $1
    local.get $2
    local.get $13
    i32.add
    local.set $2
    local.get $3
    local.get $13
    local.get $12
    local.get $14
    i32.mul
    local.get $4
    select
    i32.add
    local.set $3
    local.get $5
    local.get $14
    i32.const 2
    i32.shl
    i32.add
    local.get $5
    local.get $5
    select
    local.set $5
    local.get $9
    local.get $14
    i32.sub
    local.set $9
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/gru/gru<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  local.get $8
  local.get $11
  i32.const 2
  i32.shl
  local.tee $12
  i32.const 64
  local.get $9
  local.get $9
  i32.const 64
  i32.ge_u
  select
  local.tee $18
  i32.mul
  i32.add
  local.set $19
  loop $while-continue|0
   local.get $9
   if
    local.get $8
    i32.const 0
    local.get $9
    local.get $18
    local.get $9
    local.get $18
    i32.lt_u
    select
    local.tee $14
    local.get $12
    i32.mul
    memory.fill
    i32.const 0
    local.set $16
    loop $for-loop|1
     local.get $10
     local.get $16
     i32.gt_u
     if
      local.get $8
      local.get $6
      local.get $7
      local.get $19
      local.get $14
      local.get $11
      local.get $11
      i32.const 3
      i32.mul
      call $assembly/matrix/dense/dense<f32>
      i32.const 0
      local.set $13
      loop $for-loop|2
       local.get $13
       local.get $14
       i32.lt_u
       if
        local.get $10
        local.get $13
        i32.mul
        local.get $16
        i32.add
        local.get $12
        i32.mul
        local.set $15
        local.get $19
        local.get $13
        i32.const 3
        i32.mul
        local.get $12
        i32.mul
        i32.add
        local.set $20
        local.get $8
        local.get $12
        local.get $13
        i32.mul
        i32.add
        local.set $17
        block $for-continue|2
         local.get $5
         if (result i32)
          local.get $5
          local.get $13
          i32.const 2
          i32.shl
          i32.add
          i32.load
         else
          local.get $10
         end
         local.get $16
         i32.le_u
         if
          local.get $2
          local.get $15
          i32.add
          local.get $17
          local.get $12
          memory.copy
          local.get $4
          if
           local.get $3
           local.get $15
           i32.add
           i32.const 0
           local.get $12
           memory.fill
          end
          br $for-continue|2
         end
         local.get $0
         local.get $15
         i32.const 3
         i32.mul
         i32.add
         local.get $1
         local.get $15
         i32.add
         local.get $2
         local.get $15
         i32.add
         local.get $20
         local.get $17
         local.get $12
         call $assembly/networks/gru/gruCell<f32>
         local.get $4
         if
          local.get $3
          local.get $15
          i32.add
          local.get $17
          local.get $12
          memory.copy
         end
        end
        local.get $13
        i32.const 1
        i32.add
        local.set $13
        br $for-loop|2
       end
      end
      local.get $16
      i32.const 1
      i32.add
      local.set $16
      br $for-loop|1
     end
    end
    local.get $4
    i32.eqz
    if
     local.get $3
     local.get $8
     local.get $12
     local.get $14
     i32.mul
     memory.copy
    end
    local.get $0
    local.get $10
    local.get $14
    i32.mul
    local.get $12
    i32.mul
    local.tee $13
    i32.const 3
    i32.mul
    i32.add
    local.set $0
    local.get $1
    local.get $13
    i32.add
    local.set $1
    local.get $2
    local.get $13
    i32.add
    local.set $2
    local.get $3
    local.get $13
    local.get $12
    local.get $14
    i32.mul
    local.get $4
    select
    i32.add
    local.set $3
    local.get $5
    local.get $14
    i32.const 2
    i32.shl
    i32.add
    local.get $5
    local.get $5
    select
    local.set $5
    local.get $9
    local.get $14
    i32.sub
    local.set $9
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/gru.gruGradient.kernel/gruGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/gru/gruGradient<f64>
 )
 (func $assembly/networks/gru.gruGradient.kernel/gruGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/gru/gruGradient<f32>
 )
 (func $assembly/networks/gru.gru.kernel/gru_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  call $assembly/networks/gru/gru<f64>
 )
 (func $assembly/networks/gru.gru.kernel/gru_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  call $assembly/networks/gru/gru<f32>
 )
 (func $assembly/networks/columns/normalizeColumns<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 v128)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 v128)
  (local $15 v128)
  local.get $7
  i32.const 3
  i32.shl
  local.tee $9
  i32.const -16
  i32.and
  local.set $10
  loop $while-continue|0
   local.get $6
   if
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $10
     i32.lt_u
     if
      local.get $3
      local.get $7
      i32.add
      v128.load
      local.set $8
      local.get $4
      local.get $7
      i32.add
      i32.const 0
      local.get $4
      select
      local.tee $11
      if
       local.get $8
       local.get $11
       v128.load
       f64x2.mul
       local.set $8
      end
      local.get $1
      local.get $7
      i32.add
      local.tee $12
      local.get $0
      local.get $7
      i32.add
      local.tee $13
      v128.load
      local.get $2
      local.get $7
      i32.add
      v128.load
      local.tee $14
      f64x2.sub
      local.get $8
      f64x2.mul
      local.get $5
      local.get $7
      i32.add
      i32.const 0
      local.get $5
      select
      local.tee $11
      if (result v128)
       local.get $11
       v128.load
      else
       i32.const 0
       i32x4.splat
      end
      local.tee $15
      f64x2.add
      v128.store
      local.get $6
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $9
       local.get $13
       i32.add
       v128.load
       local.get $14
       f64x2.sub
       local.get $8
       f64x2.mul
       local.get $15
       f64x2.add
       v128.store
       local.get $9
       i32.const 1
       i32.shl
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load
       local.get $14
       f64x2.sub
       local.get $8
       f64x2.mul
       local.get $15
       f64x2.add
       v128.store
       local.get $9
       i32.const 3
       i32.mul
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load
       local.get $14
       f64x2.sub
       local.get $8
       f64x2.mul
       local.get $15
       f64x2.add
       v128.store
      end
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $7
     local.get $9
     i32.lt_u
     if
      local.get $3
      local.get $7
      i32.add
      v128.load64_zero
      local.set $8
      local.get $4
      local.get $7
      i32.add
      i32.const 0
      local.get $4
      select
      local.tee $11
      if
       local.get $8
       local.get $11
       v128.load64_zero
       f64x2.mul
       local.set $8
      end
      local.get $1
      local.get $7
      i32.add
      local.tee $12
      local.get $0
      local.get $7
      i32.add
      local.tee $13
      v128.load64_zero
      local.get $2
      local.get $7
      i32.add
      v128.load64_zero
      local.tee $14
      f64x2.sub
      local.get $8
      f64x2.mul
      local.get $5
      local.get $7
      i32.add
      i32.const 0
      local.get $5
      select
      local.tee $11
      if (result v128)
       local.get $11
       v128.load64_zero
      else
       i32.const 0
       i32x4.splat
      end
      local.tee $15
      f64x2.add
      v128.store64_lane 0
      local.get $6
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $9
       local.get $13
       i32.add
       v128.load64_zero
       local.get $14
       f64x2.sub
       local.get $8
       f64x2.mul
       local.get $15
       f64x2.add
       v128.store64_lane 0
       local.get $9
       i32.const 1
       i32.shl
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load64_zero
       local.get $14
       f64x2.sub
       local.get $8
       f64x2.mul
       local.get $15
       f64x2.add
       v128.store64_lane 0
       local.get $9
       i32.const 3
       i32.mul
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load64_zero
       local.get $14
       f64x2.sub
       local.get $8
       f64x2.mul
       local.get $15
       f64x2.add
       v128.store64_lane 0
      end
      local.get $7
      i32.const 8
      i32.add
      local.set $7
      br $for-loop|2
     end
    end
    i32.const 4
    i32.const 1
    local.get $6
    i32.const 4
    i32.ge_u
    select
    local.tee $7
    local.get $9
    i32.mul
    local.tee $11
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $11
    i32.add
    local.set $1
    local.get $6
    local.get $7
    i32.sub
    local.set $6
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/columns/normalizeColumns<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 v128)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 v128)
  (local $15 v128)
  local.get $7
  i32.const 2
  i32.shl
  local.tee $9
  i32.const -16
  i32.and
  local.set $10
  loop $while-continue|0
   local.get $6
   if
    i32.const 0
    local.set $7
    loop $for-loop|1
     local.get $7
     local.get $10
     i32.lt_u
     if
      local.get $3
      local.get $7
      i32.add
      v128.load
      local.set $8
      local.get $4
      local.get $7
      i32.add
      i32.const 0
      local.get $4
      select
      local.tee $11
      if
       local.get $8
       local.get $11
       v128.load
       f32x4.mul
       local.set $8
      end
      local.get $1
      local.get $7
      i32.add
      local.tee $12
      local.get $0
      local.get $7
      i32.add
      local.tee $13
      v128.load
      local.get $2
      local.get $7
      i32.add
      v128.load
      local.tee $14
      f32x4.sub
      local.get $8
      f32x4.mul
      local.get $5
      local.get $7
      i32.add
      i32.const 0
      local.get $5
      select
      local.tee $11
      if (result v128)
       local.get $11
       v128.load
      else
       i32.const 0
       i32x4.splat
      end
      local.tee $15
      f32x4.add
      v128.store
      local.get $6
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $9
       local.get $13
       i32.add
       v128.load
       local.get $14
       f32x4.sub
       local.get $8
       f32x4.mul
       local.get $15
       f32x4.add
       v128.store
       local.get $9
       i32.const 1
       i32.shl
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load
       local.get $14
       f32x4.sub
       local.get $8
       f32x4.mul
       local.get $15
       f32x4.add
       v128.store
       local.get $9
       i32.const 3
       i32.mul
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load
       local.get $14
       f32x4.sub
       local.get $8
       f32x4.mul
       local.get $15
       f32x4.add
       v128.store
      end
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $7
     local.get $9
     i32.lt_u
     if
      local.get $3
      local.get $7
      i32.add
      v128.load32_zero
      local.set $8
      local.get $4
      local.get $7
      i32.add
      i32.const 0
      local.get $4
      select
      local.tee $11
      if
       local.get $8
       local.get $11
       v128.load32_zero
       f32x4.mul
       local.set $8
      end
      local.get $1
      local.get $7
      i32.add
      local.tee $12
      local.get $0
      local.get $7
      i32.add
      local.tee $13
      v128.load32_zero
      local.get $2
      local.get $7
      i32.add
      v128.load32_zero
      local.tee $14
      f32x4.sub
      local.get $8
      f32x4.mul
      local.get $5
      local.get $7
      i32.add
      i32.const 0
      local.get $5
      select
      local.tee $11
      if (result v128)
       local.get $11
       v128.load32_zero
      else
       i32.const 0
       i32x4.splat
      end
      local.tee $15
      f32x4.add
      v128.store32_lane 0
      local.get $6
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $9
       local.get $13
       i32.add
       v128.load32_zero
       local.get $14
       f32x4.sub
       local.get $8
       f32x4.mul
       local.get $15
       f32x4.add
       v128.store32_lane 0
       local.get $9
       i32.const 1
       i32.shl
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load32_zero
       local.get $14
       f32x4.sub
       local.get $8
       f32x4.mul
       local.get $15
       f32x4.add
       v128.store32_lane 0
       local.get $9
       i32.const 3
       i32.mul
       local.tee $11
       local.get $12
       i32.add
       local.get $11
       local.get $13
       i32.add
       v128.load32_zero
       local.get $14
       f32x4.sub
       local.get $8
       f32x4.mul
       local.get $15
       f32x4.add
       v128.store32_lane 0
      end
      local.get $7
      i32.const 4
      i32.add
      local.set $7
      br $for-loop|2
     end
    end
    i32.const 4
    i32.const 1
    local.get $6
    i32.const 4
    i32.ge_u
    select
    local.tee $7
    local.get $9
    i32.mul
    local.tee $11
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $11
    i32.add
    local.set $1
    local.get $6
    local.get $7
    i32.sub
    local.set $6
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/columns/columnSlopes<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 i32)
  local.get $8
  i32.const 3
  i32.shl
  local.tee $9
  i32.const -16
  i32.and
  local.set $11
  loop $while-continue|0
   local.get $7
   if
    i32.const 0
    local.set $8
    loop $for-loop|1
     local.get $8
     local.get $11
     i32.lt_u
     if
      local.get $2
      local.get $8
      i32.add
      local.tee $12
      local.get $4
      local.get $8
      i32.add
      v128.load
      local.tee $10
      local.get $1
      local.get $8
      i32.add
      local.tee $13
      v128.load
      f64x2.mul
      local.get $5
      local.get $8
      i32.add
      v128.load
      local.tee $14
      local.get $6
      local.get $8
      i32.add
      v128.load
      local.tee $15
      local.get $0
      local.get $8
      i32.add
      local.tee $16
      v128.load
      local.get $3
      local.get $8
      i32.add
      v128.load
      local.tee $17
      f64x2.sub
      f64x2.mul
      f64x2.add
      f64x2.sub
      v128.store
      local.get $7
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $10
       local.get $9
       local.get $13
       i32.add
       v128.load
       f64x2.mul
       local.get $14
       local.get $15
       local.get $9
       local.get $16
       i32.add
       v128.load
       local.get $17
       f64x2.sub
       f64x2.mul
       f64x2.add
       f64x2.sub
       v128.store
       local.get $9
       i32.const 1
       i32.shl
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load
       f64x2.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load
       local.get $17
       f64x2.sub
       f64x2.mul
       f64x2.add
       f64x2.sub
       v128.store
       local.get $9
       i32.const 3
       i32.mul
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load
       f64x2.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load
       local.get $17
       f64x2.sub
       f64x2.mul
       f64x2.add
       f64x2.sub
       v128.store
      end
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $8
     local.get $9
     i32.lt_u
     if
      local.get $2
      local.get $8
      i32.add
      local.tee $12
      local.get $4
      local.get $8
      i32.add
      v128.load64_zero
      local.tee $10
      local.get $1
      local.get $8
      i32.add
      local.tee $13
      v128.load64_zero
      f64x2.mul
      local.get $5
      local.get $8
      i32.add
      v128.load64_zero
      local.tee $14
      local.get $6
      local.get $8
      i32.add
      v128.load64_zero
      local.tee $15
      local.get $0
      local.get $8
      i32.add
      local.tee $16
      v128.load64_zero
      local.get $3
      local.get $8
      i32.add
      v128.load64_zero
      local.tee $17
      f64x2.sub
      f64x2.mul
      f64x2.add
      f64x2.sub
      v128.store64_lane 0
      local.get $7
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $10
       local.get $9
       local.get $13
       i32.add
       v128.load64_zero
       f64x2.mul
       local.get $14
       local.get $15
       local.get $9
       local.get $16
       i32.add
       v128.load64_zero
       local.get $17
       f64x2.sub
       f64x2.mul
       f64x2.add
       f64x2.sub
       v128.store64_lane 0
       local.get $9
       i32.const 1
       i32.shl
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load64_zero
       f64x2.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load64_zero
       local.get $17
       f64x2.sub
       f64x2.mul
       f64x2.add
       f64x2.sub
       v128.store64_lane 0
       local.get $9
       i32.const 3
       i32.mul
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load64_zero
       f64x2.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load64_zero
       local.get $17
       f64x2.sub
       f64x2.mul
       f64x2.add
       f64x2.sub
       v128.store64_lane 0
      end
      local.get $8
      i32.const 8
      i32.add
      local.set $8
      br $for-loop|2
     end
    end
    i32.const 4
    i32.const 1
    local.get $7
    i32.const 4
    i32.ge_u
    select
    local.tee $8
    local.get $9
    i32.mul
    local.tee $12
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $12
    i32.add
    local.set $1
    local.get $2
    local.get $12
    i32.add
    local.set $2
    local.get $7
    local.get $8
    i32.sub
    local.set $7
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/columns/columnSlopes<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 i32)
  local.get $8
  i32.const 2
  i32.shl
  local.tee $9
  i32.const -16
  i32.and
  local.set $11
  loop $while-continue|0
   local.get $7
   if
    i32.const 0
    local.set $8
    loop $for-loop|1
     local.get $8
     local.get $11
     i32.lt_u
     if
      local.get $2
      local.get $8
      i32.add
      local.tee $12
      local.get $4
      local.get $8
      i32.add
      v128.load
      local.tee $10
      local.get $1
      local.get $8
      i32.add
      local.tee $13
      v128.load
      f32x4.mul
      local.get $5
      local.get $8
      i32.add
      v128.load
      local.tee $14
      local.get $6
      local.get $8
      i32.add
      v128.load
      local.tee $15
      local.get $0
      local.get $8
      i32.add
      local.tee $16
      v128.load
      local.get $3
      local.get $8
      i32.add
      v128.load
      local.tee $17
      f32x4.sub
      f32x4.mul
      f32x4.add
      f32x4.sub
      v128.store
      local.get $7
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $10
       local.get $9
       local.get $13
       i32.add
       v128.load
       f32x4.mul
       local.get $14
       local.get $15
       local.get $9
       local.get $16
       i32.add
       v128.load
       local.get $17
       f32x4.sub
       f32x4.mul
       f32x4.add
       f32x4.sub
       v128.store
       local.get $9
       i32.const 1
       i32.shl
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load
       f32x4.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load
       local.get $17
       f32x4.sub
       f32x4.mul
       f32x4.add
       f32x4.sub
       v128.store
       local.get $9
       i32.const 3
       i32.mul
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load
       f32x4.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load
       local.get $17
       f32x4.sub
       f32x4.mul
       f32x4.add
       f32x4.sub
       v128.store
      end
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $8
     local.get $9
     i32.lt_u
     if
      local.get $2
      local.get $8
      i32.add
      local.tee $12
      local.get $4
      local.get $8
      i32.add
      v128.load32_zero
      local.tee $10
      local.get $1
      local.get $8
      i32.add
      local.tee $13
      v128.load32_zero
      f32x4.mul
      local.get $5
      local.get $8
      i32.add
      v128.load32_zero
      local.tee $14
      local.get $6
      local.get $8
      i32.add
      v128.load32_zero
      local.tee $15
      local.get $0
      local.get $8
      i32.add
      local.tee $16
      v128.load32_zero
      local.get $3
      local.get $8
      i32.add
      v128.load32_zero
      local.tee $17
      f32x4.sub
      f32x4.mul
      f32x4.add
      f32x4.sub
      v128.store32_lane 0
      local.get $7
      i32.const 4
      i32.ge_u
      if
       local.get $9
       local.get $12
       i32.add
       local.get $10
       local.get $9
       local.get $13
       i32.add
       v128.load32_zero
       f32x4.mul
       local.get $14
       local.get $15
       local.get $9
       local.get $16
       i32.add
       v128.load32_zero
       local.get $17
       f32x4.sub
       f32x4.mul
       f32x4.add
       f32x4.sub
       v128.store32_lane 0
       local.get $9
       i32.const 1
       i32.shl
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load32_zero
       f32x4.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load32_zero
       local.get $17
       f32x4.sub
       f32x4.mul
       f32x4.add
       f32x4.sub
       v128.store32_lane 0
       local.get $9
       i32.const 3
       i32.mul
       local.tee $18
       local.get $12
       i32.add
       local.get $10
       local.get $13
       local.get $18
       i32.add
       v128.load32_zero
       f32x4.mul
       local.get $14
       local.get $15
       local.get $16
       local.get $18
       i32.add
       v128.load32_zero
       local.get $17
       f32x4.sub
       f32x4.mul
       f32x4.add
       f32x4.sub
       v128.store32_lane 0
      end
      local.get $8
      i32.const 4
      i32.add
      local.set $8
      br $for-loop|2
     end
    end
    i32.const 4
    i32.const 1
    local.get $7
    i32.const 4
    i32.ge_u
    select
    local.tee $8
    local.get $9
    i32.mul
    local.tee $12
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $12
    i32.add
    local.set $1
    local.get $2
    local.get $12
    i32.add
    local.set $2
    local.get $7
    local.get $8
    i32.sub
    local.set $7
    br $while-continue|0
   end
  end
 )
 (func $assembly/networks/columns/addSquares<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 v128)
  (local $10 i32)
  (local $11 i32)
  (local $12 v128)
  local.get $0
  local.set $5
  local.get $3
  local.set $8
  local.get $4
  i32.const 3
  i32.shl
  local.set $10
  loop $for-loop|0
   local.get $8
   i32.const 4
   i32.ge_u
   if
    local.get $5
    local.set $4
    local.get $1
    local.set $7
    local.get $2
    local.set $3
    local.get $10
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|1
     local.get $11
     local.get $6
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $3
      local.get $3
      v128.load
      local.get $6
      v128.load
      local.get $7
      v128.load
      local.tee $9
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.get $6
      local.get $10
      i32.add
      v128.load
      local.get $9
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.get $10
      i32.const 1
      i32.shl
      local.get $6
      i32.add
      v128.load
      local.get $9
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.get $10
      i32.const 3
      i32.mul
      local.get $6
      i32.add
      v128.load
      local.get $9
      f64x2.sub
      local.tee $9
      local.get $9
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $6
      i32.const 16
      i32.add
      local.set $6
      local.get $4
      i32.const 16
      i32.add
      local.set $4
      br $for-loop|1
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $3
     local.get $3
     v128.load64_zero
     local.get $6
     v128.load64_zero
     local.get $7
     v128.load64_zero
     local.tee $9
     f64x2.sub
     local.tee $12
     local.get $12
     f64x2.mul
     f64x2.add
     local.get $6
     local.get $10
     i32.add
     v128.load64_zero
     local.get $9
     f64x2.sub
     local.tee $12
     local.get $12
     f64x2.mul
     f64x2.add
     local.get $10
     i32.const 1
     i32.shl
     local.get $6
     i32.add
     v128.load64_zero
     local.get $9
     f64x2.sub
     local.tee $12
     local.get $12
     f64x2.mul
     f64x2.add
     local.get $10
     i32.const 3
     i32.mul
     local.get $6
     i32.add
     v128.load64_zero
     local.get $9
     f64x2.sub
     local.tee $9
     local.get $9
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 4
    i32.sub
    local.set $8
    local.get $10
    i32.const 2
    i32.shl
    local.tee $3
    local.get $0
    i32.add
    local.set $0
    local.get $3
    local.get $5
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $8
   if
    local.get $5
    local.set $4
    local.get $1
    local.set $7
    local.get $2
    local.set $3
    local.get $10
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|3
     local.get $11
     local.get $6
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $3
      local.get $3
      v128.load
      local.get $6
      v128.load
      local.get $7
      v128.load
      f64x2.sub
      local.tee $9
      local.get $9
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $6
      i32.const 16
      i32.add
      local.set $6
      local.get $4
      i32.const 16
      i32.add
      local.set $4
      br $for-loop|3
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $3
     local.get $3
     v128.load64_zero
     local.get $6
     v128.load64_zero
     local.get $7
     v128.load64_zero
     f64x2.sub
     local.tee $9
     local.get $9
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 1
    i32.sub
    local.set $8
    local.get $0
    local.get $10
    i32.add
    local.set $0
    local.get $5
    local.get $10
    i32.add
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/columns/addSquares<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 v128)
  (local $10 i32)
  (local $11 i32)
  (local $12 v128)
  local.get $0
  local.set $5
  local.get $3
  local.set $8
  local.get $4
  i32.const 2
  i32.shl
  local.set $10
  loop $for-loop|0
   local.get $8
   i32.const 4
   i32.ge_u
   if
    local.get $5
    local.set $4
    local.get $1
    local.set $7
    local.get $2
    local.set $3
    local.get $10
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|1
     local.get $11
     local.get $6
     i32.sub
     i32.const 8
     i32.ge_u
     if
      local.get $3
      local.get $3
      v128.load
      local.get $6
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $7
      v128.load
      local.tee $9
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.get $6
      local.get $10
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $9
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.get $10
      i32.const 1
      i32.shl
      local.get $6
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $9
      f64x2.sub
      local.tee $12
      local.get $12
      f64x2.mul
      f64x2.add
      local.get $10
      i32.const 3
      i32.mul
      local.get $6
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $9
      f64x2.sub
      local.tee $9
      local.get $9
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $6
      i32.const 8
      i32.add
      local.set $6
      local.get $4
      i32.const 8
      i32.add
      local.set $4
      br $for-loop|1
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $3
     local.get $3
     v128.load64_zero
     local.get $6
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $7
     v128.load64_zero
     local.tee $9
     f64x2.sub
     local.tee $12
     local.get $12
     f64x2.mul
     f64x2.add
     local.get $6
     local.get $10
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $9
     f64x2.sub
     local.tee $12
     local.get $12
     f64x2.mul
     f64x2.add
     local.get $10
     i32.const 1
     i32.shl
     local.get $6
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $9
     f64x2.sub
     local.tee $12
     local.get $12
     f64x2.mul
     f64x2.add
     local.get $10
     i32.const 3
     i32.mul
     local.get $6
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $9
     f64x2.sub
     local.tee $9
     local.get $9
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 4
    i32.sub
    local.set $8
    local.get $10
    i32.const 2
    i32.shl
    local.tee $3
    local.get $0
    i32.add
    local.set $0
    local.get $3
    local.get $5
    i32.add
    local.set $5
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $8
   if
    local.get $5
    local.set $4
    local.get $1
    local.set $7
    local.get $2
    local.set $3
    local.get $10
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|3
     local.get $11
     local.get $6
     i32.sub
     i32.const 8
     i32.ge_u
     if
      local.get $3
      local.get $3
      v128.load
      local.get $6
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $7
      v128.load
      f64x2.sub
      local.tee $9
      local.get $9
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $3
      i32.const 16
      i32.add
      local.set $3
      local.get $6
      i32.const 8
      i32.add
      local.set $6
      local.get $4
      i32.const 8
      i32.add
      local.set $4
      br $for-loop|3
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $3
     local.get $3
     v128.load64_zero
     local.get $6
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $7
     v128.load64_zero
     f64x2.sub
     local.tee $9
     local.get $9
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 1
    i32.sub
    local.set $8
    local.get $0
    local.get $10
    i32.add
    local.set $0
    local.get $5
    local.get $10
    i32.add
    local.set $5
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/columns/addProducts<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  local.get $4
  local.set $8
  local.get $5
  i32.const 3
  i32.shl
  local.set $9
  loop $for-loop|0
   local.get $8
   i32.const 4
   i32.ge_u
   if
    local.get $1
    local.set $5
    local.get $2
    local.set $7
    local.get $3
    local.set $4
    local.get $9
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|1
     local.get $11
     local.get $6
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $4
      local.get $4
      v128.load
      local.get $6
      v128.load
      local.get $7
      v128.load
      local.tee $10
      f64x2.sub
      local.get $5
      v128.load
      f64x2.mul
      f64x2.add
      local.get $6
      local.get $9
      i32.add
      v128.load
      local.get $10
      f64x2.sub
      local.get $5
      local.get $9
      i32.add
      v128.load
      f64x2.mul
      f64x2.add
      local.get $9
      i32.const 1
      i32.shl
      local.tee $12
      local.get $6
      i32.add
      v128.load
      local.get $10
      f64x2.sub
      local.get $5
      local.get $12
      i32.add
      v128.load
      f64x2.mul
      f64x2.add
      local.get $9
      i32.const 3
      i32.mul
      local.tee $12
      local.get $6
      i32.add
      v128.load
      local.get $10
      f64x2.sub
      local.get $5
      local.get $12
      i32.add
      v128.load
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $4
      i32.const 16
      i32.add
      local.set $4
      local.get $6
      i32.const 16
      i32.add
      local.set $6
      local.get $5
      i32.const 16
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $4
     local.get $4
     v128.load64_zero
     local.get $6
     v128.load64_zero
     local.get $7
     v128.load64_zero
     local.tee $10
     f64x2.sub
     local.get $5
     v128.load64_zero
     f64x2.mul
     f64x2.add
     local.get $6
     local.get $9
     i32.add
     v128.load64_zero
     local.get $10
     f64x2.sub
     local.get $5
     local.get $9
     i32.add
     v128.load64_zero
     f64x2.mul
     f64x2.add
     local.get $9
     i32.const 1
     i32.shl
     local.tee $4
     local.get $6
     i32.add
     v128.load64_zero
     local.get $10
     f64x2.sub
     local.get $4
     local.get $5
     i32.add
     v128.load64_zero
     f64x2.mul
     f64x2.add
     local.get $9
     i32.const 3
     i32.mul
     local.tee $4
     local.get $6
     i32.add
     v128.load64_zero
     local.get $10
     f64x2.sub
     local.get $4
     local.get $5
     i32.add
     v128.load64_zero
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 4
    i32.sub
    local.set $8
    local.get $9
    i32.const 2
    i32.shl
    local.tee $4
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $4
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $8
   if
    local.get $1
    local.set $5
    local.get $2
    local.set $7
    local.get $3
    local.set $4
    local.get $9
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|3
     local.get $11
     local.get $6
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $4
      local.get $4
      v128.load
      local.get $6
      v128.load
      local.get $7
      v128.load
      f64x2.sub
      local.get $5
      v128.load
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $4
      i32.const 16
      i32.add
      local.set $4
      local.get $6
      i32.const 16
      i32.add
      local.set $6
      local.get $5
      i32.const 16
      i32.add
      local.set $5
      br $for-loop|3
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $4
     local.get $4
     v128.load64_zero
     local.get $6
     v128.load64_zero
     local.get $7
     v128.load64_zero
     f64x2.sub
     local.get $5
     v128.load64_zero
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 1
    i32.sub
    local.set $8
    local.get $0
    local.get $9
    i32.add
    local.set $0
    local.get $1
    local.get $9
    i32.add
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/columns/addProducts<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 i32)
  (local $12 i32)
  local.get $4
  local.set $8
  local.get $5
  i32.const 2
  i32.shl
  local.set $9
  loop $for-loop|0
   local.get $8
   i32.const 4
   i32.ge_u
   if
    local.get $1
    local.set $5
    local.get $2
    local.set $7
    local.get $3
    local.set $4
    local.get $9
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|1
     local.get $11
     local.get $6
     i32.sub
     i32.const 8
     i32.ge_u
     if
      local.get $4
      local.get $4
      v128.load
      local.get $6
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $7
      v128.load
      local.tee $10
      f64x2.sub
      local.get $5
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.mul
      f64x2.add
      local.get $6
      local.get $9
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $10
      f64x2.sub
      local.get $5
      local.get $9
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.mul
      f64x2.add
      local.get $9
      i32.const 1
      i32.shl
      local.tee $12
      local.get $6
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $10
      f64x2.sub
      local.get $5
      local.get $12
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.mul
      f64x2.add
      local.get $9
      i32.const 3
      i32.mul
      local.tee $12
      local.get $6
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $10
      f64x2.sub
      local.get $5
      local.get $12
      i32.add
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $4
      i32.const 16
      i32.add
      local.set $4
      local.get $6
      i32.const 8
      i32.add
      local.set $6
      local.get $5
      i32.const 8
      i32.add
      local.set $5
      br $for-loop|1
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $4
     local.get $4
     v128.load64_zero
     local.get $6
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $7
     v128.load64_zero
     local.tee $10
     f64x2.sub
     local.get $5
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.mul
     f64x2.add
     local.get $6
     local.get $9
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $10
     f64x2.sub
     local.get $5
     local.get $9
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.mul
     f64x2.add
     local.get $9
     i32.const 1
     i32.shl
     local.tee $4
     local.get $6
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $10
     f64x2.sub
     local.get $4
     local.get $5
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.mul
     f64x2.add
     local.get $9
     i32.const 3
     i32.mul
     local.tee $4
     local.get $6
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $10
     f64x2.sub
     local.get $4
     local.get $5
     i32.add
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 4
    i32.sub
    local.set $8
    local.get $9
    i32.const 2
    i32.shl
    local.tee $4
    local.get $0
    i32.add
    local.set $0
    local.get $1
    local.get $4
    i32.add
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $8
   if
    local.get $1
    local.set $5
    local.get $2
    local.set $7
    local.get $3
    local.set $4
    local.get $9
    local.get $0
    local.tee $6
    i32.add
    local.set $11
    loop $for-loop|3
     local.get $11
     local.get $6
     i32.sub
     i32.const 8
     i32.ge_u
     if
      local.get $4
      local.get $4
      v128.load
      local.get $6
      v128.load64_zero
      f64x2.promote_low_f32x4
      local.get $7
      v128.load
      f64x2.sub
      local.get $5
      v128.load64_zero
      f64x2.promote_low_f32x4
      f64x2.mul
      f64x2.add
      v128.store
      local.get $7
      i32.const 16
      i32.add
      local.set $7
      local.get $4
      i32.const 16
      i32.add
      local.set $4
      local.get $6
      i32.const 8
      i32.add
      local.set $6
      local.get $5
      i32.const 8
      i32.add
      local.set $5
      br $for-loop|3
     end
    end
    local.get $6
    local.get $11
    i32.ne
    if
     local.get $4
     local.get $4
     v128.load64_zero
     local.get $6
     v128.load32_zero
     f64x2.promote_low_f32x4
     local.get $7
     v128.load64_zero
     f64x2.sub
     local.get $5
     v128.load32_zero
     f64x2.promote_low_f32x4
     f64x2.mul
     f64x2.add
     v128.store64_lane 0
    end
    local.get $8
    i32.const 1
    i32.sub
    local.set $8
    local.get $0
    local.get $9
    i32.add
    local.set $0
    local.get $1
    local.get $9
    i32.add
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/networks/batchNorm/batchStatistics<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64)
  (local $10 i32)
  (local $11 i32)
  (local $12 f64)
  (local $13 f64)
  (local $14 f64)
  (local $15 i32)
  local.get $1
  i32.const 0
  local.get $7
  i32.const 3
  i32.shl
  local.tee $15
  memory.fill
  local.get $2
  i32.const 0
  local.get $15
  memory.fill
  local.get $0
  local.get $1
  local.get $6
  local.get $7
  call $assembly/networks/columns/addValues<f64>
  loop $for-loop|0
   local.get $7
   local.get $10
   i32.gt_u
   if
    local.get $1
    local.get $10
    i32.const 3
    i32.shl
    i32.add
    local.tee $15
    local.get $15
    f64.load
    local.get $6
    f64.convert_i32_u
    f64.div
    f64.store
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    br $for-loop|0
   end
  end
  local.get $0
  local.get $1
  local.get $2
  local.get $6
  local.get $7
  call $assembly/networks/columns/addSquares<f64>
  loop $for-loop|1
   local.get $7
   local.get $11
   i32.gt_u
   if
    local.get $11
    i32.const 3
    i32.shl
    local.tee $0
    local.get $1
    i32.add
    f64.load
    local.set $12
    local.get $0
    local.get $2
    i32.add
    f64.load
    local.set $13
    local.get $0
    local.get $3
    i32.add
    local.get $12
    f64.store
    local.get $3
    local.get $7
    local.get $11
    i32.add
    i32.const 3
    i32.shl
    i32.add
    f64.const 1
    local.get $13
    local.get $6
    f64.convert_i32_u
    f64.div
    local.get $8
    f64.add
    f64.sqrt
    f64.div
    f64.store
    local.get $0
    local.get $4
    i32.add
    local.tee $10
    f64.const 1
    local.get $9
    f64.sub
    local.tee $14
    local.get $10
    f64.load
    f64.mul
    local.get $9
    local.get $12
    f64.mul
    f64.add
    f64.store
    local.get $0
    local.get $5
    i32.add
    local.tee $0
    local.get $14
    local.get $0
    f64.load
    f64.mul
    local.get $9
    local.get $13
    local.get $6
    i32.const 1
    i32.sub
    f64.convert_i32_u
    f64.div
    f64.mul
    f64.add
    f64.store
    local.get $11
    i32.const 1
    i32.add
    local.set $11
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/batchNorm/batchStatistics<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64)
  (local $10 i32)
  (local $11 i32)
  (local $12 f64)
  (local $13 f64)
  (local $14 f64)
  (local $15 i32)
  local.get $1
  i32.const 0
  local.get $7
  i32.const 3
  i32.shl
  local.tee $15
  memory.fill
  local.get $2
  i32.const 0
  local.get $15
  memory.fill
  local.get $0
  local.get $1
  local.get $6
  local.get $7
  call $assembly/networks/columns/addValues<f32>
  loop $for-loop|0
   local.get $7
   local.get $10
   i32.gt_u
   if
    local.get $1
    local.get $10
    i32.const 3
    i32.shl
    i32.add
    local.tee $15
    local.get $15
    f64.load
    local.get $6
    f64.convert_i32_u
    f64.div
    f64.store
    local.get $10
    i32.const 1
    i32.add
    local.set $10
    br $for-loop|0
   end
  end
  local.get $0
  local.get $1
  local.get $2
  local.get $6
  local.get $7
  call $assembly/networks/columns/addSquares<f32>
  loop $for-loop|1
   local.get $7
   local.get $11
   i32.gt_u
   if
    local.get $11
    i32.const 3
    i32.shl
    local.tee $0
    local.get $1
    i32.add
    f64.load
    local.set $12
    local.get $0
    local.get $2
    i32.add
    f64.load
    local.set $13
    local.get $11
    i32.const 2
    i32.shl
    local.tee $0
    local.get $3
    i32.add
    local.get $12
    f32.demote_f64
    f32.store
    local.get $3
    local.get $7
    local.get $11
    i32.add
    i32.const 2
    i32.shl
    i32.add
    f64.const 1
    local.get $13
    local.get $6
    f64.convert_i32_u
    f64.div
    local.get $8
    f64.add
    f64.sqrt
    f64.div
    f32.demote_f64
    f32.store
    local.get $0
    local.get $4
    i32.add
    local.tee $10
    f64.const 1
    local.get $9
    f64.sub
    local.tee $14
    local.get $10
    f32.load
    f64.promote_f32
    f64.mul
    local.get $9
    local.get $12
    f64.mul
    f64.add
    f32.demote_f64
    f32.store
    local.get $0
    local.get $5
    i32.add
    local.tee $0
    local.get $14
    local.get $0
    f32.load
    f64.promote_f32
    f64.mul
    local.get $9
    local.get $13
    local.get $6
    i32.const 1
    i32.sub
    f64.convert_i32_u
    f64.div
    f64.mul
    f64.add
    f32.demote_f64
    f32.store
    local.get $11
    i32.const 1
    i32.add
    local.set $11
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/batchNorm/batchNormGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  (local $13 f64)
  (local $14 f64)
  (local $15 i32)
  (local $16 i32)
  (local $17 f64)
  (local $18 f64)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  local.get $4
  local.get $10
  i32.const 3
  i32.shl
  i32.add
  local.set $19
  i32.const 1
  local.get $11
  local.get $7
  select
  if
   local.get $4
   i32.const 0
   local.get $10
   i32.const 4
   i32.shl
   memory.fill
   local.get $1
   local.get $4
   local.get $9
   local.get $10
   call $assembly/networks/columns/addValues<f64>
   local.get $0
   local.get $1
   local.get $3
   local.get $19
   local.get $9
   local.get $10
   call $assembly/networks/columns/addProducts<f64>
  end
  local.get $5
  local.get $10
  i32.const 3
  i32.shl
  local.tee $21
  i32.const 1
  i32.shl
  i32.add
  local.set $15
  loop $for-loop|0
   local.get $10
   local.get $20
   i32.gt_u
   if
    local.get $20
    i32.const 3
    i32.shl
    local.tee $16
    local.get $4
    i32.add
    f64.load
    local.set $18
    local.get $16
    local.get $19
    i32.add
    f64.load
    local.get $5
    local.get $21
    i32.add
    local.get $16
    i32.add
    f64.load
    local.tee $14
    f64.mul
    local.set $17
    local.get $7
    if
     local.get $7
     local.get $16
     i32.add
     local.tee $3
     local.get $12
     if (result f64)
      local.get $3
      f64.load
     else
      f64.const 0
     end
     local.get $17
     f64.add
     f64.store
     local.get $8
     local.get $16
     i32.add
     local.tee $3
     local.get $12
     if (result f64)
      local.get $3
      f64.load
     else
      f64.const 0
     end
     local.get $18
     f64.add
     f64.store
    end
    local.get $15
    local.get $16
    i32.add
    local.get $6
    if (result f64)
     local.get $14
     local.get $6
     local.get $16
     i32.add
     f64.load
     f64.mul
    else
     local.get $14
    end
    local.tee $13
    f64.store
    local.get $15
    local.get $21
    i32.add
    local.get $16
    i32.add
    local.get $13
    local.get $18
    f64.mul
    local.get $9
    f64.convert_i32_u
    f64.div
    f64.store
    local.get $15
    local.get $21
    i32.const 1
    i32.shl
    i32.add
    local.get $16
    i32.add
    local.get $13
    local.get $14
    f64.mul
    local.get $17
    f64.mul
    local.get $9
    f64.convert_i32_u
    f64.div
    f64.store
    local.get $20
    i32.const 1
    i32.add
    local.set $20
    br $for-loop|0
   end
  end
  local.get $2
  i32.eqz
  if
   return
  end
  local.get $11
  if
   local.get $0
   local.get $1
   local.get $2
   local.get $5
   local.get $15
   local.get $15
   local.get $21
   i32.add
   local.get $15
   local.get $21
   i32.const 1
   i32.shl
   i32.add
   local.get $9
   local.get $10
   call $assembly/networks/columns/columnSlopes<f64>
  else
   local.get $10
   i32.const 3
   i32.shl
   local.tee $4
   i32.const -16
   i32.and
   local.set $3
   loop $for-loop|00
    local.get $9
    if
     i32.const 0
     local.set $0
     loop $for-loop|1
      local.get $0
      local.get $3
      i32.lt_u
      if
       local.get $0
       local.get $2
       i32.add
       local.get $0
       local.get $1
       i32.add
       v128.load
       local.get $0
       local.get $15
       i32.add
       v128.load
       f64x2.mul
       v128.store
       local.get $0
       i32.const 16
       i32.add
       local.set $0
       br $for-loop|1
      end
     end
     loop $for-loop|2
      local.get $0
      local.get $4
      i32.lt_u
      if
       local.get $0
       local.get $2
       i32.add
       local.get $0
       local.get $1
       i32.add
       v128.load64_zero
       local.get $0
       local.get $15
       i32.add
       v128.load64_zero
       f64x2.mul
       v128.store64_lane 0
       local.get $0
       i32.const 8
       i32.add
       local.set $0
       br $for-loop|2
      end
     end
     local.get $9
     i32.const 1
     i32.sub
     local.set $9
     local.get $1
     local.get $4
     i32.add
     local.set $1
     local.get $2
     local.get $4
     i32.add
     local.set $2
     br $for-loop|00
    end
   end
  end
 )
 (func $assembly/networks/batchNorm/batchNormGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  (local $13 f64)
  (local $14 f64)
  (local $15 i32)
  (local $16 i32)
  (local $17 f64)
  (local $18 f64)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  local.get $4
  local.get $10
  i32.const 3
  i32.shl
  i32.add
  local.set $19
  i32.const 1
  local.get $11
  local.get $7
  select
  if
   local.get $4
   i32.const 0
   local.get $10
   i32.const 4
   i32.shl
   memory.fill
   local.get $1
   local.get $4
   local.get $9
   local.get $10
   call $assembly/networks/columns/addValues<f32>
   local.get $0
   local.get $1
   local.get $3
   local.get $19
   local.get $9
   local.get $10
   call $assembly/networks/columns/addProducts<f32>
  end
  local.get $5
  local.get $10
  i32.const 2
  i32.shl
  local.tee $21
  i32.const 1
  i32.shl
  i32.add
  local.set $16
  loop $for-loop|0
   local.get $10
   local.get $20
   i32.gt_u
   if
    local.get $20
    i32.const 3
    i32.shl
    local.tee $3
    local.get $4
    i32.add
    f64.load
    local.set $18
    local.get $3
    local.get $19
    i32.add
    f64.load
    local.get $20
    i32.const 2
    i32.shl
    local.tee $15
    local.get $5
    local.get $21
    i32.add
    i32.add
    f32.load
    f64.promote_f32
    local.tee $14
    f64.mul
    local.set $17
    local.get $7
    if
     local.get $7
     local.get $15
     i32.add
     local.tee $3
     local.get $12
     if (result f32)
      local.get $3
      f32.load
     else
      f32.const 0
     end
     local.get $17
     f32.demote_f64
     f32.add
     f32.store
     local.get $8
     local.get $15
     i32.add
     local.tee $3
     local.get $12
     if (result f32)
      local.get $3
      f32.load
     else
      f32.const 0
     end
     local.get $18
     f32.demote_f64
     f32.add
     f32.store
    end
    local.get $15
    local.get $16
    i32.add
    local.get $6
    if (result f64)
     local.get $14
     local.get $6
     local.get $15
     i32.add
     f32.load
     f64.promote_f32
     f64.mul
    else
     local.get $14
    end
    local.tee $13
    f32.demote_f64
    f32.store
    local.get $16
    local.get $21
    i32.add
    local.get $15
    i32.add
    local.get $13
    local.get $18
    f64.mul
    local.get $9
    f64.convert_i32_u
    f64.div
    f32.demote_f64
    f32.store
    local.get $16
    local.get $21
    i32.const 1
    i32.shl
    i32.add
    local.get $15
    i32.add
    local.get $13
    local.get $14
    f64.mul
    local.get $17
    f64.mul
    local.get $9
    f64.convert_i32_u
    f64.div
    f32.demote_f64
    f32.store
    local.get $20
    i32.const 1
    i32.add
    local.set $20
    br $for-loop|0
   end
  end
  local.get $2
  i32.eqz
  if
   return
  end
  local.get $11
  if
   local.get $0
   local.get $1
   local.get $2
   local.get $5
   local.get $16
   local.get $16
   local.get $21
   i32.add
   local.get $16
   local.get $21
   i32.const 1
   i32.shl
   i32.add
   local.get $9
   local.get $10
   call $assembly/networks/columns/columnSlopes<f32>
  else
   local.get $10
   i32.const 2
   i32.shl
   local.tee $4
   i32.const -16
   i32.and
   local.set $3
   loop $for-loop|00
    local.get $9
    if
     i32.const 0
     local.set $0
     loop $for-loop|1
      local.get $0
      local.get $3
      i32.lt_u
      if
       local.get $0
       local.get $2
       i32.add
       local.get $0
       local.get $1
       i32.add
       v128.load
       local.get $0
       local.get $16
       i32.add
       v128.load
       f32x4.mul
       v128.store
       local.get $0
       i32.const 16
       i32.add
       local.set $0
       br $for-loop|1
      end
     end
     loop $for-loop|2
      local.get $0
      local.get $4
      i32.lt_u
      if
       local.get $0
       local.get $2
       i32.add
       local.get $0
       local.get $1
       i32.add
       v128.load32_zero
       local.get $0
       local.get $16
       i32.add
       v128.load32_zero
       f32x4.mul
       v128.store32_lane 0
       local.get $0
       i32.const 4
       i32.add
       local.set $0
       br $for-loop|2
      end
     end
     local.get $9
     i32.const 1
     i32.sub
     local.set $9
     local.get $1
     local.get $4
     i32.add
     local.set $1
     local.get $2
     local.get $4
     i32.add
     local.set $2
     br $for-loop|00
    end
   end
  end
 )
 (func $assembly/networks/batchNorm.runningStatistics.kernel/runningStatistics_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local $8 f64)
  (local $9 f64)
  loop $for-loop|0
   local.get $4
   local.get $6
   i32.gt_u
   if
    local.get $6
    i32.const 3
    i32.shl
    local.tee $7
    local.get $2
    i32.add
    f64.load
    local.set $8
    local.get $0
    local.get $7
    i32.add
    local.get $8
    f64.store
    local.get $3
    local.get $7
    i32.add
    f64.load
    local.set $9
    local.get $1
    local.get $7
    i32.add
    local.get $8
    f64.store
    local.get $1
    local.get $4
    local.get $6
    i32.add
    i32.const 3
    i32.shl
    i32.add
    f64.const 1
    local.get $9
    local.get $5
    f64.add
    f64.sqrt
    f64.div
    f64.store
    local.get $6
    i32.const 1
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/batchNorm.runningStatistics.kernel/runningStatistics_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 f64)
  (local $6 i32)
  (local $7 i32)
  (local $8 f64)
  (local $9 f64)
  loop $for-loop|0
   local.get $4
   local.get $6
   i32.gt_u
   if
    local.get $0
    local.get $6
    i32.const 3
    i32.shl
    i32.add
    local.get $6
    i32.const 2
    i32.shl
    local.tee $7
    local.get $2
    i32.add
    f32.load
    f64.promote_f32
    local.tee $8
    f64.store
    local.get $3
    local.get $7
    i32.add
    f32.load
    f64.promote_f32
    local.set $9
    local.get $1
    local.get $7
    i32.add
    local.get $8
    f32.demote_f64
    f32.store
    local.get $1
    local.get $4
    local.get $6
    i32.add
    i32.const 2
    i32.shl
    i32.add
    f64.const 1
    local.get $9
    local.get $5
    f64.add
    f64.sqrt
    f64.div
    f32.demote_f64
    f32.store
    local.get $6
    i32.const 1
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/batchNorm.batchStatistics.kernel/batchStatistics_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  call $assembly/networks/batchNorm/batchStatistics<f64>
 )
 (func $assembly/networks/batchNorm.batchStatistics.kernel/batchStatistics_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 f64) (param $9 f64)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  call $assembly/networks/batchNorm/batchStatistics<f32>
 )
 (func $assembly/networks/batchNorm.batchNormGradient.kernel/batchNormGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/batchNorm/batchNormGradient<f64>
 )
 (func $assembly/networks/batchNorm.batchNormGradient.kernel/batchNormGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32) (param $12 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  local.get $11
  local.get $12
  call $assembly/networks/batchNorm/batchNormGradient<f32>
 )
 (func $assembly/networks/batchNorm.batchNorm.kernel/batchNorm_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $2
  local.get $6
  i32.const 3
  i32.shl
  i32.add
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/networks/columns/normalizeColumns<f64>
 )
 (func $assembly/networks/batchNorm.batchNorm.kernel/batchNorm_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $2
  local.get $6
  i32.const 2
  i32.shl
  i32.add
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/networks/columns/normalizeColumns<f32>
 )
 (func $assembly/networks/attention/softmaxGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 f64)
  (local $8 v128)
  (local $9 i32)
  loop $for-loop|0
   local.get $2
   local.get $6
   i32.gt_u
   if
    local.get $1
    local.get $2
    i32.const 3
    i32.shl
    i32.add
    local.set $5
    local.get $0
    local.get $1
    local.get $1
    local.get $4
    if (result i32)
     local.get $6
     i32.const 1
     i32.add
     local.tee $9
     local.get $3
     local.get $3
     local.get $9
     i32.gt_u
     select
    else
     local.get $3
    end
    i32.const 3
    i32.shl
    i32.add
    local.tee $9
    local.get $1
    i32.sub
    i32.const 3
    i32.shr_u
    call $assembly/reduce/dot<f64>
    local.tee $7
    f64x2.splat
    local.set $8
    loop $for-loop|1
     local.get $9
     local.get $1
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $1
      local.get $0
      v128.load
      local.get $1
      v128.load
      local.get $8
      f64x2.sub
      f64x2.mul
      v128.store
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $1
     local.get $9
     i32.ne
     if
      local.get $1
      local.get $0
      f64.load
      local.get $1
      f64.load
      local.get $7
      f64.sub
      f64.mul
      f64.store
      local.get $1
      i32.const 8
      i32.add
      local.set $1
      local.get $0
      i32.const 8
      i32.add
      local.set $0
      br $for-loop|2
     end
    end
    local.get $1
    i32.const 0
    local.get $5
    local.get $1
    i32.sub
    local.tee $1
    memory.fill
    local.get $0
    local.get $1
    i32.add
    local.set $0
    local.get $5
    local.set $1
    local.get $6
    i32.const 1
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/softmaxGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 f32)
  (local $8 v128)
  (local $9 i32)
  loop $for-loop|0
   local.get $2
   local.get $6
   i32.gt_u
   if
    local.get $1
    local.get $2
    i32.const 2
    i32.shl
    i32.add
    local.set $5
    local.get $0
    local.get $1
    local.get $1
    local.get $4
    if (result i32)
     local.get $6
     i32.const 1
     i32.add
     local.tee $9
     local.get $3
     local.get $3
     local.get $9
     i32.gt_u
     select
    else
     local.get $3
    end
    i32.const 2
    i32.shl
    i32.add
    local.tee $9
    local.get $1
    i32.sub
    i32.const 2
    i32.shr_u
    call $assembly/reduce/dot<f32>
    f32.demote_f64
    local.tee $7
    f32x4.splat
    local.set $8
    loop $for-loop|1
     local.get $9
     local.get $1
     i32.sub
     i32.const 16
     i32.ge_u
     if
      local.get $1
      local.get $0
      v128.load
      local.get $1
      v128.load
      local.get $8
      f32x4.sub
      f32x4.mul
      v128.store
      local.get $1
      i32.const 16
      i32.add
      local.set $1
      local.get $0
      i32.const 16
      i32.add
      local.set $0
      br $for-loop|1
     end
    end
    loop $for-loop|2
     local.get $1
     local.get $9
     i32.ne
     if
      local.get $1
      local.get $0
      f32.load
      local.get $1
      f32.load
      local.get $7
      f32.sub
      f32.mul
      f32.store
      local.get $1
      i32.const 4
      i32.add
      local.set $1
      local.get $0
      i32.const 4
      i32.add
      local.set $0
      br $for-loop|2
     end
    end
    local.get $1
    i32.const 0
    local.get $5
    local.get $1
    i32.sub
    local.tee $1
    memory.fill
    local.get $0
    local.get $1
    i32.add
    local.set $0
    local.get $5
    local.set $1
    local.get $6
    i32.const 1
    i32.add
    local.set $6
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/attentionGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 f64)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 i32)
  local.get $8
  i32.const 3
  i32.shl
  local.set $12
  local.get $8
  local.get $9
  i32.div_u
  local.tee $13
  i32.const 3
  i32.shl
  local.set $11
  f64.const 1
  local.get $13
  f64.convert_i32_u
  f64.sqrt
  f64.div
  local.set $18
  local.get $7
  local.get $13
  i32.mul
  i32.const 3
  i32.shl
  i32.const 15
  i32.add
  i32.const -16
  i32.and
  local.tee $8
  local.get $5
  i32.add
  local.set $19
  local.get $5
  local.get $8
  i32.const 1
  i32.shl
  i32.add
  local.set $20
  local.get $5
  local.get $8
  i32.const 3
  i32.mul
  i32.add
  local.set $17
  local.get $5
  local.get $8
  i32.const 2
  i32.shl
  i32.add
  local.set $21
  local.get $5
  local.get $8
  i32.const 5
  i32.mul
  i32.add
  local.set $22
  local.get $5
  local.get $8
  i32.const 6
  i32.mul
  i32.add
  local.set $23
  local.get $5
  local.get $8
  i32.const 7
  i32.mul
  i32.add
  local.tee $15
  local.get $7
  local.get $7
  i32.mul
  i32.const 3
  i32.shl
  i32.const 15
  i32.add
  i32.const -16
  i32.and
  i32.add
  local.set $16
  loop $for-loop|0
   local.get $6
   if
    local.get $4
    if (result i32)
     local.get $4
     i32.load
    else
     local.get $7
    end
    local.set $8
    local.get $4
    i32.const 4
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    i32.const 0
    local.set $9
    loop $for-loop|1
     local.get $9
     local.get $12
     i32.lt_u
     if
      local.get $0
      local.get $9
      i32.add
      local.tee $25
      local.get $12
      i32.const 3
      i32.mul
      local.tee $14
      local.get $5
      local.get $11
      local.get $7
      local.get $11
      local.get $18
      call $assembly/networks/attention/copy<f64>
      local.get $12
      local.get $25
      i32.add
      local.get $14
      local.get $19
      local.get $11
      local.get $7
      local.get $11
      f64.const 1
      call $assembly/networks/attention/copy<f64>
      local.get $12
      i32.const 1
      i32.shl
      local.tee $24
      local.get $25
      i32.add
      local.get $14
      local.get $20
      local.get $7
      local.get $11
      call $assembly/networks/attention/transpose<f64>
      local.get $2
      local.get $9
      i32.add
      local.get $12
      local.get $17
      local.get $11
      local.get $7
      local.get $11
      f64.const 1
      call $assembly/networks/attention/copy<f64>
      local.get $1
      local.get $17
      local.get $23
      local.get $16
      local.get $7
      local.get $13
      local.get $10
      call $assembly/networks/attention/upper<f64>
      local.get $17
      local.get $11
      i32.const 8
      local.get $20
      local.get $15
      local.get $16
      local.get $7
      local.get $7
      local.get $13
      i32.const 0
      call $assembly/matrix/products/product<f64>
      local.get $1
      local.get $15
      local.get $7
      local.get $8
      local.get $10
      call $assembly/networks/attention/softmaxGradient<f64>
      local.get $15
      local.get $19
      local.get $21
      local.get $16
      local.get $7
      local.get $13
      local.get $10
      call $assembly/networks/attention/lower<f64>
      local.get $15
      local.get $5
      local.get $22
      local.get $16
      local.get $7
      local.get $13
      local.get $10
      call $assembly/networks/attention/upper<f64>
      local.get $21
      local.get $11
      local.get $3
      local.get $9
      i32.add
      local.tee $25
      local.get $14
      local.get $7
      local.get $11
      local.get $18
      call $assembly/networks/attention/copy<f64>
      local.get $22
      local.get $11
      local.get $12
      local.get $25
      i32.add
      local.get $14
      local.get $7
      local.get $11
      f64.const 1
      call $assembly/networks/attention/copy<f64>
      local.get $23
      local.get $11
      local.get $24
      local.get $25
      i32.add
      local.get $14
      local.get $7
      local.get $11
      f64.const 1
      call $assembly/networks/attention/copy<f64>
      local.get $1
      local.get $7
      local.get $7
      i32.mul
      i32.const 3
      i32.shl
      i32.add
      local.set $1
      local.get $9
      local.get $11
      i32.add
      local.set $9
      br $for-loop|1
     end
    end
    local.get $7
    i32.const 3
    i32.mul
    local.get $12
    i32.mul
    local.tee $8
    local.get $0
    i32.add
    local.set $0
    local.get $3
    local.get $8
    i32.add
    local.set $3
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    local.get $2
    local.get $7
    local.get $12
    i32.mul
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/attentionGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 f32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 i32)
  local.get $8
  i32.const 2
  i32.shl
  local.set $12
  local.get $8
  local.get $9
  i32.div_u
  local.tee $13
  i32.const 2
  i32.shl
  local.set $11
  f64.const 1
  local.get $13
  f64.convert_i32_u
  f64.sqrt
  f64.div
  f32.demote_f64
  local.set $18
  local.get $7
  local.get $13
  i32.mul
  i32.const 2
  i32.shl
  i32.const 15
  i32.add
  i32.const -16
  i32.and
  local.tee $8
  local.get $5
  i32.add
  local.set $19
  local.get $5
  local.get $8
  i32.const 1
  i32.shl
  i32.add
  local.set $20
  local.get $5
  local.get $8
  i32.const 3
  i32.mul
  i32.add
  local.set $17
  local.get $5
  local.get $8
  i32.const 2
  i32.shl
  i32.add
  local.set $21
  local.get $5
  local.get $8
  i32.const 5
  i32.mul
  i32.add
  local.set $22
  local.get $5
  local.get $8
  i32.const 6
  i32.mul
  i32.add
  local.set $23
  local.get $5
  local.get $8
  i32.const 7
  i32.mul
  i32.add
  local.tee $15
  local.get $7
  local.get $7
  i32.mul
  i32.const 2
  i32.shl
  i32.const 15
  i32.add
  i32.const -16
  i32.and
  i32.add
  local.set $16
  loop $for-loop|0
   local.get $6
   if
    local.get $4
    if (result i32)
     local.get $4
     i32.load
    else
     local.get $7
    end
    local.set $8
    local.get $4
    i32.const 4
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    i32.const 0
    local.set $9
    loop $for-loop|1
     local.get $9
     local.get $12
     i32.lt_u
     if
      local.get $0
      local.get $9
      i32.add
      local.tee $25
      local.get $12
      i32.const 3
      i32.mul
      local.tee $14
      local.get $5
      local.get $11
      local.get $7
      local.get $11
      local.get $18
      call $assembly/networks/attention/copy<f32>
      local.get $12
      local.get $25
      i32.add
      local.get $14
      local.get $19
      local.get $11
      local.get $7
      local.get $11
      f32.const 1
      call $assembly/networks/attention/copy<f32>
      local.get $12
      i32.const 1
      i32.shl
      local.tee $24
      local.get $25
      i32.add
      local.get $14
      local.get $20
      local.get $7
      local.get $11
      call $assembly/networks/attention/transpose<f32>
      local.get $2
      local.get $9
      i32.add
      local.get $12
      local.get $17
      local.get $11
      local.get $7
      local.get $11
      f32.const 1
      call $assembly/networks/attention/copy<f32>
      local.get $1
      local.get $17
      local.get $23
      local.get $16
      local.get $7
      local.get $13
      local.get $10
      call $assembly/networks/attention/upper<f32>
      local.get $17
      local.get $11
      i32.const 4
      local.get $20
      local.get $15
      local.get $16
      local.get $7
      local.get $7
      local.get $13
      i32.const 0
      call $assembly/matrix/products/product<f32>
      local.get $1
      local.get $15
      local.get $7
      local.get $8
      local.get $10
      call $assembly/networks/attention/softmaxGradient<f32>
      local.get $15
      local.get $19
      local.get $21
      local.get $16
      local.get $7
      local.get $13
      local.get $10
      call $assembly/networks/attention/lower<f32>
      local.get $15
      local.get $5
      local.get $22
      local.get $16
      local.get $7
      local.get $13
      local.get $10
      call $assembly/networks/attention/upper<f32>
      local.get $21
      local.get $11
      local.get $3
      local.get $9
      i32.add
      local.tee $25
      local.get $14
      local.get $7
      local.get $11
      local.get $18
      call $assembly/networks/attention/copy<f32>
      local.get $22
      local.get $11
      local.get $12
      local.get $25
      i32.add
      local.get $14
      local.get $7
      local.get $11
      f32.const 1
      call $assembly/networks/attention/copy<f32>
      local.get $23
      local.get $11
      local.get $24
      local.get $25
      i32.add
      local.get $14
      local.get $7
      local.get $11
      f32.const 1
      call $assembly/networks/attention/copy<f32>
      local.get $1
      local.get $7
      local.get $7
      i32.mul
      i32.const 2
      i32.shl
      i32.add
      local.set $1
      local.get $9
      local.get $11
      i32.add
      local.set $9
      br $for-loop|1
     end
    end
    local.get $7
    i32.const 3
    i32.mul
    local.get $12
    i32.mul
    local.tee $8
    local.get $0
    i32.add
    local.set $0
    local.get $3
    local.get $8
    i32.add
    local.set $3
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    local.get $2
    local.get $7
    local.get $12
    i32.mul
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/attention<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 f64)
  local.get $7
  i32.const 3
  i32.shl
  local.set $11
  local.get $7
  local.get $8
  i32.div_u
  local.tee $14
  i32.const 3
  i32.shl
  local.set $10
  f64.const 1
  local.get $14
  f64.convert_i32_u
  f64.sqrt
  f64.div
  local.set $19
  local.get $4
  local.tee $7
  local.get $6
  local.get $14
  i32.mul
  i32.const 3
  i32.shl
  i32.const 15
  i32.add
  i32.const -16
  i32.and
  local.tee $4
  i32.add
  local.set $15
  local.get $7
  local.get $4
  i32.const 1
  i32.shl
  i32.add
  local.set $16
  local.get $7
  local.get $4
  i32.const 3
  i32.mul
  i32.add
  local.set $17
  local.get $7
  local.get $4
  i32.const 2
  i32.shl
  i32.add
  local.set $18
  loop $for-loop|0
   local.get $5
   if
    local.get $3
    if (result i32)
     local.get $3
     i32.load
    else
     local.get $6
    end
    local.set $4
    local.get $3
    i32.const 4
    i32.add
    local.get $3
    local.get $3
    select
    local.set $3
    i32.const 0
    local.set $13
    loop $for-loop|1
     local.get $11
     local.get $13
     i32.gt_u
     if
      local.get $0
      local.get $13
      i32.add
      local.tee $8
      local.get $11
      i32.const 3
      i32.mul
      local.tee $12
      local.get $7
      local.get $10
      local.get $6
      local.get $10
      local.get $19
      call $assembly/networks/attention/copy<f64>
      local.get $8
      local.get $11
      i32.add
      local.get $12
      local.get $15
      local.get $6
      local.get $10
      call $assembly/networks/attention/transpose<f64>
      local.get $8
      local.get $11
      i32.const 1
      i32.shl
      i32.add
      local.get $12
      local.get $16
      local.get $10
      local.get $6
      local.get $10
      f64.const 1
      call $assembly/networks/attention/copy<f64>
      local.get $7
      local.get $10
      i32.const 8
      local.get $15
      local.get $1
      local.get $18
      local.get $6
      local.get $6
      local.get $14
      i32.const 0
      call $assembly/matrix/products/product<f64>
      i32.const 0
      local.set $12
      loop $for-loop|2
       local.get $6
       local.get $12
       i32.gt_u
       if
        local.get $9
        if (result i32)
         local.get $12
         i32.const 1
         i32.add
         local.tee $8
         local.get $4
         local.get $4
         local.get $8
         i32.gt_u
         select
        else
         local.get $4
        end
        local.tee $8
        if
         local.get $1
         i32.const 1
         local.get $8
         call $assembly/networks/softmax/softmax<f64>
        end
        local.get $1
        local.get $8
        i32.const 3
        i32.shl
        i32.add
        i32.const 0
        local.get $6
        local.get $8
        i32.sub
        i32.const 3
        i32.shl
        memory.fill
        local.get $12
        i32.const 1
        i32.add
        local.set $12
        local.get $1
        local.get $6
        i32.const 3
        i32.shl
        i32.add
        local.set $1
        br $for-loop|2
       end
      end
      local.get $1
      local.get $6
      local.get $6
      i32.mul
      i32.const 3
      i32.shl
      i32.sub
      local.get $16
      local.get $17
      local.get $18
      local.get $6
      local.get $14
      local.get $9
      call $assembly/networks/attention/lower<f64>
      local.get $17
      local.get $10
      local.get $2
      local.get $13
      i32.add
      local.get $11
      local.get $6
      local.get $10
      f64.const 1
      call $assembly/networks/attention/copy<f64>
      local.get $10
      local.get $13
      i32.add
      local.set $13
      br $for-loop|1
     end
    end
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    local.get $0
    local.get $6
    i32.const 3
    i32.mul
    local.get $11
    i32.mul
    i32.add
    local.set $0
    local.get $2
    local.get $6
    local.get $11
    i32.mul
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention/attention<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 f32)
  local.get $7
  i32.const 2
  i32.shl
  local.set $11
  local.get $7
  local.get $8
  i32.div_u
  local.tee $14
  i32.const 2
  i32.shl
  local.set $10
  f64.const 1
  local.get $14
  f64.convert_i32_u
  f64.sqrt
  f64.div
  f32.demote_f64
  local.set $19
  local.get $4
  local.tee $7
  local.get $6
  local.get $14
  i32.mul
  i32.const 2
  i32.shl
  i32.const 15
  i32.add
  i32.const -16
  i32.and
  local.tee $4
  i32.add
  local.set $15
  local.get $7
  local.get $4
  i32.const 1
  i32.shl
  i32.add
  local.set $16
  local.get $7
  local.get $4
  i32.const 3
  i32.mul
  i32.add
  local.set $17
  local.get $7
  local.get $4
  i32.const 2
  i32.shl
  i32.add
  local.set $18
  loop $for-loop|0
   local.get $5
   if
    local.get $3
    if (result i32)
     local.get $3
     i32.load
    else
     local.get $6
    end
    local.set $4
    local.get $3
    i32.const 4
    i32.add
    local.get $3
    local.get $3
    select
    local.set $3
    i32.const 0
    local.set $13
    loop $for-loop|1
     local.get $11
     local.get $13
     i32.gt_u
     if
      local.get $0
      local.get $13
      i32.add
      local.tee $8
      local.get $11
      i32.const 3
      i32.mul
      local.tee $12
      local.get $7
      local.get $10
      local.get $6
      local.get $10
      local.get $19
      call $assembly/networks/attention/copy<f32>
      local.get $8
      local.get $11
      i32.add
      local.get $12
      local.get $15
      local.get $6
      local.get $10
      call $assembly/networks/attention/transpose<f32>
      local.get $8
      local.get $11
      i32.const 1
      i32.shl
      i32.add
      local.get $12
      local.get $16
      local.get $10
      local.get $6
      local.get $10
      f32.const 1
      call $assembly/networks/attention/copy<f32>
      local.get $7
      local.get $10
      i32.const 4
      local.get $15
      local.get $1
      local.get $18
      local.get $6
      local.get $6
      local.get $14
      i32.const 0
      call $assembly/matrix/products/product<f32>
      i32.const 0
      local.set $12
      loop $for-loop|2
       local.get $6
       local.get $12
       i32.gt_u
       if
        local.get $9
        if (result i32)
         local.get $12
         i32.const 1
         i32.add
         local.tee $8
         local.get $4
         local.get $4
         local.get $8
         i32.gt_u
         select
        else
         local.get $4
        end
        local.tee $8
        if
         local.get $1
         i32.const 1
         local.get $8
         call $assembly/networks/softmax/softmax<f32>
        end
        local.get $1
        local.get $8
        i32.const 2
        i32.shl
        i32.add
        i32.const 0
        local.get $6
        local.get $8
        i32.sub
        i32.const 2
        i32.shl
        memory.fill
        local.get $12
        i32.const 1
        i32.add
        local.set $12
        local.get $1
        local.get $6
        i32.const 2
        i32.shl
        i32.add
        local.set $1
        br $for-loop|2
       end
      end
      local.get $1
      local.get $6
      local.get $6
      i32.mul
      i32.const 2
      i32.shl
      i32.sub
      local.get $16
      local.get $17
      local.get $18
      local.get $6
      local.get $14
      local.get $9
      call $assembly/networks/attention/lower<f32>
      local.get $17
      local.get $10
      local.get $2
      local.get $13
      i32.add
      local.get $11
      local.get $6
      local.get $10
      f32.const 1
      call $assembly/networks/attention/copy<f32>
      local.get $10
      local.get $13
      i32.add
      local.set $13
      br $for-loop|1
     end
    end
    local.get $5
    i32.const 1
    i32.sub
    local.set $5
    local.get $0
    local.get $6
    i32.const 3
    i32.mul
    local.get $11
    i32.mul
    i32.add
    local.set $0
    local.get $2
    local.get $6
    local.get $11
    i32.mul
    i32.add
    local.set $2
    br $for-loop|0
   end
  end
 )
 (func $assembly/networks/attention.attentionGradient.kernel/attentionGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  call $assembly/networks/attention/attentionGradient<f64>
 )
 (func $assembly/networks/attention.attentionGradient.kernel/attentionGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  local.get $10
  call $assembly/networks/attention/attentionGradient<f32>
 )
 (func $assembly/networks/attention.attention.kernel/attention_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  call $assembly/networks/attention/attention<f64>
 )
 (func $assembly/networks/attention.attention.kernel/attention_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  local.get $7
  local.get $8
  local.get $9
  call $assembly/networks/attention/attention<f32>
 )
 (func $assembly/networks/activations.tanhGradient.sweep/tanhGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $1
    v128.load
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.sub
    f64x2.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $1
    v128.load offset=16
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.sub
    f64x2.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $1
    v128.load64_zero
    local.tee $3
    local.get $3
    f64x2.mul
    f64x2.sub
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.tanhGradient.sweep/tanhGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $1
    v128.load
    local.tee $3
    local.get $3
    f32x4.mul
    f32x4.sub
    f32x4.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $1
    v128.load offset=16
    local.tee $3
    local.get $3
    f32x4.mul
    f32x4.sub
    f32x4.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $1
    v128.load32_zero
    local.tee $3
    local.get $3
    f32x4.mul
    f32x4.sub
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.tanh.sweep/tanh_f64 (param $0 i32) (param $1 i32)
  loop $for-loop|0
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    call $assembly/functions/hyperbolicTangent<f64>
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    call $assembly/functions/hyperbolicTangent<f64>
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.tanh.sweep/tanh_f32 (param $0 i32) (param $1 i32)
  (local $2 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $2
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $2
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/hyperbolicTangent<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.silu.sweep/silu_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  loop $for-loop|0
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    v128.load
    local.tee $3
    call $assembly/functions/logistic<f64>
    local.set $4
    local.get $0
    local.get $3
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    local.get $4
    f64x2.mul
    v128.store
    local.get $1
    local.get $4
    local.get $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.get $4
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $4
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    v128.load64_zero
    local.tee $3
    call $assembly/functions/logistic<f64>
    local.set $4
    local.get $0
    local.get $3
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    local.get $4
    f64x2.mul
    v128.store64_lane 0
    local.get $1
    local.get $4
    local.get $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.get $4
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $4
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.silu.sweep/silu_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    v128.load
    local.tee $3
    f64x2.promote_low_f32x4
    local.tee $4
    call $assembly/functions/logistic<f32>
    local.set $5
    local.get $3
    local.get $3
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    local.tee $3
    call $assembly/functions/logistic<f32>
    local.set $6
    local.get $0
    local.get $4
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $4
    local.get $5
    f64x2.mul
    f32x4.demote_f64x2_zero
    local.get $3
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    local.get $6
    f64x2.mul
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $1
    local.get $5
    local.get $4
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.get $5
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    local.get $6
    local.get $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.get $6
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $6
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    v128.load32_zero
    local.tee $3
    f64x2.promote_low_f32x4
    local.tee $4
    call $assembly/functions/logistic<f32>
    local.set $5
    local.get $3
    local.get $3
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    local.tee $3
    call $assembly/functions/logistic<f32>
    local.set $6
    local.get $0
    local.get $4
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $4
    local.get $5
    f64x2.mul
    f32x4.demote_f64x2_zero
    local.get $3
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    local.get $6
    f64x2.mul
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $1
    local.get $5
    local.get $4
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.get $5
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $5
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    local.get $6
    local.get $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.get $6
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $6
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.sigmoidGradient.sweep/sigmoidGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $1
    v128.load
    local.tee $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    local.tee $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $1
    v128.load64_zero
    local.tee $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.sigmoidGradient.sweep/sigmoidGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $1
    v128.load
    local.tee $3
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $3
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    local.tee $3
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $3
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $1
    v128.load32_zero
    local.tee $3
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.get $3
    f32x4.sub
    f32x4.mul
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.sigmoid.sweep/sigmoid_f64 (param $0 i32) (param $1 i32)
  loop $for-loop|0
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    call $assembly/functions/logistic<f64>
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    call $assembly/functions/logistic<f64>
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.sigmoid.sweep/sigmoid_f32 (param $0 i32) (param $1 i32)
  (local $2 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $2
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $2
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logistic<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.reluGradient.sweep/reluGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $1
    v128.load
    i32.const 0
    i32x4.splat
    f64x2.le
    v128.andnot
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    i32.const 0
    i32x4.splat
    f64x2.le
    v128.andnot
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $1
    v128.load64_zero
    i32.const 0
    i32x4.splat
    f64x2.le
    v128.andnot
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.reluGradient.sweep/reluGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $1
    v128.load
    i32.const 0
    i32x4.splat
    f32x4.le
    v128.andnot
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    i32.const 0
    i32x4.splat
    f32x4.le
    v128.andnot
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $1
    v128.load32_zero
    i32.const 0
    i32x4.splat
    f32x4.le
    v128.andnot
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.relu.sweep/relu_f64 (param $0 i32) (param $1 i32)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    i32.const 0
    i32x4.splat
    f64x2.pmax
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    i32.const 0
    i32x4.splat
    f64x2.pmax
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    i32.const 0
    i32x4.splat
    f64x2.pmax
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.relu.sweep/relu_f32 (param $0 i32) (param $1 i32)
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    i32.const 0
    i32x4.splat
    f32x4.pmax
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    i32.const 0
    i32x4.splat
    f32x4.pmax
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    i32.const 0
    i32x4.splat
    f32x4.pmax
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.multiply.sweep/multiply_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $1
    v128.load
    f64x2.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    f64x2.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $1
    v128.load64_zero
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.multiply.sweep/multiply_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $1
    v128.load
    f32x4.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $1
    v128.load offset=16
    f32x4.mul
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $1
    v128.load32_zero
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.leakyReluGradient.sweep/leakyReluGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $3
  f64x2.splat
  local.set $4
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $5
    local.get $5
    local.get $4
    f64x2.mul
    local.get $1
    v128.load
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $5
    local.get $5
    local.get $4
    f64x2.mul
    local.get $1
    v128.load offset=16
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.tee $5
    local.get $5
    local.get $4
    f64x2.mul
    local.get $1
    v128.load64_zero
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.leakyReluGradient.sweep/leakyReluGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $4
  loop $for-loop|0
   local.get $2
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $5
    local.get $5
    local.get $4
    f32x4.mul
    local.get $1
    v128.load
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $5
    local.get $5
    local.get $4
    f32x4.mul
    local.get $1
    v128.load offset=16
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 32
    i32.add
    local.set $1
    local.get $2
    i32.const 8
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $5
    local.get $5
    local.get $4
    f32x4.mul
    local.get $1
    v128.load32_zero
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.leakyRelu.sweep/leakyRelu_f64 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 v128)
  local.get $2
  f64x2.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    local.get $4
    local.get $3
    f64x2.mul
    local.get $4
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $4
    local.get $4
    local.get $3
    f64x2.mul
    local.get $4
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.tee $4
    local.get $4
    local.get $3
    f64x2.mul
    local.get $4
    i32.const 0
    i32x4.splat
    f64x2.gt
    v128.bitselect
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.leakyRelu.sweep/leakyRelu_f32 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  (local $4 v128)
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $4
    local.get $4
    local.get $3
    f32x4.mul
    local.get $4
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.tee $4
    local.get $4
    local.get $3
    f32x4.mul
    local.get $4
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    v128.store offset=16
    local.get $0
    i32.const 32
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $4
    local.get $4
    local.get $3
    f32x4.mul
    local.get $4
    i32.const 0
    i32x4.splat
    f32x4.gt
    v128.bitselect
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.gelu.sweep/gelu_f64 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  loop $for-loop|0
   local.get $2
   i32.const 2
   i32.ge_u
   if
    local.get $0
    v128.load
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.tee $4
    local.get $4
    f64x2.mul
    local.set $5
    local.get $0
    local.get $3
    local.get $4
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0x2a4d8b4b 0x3fb2444f 0x2a4d8b4b 0x3fb2444f
    local.get $5
    f64x2.mul
    f64x2.add
    f64x2.mul
    call $assembly/functions/logistic<f64>
    local.tee $3
    f64x2.mul
    v128.store
    local.get $1
    local.get $3
    local.get $4
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0xbf7450f0 0x3fcb6676 0xbf7450f0 0x3fcb6676
    local.get $5
    f64x2.mul
    f64x2.add
    f64x2.mul
    local.get $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 2
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    v128.load64_zero
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.tee $4
    local.get $4
    f64x2.mul
    local.set $5
    local.get $0
    local.get $3
    local.get $4
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0x2a4d8b4b 0x3fb2444f 0x2a4d8b4b 0x3fb2444f
    local.get $5
    f64x2.mul
    f64x2.add
    f64x2.mul
    call $assembly/functions/logistic<f64>
    local.tee $3
    f64x2.mul
    v128.store64_lane 0
    local.get $1
    local.get $3
    local.get $4
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0xbf7450f0 0x3fcb6676 0xbf7450f0 0x3fcb6676
    local.get $5
    f64x2.mul
    f64x2.add
    f64x2.mul
    local.get $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/networks/activations.gelu.sweep/gelu_f32 (param $0 i32) (param $1 i32) (param $2 i32)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  loop $for-loop|0
   local.get $2
   i32.const 4
   i32.ge_u
   if
    local.get $0
    v128.load
    local.tee $3
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $4
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.tee $5
    local.get $5
    f64x2.mul
    local.set $6
    local.get $3
    local.get $3
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.tee $7
    local.get $7
    f64x2.mul
    local.set $8
    local.get $0
    local.get $4
    local.get $5
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0x2a4d8b4b 0x3fb2444f 0x2a4d8b4b 0x3fb2444f
    local.get $6
    f64x2.mul
    f64x2.add
    f64x2.mul
    call $assembly/functions/logistic<f32>
    local.tee $4
    f64x2.mul
    f32x4.demote_f64x2_zero
    local.get $3
    local.get $7
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0x2a4d8b4b 0x3fb2444f 0x2a4d8b4b 0x3fb2444f
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    call $assembly/functions/logistic<f32>
    local.tee $3
    f64x2.mul
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $1
    local.get $4
    local.get $5
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0xbf7450f0 0x3fcb6676 0xbf7450f0 0x3fcb6676
    local.get $6
    f64x2.mul
    f64x2.add
    f64x2.mul
    local.get $4
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $4
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    local.get $3
    local.get $7
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0xbf7450f0 0x3fcb6676 0xbf7450f0 0x3fcb6676
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    local.get $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $2
    i32.const 4
    i32.sub
    local.set $2
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $2
   if
    local.get $0
    v128.load32_zero
    local.tee $3
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $4
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.tee $5
    local.get $5
    f64x2.mul
    local.set $6
    local.get $3
    local.get $3
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc08f4000 0x00000000 0xc08f4000
    f64x2.pmax
    local.tee $3
    v128.const i32x4 0x00000000 0x408f4000 0x00000000 0x408f4000
    f64x2.pmin
    local.tee $7
    local.get $7
    f64x2.mul
    local.set $8
    local.get $0
    local.get $4
    local.get $5
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0x2a4d8b4b 0x3fb2444f 0x2a4d8b4b 0x3fb2444f
    local.get $6
    f64x2.mul
    f64x2.add
    f64x2.mul
    call $assembly/functions/logistic<f32>
    local.tee $4
    f64x2.mul
    f32x4.demote_f64x2_zero
    local.get $3
    local.get $7
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0x2a4d8b4b 0x3fb2444f 0x2a4d8b4b 0x3fb2444f
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    call $assembly/functions/logistic<f32>
    local.tee $3
    f64x2.mul
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $1
    local.get $4
    local.get $5
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0xbf7450f0 0x3fcb6676 0xbf7450f0 0x3fcb6676
    local.get $6
    f64x2.mul
    f64x2.add
    f64x2.mul
    local.get $4
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $4
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    local.get $3
    local.get $7
    v128.const i32x4 0x33d43651 0x3ff98845 0x33d43651 0x3ff98845
    v128.const i32x4 0xbf7450f0 0x3fcb6676 0xbf7450f0 0x3fcb6676
    local.get $8
    f64x2.mul
    f64x2.add
    f64x2.mul
    local.get $3
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    local.get $3
    f64x2.sub
    f64x2.mul
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $2
    i32.const 1
    i32.sub
    local.set $2
    br $for-loop|1
   end
  end
 )
 (func $assembly/maximum.maximum.kernel/maximum_f64 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  (local $3 v128)
  loop $for-loop|0
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f64x2.abs
    local.tee $3
    local.get $2
    local.get $3
    i64x2.gt_s
    v128.bitselect
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load64_zero
    f64x2.abs
    local.tee $3
    local.get $2
    local.get $3
    i64x2.gt_s
    v128.bitselect
    local.set $2
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  local.get $2
  local.get $2
  local.get $2
  i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
  local.tee $3
  local.get $2
  local.get $3
  i64x2.gt_s
  v128.bitselect
  f64x2.extract_lane 0
 )
 (func $assembly/maximum.maximum.kernel/maximum_f32 (param $0 i32) (param $1 i32) (result f64)
  (local $2 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $2
    local.get $0
    v128.load
    f32x4.abs
    i32x4.max_s
    local.set $2
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $2
    local.get $0
    v128.load32_zero
    f32x4.abs
    i32x4.max_s
    local.set $2
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  local.get $2
  local.get $2
  local.get $2
  i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
  i32x4.max_s
  local.tee $2
  local.get $2
  local.get $2
  i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11
  i32x4.max_s
  f32x4.extract_lane 0
  f64.promote_f32
 )
 (func $assembly/matrix/sums/biasGradient<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  local.get $3
  i32.const 3
  i32.shl
  local.tee $7
  local.get $1
  i32.add
  local.set $8
  loop $for-loop|0
   local.get $8
   local.get $1
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.set $3
    local.get $2
    local.set $5
    local.get $4
    if (result v128)
     local.get $1
     v128.load
    else
     i32.const 0
     i32x4.splat
    end
    local.set $6
    loop $for-loop|1
     local.get $5
     if
      local.get $6
      local.get $3
      v128.load
      f64x2.add
      local.set $6
      local.get $5
      i32.const 1
      i32.sub
      local.set $5
      local.get $3
      local.get $7
      i32.add
      local.set $3
      br $for-loop|1
     end
    end
    local.get $1
    local.get $6
    v128.store
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $1
   local.get $8
   i32.ne
   if
    local.get $0
    local.set $3
    local.get $2
    local.set $5
    local.get $4
    if (result v128)
     local.get $1
     v128.load64_zero
    else
     i32.const 0
     i32x4.splat
    end
    local.set $6
    loop $for-loop|3
     local.get $5
     if
      local.get $6
      local.get $3
      v128.load64_zero
      f64x2.add
      local.set $6
      local.get $5
      i32.const 1
      i32.sub
      local.set $5
      local.get $3
      local.get $7
      i32.add
      local.set $3
      br $for-loop|3
     end
    end
    local.get $1
    local.get $6
    v128.store64_lane 0
    local.get $1
    i32.const 8
    i32.add
    local.set $1
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    br $for-loop|2
   end
  end
 )
 (func $assembly/matrix/sums/biasGradient<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  (local $5 i32)
  (local $6 v128)
  (local $7 i32)
  (local $8 i32)
  local.get $3
  i32.const 2
  i32.shl
  local.tee $7
  local.get $1
  i32.add
  local.set $8
  loop $for-loop|0
   local.get $8
   local.get $1
   i32.sub
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.set $3
    local.get $2
    local.set $5
    local.get $4
    if (result v128)
     local.get $1
     v128.load
    else
     i32.const 0
     i32x4.splat
    end
    local.set $6
    loop $for-loop|1
     local.get $5
     if
      local.get $6
      local.get $3
      v128.load
      f32x4.add
      local.set $6
      local.get $5
      i32.const 1
      i32.sub
      local.set $5
      local.get $3
      local.get $7
      i32.add
      local.set $3
      br $for-loop|1
     end
    end
    local.get $1
    local.get $6
    v128.store
    local.get $1
    i32.const 16
    i32.add
    local.set $1
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    br $for-loop|0
   end
  end
  loop $for-loop|2
   local.get $1
   local.get $8
   i32.ne
   if
    local.get $0
    local.set $3
    local.get $2
    local.set $5
    local.get $4
    if (result v128)
     local.get $1
     v128.load32_zero
    else
     i32.const 0
     i32x4.splat
    end
    local.set $6
    loop $for-loop|3
     local.get $5
     if
      local.get $6
      local.get $3
      v128.load32_zero
      f32x4.add
      local.set $6
      local.get $5
      i32.const 1
      i32.sub
      local.set $5
      local.get $3
      local.get $7
      i32.add
      local.set $3
      br $for-loop|3
     end
    end
    local.get $1
    local.get $6
    v128.store32_lane 0
    local.get $1
    i32.const 4
    i32.add
    local.set $1
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    br $for-loop|2
   end
  end
 )
 (func $assembly/matrix/sums.biasGradient.kernel/biasGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  call $assembly/matrix/sums/biasGradient<f64>
 )
 (func $assembly/matrix/sums.biasGradient.kernel/biasGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  call $assembly/matrix/sums/biasGradient<f32>
 )
 (func $assembly/matrix/products/strip<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 i32)
  (local $28 i32)
  (local $29 i32)
  (local $30 i32)
  (local $31 v128)
  (local $32 v128)
  local.get $6
  local.get $6
  local.get $5
  i32.sub
  i32.const 31
  i32.and
  i32.sub
  local.tee $16
  local.get $6
  i32.lt_u
  if
   local.get $3
   local.get $16
   i32.add
   local.set $12
   local.get $6
   local.get $16
   i32.sub
   local.set $26
   local.get $10
   local.set $14
   local.get $8
   i32.const -8192
   i32.sub
   local.tee $13
   i32.const 0
   local.get $10
   i32.const 5
   i32.shl
   memory.fill
   loop $for-loop|0
    local.get $14
    if
     i32.const 0
     local.set $15
     loop $for-loop|1
      local.get $15
      local.get $26
      i32.lt_u
      if
       local.get $13
       local.get $15
       i32.add
       local.get $12
       local.get $15
       i32.add
       f64.load
       f64.store
       local.get $15
       i32.const 8
       i32.add
       local.set $15
       br $for-loop|1
      end
     end
     local.get $14
     i32.const 1
     i32.sub
     local.set $14
     local.get $7
     local.get $12
     i32.add
     local.set $12
     local.get $13
     i32.const 32
     i32.add
     local.set $13
     br $for-loop|0
    end
   end
  end
  loop $for-loop|00
   local.get $9
   if
    local.get $0
    local.set $13
    local.get $8
    local.set $12
    i32.const 4
    local.get $9
    local.get $9
    i32.const 4
    i32.ge_u
    select
    local.tee $27
    i32.const 4
    i32.lt_u
    if
     local.get $12
     i32.const 0
     local.get $10
     i32.const 5
     i32.shl
     memory.fill
    end
    local.get $12
    local.get $10
    i32.const 5
    i32.shl
    i32.add
    local.set $14
    loop $for-loop|01
     local.get $12
     local.get $14
     i32.lt_u
     if
      local.get $12
      local.get $13
      f64.load
      f64.store
      local.get $27
      i32.const 1
      i32.gt_u
      if
       local.get $12
       local.get $1
       local.get $13
       i32.add
       f64.load
       f64.store offset=8
      end
      local.get $27
      i32.const 2
      i32.gt_u
      if
       local.get $12
       local.get $13
       local.get $1
       i32.const 1
       i32.shl
       i32.add
       f64.load
       f64.store offset=16
      end
      local.get $27
      i32.const 3
      i32.gt_u
      if
       local.get $12
       local.get $13
       local.get $1
       i32.const 3
       i32.mul
       i32.add
       f64.load
       f64.store offset=24
      end
      local.get $12
      i32.const 32
      i32.add
      local.set $12
      local.get $2
      local.get $13
      i32.add
      local.set $13
      br $for-loop|01
     end
    end
    local.get $27
    i32.const 4
    i32.eq
    if
     local.get $5
     local.set $13
     loop $for-loop|12
      local.get $13
      local.get $16
      i32.lt_u
      if
       local.get $8
       local.set $12
       local.get $3
       local.get $13
       i32.add
       local.set $14
       local.get $4
       local.get $13
       i32.add
       local.tee $28
       local.get $7
       i32.add
       local.tee $29
       local.get $7
       i32.add
       local.tee $30
       local.get $7
       i32.add
       local.set $15
       i32.const 0
       i32x4.splat
       local.set $17
       i32.const 0
       i32x4.splat
       local.set $18
       i32.const 0
       i32x4.splat
       local.set $19
       i32.const 0
       i32x4.splat
       local.set $20
       i32.const 0
       i32x4.splat
       local.set $21
       i32.const 0
       i32x4.splat
       local.set $22
       i32.const 0
       i32x4.splat
       local.set $23
       local.get $11
       if (result v128)
        local.get $28
        v128.load offset=16
        local.set $20
        local.get $29
        v128.load
        local.set $17
        local.get $29
        v128.load offset=16
        local.set $21
        local.get $30
        v128.load
        local.set $18
        local.get $30
        v128.load offset=16
        local.set $22
        local.get $15
        v128.load
        local.set $19
        local.get $15
        v128.load offset=16
        local.set $23
        local.get $28
        v128.load
       else
        i32.const 0
        i32x4.splat
       end
       local.set $24
       local.get $12
       local.get $10
       i32.const 5
       i32.shl
       i32.add
       local.set $26
       loop $do-loop|2
        local.get $24
        local.get $12
        v128.load64_splat
        local.tee $31
        local.get $14
        v128.load
        local.tee $25
        f64x2.mul
        f64x2.add
        local.set $24
        local.get $20
        local.get $31
        local.get $14
        v128.load offset=16
        local.tee $31
        f64x2.mul
        f64x2.add
        local.set $20
        local.get $17
        local.get $12
        v128.load64_splat offset=8
        local.tee $32
        local.get $25
        f64x2.mul
        f64x2.add
        local.set $17
        local.get $21
        local.get $32
        local.get $31
        f64x2.mul
        f64x2.add
        local.set $21
        local.get $18
        local.get $12
        v128.load64_splat offset=16
        local.tee $32
        local.get $25
        f64x2.mul
        f64x2.add
        local.set $18
        local.get $22
        local.get $32
        local.get $31
        f64x2.mul
        f64x2.add
        local.set $22
        local.get $19
        local.get $12
        v128.load64_splat offset=24
        local.tee $32
        local.get $25
        f64x2.mul
        f64x2.add
        local.set $19
        local.get $23
        local.get $32
        local.get $31
        f64x2.mul
        f64x2.add
        local.set $23
        local.get $7
        local.get $14
        i32.add
        local.set $14
        local.get $26
        local.get $12
        i32.const 32
        i32.add
        local.tee $12
        i32.gt_u
        br_if $do-loop|2
       end
       local.get $28
       local.get $24
       v128.store
       local.get $28
       local.get $20
       v128.store offset=16
       local.get $29
       local.get $17
       v128.store
       local.get $29
       local.get $21
       v128.store offset=16
       local.get $30
       local.get $18
       v128.store
       local.get $30
       local.get $22
       v128.store offset=16
       local.get $15
       local.get $19
       v128.store
       local.get $15
       local.get $23
       v128.store offset=16
       local.get $13
       i32.const 32
       i32.add
       local.set $13
       br $for-loop|12
      end
     end
    else
     local.get $5
     local.set $12
     loop $for-loop|3
      local.get $12
      local.get $16
      i32.lt_u
      if
       local.get $8
       local.get $3
       local.get $12
       i32.add
       local.get $7
       local.get $10
       local.get $4
       local.get $12
       i32.add
       local.get $7
       local.get $27
       i32.const 32
       local.get $11
       call $assembly/matrix/products/edge<f64>
       local.get $12
       i32.const 32
       i32.add
       local.set $12
       br $for-loop|3
      end
     end
    end
    local.get $6
    local.get $16
    i32.gt_u
    if
     local.get $8
     local.get $8
     i32.const -8192
     i32.sub
     i32.const 32
     local.get $10
     local.get $4
     local.get $16
     i32.add
     local.get $7
     local.get $27
     local.get $6
     local.get $16
     i32.sub
     local.get $11
     call $assembly/matrix/products/edge<f64>
    end
    local.get $0
    local.get $1
    local.get $27
    i32.mul
    i32.add
    local.set $0
    local.get $4
    local.get $7
    local.get $27
    i32.mul
    i32.add
    local.set $4
    local.get $9
    local.get $27
    i32.sub
    local.set $9
    br $for-loop|00
   end
  end
 )
 (func $assembly/matrix/products/strip<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (param $10 i32) (param $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 i32)
  (local $27 i32)
  (local $28 i32)
  (local $29 i32)
  (local $30 i32)
  (local $31 v128)
  (local $32 v128)
  local.get $6
  local.get $6
  local.get $5
  i32.sub
  i32.const 31
  i32.and
  i32.sub
  local.tee $16
  local.get $6
  i32.lt_u
  if
   local.get $3
   local.get $16
   i32.add
   local.set $12
   local.get $6
   local.get $16
   i32.sub
   local.set $26
   local.get $10
   local.set $14
   local.get $8
   i32.const 4096
   i32.add
   local.tee $13
   i32.const 0
   local.get $10
   i32.const 5
   i32.shl
   memory.fill
   loop $for-loop|0
    local.get $14
    if
     i32.const 0
     local.set $15
     loop $for-loop|1
      local.get $15
      local.get $26
      i32.lt_u
      if
       local.get $13
       local.get $15
       i32.add
       local.get $12
       local.get $15
       i32.add
       f32.load
       f32.store
       local.get $15
       i32.const 4
       i32.add
       local.set $15
       br $for-loop|1
      end
     end
     local.get $14
     i32.const 1
     i32.sub
     local.set $14
     local.get $7
     local.get $12
     i32.add
     local.set $12
     local.get $13
     i32.const 32
     i32.add
     local.set $13
     br $for-loop|0
    end
   end
  end
  loop $for-loop|00
   local.get $9
   if
    local.get $0
    local.set $13
    local.get $8
    local.set $12
    i32.const 4
    local.get $9
    local.get $9
    i32.const 4
    i32.ge_u
    select
    local.tee $27
    i32.const 4
    i32.lt_u
    if
     local.get $12
     i32.const 0
     local.get $10
     i32.const 4
     i32.shl
     memory.fill
    end
    local.get $12
    local.get $10
    i32.const 4
    i32.shl
    i32.add
    local.set $14
    loop $for-loop|01
     local.get $12
     local.get $14
     i32.lt_u
     if
      local.get $12
      local.get $13
      f32.load
      f32.store
      local.get $27
      i32.const 1
      i32.gt_u
      if
       local.get $12
       local.get $1
       local.get $13
       i32.add
       f32.load
       f32.store offset=4
      end
      local.get $27
      i32.const 2
      i32.gt_u
      if
       local.get $12
       local.get $13
       local.get $1
       i32.const 1
       i32.shl
       i32.add
       f32.load
       f32.store offset=8
      end
      local.get $27
      i32.const 3
      i32.gt_u
      if
       local.get $12
       local.get $13
       local.get $1
       i32.const 3
       i32.mul
       i32.add
       f32.load
       f32.store offset=12
      end
      local.get $12
      i32.const 16
      i32.add
      local.set $12
      local.get $2
      local.get $13
      i32.add
      local.set $13
      br $for-loop|01
     end
    end
    local.get $27
    i32.const 4
    i32.eq
    if
     local.get $5
     local.set $13
     loop $for-loop|12
      local.get $13
      local.get $16
      i32.lt_u
      if
       local.get $8
       local.set $12
       local.get $3
       local.get $13
       i32.add
       local.set $14
       local.get $4
       local.get $13
       i32.add
       local.tee $28
       local.get $7
       i32.add
       local.tee $29
       local.get $7
       i32.add
       local.tee $30
       local.get $7
       i32.add
       local.set $15
       i32.const 0
       i32x4.splat
       local.set $17
       i32.const 0
       i32x4.splat
       local.set $18
       i32.const 0
       i32x4.splat
       local.set $19
       i32.const 0
       i32x4.splat
       local.set $20
       i32.const 0
       i32x4.splat
       local.set $21
       i32.const 0
       i32x4.splat
       local.set $22
       i32.const 0
       i32x4.splat
       local.set $23
       local.get $11
       if (result v128)
        local.get $28
        v128.load offset=16
        local.set $20
        local.get $29
        v128.load
        local.set $17
        local.get $29
        v128.load offset=16
        local.set $21
        local.get $30
        v128.load
        local.set $18
        local.get $30
        v128.load offset=16
        local.set $22
        local.get $15
        v128.load
        local.set $19
        local.get $15
        v128.load offset=16
        local.set $23
        local.get $28
        v128.load
       else
        i32.const 0
        i32x4.splat
       end
       local.set $24
       local.get $12
       local.get $10
       i32.const 4
       i32.shl
       i32.add
       local.set $26
       loop $do-loop|2
        local.get $24
        local.get $12
        v128.load32_splat
        local.tee $31
        local.get $14
        v128.load
        local.tee $25
        f32x4.mul
        f32x4.add
        local.set $24
        local.get $20
        local.get $31
        local.get $14
        v128.load offset=16
        local.tee $31
        f32x4.mul
        f32x4.add
        local.set $20
        local.get $17
        local.get $12
        v128.load32_splat offset=4
        local.tee $32
        local.get $25
        f32x4.mul
        f32x4.add
        local.set $17
        local.get $21
        local.get $32
        local.get $31
        f32x4.mul
        f32x4.add
        local.set $21
        local.get $18
        local.get $12
        v128.load32_splat offset=8
        local.tee $32
        local.get $25
        f32x4.mul
        f32x4.add
        local.set $18
        local.get $22
        local.get $32
        local.get $31
        f32x4.mul
        f32x4.add
        local.set $22
        local.get $19
        local.get $12
        v128.load32_splat offset=12
        local.tee $32
        local.get $25
        f32x4.mul
        f32x4.add
        local.set $19
        local.get $23
        local.get $32
        local.get $31
        f32x4.mul
        f32x4.add
        local.set $23
        local.get $7
        local.get $14
        i32.add
        local.set $14
        local.get $26
        local.get $12
        i32.const 16
        i32.add
        local.tee $12
        i32.gt_u
        br_if $do-loop|2
       end
       local.get $28
       local.get $24
       v128.store
       local.get $28
       local.get $20
       v128.store offset=16
       local.get $29
       local.get $17
       v128.store
       local.get $29
       local.get $21
       v128.store offset=16
       local.get $30
       local.get $18
       v128.store
       local.get $30
       local.get $22
       v128.store offset=16
       local.get $15
       local.get $19
       v128.store
       local.get $15
       local.get $23
       v128.store offset=16
       local.get $13
       i32.const 32
       i32.add
       local.set $13
       br $for-loop|12
      end
     end
    else
     local.get $5
     local.set $12
     loop $for-loop|3
      local.get $12
      local.get $16
      i32.lt_u
      if
       local.get $8
       local.get $3
       local.get $12
       i32.add
       local.get $7
       local.get $10
       local.get $4
       local.get $12
       i32.add
       local.get $7
       local.get $27
       i32.const 32
       local.get $11
       call $assembly/matrix/products/edge<f32>
       local.get $12
       i32.const 32
       i32.add
       local.set $12
       br $for-loop|3
      end
     end
    end
    local.get $6
    local.get $16
    i32.gt_u
    if
     local.get $8
     local.get $8
     i32.const 4096
     i32.add
     i32.const 32
     local.get $10
     local.get $4
     local.get $16
     i32.add
     local.get $7
     local.get $27
     local.get $6
     local.get $16
     i32.sub
     local.get $11
     call $assembly/matrix/products/edge<f32>
    end
    local.get $0
    local.get $1
    local.get $27
    i32.mul
    i32.add
    local.set $0
    local.get $4
    local.get $7
    local.get $27
    i32.mul
    i32.add
    local.set $4
    local.get $9
    local.get $27
    i32.sub
    local.set $9
    br $for-loop|00
   end
  end
 )
 (func $assembly/matrix/products.weightGradient.kernel/weightGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  local.get $0
  i32.const 8
  local.get $6
  i32.const 3
  i32.shl
  local.get $1
  local.get $2
  local.get $3
  local.get $6
  local.get $5
  local.get $4
  local.get $7
  call $assembly/matrix/products/product<f64>
 )
 (func $assembly/matrix/products.weightGradient.kernel/weightGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  local.get $0
  i32.const 4
  local.get $6
  i32.const 2
  i32.shl
  local.get $1
  local.get $2
  local.get $3
  local.get $6
  local.get $5
  local.get $4
  local.get $7
  call $assembly/matrix/products/product<f32>
 )
 (func $assembly/matrix/products.scratchBytes.kernel/scratchBytes_f64 (result i32)
  i32.const 16512
 )
 (func $assembly/matrix/products.scratchBytes.kernel/scratchBytes_f32 (result i32)
  i32.const 12416
 )
 (func $assembly/matrix/products.inputGradient.kernel/inputGradient_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  local.get $0
  local.get $6
  i32.const 3
  i32.shl
  i32.const 8
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  i32.const 0
  call $assembly/matrix/products/product<f64>
 )
 (func $assembly/matrix/products.inputGradient.kernel/inputGradient_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  local.get $0
  local.get $6
  i32.const 2
  i32.shl
  i32.const 4
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  i32.const 0
  call $assembly/matrix/products/product<f32>
 )
 (func $assembly/matrix/dense/keptRows<f64> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  local.get $6
  i32.const 3
  i32.shl
  local.set $18
  loop $for-loop|0
   local.get $6
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.set $7
    local.get $5
    local.set $8
    loop $for-loop|1
     local.get $1
     local.get $7
     i32.sub
     local.get $3
     i32.const 1
     i32.shl
     i32.ge_u
     if
      local.get $8
      local.get $18
      i32.add
      local.set $23
      local.get $3
      local.get $7
      local.tee $9
      i32.add
      local.set $24
      local.get $2
      local.get $3
      i32.add
      local.tee $19
      local.get $3
      i32.add
      local.tee $20
      local.get $3
      i32.add
      local.set $21
      i32.const 0
      i32x4.splat
      local.set $11
      i32.const 0
      i32x4.splat
      local.set $12
      i32.const 0
      i32x4.splat
      local.set $10
      i32.const 0
      i32x4.splat
      local.set $13
      i32.const 0
      i32x4.splat
      local.set $14
      i32.const 0
      i32x4.splat
      local.set $15
      i32.const 0
      i32x4.splat
      local.set $16
      i32.const 0
      i32x4.splat
      local.set $17
      local.get $3
      i32.const -16
      i32.and
      local.set $22
      i32.const 0
      local.set $7
      loop $for-loop|2
       local.get $7
       local.get $22
       i32.lt_u
       if
        local.get $11
        local.get $7
        local.get $9
        i32.add
        v128.load
        local.tee $25
        local.get $2
        local.get $7
        i32.add
        v128.load
        local.tee $26
        f64x2.mul
        f64x2.add
        local.set $11
        local.get $14
        local.get $7
        local.get $24
        i32.add
        v128.load
        local.tee $27
        local.get $26
        f64x2.mul
        f64x2.add
        local.set $14
        local.get $12
        local.get $25
        local.get $7
        local.get $19
        i32.add
        v128.load
        local.tee $26
        f64x2.mul
        f64x2.add
        local.set $12
        local.get $15
        local.get $27
        local.get $26
        f64x2.mul
        f64x2.add
        local.set $15
        local.get $10
        local.get $25
        local.get $7
        local.get $20
        i32.add
        v128.load
        local.tee $26
        f64x2.mul
        f64x2.add
        local.set $10
        local.get $16
        local.get $27
        local.get $26
        f64x2.mul
        f64x2.add
        local.set $16
        local.get $13
        local.get $25
        local.get $7
        local.get $21
        i32.add
        v128.load
        local.tee $25
        f64x2.mul
        f64x2.add
        local.set $13
        local.get $17
        local.get $27
        local.get $25
        f64x2.mul
        f64x2.add
        local.set $17
        local.get $7
        i32.const 16
        i32.add
        local.set $7
        br $for-loop|2
       end
      end
      loop $for-loop|3
       local.get $3
       local.get $7
       i32.gt_u
       if
        local.get $11
        local.get $7
        local.get $9
        i32.add
        v128.load64_zero
        local.tee $25
        local.get $2
        local.get $7
        i32.add
        v128.load64_zero
        local.tee $26
        f64x2.mul
        f64x2.add
        local.set $11
        local.get $14
        local.get $7
        local.get $24
        i32.add
        v128.load64_zero
        local.tee $27
        local.get $26
        f64x2.mul
        f64x2.add
        local.set $14
        local.get $12
        local.get $25
        local.get $7
        local.get $19
        i32.add
        v128.load64_zero
        local.tee $26
        f64x2.mul
        f64x2.add
        local.set $12
        local.get $15
        local.get $27
        local.get $26
        f64x2.mul
        f64x2.add
        local.set $15
        local.get $10
        local.get $25
        local.get $7
        local.get $20
        i32.add
        v128.load64_zero
        local.tee $26
        f64x2.mul
        f64x2.add
        local.set $10
        local.get $16
        local.get $27
        local.get $26
        f64x2.mul
        f64x2.add
        local.set $16
        local.get $13
        local.get $25
        local.get $7
        local.get $21
        i32.add
        v128.load64_zero
        local.tee $25
        f64x2.mul
        f64x2.add
        local.set $13
        local.get $17
        local.get $27
        local.get $25
        f64x2.mul
        f64x2.add
        local.set $17
        local.get $7
        i32.const 8
        i32.add
        local.set $7
        br $for-loop|3
       end
      end
      local.get $8
      local.get $11
      local.get $12
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $11
      local.get $12
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f64x2.add
      local.get $4
      if (result v128)
       local.get $4
       v128.load
      else
       i32.const 0
       i32x4.splat
      end
      f64x2.add
      v128.store
      local.get $8
      local.get $10
      local.get $13
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $10
      local.get $13
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f64x2.add
      local.get $4
      if (result v128)
       local.get $4
       v128.load offset=16
      else
       i32.const 0
       i32x4.splat
      end
      f64x2.add
      v128.store offset=16
      local.get $23
      local.get $14
      local.get $15
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $14
      local.get $15
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f64x2.add
      local.get $4
      if (result v128)
       local.get $4
       v128.load
      else
       i32.const 0
       i32x4.splat
      end
      f64x2.add
      v128.store
      local.get $23
      local.get $16
      local.get $17
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $16
      local.get $17
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f64x2.add
      local.get $4
      if (result v128)
       local.get $4
       v128.load offset=16
      else
       i32.const 0
       i32x4.splat
      end
      f64x2.add
      v128.store offset=16
      local.get $9
      local.get $3
      i32.const 1
      i32.shl
      i32.add
      local.set $7
      local.get $8
      local.get $18
      i32.const 1
      i32.shl
      i32.add
      local.set $8
      br $for-loop|1
     end
    end
    local.get $1
    local.get $7
    i32.ne
    if
     local.get $7
     local.get $2
     local.get $3
     local.get $8
     local.get $4
     i32.const 0
     call $assembly/matrix/dense/oneByFour<f64>
    end
    local.get $2
    local.get $3
    i32.const 2
    i32.shl
    i32.add
    local.set $2
    local.get $5
    i32.const 32
    i32.add
    local.set $5
    local.get $4
    i32.const 32
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    local.get $6
    i32.const 4
    i32.sub
    local.set $6
    br $for-loop|0
   end
  end
  loop $for-loop|4
   local.get $6
   if
    local.get $0
    local.set $7
    local.get $5
    local.set $8
    local.get $3
    i32.const 2
    i32.shl
    local.set $9
    loop $for-loop|5
     local.get $1
     local.get $7
     i32.sub
     local.get $9
     i32.ge_u
     if
      local.get $2
      local.get $7
      local.get $3
      local.get $8
      local.get $4
      local.get $18
      call $assembly/matrix/dense/oneByFour<f64>
      local.get $7
      local.get $9
      i32.add
      local.set $7
      local.get $8
      local.get $18
      i32.const 2
      i32.shl
      i32.add
      local.set $8
      br $for-loop|5
     end
    end
    loop $for-loop|6
     local.get $1
     local.get $7
     i32.ne
     if
      i32.const 0
      local.set $9
      i32.const 0
      i32x4.splat
      local.set $10
      local.get $3
      i32.const -16
      i32.and
      local.set $19
      loop $for-loop|00
       local.get $9
       local.get $19
       i32.lt_u
       if
        local.get $10
        local.get $7
        local.get $9
        i32.add
        v128.load
        local.get $2
        local.get $9
        i32.add
        v128.load
        f64x2.mul
        f64x2.add
        local.set $10
        local.get $9
        i32.const 16
        i32.add
        local.set $9
        br $for-loop|00
       end
      end
      loop $for-loop|11
       local.get $3
       local.get $9
       i32.gt_u
       if
        local.get $10
        local.get $7
        local.get $9
        i32.add
        v128.load64_zero
        local.get $2
        local.get $9
        i32.add
        v128.load64_zero
        f64x2.mul
        f64x2.add
        local.set $10
        local.get $9
        i32.const 8
        i32.add
        local.set $9
        br $for-loop|11
       end
      end
      local.get $8
      local.get $10
      local.get $10
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $10
      local.get $10
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f64x2.add
      local.get $4
      if (result f64)
       local.get $4
       f64.load
      else
       f64.const 0
      end
      f64x2.splat
      f64x2.add
      v128.store64_lane 0
      local.get $3
      local.get $7
      i32.add
      local.set $7
      local.get $8
      local.get $18
      i32.add
      local.set $8
      br $for-loop|6
     end
    end
    local.get $2
    local.get $3
    i32.add
    local.set $2
    local.get $5
    i32.const 8
    i32.add
    local.set $5
    local.get $4
    i32.const 8
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    br $for-loop|4
   end
  end
 )
 (func $assembly/matrix/dense/keptRows<f32> (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  local.get $6
  i32.const 2
  i32.shl
  local.set $18
  loop $for-loop|0
   local.get $6
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.set $7
    local.get $5
    local.set $8
    loop $for-loop|1
     local.get $1
     local.get $7
     i32.sub
     local.get $3
     i32.const 1
     i32.shl
     i32.ge_u
     if
      local.get $8
      local.get $18
      i32.add
      local.get $3
      local.get $7
      i32.add
      local.set $24
      local.get $2
      local.get $3
      i32.add
      local.tee $23
      local.get $3
      i32.add
      local.tee $19
      local.get $3
      i32.add
      local.set $20
      i32.const 0
      i32x4.splat
      local.set $10
      i32.const 0
      i32x4.splat
      local.set $11
      i32.const 0
      i32x4.splat
      local.set $12
      i32.const 0
      i32x4.splat
      local.set $13
      i32.const 0
      i32x4.splat
      local.set $14
      i32.const 0
      i32x4.splat
      local.set $15
      i32.const 0
      i32x4.splat
      local.set $16
      i32.const 0
      i32x4.splat
      local.set $17
      local.get $3
      i32.const -16
      i32.and
      local.set $22
      i32.const 0
      local.set $9
      loop $for-loop|2
       local.get $9
       local.get $22
       i32.lt_u
       if
        local.get $10
        local.get $7
        local.get $9
        i32.add
        v128.load
        local.tee $25
        local.get $2
        local.get $9
        i32.add
        v128.load
        local.tee $26
        f32x4.mul
        f32x4.add
        local.set $10
        local.get $14
        local.get $9
        local.get $24
        i32.add
        v128.load
        local.tee $27
        local.get $26
        f32x4.mul
        f32x4.add
        local.set $14
        local.get $11
        local.get $25
        local.get $9
        local.get $23
        i32.add
        v128.load
        local.tee $26
        f32x4.mul
        f32x4.add
        local.set $11
        local.get $15
        local.get $27
        local.get $26
        f32x4.mul
        f32x4.add
        local.set $15
        local.get $12
        local.get $25
        local.get $9
        local.get $19
        i32.add
        v128.load
        local.tee $26
        f32x4.mul
        f32x4.add
        local.set $12
        local.get $16
        local.get $27
        local.get $26
        f32x4.mul
        f32x4.add
        local.set $16
        local.get $13
        local.get $25
        local.get $9
        local.get $20
        i32.add
        v128.load
        local.tee $25
        f32x4.mul
        f32x4.add
        local.set $13
        local.get $17
        local.get $27
        local.get $25
        f32x4.mul
        f32x4.add
        local.set $17
        local.get $9
        i32.const 16
        i32.add
        local.set $9
        br $for-loop|2
       end
      end
      loop $for-loop|3
       local.get $3
       local.get $9
       i32.gt_u
       if
        local.get $10
        local.get $7
        local.get $9
        i32.add
        v128.load32_zero
        local.tee $25
        local.get $2
        local.get $9
        i32.add
        v128.load32_zero
        local.tee $26
        f32x4.mul
        f32x4.add
        local.set $10
        local.get $14
        local.get $9
        local.get $24
        i32.add
        v128.load32_zero
        local.tee $27
        local.get $26
        f32x4.mul
        f32x4.add
        local.set $14
        local.get $11
        local.get $25
        local.get $9
        local.get $23
        i32.add
        v128.load32_zero
        local.tee $26
        f32x4.mul
        f32x4.add
        local.set $11
        local.get $15
        local.get $27
        local.get $26
        f32x4.mul
        f32x4.add
        local.set $15
        local.get $12
        local.get $25
        local.get $9
        local.get $19
        i32.add
        v128.load32_zero
        local.tee $26
        f32x4.mul
        f32x4.add
        local.set $12
        local.get $16
        local.get $27
        local.get $26
        f32x4.mul
        f32x4.add
        local.set $16
        local.get $13
        local.get $25
        local.get $9
        local.get $20
        i32.add
        v128.load32_zero
        local.tee $25
        f32x4.mul
        f32x4.add
        local.set $13
        local.get $17
        local.get $27
        local.get $25
        f32x4.mul
        f32x4.add
        local.set $17
        local.get $9
        i32.const 4
        i32.add
        local.set $9
        br $for-loop|3
       end
      end
      local.get $8
      local.get $10
      local.get $11
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $10
      local.get $11
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f32x4.add
      local.tee $10
      local.get $12
      local.get $13
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $12
      local.get $13
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f32x4.add
      local.tee $11
      i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27
      local.get $10
      local.get $11
      i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31
      f32x4.add
      local.get $4
      if (result v128)
       local.get $4
       v128.load
      else
       i32.const 0
       i32x4.splat
      end
      f32x4.add
      v128.store
      local.get $14
      local.get $15
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $14
      local.get $15
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f32x4.add
      local.tee $10
      local.get $16
      local.get $17
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $16
      local.get $17
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f32x4.add
      local.tee $11
      i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27
      local.get $10
      local.get $11
      i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31
      f32x4.add
      local.get $4
      if (result v128)
       local.get $4
       v128.load
      else
       i32.const 0
       i32x4.splat
      end
      f32x4.add
      v128.store
      local.get $7
      local.get $3
      i32.const 1
      i32.shl
      i32.add
      local.set $7
      local.get $8
      local.get $18
      i32.const 1
      i32.shl
      i32.add
      local.set $8
      br $for-loop|1
     end
    end
    local.get $1
    local.get $7
    i32.ne
    if
     local.get $7
     local.get $2
     local.get $3
     local.get $8
     local.get $4
     i32.const 0
     call $assembly/matrix/dense/oneByFour<f32>
    end
    local.get $2
    local.get $3
    i32.const 2
    i32.shl
    i32.add
    local.set $2
    local.get $5
    i32.const 16
    i32.add
    local.set $5
    local.get $4
    i32.const 16
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    local.get $6
    i32.const 4
    i32.sub
    local.set $6
    br $for-loop|0
   end
  end
  loop $for-loop|4
   local.get $6
   if
    local.get $0
    local.set $7
    local.get $5
    local.set $8
    local.get $3
    i32.const 2
    i32.shl
    local.set $9
    loop $for-loop|5
     local.get $1
     local.get $7
     i32.sub
     local.get $9
     i32.ge_u
     if
      local.get $2
      local.get $7
      local.get $3
      local.get $8
      local.get $4
      local.get $18
      call $assembly/matrix/dense/oneByFour<f32>
      local.get $7
      local.get $9
      i32.add
      local.set $7
      local.get $8
      local.get $18
      i32.const 2
      i32.shl
      i32.add
      local.set $8
      br $for-loop|5
     end
    end
    loop $for-loop|6
     local.get $1
     local.get $7
     i32.ne
     if
      i32.const 0
      i32x4.splat
      local.set $10
      i32.const 0
      local.set $9
      local.get $3
      i32.const -16
      i32.and
      local.set $19
      loop $for-loop|00
       local.get $9
       local.get $19
       i32.lt_u
       if
        local.get $10
        local.get $7
        local.get $9
        i32.add
        v128.load
        local.get $2
        local.get $9
        i32.add
        v128.load
        f32x4.mul
        f32x4.add
        local.set $10
        local.get $9
        i32.const 16
        i32.add
        local.set $9
        br $for-loop|00
       end
      end
      loop $for-loop|11
       local.get $3
       local.get $9
       i32.gt_u
       if
        local.get $10
        local.get $7
        local.get $9
        i32.add
        v128.load32_zero
        local.get $2
        local.get $9
        i32.add
        v128.load32_zero
        f32x4.mul
        f32x4.add
        local.set $10
        local.get $9
        i32.const 4
        i32.add
        local.set $9
        br $for-loop|11
       end
      end
      local.get $8
      local.get $10
      local.get $10
      i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      local.get $10
      local.get $10
      i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
      f32x4.add
      local.tee $10
      local.get $10
      i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27
      local.get $10
      local.get $10
      i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31
      f32x4.add
      local.get $4
      if (result f32)
       local.get $4
       f32.load
      else
       f32.const 0
      end
      f32x4.splat
      f32x4.add
      v128.store32_lane 0
      local.get $3
      local.get $7
      i32.add
      local.set $7
      local.get $8
      local.get $18
      i32.add
      local.set $8
      br $for-loop|6
     end
    end
    local.get $2
    local.get $3
    i32.add
    local.set $2
    local.get $5
    i32.const 4
    i32.add
    local.set $5
    local.get $4
    i32.const 4
    i32.add
    local.get $4
    local.get $4
    select
    local.set $4
    local.get $6
    i32.const 1
    i32.sub
    local.set $6
    br $for-loop|4
   end
  end
 )
 (func $assembly/matrix/dense.dense.kernel/dense_f64 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/matrix/dense/dense<f64>
 )
 (func $assembly/matrix/dense.dense.kernel/dense_f32 (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  local.get $0
  local.get $1
  local.get $2
  local.get $3
  local.get $4
  local.get $5
  local.get $6
  call $assembly/matrix/dense/dense<f32>
 )
 (func $assembly/gradients.scale.sweep/scale_f64 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  local.get $2
  f64x2.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f64x2.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $3
    f64x2.mul
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $3
    f64x2.mul
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $3
    f64x2.mul
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f64x2.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $3
    f64x2.mul
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.scale.sweep/scale_f32 (param $0 i32) (param $1 i32) (param $2 f64)
  (local $3 v128)
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $3
  loop $for-loop|0
   local.get $1
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f32x4.mul
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $3
    f32x4.mul
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $3
    f32x4.mul
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $3
    f32x4.mul
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 16
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $3
    f32x4.mul
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $3
    f32x4.mul
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.clamp.sweep/clamp_f64 (param $0 i32) (param $1 i32) (param $2 f64) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $2
  f64x2.splat
  local.set $4
  local.get $3
  f64x2.splat
  local.set $5
  loop $for-loop|0
   local.get $1
   i32.const 8
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 8
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    local.get $4
    f64x2.pmax
    local.get $5
    f64x2.pmin
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/gradients.clamp.sweep/clamp_f32 (param $0 i32) (param $1 i32) (param $2 f64) (param $3 f64)
  (local $4 v128)
  (local $5 v128)
  local.get $2
  f32.demote_f64
  f32x4.splat
  local.set $4
  local.get $3
  f32.demote_f64
  f32x4.splat
  local.set $5
  loop $for-loop|0
   local.get $1
   i32.const 16
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store
    local.get $0
    local.get $0
    v128.load offset=16
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=16
    local.get $0
    local.get $0
    v128.load offset=32
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=32
    local.get $0
    local.get $0
    v128.load offset=48
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store offset=48
    local.get $0
    i32.const -64
    i32.sub
    local.set $0
    local.get $1
    i32.const 16
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
  loop $for-loop|2
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.get $4
    f32x4.pmax
    local.get $5
    f32x4.pmin
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|2
   end
  end
 )
 (func $assembly/functions.log1p.sweep/log1p_f64 (param $0 i32) (param $1 i32)
  loop $for-loop|0
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    call $assembly/functions/logarithmOf1p<f64>
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    call $assembly/functions/logarithmOf1p<f64>
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/functions.log1p.sweep/log1p_f32 (param $0 i32) (param $1 i32)
  (local $2 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    local.tee $2
    f64x2.promote_low_f32x4
    call $assembly/functions/logarithmOf1p<f32>
    f32x4.demote_f64x2_zero
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logarithmOf1p<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load32_zero
    local.tee $2
    f64x2.promote_low_f32x4
    call $assembly/functions/logarithmOf1p<f32>
    f32x4.demote_f64x2_zero
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    call $assembly/functions/logarithmOf1p<f32>
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/functions.exp.sweep/exp_f64 (param $0 i32) (param $1 i32)
  loop $for-loop|0
   local.get $1
   i32.const 2
   i32.ge_u
   if
    local.get $0
    local.get $0
    v128.load
    call $assembly/functions/exponentialOfDouble
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 2
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    local.get $0
    v128.load64_zero
    call $assembly/functions/exponentialOfDouble
    v128.store64_lane 0
    local.get $0
    i32.const 8
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
 (func $assembly/functions.exp.sweep/exp_f32 (param $0 i32) (param $1 i32)
  (local $2 v128)
  (local $3 v128)
  (local $4 v128)
  (local $5 v128)
  (local $6 v128)
  (local $7 v128)
  (local $8 v128)
  (local $9 v128)
  (local $10 v128)
  (local $11 v128)
  loop $for-loop|0
   local.get $1
   i32.const 4
   i32.ge_u
   if
    local.get $0
    v128.load
    local.tee $2
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $3
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $4
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $5
    local.get $3
    local.get $4
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $3
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $4
    local.get $3
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $3
    f64x2.sub
    local.tee $6
    local.get $6
    f64x2.mul
    local.set $7
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $2
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $8
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $9
    local.get $2
    local.get $8
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $2
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $8
    local.get $2
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $2
    f64x2.sub
    local.tee $10
    local.get $10
    f64x2.mul
    local.set $11
    local.get $0
    local.get $5
    local.get $5
    local.get $4
    local.get $3
    local.get $6
    local.get $6
    local.get $7
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $7
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $3
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $3
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    local.get $9
    local.get $9
    local.get $8
    local.get $2
    local.get $10
    local.get $10
    local.get $11
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $11
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $2
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $2
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store
    local.get $0
    i32.const 16
    i32.add
    local.set $0
    local.get $1
    i32.const 4
    i32.sub
    local.set $1
    br $for-loop|0
   end
  end
  loop $for-loop|1
   local.get $1
   if
    local.get $0
    v128.load32_zero
    local.tee $2
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $3
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $4
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $5
    local.get $3
    local.get $4
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $3
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $4
    local.get $3
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $3
    f64x2.sub
    local.tee $6
    local.get $6
    f64x2.mul
    local.set $7
    local.get $2
    local.get $2
    i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7
    f64x2.promote_low_f32x4
    v128.const i32x4 0x00000000 0xc062c000 0x00000000 0xc062c000
    f64x2.pmax
    v128.const i32x4 0x00000000 0x4062c000 0x00000000 0x4062c000
    f64x2.pmin
    local.tee $2
    v128.const i32x4 0x652b82fe 0x3ff71547 0x652b82fe 0x3ff71547
    f64x2.mul
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.add
    local.tee $8
    i32.const 52
    i64x2.shl
    v128.const i32x4 0x00000000 0x3ff00000 0x00000000 0x3ff00000
    i64x2.add
    local.set $9
    local.get $2
    local.get $8
    v128.const i32x4 0x00000000 0x43380000 0x00000000 0x43380000
    f64x2.sub
    local.tee $2
    v128.const i32x4 0xfee00000 0x3fe62e42 0xfee00000 0x3fe62e42
    f64x2.mul
    f64x2.sub
    local.tee $8
    local.get $2
    v128.const i32x4 0x35793c76 0x3dea39ef 0x35793c76 0x3dea39ef
    f64x2.mul
    local.tee $2
    f64x2.sub
    local.tee $10
    local.get $10
    f64x2.mul
    local.set $11
    local.get $0
    local.get $5
    local.get $5
    local.get $4
    local.get $3
    local.get $6
    local.get $6
    local.get $7
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $7
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $3
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $3
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    local.get $9
    local.get $9
    local.get $8
    local.get $2
    local.get $10
    local.get $10
    local.get $11
    v128.const i32x4 0xdfff5622 0x3fc55551 0xdfff5622 0x3fc55551
    local.get $11
    v128.const i32x4 0x9fff076a 0xbf66aa42 0x9fff076a 0xbf66aa42
    f64x2.mul
    f64x2.add
    f64x2.mul
    f64x2.sub
    local.tee $2
    f64x2.mul
    v128.const i32x4 0x00000000 0x40000000 0x00000000 0x40000000
    local.get $2
    f64x2.sub
    f64x2.div
    f64x2.sub
    f64x2.sub
    f64x2.mul
    f64x2.add
    f32x4.demote_f64x2_zero
    i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
    v128.store32_lane 0
    local.get $0
    i32.const 4
    i32.add
    local.set $0
    local.get $1
    i32.const 1
    i32.sub
    local.set $1
    br $for-loop|1
   end
  end
 )
)
