import { sum } from "#kernels/branches.js";
import { BYTES, type DType } from "../../dtype.ts";
import type { Heap } from "../../memory/heap.ts";
import { describe, sameList } from "../../validate.ts";
import type { WantedArea } from "../area.ts";
import { LAST_ALONE, planOnce, readLayers, toldLayers } from "./layersOf.ts";
import type { Connection, Layer, Layers, Mode, Plan, Recipe, Signal, Way } from "./recipe.ts";
import { AS_BEFORE, planSequence } from "./sequence.ts";
import { sizeOf } from "./shape.ts";

/**
 * x + f(x), f layers one behind another that keep the shape.
 * He et al., "Deep Residual Learning for Image Recognition" (arXiv:1512.03385), equation 1.
 *
 * Parameters: those of the layers, behind their number: `0.weight`.
 * @throws TypeError for what are no layers; when a network is made RangeError for layers that change the shape.
 */
export function residual(layers: Layers): Recipe {
  const read = readLayers("residual: layers", layers);
  return {
    name: "residual",
    layers: read,
    // Once a network has found them to be layers.
    get options() {
      return { layers: toldLayers(read) };
    },
    plan: planOnce((where, input, setting) => {
      const within = planSequence(where, read, input, setting);
      if (!sameList(within.output, input)) {
        throw new RangeError(
          `${where}: its layers must keep the shape ${describe(input)}, got ${describe(within.output)}`,
        );
      }
      if (within.order) throw new TypeError(`${where}: ${LAST_ALONE}`);
      if (within.rows || within.wantsSparse) {
        throw new TypeError(
          `${where}: its layers must take numbers, to which theirs are added: what takes ids or sparse rows must be the network's first layer, before residual`,
        );
      }
      const width = sizeOf(input);
      const area: WantedArea = [setting.dtype, setting.maxBatch * width];
      // What the sum would write over, and what layers may change.
      const own = { kept: area, ...(within.readsOutput ? { outputs: area } : {}) };
      return {
        output: input,
        parameters: within.parameters ?? [],
        buffers: within.buffers ?? [],
        areas: { ...within.areas, ...own },
        scratch: within.scratch ?? 0,
        // Twice as much of the same, or thereabouts.
        activation: within.activation === AS_BEFORE ? AS_BEFORE : undefined,
        connect: (at) => new Residual(at, within, width),
      };
    }),
  };
}

class Residual implements Layer {
  readonly #heap: Heap;
  readonly #dtype: DType;
  readonly #width: number;
  readonly #input: Signal;
  readonly #output: Signal;
  /** Where f(x) is: the very x if there is no f. */
  readonly #term: Signal;
  readonly #kept: number;
  readonly #layers: Layer;
  readonly #pointers = [0, 0, 0];

  constructor(at: Connection, within: Plan, width: number) {
    const { input, output } = at;
    this.#heap = at.heap;
    this.#dtype = at.dtype;
    this.#width = width;
    this.#input = input;
    this.#output = output;
    this.#kept = at.area("kept").address;
    this.#term = within.isAlias ? input : output;
    if (within.readsOutput) {
      this.#term = { address: at.area("outputs").address, gradient: output.gradient };
    }
    this.#layers = within.connect({ ...at, output: this.#term });
  }

  check(rows: number, mode: Mode): void {
    this.#layers.check?.(rows, mode);
  }

  forward(rows: number, mode: Mode): void {
    this.#layers.forward(rows, mode);
    this.#add(this.#output.address, this.#input.address, this.#term.address, rows);
  }

  prepare(): void {
    this.#layers.prepare?.();
  }

  backward(rows: number, way: Way): void {
    const { gradient } = this.#output;
    if (way.inputs) {
      this.#heap.copy(gradient, this.#kept, rows * this.#width * BYTES[this.#dtype]);
    }
    this.#layers.backward(rows, way);
    if (!way.inputs) return;
    const to = this.#input.gradient;
    this.#add(to, this.#term === this.#input ? gradient : to, this.#kept, rows);
  }

  #add(to: number, x: number, y: number, rows: number): void {
    const at = this.#pointers;
    at[0] = to;
    at[1] = x;
    at[2] = y;
    this.#heap.sweep(sum, this.#dtype, at, rows * this.#width, NONE);
  }
}

const NONE = {};
