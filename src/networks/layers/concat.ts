import { copyColumns, sum } from "#kernels/branches.js";
import { BYTES } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import { describe, mismatch, sameList } from "../../validate.ts";
import type { WantedArea } from "../area.ts";
import { LAST_ALONE, planOnce, readLayers, toldLayers } from "./layersOf.ts";
import { branchOf } from "./lengths.ts";
import type {
  Connection,
  Layer,
  Layers,
  Mode,
  Plan,
  Recipe,
  Setting,
  Signal,
  Way,
} from "./recipe.ts";
import { AS_BEFORE, planSequence } from "./sequence.ts";
import { type Shape, sizeOf } from "./shape.ts";

/**
 * Branches of one input, whose outputs are joined along the axis of channels: the last, or the first with layout "nchw".
 * An empty branch is the input itself, as in "Densely Connected Convolutional Networks" (Huang et al., arXiv:1608.06993).
 *
 * Parameters: those of the branches, behind the branch's number: `0.1.weight`.
 * @param branches at least one, of which each is an array of layers.
 * @throws TypeError for what are no branches; when a network is made RangeError for outputs that differ in another axis.
 */
export function concat(branches: readonly Layers[]): Recipe {
  if (!Array.isArray(branches) || branches.length === 0) {
    throw mismatch("concat: branches", "an array of arrays of layers", branches);
  }
  const read = Array.from(branches as readonly Layers[], (branch, i) =>
    readLayers(`concat: branches[${i}]`, branch),
  );
  return {
    name: "concat",
    layers: read,
    // Once a network has found them to be layers.
    get options() {
      return { layers: toldLayers(read) };
    },
    plan: planOnce((where, input, setting) => plan(where, read, input, setting)),
  };
}

function plan(where: string, branches: readonly Layers[], input: Shape, setting: Setting): Plan {
  const within = branches.map((each, i) =>
    planSequence(`${where}[${i}]`, each, input, branchOf(setting)),
  );
  const [first] = within as [Plan, ...Plan[]];
  const isFirst = setting.layout === "nchw";
  const others = (shape: Shape) => (isFirst ? shape.slice(1) : shape.slice(0, -1));
  const areas: Record<string, WantedArea> = {};
  const rowsOf = (shape: Shape): WantedArea => [setting.dtype, setting.maxBatch * sizeOf(shape)];
  within.forEach(({ output, rows, wantsSparse, isAlias, order, areas: own = {} }, i) => {
    if (order) throw new TypeError(`${where}[${i}]: ${LAST_ALONE}`);
    if (rows || wantsSparse) {
      throw new TypeError(
        `${where}[${i}]: branches share numbers: what takes ids or sparse rows must be the network's first layer, before concat`,
      );
    }
    if (!sameList(others(output), others(first.output))) {
      const [one, other] = [first.output, output].map(describe);
      throw new RangeError(
        `${where}: branches must agree in all axes but that of channels, got ${one} and ${other}`,
      );
    }
    for (const [name, area] of Object.entries(own)) areas[`${i}.${name}`] = area;
    if (!isAlias) areas[`${i}:outputs`] = areas[`${i}:gradient`] = rowsOf(output);
  });
  areas.inputGradient = rowsOf(input);
  const named = <P extends { readonly name: string }>(each: readonly P[] | undefined, i: number) =>
    (each ?? []).map((one) => ({ ...one, name: `${i}.${one.name}` }));
  const channels = within.reduce((total, { output }) => total + output.at(isFirst ? 0 : -1)!, 0);
  const positions = isFirst ? 1 : sizeOf(others(first.output));
  return {
    output: isFirst ? [channels, ...others(first.output)] : [...others(first.output), channels],
    parameters: within.flatMap(({ parameters }, i) => named(parameters, i)),
    buffers: within.flatMap(({ buffers }, i) => named(buffers, i)),
    areas,
    scratch: Math.max(...within.map(({ scratch = 0 }) => scratch)),
    activation: activationOf(within),
    connect: (at) => new Concat(at, within, positions, sizeOf(input)),
  };
}

