import { gather, scatterAdd } from "#kernels/embedding.js";
import { BYTES } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Heap } from "../../memory/heap.ts";
import type { Parameter } from "../../parameter.ts";
import type { Area } from "../area.ts";
import { idRows } from "./idRows.ts";
import { placeIds } from "./placeIds.ts";
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
  const { vocabulary, size, padding, sparse } = table;
  return {
    name: "embedding",
    made: table,
    plan(_where, input, { maxBatch }): Plan {
      const length = sizeOf(input);
      return {
        output: [...input, size],
        parameters: [tableOf(table)],
        areas: sparse ? { places: ["u32", maxBatch * length] } : {},
        rows: idRows(vocabulary),
        connect: (at) => new Embedding(at, length, padding, sparse ? at.area("places") : undefined),
      };
    },
  };
}

class Embedding implements Layer {
  readonly #heap: Heap;
  readonly #kernels: Linked;
  readonly #weight: Parameter;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #length: number;
  readonly #size: number;
  readonly #bytes: number;
  readonly #padding: number;
  /** Where among the rows that a sparse gradient has is each id's. */
  readonly #places: Area | undefined;
  /** Ids of the last forward pass. */
  #count = 0;

  constructor(at: Connection, length: number, padding: number, places: Area | undefined) {
    this.#heap = at.heap;
    this.#kernels = at.kernels;
    this.#weight = at.parameter("weight");
    this.#input = at.input;
    this.#output = at.output;
    this.#length = length;
    this.#size = this.#weight.shape[1]!;
    this.#bytes = this.#weight.length * BYTES[at.dtype];
    this.#padding = padding;
    this.#places = places;
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
    const places = placeIds(
      this.#heap,
      ids,
      this.#count,
      this.#places!,
      slices,
      this.#padding,
      NO_PADDING,
    );
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
