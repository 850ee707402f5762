import type { DType, Stated } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import { activations as known } from "./activations.ts";
import type { Face } from "./chain.ts";
import { type DenseArchitecture, type DenseNetworkOptions, readLayers } from "./denseOptions.ts";
import { elementwise } from "./layers/activation.ts";
import { denseOf } from "./layers/dense.ts";
import { Network } from "./network.ts";

/** What it says of itself: a layer has an activation behind it, and one number with it. */
const FACE: Face = {
  where: "DenseNetwork",
  nameOf: (name) => `layers.${Number.parseInt(name, 10) / 2}.${name.replace(/^.*\./, "")}`,
  logits: 'outputActivation must be "identity"',
};

/**
 * A network of dense layers: each computes f(x · Wᵀ + b), W of shape [outputs, inputs] as in PyTorch.
 *
 * ```ts
 * import { AdamW, loadSync } from "nadir";
 * import { DenseNetwork, softmaxCrossEntropy } from "nadir/networks";
 *
 * const network = new DenseNetwork(loadSync(), { sizes: [2, 16, 2], activation: "tanh", seed: 1 });
 * const optimizer = new AdamW(network.parameters, { lr: 0.05 });
 * const inputs = [0, 0, 0, 1, 1, 0, 1, 1];
 * const labels = [0, 1, 1, 0];
 * for (let step = 0; step < 100; step++) {
 *   network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
 *   optimizer.step();
 * }
 * console.log(network.evaluate(inputs, labels, softmaxCrossEntropy).accuracy); // → 1
 * ```
 *
 * Gradients are computed by kernels of the same module as the optimizers. Memory is allocated when the
 * network is made, that of dense and of sparse inputs on first use: a step allocates nothing. All sums
 * have a fixed order, so the same program gives the same bits on every engine, and a row the same outputs
 * in every batch.
 *
 * Inputs are numbers row by row, in a plain array or a typed array of any kind except bigints, or sparse
 * rows in CSR form ({@link SparseRows}). Inputs that lie in the network's own memory, such as another
 * parameter's `data` or the outputs of a network, are read as they are when a call begins.
 */
export class DenseNetwork<D extends DType = "f32"> extends Network<D> {
  /** Inputs, hidden units of each layer, outputs. */
  readonly sizes: readonly number[];
  readonly #architecture: DenseArchitecture<D>;

  /** @throws TypeError, RangeError for bad options; OutOfMemoryError, having allocated nothing. */
  constructor(nadir: Nadir, options: DenseNetworkOptions<D> & Stated<D>) {
    const { sizes, activations, negativeSlope, bias, sparse, common } = readLayers(
      FACE.where,
      options,
    );
    const layers = sizes.slice(1).flatMap((units, i) => {
      const name = activations[i]!;
      const first = denseOf(FACE.where, units, { bias, sparse: i > 0 ? undefined : sparse });
      return [first, elementwise(name, known[name], { negativeSlope })];
    });
    super(nadir, { ...common, input: [sizes[0]!], layers }, FACE);
    this.sizes = Object.freeze(sizes);
    const { maxBatch, dtype } = this;
    this.#architecture = {
      ...{ sizes, activation: activations.slice(0, -1), outputActivation: activations.at(-1)! },
      ...{ negativeSlope, bias, sparse: !!sparse, maxBatch, dtype },
      checkFinite: options.checkFinite ?? false,
    };
  }

  /** What the constructor makes such a network of, as plain data: `sparse` as true. Weights are no part of it. */
  override get architecture(): DenseArchitecture<D> {
    return { ...this.#architecture };
  }

  /** For `JSON.stringify`: the architecture, and `tensors` in plain arrays, for `load`. */
  override toJSON(): object {
    const { sizes, activation, outputActivation, bias, maxBatch, dtype } = this.#architecture;
    const activations = [...activation, outputActivation];
    return { sizes, activations, bias, maxBatch, dtype, tensors: this.tensors() };
  }
}