/** What some of the outputs are activations of. */
function activationOf(branches: readonly Plan[]): string | undefined {
  const all = branches.map(({ activation }) => activation);
  return all.find((activation) => activation) ?? all.find((activation) => activation === AS_BEFORE);
}

/** The inputs of the second branch and of those behind it, whose gradient is added to that of the first. */
class Shared implements Signal {
  readonly gradient: number;
  readonly #input: Signal;

  constructor(input: Signal, gradient: number) {
    this.#input = input;
    this.gradient = gradient;
  }

  get address(): number {
    return this.#input.address;
  }
}

interface Branch {
  readonly layers: Layer;
  readonly input: Signal;
  /** The very input if there is nothing in between. */
  readonly output: Signal;
  readonly width: number;
  /** Where in a joined row its own begins, in bytes. */
  readonly offset: number;
}

class Concat implements Layer {
  readonly #kernels: Linked;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #branches: readonly Branch[];
  readonly #width: number;
  /** Joined rows in a row of the network. */
  readonly #positions: number;
  readonly #inputWidth: number;
  readonly #pointers = [0, 0, 0];

  constructor(at: Connection, within: readonly Plan[], positions: number, inputWidth: number) {
    this.#kernels = at.kernels;
    this.#input = at.input;
    this.#output = at.output;
    this.#positions = positions;
    this.#inputWidth = inputWidth;
    const rest = new Shared(at.input, at.area("inputGradient").address);
    let before = 0;
    this.#branches = within.map((plan, i) => {
      const width = sizeOf(plan.output) / positions;
      const input = i === 0 ? at.input : rest;
      const branch = connect(at, plan, i, input);
      const offset = before * BYTES[at.dtype];
      before += width;
      return { ...branch, input, width, offset };
    });
    this.#width = before;
  }

  check(rows: number, mode: Mode): void {
    for (const { layers } of this.#branches) layers.check?.(rows, mode);
  }

  forward(rows: number, mode: Mode): void {
    const joined = rows * this.#positions;
    for (const { layers, output, width, offset } of this.#branches) {
      layers.forward(rows, mode);
      const to = this.#output.address + offset;
      this.#kernels.routine(copyColumns)(output.address, width, to, this.#width, joined, width);
    }
  }

  prepare(): void {
    for (const { layers } of this.#branches) layers.prepare?.();
  }

  backward(rows: number, way: Way): void {
    const joined = rows * this.#positions;
    for (const { layers, input, output, width, offset } of this.#branches) {
      if (input === output && !way.inputs) continue;
      const from = this.#output.gradient + offset;
      this.#kernels.routine(copyColumns)(from, this.#width, output.gradient, width, joined, width);
      layers.backward(rows, way);
      if (way.inputs && input !== this.#input) this.#add(input.gradient, rows);
    }
  }

  /** Adds to the gradient with respect to the inputs. */
  #add(gradient: number, rows: number): void {
    const at = this.#pointers;
    at[0] = this.#input.gradient;
    at[1] = at[0]!;
    at[2] = gradient;
    this.#kernels.sweep(sum, at, rows * this.#inputWidth, NONE);
  }
}

const NONE = {};

function connect(at: Connection, plan: Plan, i: number, input: Signal) {
  const area = (own: string) => at.area(`${i}.${own}`);
  const ownOutput = () => ({
    address: at.area(`${i}:outputs`).address,
    gradient: at.area(`${i}:gradient`).address,
  });
  const output = plan.isAlias ? input : ownOutput();
  const layers = plan.connect({
    ...{ ...at, where: `${at.where}[${i}]`, places: [...at.places, i + 1], input, output, area },
    parameter: (own) => at.parameter(`${i}.${own}`),
    buffer: (own) => at.buffer(`${i}.${own}`),
  });
  return { layers, output };
}
