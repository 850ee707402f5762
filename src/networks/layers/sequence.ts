import { describe } from "../../validate.ts";
import type { WantedArea } from "../area.ts";
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
import { type Shape, sizeOf } from "./shape.ts";

/** A layer of a sequence: where its outputs are, -1 for where the sequence's inputs are. */
interface Member {
  readonly name: string;
  readonly where: string;
  readonly plan: Plan;
  readonly slot: number;
}

/**
 * Plans layers one behind another. Those that are done element by element stand in the memory of the one before
 * them, unless that reads its outputs on the way back.
 * @throws TypeError for what is no layer, RangeError for layers that do not fit each other.
 */
export function planSequence(where: string, layers: Layers, input: Shape, setting: Setting): Plan {
  const members: Member[] = [];
  let output = input;
  let slots = 0;
  let slot = -1;
  let isRead = true;
  let i = -1;
  for (const layer of setting.layout === "nchw" ? arranged(layers) : layers) {
    if (!(layer as Recipe | undefined)?.isBetween) i++;
    const recipe = readRecipe(`${where}[${i}]`, layer);
    const title = `${where}[${i}], ${recipe.name}`;
    const plan = recipe.plan(title, output, setting);
    if ((plan.rows || plan.wantsSparse) && i > 0) {
      throw new TypeError(`${title} must be the network's first layer`);
    }
    if (!(plan.isAlias || (plan.isInPlace && !isRead))) slot = slots++;
    if (!plan.isAlias) isRead = plan.readsOutput ?? false;
    members.push({ name: `${i}`, where: title, plan, slot });
    output = plan.output;
  }
  return joined(members, output, slots, setting);
}

/** With the transpositions that layers want. */
function arranged(layers: Layers): Layers {
  const all = layers.flat(9) as readonly (Recipe | undefined)[];
  const { arrange } = all.find((layer) => layer?.arrange) ?? {};
  return arrange?.(layers) ?? layers;
}

function readRecipe(where: string, layer: Recipe | Layers): Recipe {
  if (Array.isArray(layer)) return sequence(layer as Layers);
  if (typeof (layer as Recipe | undefined)?.plan === "function") return layer as Recipe;
  throw new TypeError(`${where} must be a layer, as dense(10) gives it, got ${describe(layer)}`);
}

const sequence = (layers: Layers): Recipe => ({
  name: "layers",
  plan: (where, input, setting) => planSequence(where, layers, input, setting),
});

function joined(members: readonly Member[], output: Shape, slots: number, setting: Setting): Plan {
  const areas: Record<string, WantedArea> = {};
  const last = slots - 1;
  for (const { name, plan, slot } of members) {
    for (const [own, area] of Object.entries(plan.areas ?? {})) areas[`${name}.${own}`] = area;
    // The last one's are the sequence's own.
    if (slot === last) continue;
    const area = [setting.dtype, setting.maxBatch * sizeOf(plan.output)] as const;
    areas[`${slot}:outputs`] = areas[`${slot}:gradient`] = area;
  }
  const { rows, takesSparse, wantsSparse } = members[0]?.plan ?? {};
  const readsOutput = members.filter(({ plan }) => !plan.isAlias).at(-1)?.plan.readsOutput;
  return {
    output,
    parameters: members.flatMap(({ name, plan: { parameters = [] } }) =>
      parameters.map((each) => ({ ...each, name: `${name}.${each.name}` })),
    ),
    buffers: members.flatMap(({ name, plan: { buffers = [] } }) =>
      buffers.map((each) => ({ ...each, name: `${name}.${each.name}` })),
    ),
    areas,
    scratch: Math.max(0, ...members.map(({ plan }) => plan.scratch ?? 0)),
    ...{ readsOutput, rows, takesSparse, wantsSparse },
    activation: members.at(-1)?.plan.activation,
    isAlias: slots === 0,
    connect: (at) => connect(members, last, at),
  };
}

function connect(members: readonly Member[], last: number, at: Connection): Layer {
  let input = at.input;
  const layers = members.map(({ name, where, plan, slot }, i) => {
    const output = i > 0 && slot === members[i - 1]!.slot ? input : outputOf(slot, last, at);
    const layer = plan.connect({
      ...at,
      ...{ where, input, output },
      parameter: (own) => at.parameter(`${name}.${own}`),
      buffer: (own) => at.buffer(`${name}.${own}`),
      area: (own) => at.area(`${name}.${own}`),
      seed: seedOf(at, i),
    });
    input = output;
    return layer;
  });
  const trained = members.findIndex(({ plan: { parameters = [] } }) => parameters.length > 0);
  return new Sequence(layers, trained < 0 ? layers.length : trained);
}

/** The seed of the i-th layer within. */
export const seedOf = (at: Connection, i: number): number =>
  Math.imul(at.seed ^ (i + 1), 0x9e3779b1) >>> 0;

function outputOf(slot: number, last: number, at: Connection): Signal {
  if (slot < 0) return at.input;
  if (slot === last) return at.output;
  const [address, gradient] = [
    at.area(`${slot}:outputs`).address,
    at.area(`${slot}:gradient`).address,
  ];
  return { address, gradient };
}

class Sequence implements Layer {
  readonly #layers: readonly Layer[];
  /** Below it gradients are wanted only for the sake of those with respect to the inputs. */
  readonly #firstTrained: number;
  /** The way through layers within, kept, since a step leaves no garbage. */
  readonly #within = { inputs: true, parameters: true, accumulate: false };

  constructor(layers: readonly Layer[], firstTrained: number) {
    this.#layers = layers;
    this.#firstTrained = firstTrained;
  }

  check(rows: number, mode: Mode): void {
    for (const layer of this.#layers) layer.check?.(rows, mode);
  }

  forward(rows: number, mode: Mode): void {
    for (const layer of this.#layers) layer.forward(rows, mode);
  }

  prepare(): void {
    for (const layer of this.#layers) layer.prepare?.();
  }

  backward(rows: number, way: Way): void {
    const { inputs, parameters, accumulate } = way;
    this.#within.parameters = parameters;
    this.#within.accumulate = accumulate;
    const end = inputs ? 0 : this.#firstTrained;
    for (let i = this.#layers.length - 1; i >= end; i--) {
      this.#layers[i]!.backward(rows, i > end ? this.#within : way);
    }
  }
}
