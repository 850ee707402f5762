import { mismatch } from "../../validate.ts";
import type { WantedArea } from "../area.ts";
import type { Connection, Layer, Layers, Plan, Recipe, Setting, Signal } from "./recipe.ts";
import { type Shape, sizeOf } from "./shape.ts";

/** How deep arrays of layers may be within each other. */
const DEEPEST = 9;

/** As a layer's activation: that of what is before it, as of layers that are nothing but for noise. */
export const AS_BEFORE = "";

/** A layer of a sequence: where its outputs are, -1 for where the sequence's inputs are. */
interface Member {
  readonly name: string;
  readonly where: string;
  readonly plan: Plan;
  readonly slot: number;
  /** Which of the sequence's layers it is, from 1. */
  readonly place: number;
}

/** What a plan of a sequence has, though it be empty. */
export type SequencePlan = Plan &
  Required<Pick<Plan, "parameters" | "buffers" | "areas" | "scratch">>;

/**
 * Plans layers one behind another, those of arrays within too, which only say otherwise of their names. Those that are
 * done element by element stand in the memory of the one before them, unless that reads its outputs on the way back.
 * @throws TypeError for what is no layer, RangeError for layers that do not fit each other.
 */
export function planSequence(
  where: string,
  layers: Layers,
  input: Shape,
  setting: Setting,
): SequencePlan {
  const members: Member[] = [];
  const path: number[][] = [];
  const recipes = flattened(where, layers, [], path);
  let output = input;
  let slots = 0;
  let slot = -1;
  let isRead = true;
  let activation: string | undefined = AS_BEFORE;
  let i = -1;
  for (const recipe of setting.layout === "nchw" ? arranged(recipes) : recipes) {
    if (!recipe.isBetween) i++;
    const at = path[i] ?? [];
    const title = `${where}[${at.join("][")}], ${recipe.name}`;
    const plan = recipe.plan(title, output, setting);
    if ((plan.rows || plan.wantsSparse) && i > 0) {
      throw new TypeError(`${title} must be the network's first layer`);
    }
    if (!(plan.isAlias || (plan.isInPlace && !isRead))) slot = slots++;
    if (!plan.isAlias) {
      isRead = plan.readsOutput ?? false;
      if (plan.activation !== AS_BEFORE) activation = plan.activation;
    }
    members.push({ name: at.join("."), where: title, plan, slot, place: i + 1 });
    output = plan.output;
  }
  const last = slots - 1;
  const areas: Record<string, WantedArea> = {};
  for (const { name, plan, slot } of members) {
    for (const [own, area] of Object.entries(plan.areas ?? {})) areas[`${name}.${own}`] = area;
    // The last one's are the sequence's own.
    if (slot === last) continue;
    const area = [setting.dtype, setting.maxBatch * sizeOf(plan.output)] as const;
    areas[`${slot}:outputs`] = areas[`${slot}:gradient`] = area;
  }
  const { rows, takesSparse, wantsSparse } = members[0]?.plan ?? {};
  return {
    ...{ output, areas, rows, takesSparse, wantsSparse },
    order: members.at(-1)?.plan.order,
    readsOutput: slots > 0 && isRead,
    parameters: named(members, ({ parameters }) => parameters),
    buffers: named(members, ({ buffers }) => buffers),
    scratch: Math.max(0, ...members.map(({ plan }) => plan.scratch ?? 0)),
    activation,
    isAlias: slots === 0,
    connect: (at) => connect(members, last, at),
  };
}

/** With the transpositions that layers want. */
function arranged(recipes: readonly Recipe[]): readonly Recipe[] {
  const { arrange } = recipes.find((recipe) => recipe.arrange) ?? {};
  return arrange?.(recipes) ?? recipes;
}

/** The layers of arrays, and of arrays within; the numbers by which they are found go to `path`. */
function flattened(where: string, layers: Layers, at: number[], path: number[][]): Recipe[] {
  return layers.flatMap((layer: Recipe | Layers, i) => {
    const here = [...at, i];
    if (Array.isArray(layer) && at.length < DEEPEST) return flattened(where, layer, here, path);
    path.push(here);
    if (typeof (layer as Recipe | undefined)?.plan === "function") return layer as Recipe;
    throw mismatch(`${where}[${here.join("][")}]`, "a layer, as dense(10) gives it", layer);
  });
}

/** What all members have of a kind, behind their names. */
function named<T extends { readonly name: string }>(
  members: readonly Member[],
  of: (plan: Plan) => readonly T[] | undefined,
): readonly T[] {
  return members.flatMap(({ name, plan }) =>
    (of(plan) ?? []).map((each) => ({ ...each, name: `${name}.${each.name}` })),
  );
}

function connect(members: readonly Member[], last: number, at: Connection): Layer {
  let input = at.input;
  let before = -1;
  const layers = members.map(({ name, where, plan, slot, place }) => {
    const output = slot === before ? input : outputOf(slot, last, at);
    const own =
      <T>(of: (name: string) => T) =>
      (each: string) =>
        of(`${name}.${each}`);
    const layer = plan.connect({
      ...at,
      ...{ where, input, output, places: [...at.places, place] },
      parameter: own(at.parameter),
      buffer: own(at.buffer),
      area: own(at.area),
    });
    input = output;
    before = slot;
    return layer;
  });
  const trained = members.findIndex(({ plan }) => plan.parameters?.length);
  return sequenceOf(layers, trained < 0 ? layers.length : trained);
}

function outputOf(slot: number, last: number, at: Connection): Signal {
  if (slot === last) return at.output;
  return {
    address: at.area(`${slot}:outputs`).address,
    gradient: at.area(`${slot}:gradient`).address,
  };
}

/** Below `firstTrained` gradients are wanted only for the sake of those with respect to the inputs. */
function sequenceOf(layers: readonly Layer[], firstTrained: number): Layer {
  /** The way through layers within, kept, since a step leaves no garbage. */
  const within = { inputs: true, parameters: true, accumulate: false };
  return {
    check(rows, mode) {
      for (const layer of layers) layer.check?.(rows, mode);
    },
    forward(rows, mode) {
      for (const layer of layers) layer.forward(rows, mode);
    },
    prepare() {
      for (const layer of layers) layer.prepare?.();
    },
    backward(rows, way) {
      within.parameters = way.parameters;
      within.accumulate = way.accumulate;
      const end = way.inputs ? 0 : firstTrained;
      for (let i = layers.length - 1; i >= end; i--) {
        layers[i]!.backward(rows, i > end ? within : way);
      }
    },
  };
}
