import type { Nadir } from "../../../src/index.ts";
import { type Layers, Network } from "../../../src/networks/index.ts";

/** Small pictures of one size, one behind another. */
export interface Pictures {
  readonly count: number;
  /** Pixels of a side. */
  readonly side: number;
  readonly pixels: Float32Array<ArrayBuffer>;
}

/** The first layers of a network as a network of their own, whose outputs one can look at. */
export class Peek {
  readonly #whole: Network;
  readonly #part: Network;

  constructor(nadir: Nadir, whole: Network, layers: Layers) {
    this.#whole = whole;
    this.#part = new Network(nadir, { input: whole.input, layers, maxBatch: 1 });
  }

  /** A picture for each channel. The whole network must have trained. */
  maps(image: Float32Array): Pictures {
    const owned = { ...this.#whole.parameters, ...this.#whole.buffers };
    const shared = Object.keys({ ...this.#part.parameters, ...this.#part.buffers });
    this.#part.load(Object.fromEntries(shared.map((name) => [name, owned[name]!])));
    const [side = 0, , count = 0] = this.#part.output;
    const outputs = this.#part.predict(image);
    const area = side * side;
    const pixels = outputs.map((_, i) => outputs[(i % area) * count + Math.floor(i / area)]!);
    return { count, side, pixels: pixels as Pictures["pixels"] };
  }

  dispose(): void {
    this.#part.dispose();
  }
}

/** The filters of a network's first layer, a convolution of one channel. */
export function filtersOf(network: Network): Pictures {
  const { data, shape } = network.parameters["layers.0.0.weight"]!;
  return { count: shape[0]!, side: shape[2]!, pixels: Float32Array.from(data) };
}
