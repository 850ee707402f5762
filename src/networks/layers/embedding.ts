import { gather, scatterAdd } from "#kernels/embedding.js";
import { BYTES } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { idRows } from "./idRows.ts";
import { tellPadding } from "./lengths.ts";
import type { Connection, Layer, Plan, Recipe, Signal, Way } from "./recipe.ts";
import { sizeOf } from "./shape.ts";
import { NO_PADDING, readTable, type TableOptions, tableOf } from "./table.ts";

/** Options of {@link embedding}. */
export interface EmbeddingOptions extends TableOptions {}

/**
 * A row of a table for each id: PyTorch's `Embedding`. It is a network's first layer, and takes ids in place of
 * numbers, whole ones in [0, vocabulary) in an array of any kind: rows [length] become [length, size].
 *
 * Parameter: `weight` [vocabulary, size], which starts normal with mean 0 and variance 1, as PyTorch's, or with the
 * network's `initializer: "keras"` uniform in ±0.05. There is no gradient with respect to ids.
 * @throws TypeError, RangeError for bad options; with a batch RangeError that names the row of what is no id.
 */
export function embedding(options: EmbeddingOptions): Recipe {
  const table = readTable("embedding", options);
  const { vocabulary, size, padding } = table;
  return {
    name: "embedding",
    made: table,
    plan(_where, input): Plan {
      const length = sizeOf(input);
      return {
        output: tellPadding([...input, size], padding === NO_PADDING ? UNPADDED : PADDED),
        parameters: [tableOf(table)],
        rows: idRows(vocabulary),
        connect: (at) => new Embedding(at, length, padding),
      };
    },
  };
}

/** What `masking` is told. */
const UNPADDED = {
  value: undefined,
  advice: "give embedding the paddingIndex of the id that rows are filled up with",
};
const PADDED = {
  value: 0,
  advice: "the vector of a paddingIndex is 0 all over, whatever the id is: masking()",
};

class Embedding implements Layer {
  readonly #kernels: Linked;
  readonly #weight: Parameter;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #length: number;
  readonly #size: number;
  readonly #bytes: number;
  readonly #padding: number;
  /** Ids of the last forward pass. */
  #count = 0;

  constructor(at: Connection, length: number, padding: number) {
    this.#kernels = at.kernels;
    this.#weight = at.parameter("weight");
    this.#input = at.input;
    this.#output = at.output;
    this.#length = length;
    this.#size = this.#weight.shape[1]!;
    this.#bytes = this.#weight.length * BYTES[at.dtype];
    this.#padding = padding;
  }

  forward(rows: number): void {
    this.#count = rows * this.#length;
    this.#kernels.routine(gather)(
      this.#weight.dataAddress,
      this.#input.address,
      this.#output.address,
      this.#count,
      this.#size,
    );
  }

  prepare(): void {
    this.#weight.block.slices?.reserve(this.#count);
  }

  backward(_rows: number, { parameters, accumulate }: Way): void {
    if (!parameters) return;
    const { slices } = this.#weight.block;
    const ids = this.#input.address;
    if (!slices) {
      this.#scatter(ids, this.#padding, accumulate);
      return;
    }
    if (!accumulate) slices.clear();
    const places = slices.placesOf(ids, this.#count, this.#padding, NO_PADDING);
    this.#scatter(places, NO_PADDING, true);
  }

  #scatter(places: number, padding: number, accumulate: boolean): void {
    this.#kernels.routine(scatterAdd)(
      this.#output.gradient,
      places,
      this.#weight.gradAddress,
      this.#count,
      this.#size,
      padding,
      accumulate ? 0 : this.#bytes,
    );
  }
}
