/** What is not saved. */
import { expect, test } from "vitest";
import { save } from "../../../src/checkpoint/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { made } from "../trained.ts";

const unsaved: [what: string, parts: () => unknown, message: string][] = [
  [
    "no object",
    () => undefined,
    "save: parts must be an object, { network, optimizer, … }, got undefined",
  ],
  [
    "a network",
    () => made().network,
    "save: parts must be an object, { network, optimizer, … }, got an object of class DenseNetwork",
  ],
  [
    "a parameter",
    () => loadSmall().parameters({ w: [1] }),
    "save: w must be a network, parameters by name, or what has stateDict() and loadStateDict(), got a parameter: give { parameters: { … } }",
  ],
  [
    "numbers",
    () => ({ weights: new Float32Array(3) }),
    "save: weights must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Float32Array: nadir.parameters makes parameters of arrays",
  ],
  [
    "no parameters",
    () => ({ parameters: {} }),
    "save: parameters must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Object",
  ],
  [
    "two parameters of one name",
    () => ({ parameters: [1, 2].map(() => loadSmall().parameter([1])) }),
    'save: parameters: several parameters are called "parameter"',
  ],
  [
    "a state dict",
    () => ({ optimizer: made().optimizer.stateDict() }),
    "save: optimizer must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Object: give its parameters",
  ],
  [
    "metadata that are no object",
    () => ({ metadata: "text" }),
    'save: metadata must be an object, got "text"',
  ],
  [
    "a key that is ours",
    () => ({ metadata: { nadir: "x" } }),
    "save: metadata.nadir says in a file how to read it: take another name",
  ],
  [
    "an array in metadata",
    () => ({ metadata: { a: { b: [new Float32Array(1)] } } }),
    "save: metadata.a.b[0] must be plain data (objects, arrays, strings, numbers, booleans, null), got an object of class Float32Array",
  ],
  [
    "a date",
    () => ({ metadata: { at: new Date(0) } }),
    "save: metadata.at must be plain data (objects, arrays, strings, numbers, booleans, null), got an object of class Date",
  ],
  [
    "a state with a function",
    () => ({ mine: { stateDict: () => ({ f: [Math.sin] }), loadStateDict() {} } }),
    "save: mine.f[0] must be plain data (objects, arrays, strings, numbers, booleans, null, typed arrays), got a function",
  ],
  [
    "a state that contains itself",
    () => ({ mine: { stateDict: () => cycle(), loadStateDict() {} } }),
    "save: mine.a.b contains itself",
  ],
  [
    "a state that is too deep",
    () => ({
      mine: { stateDict: () => JSON.parse("[".repeat(101) + "]".repeat(101)), loadStateDict() {} },
    }),
    `save: mine${"[0]".repeat(100)} is deeper than 100 levels`,
  ],
  [
    "a name with half of a character",
    () => ({ parameters: loadSmall().parameters({ "\ud800": [1] }) }),
    'encode: a tensor\'s name must be text, got "\\ud800" with half of a character',
  ],
];

function cycle(): object {
  const a: Record<string, unknown> = {};
  return { a: Object.assign(a, { b: a }) };
}

test.each(unsaved)("not saved: %s", (_, parts, message) => {
  expect(() => save(parts() as never)).toThrow(new TypeError(message));
});
