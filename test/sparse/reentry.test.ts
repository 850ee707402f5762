/** Indices and values may be the user's code, which may do anything while they are read. */
import { expect, test } from "vitest";
import { DisposedError, loadSync, sparseParameter } from "../../src/index.ts";

test.each(["indices", "values"] as const)("%s that dispose the parameter add nothing", (which) => {
  const nadir = loadSync();
  const parameter = sparseParameter(nadir, [4, 1], { name: "rows" });
  const disposing = Object.defineProperty([1], 0, {
    get() {
      parameter.dispose();
      return 1;
    },
  });
  const given = { indices: [1], values: [1], [which]: disposing };
  // What is made where its memory was must stay as it is.
  const add = () => parameter.addGrad(given.indices, given.values);
  expect(add).toThrow(DisposedError);
  const next = nadir.parameter([64]);
  expect([...next.data, ...next.grad]).toEqual(Array(128).fill(0));
});
