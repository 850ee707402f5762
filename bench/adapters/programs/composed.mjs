/**
 * The two gradients that the wasm backend lacks, made of kernels that it has, by which all programs train on it: what
 * there is to compare with where stock TensorFlow.js cannot train at all.
 */

/** Adds them. @returns what takes them away. */
export function addComposed(tf) {
  const kernels = [
    { kernelName: "UnsortedSegmentSum", backendName: "wasm", kernelFunc: segmentSum(tf) },
    { kernelName: "Conv2DBackpropFilter", backendName: "wasm", kernelFunc: filterGradient(tf) },
  ];
  for (const kernel of kernels) tf.registerKernel(kernel);
  return () => {
    for (const { kernelName } of kernels) tf.unregisterKernel(kernelName, "wasm");
  };
}

/** A tensor of its own for data that another has. */
function share(tf, backend, { dataId, shape, dtype }) {
  backend.incRef(dataId);
  return tf.engine().makeTensorFromDataId(dataId, shape, dtype);
}

function segmentSum() {
  return ({ inputs: { x, segmentIds }, backend, attrs: { numSegments } }) => {
    const [count, ...row] = x.shape;
    const size = row.reduce((product, size) => product * size, 1);
    const sums = backend.makeOutput([numSegments, ...row], "float32");
    const [to, from, ids] = [sums, x, segmentIds].map((tensor) =>
      backend.typedArrayFromHeap(tensor),
    );
    to.fill(0);
    for (let i = 0; i < count; i++) {
      if (ids[i] < 0) continue;
      for (let j = 0; j < size; j++) to[ids[i] * size + j] += from[i * size + j];
    }
    return sums;
  };
}

/** For each offset within the filter a strided slice of the padded input, and one product. */
function filterGradient(tf) {
  return ({ inputs: { x, dy }, backend, attrs: { strides, pad, filterShape } }) => {
    const info = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad);
    const result = tf.tidy(() => {
      const { top, bottom, left, right } = info.padInfo;
      const whole = tf.pad(share(tf, backend, x), [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ]);
      const delta = tf.reshape(share(tf, backend, dy), [-1, info.outChannels]);
      const parts = [];
      for (let i = 0; i < info.filterHeight; i++) {
        for (let j = 0; j < info.filterWidth; j++) {
          const end = [
            ...[info.batchSize, i + (info.outHeight - 1) * info.strideHeight + 1],
            ...[j + (info.outWidth - 1) * info.strideWidth + 1, info.inChannels],
          ];
          const step = [1, info.strideHeight, info.strideWidth, 1];
          const part = tf.stridedSlice(whole, [0, i, j, 0], end, step);
          parts.push(tf.transpose(tf.reshape(part, [-1, info.inChannels])));
        }
      }
      return tf.reshape(tf.matMul(tf.concat(parts, 0), delta), filterShape);
    });
    backend.incRef(result.dataId);
    result.dispose();
    return { dataId: result.dataId, shape: result.shape, dtype: result.dtype };
  };
}
