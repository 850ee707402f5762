import fc from "fast-check";
import { catalog } from "../../../../apps/playground/schedules/catalog.ts";
import { MOST_PARTS } from "../../../../apps/playground/schedules/combined.ts";
import { check } from "../../../../apps/playground/schedules/curve.ts";
import type {
  Entry,
  NumberParameter,
  Parameter,
  Value,
  Written,
} from "../../../../apps/playground/schedules/entry.ts";
import { MOST_MILESTONES, mayBePart } from "../../../../apps/playground/schedules/text.ts";

/** Values within a slider's ends, whole ones where it has a step of 1 or more. */
function number({ range: { min, max, step } }: NumberParameter): fc.Arbitrary<number> {
  if (step !== undefined && step >= 1) return fc.integer({ min, max });
  return fc.oneof(fc.constant(min), fc.double({ min, max, noNaN: true }));
}

const ascending = fc
  .uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: MOST_MILESTONES })
  .map((steps) => steps.toSorted((a, b) => a - b));

function anyValue(parameter: Parameter): fc.Arbitrary<Value> {
  switch (parameter.kind) {
    case "number":
      return fc.oneof(fc.constant(parameter.start), number(parameter));
    case "choice":
      return fc.constantFrom(...parameter.choices);
    case "flag":
      return fc.boolean();
    case "steps":
      return ascending;
    case "parts": {
      const parts = fc.array(simple, { minLength: 1, maxLength: MOST_PARTS });
      return fc.tuple(parts, fc.integer({ min: 1, max: 500 })).map(([schedules, length]) =>
        schedules.map((schedule, i) => ({
          schedule,
          from: parameter.inTurn ? i * length : 0,
        })),
      );
    }
  }
}

function writtenOf({ name, parameters }: Entry): fc.Arbitrary<Written> {
  const values = parameters.map((parameter) => [parameter.name, anyValue(parameter)] as const);
  return fc
    .record(Object.fromEntries(values))
    .map((values) => ({ name, values }))
    .filter(isTaken);
}

/** Whether Nadir takes it: a floor above the peak it does not. */
function isTaken(written: Written): boolean {
  try {
    check(written);
    return true;
  } catch {
    return false;
  }
}

const simple: fc.Arbitrary<Written> = fc.oneof(
  ...catalog.filter(({ name }) => mayBePart(name)).map(writtenOf),
);

/** Any schedule of the catalog that Nadir takes. */
export const anySchedule: fc.Arbitrary<Written> = fc.oneof(...catalog.map(writtenOf));

/** Any of one entry. */
export const anyOf: (entry: Entry) => fc.Arbitrary<Written> = writtenOf;
