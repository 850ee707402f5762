/** State that is of the size of an option, which few optimizers have: apart, so that the others do not carry it. */
import { elements } from "../parameter.ts";
import { describe } from "../validate.ts";
import { type Sizing, shapeOf } from "./slot.ts";
import { checkLength } from "./takeValues.ts";

/** For a slot's `sizedBy`. */
export function sizedBy(option: string): Sizing {
  const sizeIn = (options: object) => (options as Readonly<Record<string, number>>)[option]!;
  return {
    sized: (slot, options) => ({ ...slot, size: sizeIn(options) }),
    check(where, name, slot, here, options, states) {
      const [expected, actual] = [sizeIn(here), sizeIn(options)];
      if (actual !== expected) {
        throw new RangeError(
          `${where}: ${option} must be ${expected}, as the state here was made with, got ${actual}`,
        );
      }
      for (const { name: of, shape, slots } of states) {
        const length = slots[name]?.length;
        if (length === undefined) continue;
        checkLength(`${where}: ${name} of ${describe(of)}`, length, elements(shapeOf(slot, shape)));
      }
    },
  };
}
