import type { Nadir } from "../../../src/index.ts";
import {
  DenseNetwork,
  meanSquaredError,
  type SparseRows,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { type Ledger, loadWithLedger } from "../../memory/ledger.ts";
import { networkBits } from "../../networks/values.ts";

/** Networks in use, of three inputs and two outputs: what a wrong call finds. */
export interface NetworkWorld {
  readonly nadir: Nadir;
  readonly ledger: Ledger;
  /** Of at most four rows; the last forward had two. */
  readonly network: DenseNetwork;
  /** The last forward was of sparse rows. */
  readonly sparse: DenseNetwork;
  /** Looks at what it is given. */
  readonly strict: DenseNetwork;
  /** Its outputs are no logits. */
  readonly bounded: DenseNetwork;
  /** Never went forward. */
  readonly fresh: DenseNetwork;
}

export const inputs = [1, -2, 3, 0, 0.5, -1];
export const labels = [1, 0];
export const targets = [0.5, 0, 1, 0.25];
export const csr: SparseRows = { data: [2, -1], indices: [1, 0], indptr: [0, 1, 2] };
export const tensors = {
  "0.weight": new Float32Array(12),
  "0.bias": new Float32Array(4),
  "1.weight": new Float32Array(8),
  "1.bias": new Float32Array(2),
};

export function networkWorld(): NetworkWorld {
  const { nadir, ledger } = loadWithLedger();
  const options = { sizes: [3, 4, 2], maxBatch: 4, activation: "tanh" } as const;
  const [network, sparse] = [new DenseNetwork(nadir, options), new DenseNetwork(nadir, options)];
  const strict = new DenseNetwork(nadir, { ...options, checkFinite: true });
  const bounded = new DenseNetwork(nadir, { ...options, outputActivation: "sigmoid" });
  const fresh = new DenseNetwork(nadir, options);
  for (const each of [network, sparse, strict, bounded]) {
    each.forward(csr);
    each.lossAndGradients(inputs, targets, meanSquaredError);
    each.backward(targets, { inputs: true });
  }
  sparse.forward(csr);
  return { nadir, ledger, network, sparse, strict, bounded, fresh };
}

const networksOf = ({ network, sparse, strict, bounded, fresh }: NetworkWorld) => [
  ...[network, sparse, strict, bounded, fresh],
];

/** All that a call that is refused must leave as it was, to be compared with `toEqual`. */
export function stateOfNetworks(w: NetworkWorld): unknown {
  const { ledger, nadir } = w;
  const bytes = nadir.memory.buffer.byteLength;
  return { allocated: [...ledger.live], bytes, networks: networksOf(w).map(networkBits) };
}

/** What networks give afterwards: to be what they would have given. */
export function goOn(w: NetworkWorld): unknown {
  return networksOf(w).map((network) => [
    network.lossAndGradients(inputs, targets, meanSquaredError),
    network === w.bounded || network.evaluate(inputs, labels, softmaxCrossEntropy),
    networkBits(network),
  ]);
}
