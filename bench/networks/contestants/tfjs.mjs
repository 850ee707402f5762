/**
 * TensorFlow.js on the backend that the task names. `repaired` is the wasm backend with its product
 * of matrices given only operands that are not transposed, which alone reach its fast kernel.
 *
 * Of what its user may write, the fastest: a fused product, or the loss from `logSoftmax`, took as
 * long or longer (measured); weights are [inputs, outputs], as its own layers have them.
 */
import { createRequire } from "node:module";
import { Absent, serve } from "../serve.mjs";

const require = createRequire(import.meta.url);

await serve(async (task, { layers, labels, inputs }) => {
  if (task.nonzeros) throw new Absent("no sparse products");
  const [bundle, variant] = process.argv.slice(3);
  const { tf, wasm } = require(bundle);
  tf.enableProdMode();
  const backend = variant === "cpu" ? "cpu" : "wasm";
  if (backend === "wasm") {
    const entry = require.resolve("@tensorflow/tfjs-backend-wasm/package.json");
    wasm.setWasmPaths(entry.replace("package.json", "wasm-out/"));
  }
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
  if (variant === "repaired") repair(tf);

  const x = tf.tensor2d(inputs, [task.batch, task.sizes[0]]);
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), task.sizes.at(-1)), "float32");
  const starts = layers.flatMap(({ weight, bias, inputs, outputs }) => [
    tf.transpose(tf.tensor2d(weight, [outputs, inputs])),
    tf.tensor1d(bias),
  ]);
  const variables = starts.map((start) => tf.variable(tf.clone(start)));
  let optimizer;

  const loss = () => {
    let h = x;
    for (let i = 0; i < variables.length; i += 2) {
      if (i) h = tf.relu(h);
      h = tf.add(tf.matMul(h, variables[i]), variables[i + 1]);
    }
    return tf.losses.softmaxCrossEntropy(y, h);
  };

  return {
    restart() {
      for (const [i, variable] of variables.entries()) variable.assign(tf.clone(starts[i]));
      optimizer?.dispose();
      optimizer = tf.train.adam(1e-3, 0.9, 0.999, 1e-8);
    },
    step() {
      const cost = optimizer.minimize(loss, true, variables);
      const [value] = cost.dataSync();
      cost.dispose();
      return value;
    },
  };
});

/** Transposes the operands of a plain product before it, where the kernel would take the slow way. */
function repair(tf) {
  const kernel = tf.getKernel("BatchMatMul", "wasm");
  const transpose = tf.getKernel("Transpose", "wasm").kernelFunc;
  const isPlain = ({ shape }) => shape.slice(0, -2).every((length) => length === 1);
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel({
    ...kernel,
    kernelFunc({ inputs: { a, b }, backend, attrs }) {
      if (!isPlain(a) || !isPlain(b))
        return kernel.kernelFunc({ inputs: { a, b }, backend, attrs });
      const temporary = [];
      const upright = (x, transposed) => {
        if (!transposed) return x;
        const perm = x.shape.map((_, i) => i);
        perm.push(...perm.splice(-2).reverse());
        const turned = transpose({ inputs: { x }, backend, attrs: { perm } });
        temporary.push(turned);
        return turned;
      };
      const product = kernel.kernelFunc({
        inputs: { a: upright(a, attrs.transposeA), b: upright(b, attrs.transposeB) },
        backend,
        attrs: { transposeA: false, transposeB: false },
      });
      for (const { dataId } of temporary) backend.disposeData(dataId);
      return product;
    },
  });
}
