/** What holds for every sweep whatever it computes: `test/optimizers` checks what that is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BYTES } from "../../src/dtype.ts";
import {
  argumentsOf,
  arrays,
  bytes,
  dtypes,
  LENGTHS,
  neutralsOf,
  sweep,
  sweeps,
} from "./module.ts";

const LONGEST = LENGTHS.at(-1)!;
const sevens = Buffer.alloc(bytes.length, 7);

describe.for(sweeps.flatMap((name) => dtypes.map((dtype) => [name, dtype] as const)))(
  "%s_%s",
  ([name, dtype]) => {
    const neutrals = neutralsOf(name);

    test.for(neutrals)("gives an element the same bits wherever it stands: %o", (neutral) => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const { inputs, constants } = argumentsOf(name, dtype, LONGEST, seed, neutral);
          const run = (start: number, end: number, shift: number) => {
            const parts = inputs.map((input) => input.slice(start, end));
            const addresses = inputs.map((_, i) => 1024 * (i + 1) + shift * BYTES[dtype]);
            return sweep(name, dtype, addresses, parts, constants);
          };
          const alone = Array.from({ length: LONGEST }, (_, i) => run(i, i + 1, 0));
          const isOtherTogether = (length: number) => {
            const start = (seed + length) % (LONGEST - length + 1);
            return run(start, start + length, length % 7).some((array, i) =>
              array.some((x, k) => !Object.is(x, alone[start + k]![i]![0])),
            );
          };
          expect(LENGTHS.filter(isOtherTogether)).toEqual([]);
        }),
        { numRuns: 4 },
      );
    });

    test.for(neutrals)(
      "touches only its arrays, which may end where memory does: %o",
      (neutral) => {
        const touchesOthers = (length: number, last: number) => {
          const { inputs, constants } = argumentsOf(name, dtype, length, length, neutral);
          const size = length * BYTES[dtype];
          const addresses = inputs.map((_, i) => 1024 * (i + 1)).with(last, bytes.length - size);
          bytes.fill(7);
          sweep(name, dtype, addresses, inputs, constants);
          for (const address of addresses) bytes.fill(7, address, address + size);
          return !bytes.equals(sevens);
        };
        for (let last = 0; last < arrays[name]; last++) {
          expect(LENGTHS.filter((length) => touchesOthers(length, last))).toEqual([]);
        }
      },
    );
  },
);
