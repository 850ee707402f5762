/**
 * What a card says of an optimizer, from its description and from a step of it.
 *
 * @module
 */
import type { Nadir } from "nadir";
import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import { type Slot, shapeOf, sized } from "../../../src/base/slot.ts";
import { elements } from "../../../src/parameter.ts";
import { type Racer, racersText } from "../../demos/surfaces/racer.ts";
import { defaultScene, racersOf } from "../../demos/surfaces/scene.ts";
import { normalized } from "../../demos/text.ts";
import { writeHash } from "../link/hash.ts";
import { memberOf } from "./family.ts";

type Description = CatalogClass["description"];
interface Range {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
}
type Spec = Description["options"][string];

/** State slots that an optimizer has with default options: found by a step of it. */
export function slotsByDefault(nadir: Nadir, Class: CatalogClass): readonly string[] {
  const parameter = nadir.parameter([1]);
  try {
    const optimizer = new Class([parameter], {});
    optimizer.step(() => {
      parameter.grad.fill(1);
      return 1;
    });
    const slots = Object.keys(optimizer.stateDict().state[0]!.slots);
    optimizer.dispose();
    return slots;
  } finally {
    parameter.dispose();
  }
}

/** How much room slots take in single precision, in bytes a parameter. */
export function bytesOf({ description }: CatalogClass, slots: readonly string[]): number {
  const defaults = Object.entries(description.options).flatMap(([name, spec]) =>
    "default" in spec ? [[name, spec.default]] : [],
  );
  const specs = sized(description.slots, Object.fromEntries(defaults));
  // Of a history there are many, beside which numbers of its own do not count.
  const timesOf = (slot: Slot) =>
    slot.sizedBy ? Math.round(elements(shapeOf(slot, [MANY])) / MANY) : 1;
  return slots.reduce((sum, name) => sum + 4 * timesOf(specs[name]!), 0);
}

const MANY = 1e6;

/** An option as a table's row: pairs have two. */
export interface OptionRow {
  readonly name: string;
  readonly usual: string;
  readonly range: string;
}

export function optionRows({ options }: Description): readonly OptionRow[] {
  return Object.entries(options).flatMap(([name, spec]) =>
    "default" in spec
      ? [{ name, usual: String(spec.default), range: rangeText(spec) }]
      : spec.map((part, i) => ({
          name: `${name}[${i}]`,
          usual: String(part.default),
          range: rangeText(part),
        })),
  );
}

function rangeText(spec: Exclude<Spec, readonly unknown[]>): string {
  if ("choices" in spec) return spec.choices.join(", ");
  if (typeof spec.default === "boolean") return "true, false";
  const { min, above, max, below } = spec as Range;
  const start = min !== undefined ? `[${min}` : above !== undefined ? `(${above}` : "(−∞";
  const end = max !== undefined ? `${max}]` : below !== undefined ? `${below})` : "∞)";
  return `${start}, ${end}`;
}

/** A program of one step. */
export function snippetOf({ name, options }: Description): string {
  const { default: lr } = options.lr as { readonly default: number };
  return `import { ${[name, "load"].join(", ")} } from "nadir";

const model = (await load()).parameters({ weight: [10] });
const optimizer = new ${name}(model, { lr: ${lr} });
optimizer.step(() => {
  model.weight.grad.fill(1); // your gradients
  return 1; // your loss
});
`;
}

/** The address of a race on a surface: it, and what it comes from. */
export function raceAddress(name: string): string {
  const parents = new Set(memberOf(name).from.map((parent) => memberOf(parent).card));
  const racers = [...[...parents].filter((parent) => parent !== name), name].flatMap(onSurface);
  return writeHash({ section: "surface", fields: { racers: racersText(racers) } });
}

/** The address of its race on digits. */
export function digitsAddress(name: string): string {
  return writeHash({ section: "digits", fields: { optimizers: normalized(name) } });
}

/** With its card's rates on the surface that the page opens with; without, with the options of its parent. */
function onSurface(name: string): readonly Racer[] {
  const racing = racersOf(name, defaultScene.surface);
  if (racing.length > 0) return racing;
  const [parent] = memberOf(name).from;
  const [{ options } = { options: {} }] = parent ? onSurface(memberOf(parent).card) : [];
  return [{ optimizer: name, options }];
}
