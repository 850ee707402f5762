import { scratchBytes } from "#kernels/products.js";
import { BYTES } from "../../dtype.ts";
import type { Routine } from "../../kernels.ts";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import { uniformIn } from "../initializers.ts";
import { type Lengths, lengthsOf } from "./lengths.ts";
import { Projection } from "./projection.ts";
import type { Connection, Layer, Recipe, Way } from "./recipe.ts";
import { sizeRange } from "./shape.ts";
import { checkTokens } from "./tokenShape.ts";

/** Options of {@link gru} and {@link lstm}. */
export interface RecurrentOptions {
  /** Whether the states of all times are the outputs, [length, units]; otherwise the last one is, [units]. Default false. */
  readonly sequences?: boolean;
  /** Whether it has biases. Default true. */
  readonly bias?: boolean;
}

type Kernel = Routine<(...args: number[]) => void>;

/** A kind of recurrent layer. */
export interface Kind {
  readonly name: string;
  /** Gates of a unit. */
  readonly gates: number;
  /** Numbers of a unit at a time that the way back needs besides gates and the state before. */
  readonly kept: number;
  /** Numbers of a unit that the kernel `forward` has in its scratch for each row that it takes at once. */
  readonly working: number;
  /** Whether what inputs and states give of the gates have gradients of their own each. */
  readonly hasTwoDeltas: boolean;
  /** Kernels, as assembly/networks/gru.ts has them. */
  readonly forward: Kernel;
  readonly backward: Kernel;
}

/** Rows that a kernel takes at once, at most: as in assembly/networks/recurrent.ts. */
const ROWS = 64;

/** The layer of a kind. @throws TypeError, RangeError for bad options. */
export function recurrent(kind: Kind, units: number, options: RecurrentOptions): Recipe {
  const { name, gates, kept, working, hasTwoDeltas } = kind;
  checkNumber(`${name}: units`, units, sizeRange);
  checkKeys(name, options, ["sequences", "bias"]);
  const { sequences = false, bias = true } = options;
  checkFlag(`${name}: sequences`, sequences);
  checkFlag(`${name}: bias`, bias);
  const initial = uniformIn(1 / Math.sqrt(units));
  const outputs = gates * units;
  return {
    name,
    options: { sequences },
    made: { units, sequences, bias },
    plan(where, input, setting) {
      const [length, features] = checkTokens(where, input);
      const lengths = lengthsOf(where, length, setting);
      const { dtype, maxBatch, kernels } = setting;
      const weights = [
        { name: "weight_ih_l0", shape: [outputs, features], initial },
        { name: "weight_hh_l0", shape: [outputs, units], initial },
      ];
      const biases = ["bias_ih_l0", "bias_hh_l0"].map((own) => ({
        ...{ name: own, shape: [outputs], initial },
      }));
      const cells = maxBatch * length * units;
      const taken = Math.min(ROWS, maxBatch) * units;
      const deltas = (hasTwoDeltas ? 2 : 1) * gates * cells;
      const numbers = Math.max(working * taken, 2 * taken + deltas);
      return {
        output: sequences ? [length, units] : [units],
        parameters: bias ? [...weights, ...biases] : weights,
        areas: {
          gates: [dtype, gates * cells],
          kept: [dtype, kept * cells],
          states: [dtype, cells],
        },
        scratch: numbers * BYTES[dtype] + kernels.routine(scratchBytes)(),
        connect: (at) => new Recurrent(at, kind, [length, units], lengths, { sequences, bias }),
      };
    },
  };
}

class Recurrent implements Layer {
  readonly #at: Connection;
  readonly #kind: Kind;
  readonly #length: number;
  readonly #units: number;
  readonly #sequences: number;
  readonly #ofInputs: Projection;
  readonly #ofStates: Projection;
  readonly #gates: number;
  readonly #kept: number;
  readonly #states: number;
  readonly #lengths: Lengths | undefined;

  constructor(
    at: Connection,
    kind: Kind,
    [length, units]: readonly [number, number],
    lengths: Lengths | undefined,
    { sequences, bias }: Required<RecurrentOptions>,
  ) {
    this.#at = at;
    this.#kind = kind;
    this.#length = length;
    this.#units = units;
    this.#lengths = lengths;
    this.#sequences = Number(sequences);
    const projection = (of: string) =>
      new Projection(
        at.kernels,
        at.parameter(`weight_${of}_l0`),
        bias ? at.parameter(`bias_${of}_l0`) : undefined,
      );
    this.#ofInputs = projection("ih");
    this.#ofStates = projection("hh");
    this.#gates = at.area("gates").address;
    this.#kept = at.area("kept").address;
    this.#states = at.area("states").address;
  }

  forward(rows: number): void {
    const { kernels, input, output, scratch } = this.#at;
    this.#ofInputs.forward(input.address, this.#gates, rows * this.#length);
    kernels.routine(this.#kind.forward)(
      this.#gates,
      this.#kept,
      this.#states,
      output.address,
      this.#sequences,
      this.#lengths?.address ?? 0,
      this.#ofStates.weightAddress,
      this.#ofStates.biasAddress,
      scratch,
      rows,
      this.#length,
      this.#units,
    );
  }

  backward(rows: number, { inputs, parameters, accumulate }: Way): void {
    const { kernels, dtype, input, output } = this.#at;
    const { gates, hasTwoDeltas } = this.#kind;
    const count = rows * this.#length;
    const bytes = count * gates * this.#units * BYTES[dtype];
    const ofInputs = this.#at.scratch;
    const ofStates = hasTwoDeltas ? ofInputs + bytes : ofInputs;
    const scratch = ofStates + bytes;
    kernels.routine(this.#kind.backward)(
      this.#gates,
      this.#kept,
      this.#states,
      output.gradient,
      this.#sequences,
      this.#lengths?.address ?? 0,
      this.#ofStates.weightAddress,
      ofInputs,
      ofStates,
      scratch,
      rows,
      this.#length,
      this.#units,
    );
    if (parameters) {
      this.#ofInputs.train(ofInputs, input.address, scratch, count, accumulate);
      this.#ofStates.train(ofStates, this.#states, scratch, count, accumulate);
    }
    if (inputs) this.#ofInputs.backward(ofInputs, input.gradient, scratch, count);
  }
}
