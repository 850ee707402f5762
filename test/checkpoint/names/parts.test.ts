/** Parts of a file go by their names, and metadata by their keys. */
import { expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import type { SGD } from "../../../src/index.ts";
import { parameters, valuesOf } from "./parameters.ts";

test("network and parameters stand for each other, and no other names", () => {
  const own = parameters({ w: [2] }, 1);
  const here = parameters({ w: [2] });
  const refused = [
    [{ teacher: own }, { student: here }, 'student is not in the file, whose parts are "teacher"'],
    [
      { network: { parameters: own } },
      { netwrok: here },
      'netwrok is not in the file, whose parts are "network"',
    ],
    [{ teacher: own }, { network: here }, 'network is not in the file, whose parts are "teacher"'],
    [
      { network: { parameters: own }, ema: own },
      { parameters: here },
      'parameters is not in the file, whose parts are "network", "ema"',
    ],
  ] as const;
  for (const [saved, into, message] of refused) {
    expect(() => restore(save(saved), into)).toThrow(`restore: ${message}`);
  }
  expect(valuesOf(here)).toEqual({ w: 0 });
  restore(save({ network: { parameters: own } }), { parameters: here });
  expect(valuesOf(here)).toEqual({ w: 1 });
});

test("parts that are undefined are left out, but not all", () => {
  const own = parameters({ w: [2] }, 1);
  const optimizer = undefined as SGD | undefined;
  const file = save({ parameters: own, optimizer, metadata: undefined });
  expect(file).toEqual(save({ parameters: own }));
  const here = parameters({ w: [2] });
  restore(file, { parameters: here, optimizer });
  expect(valuesOf(here)).toEqual({ w: 1 });
  expect(() => save({ optimizer, average: undefined })).toThrow(
    'save: all parts are undefined: "optimizer", "average"',
  );
  expect(() => restore(file, { optimizer })).toThrow(
    'restore: all parts are undefined: "optimizer"',
  );
});

test("metadata are of the type that they are known to be", () => {
  interface Meta {
    epoch: number;
  }
  const meta: Meta = { epoch: 3 };
  let epoch = 0;
  ({ epoch } = restore<Meta>(save({ metadata: meta }), {}).metadata);
  expect(epoch).toBe(3);
});
