/**
 * TensorFlow.js with the kernels and gradients that the network needs and no others: with its
 * packages taken whole the command would be four times as large.
 *
 * @module
 */
import "@tensorflow/tfjs-backend-cpu/dist/base.js";
import { addConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul.js";
import { castConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Cast.js";
import { expConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Exp.js";
import { identityConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js";
import { logConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Log.js";
import { maxConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Max.js";
import { multiplyConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js";
import { reluConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Relu.js";
import { reshapeConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js";
import { stepConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Step.js";
import { subConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Sub.js";
import { sumConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Sum.js";
import { enableProdMode, registerGradient, registerKernel } from "@tensorflow/tfjs-core";
import { addGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Add_grad.js";
import { batchMatMulGradConfig } from "@tensorflow/tfjs-core/dist/gradients/BatchMatMul_grad.js";
import { multiplyGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Multiply_grad.js";
import { reluGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Relu_grad.js";
import { sumGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Sum_grad.js";

// Otherwise it advises on every start to install the native backend.
enableProdMode();

for (const kernel of [
  addConfig,
  batchMatMulConfig,
  castConfig,
  expConfig,
  identityConfig,
  logConfig,
  maxConfig,
  multiplyConfig,
  reluConfig,
  reshapeConfig,
  stepConfig,
  subConfig,
  sumConfig,
]) {
  registerKernel(kernel);
}

for (const gradient of [
  addGradConfig,
  batchMatMulGradConfig,
  multiplyGradConfig,
  reluGradConfig,
  sumGradConfig,
]) {
  registerGradient(gradient);
}

export {
  add,
  logSoftmax,
  matMul,
  memory,
  mul,
  relu,
  sum,
  type Tensor,
  tensor,
  tidy,
  valueAndGrads,
} from "@tensorflow/tfjs-core";
