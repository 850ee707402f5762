/** Calls that come at the wrong time, or with wrong options. */
import { expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { multi, SGD } from "../../../src/index.ts";
import { made, stateOf, trained } from "../trained.ts";
import { bytes } from "./edited.ts";

test("what is disposed is neither saved nor restored", () => {
  const world = made();
  world.optimizer.dispose();
  expect(() => save({ ...world })).toThrow("Adam: used after dispose()");
  expect(() => restore(bytes, { ...world })).toThrow(
    "restore: optimizer: Adam: used after dispose()",
  );
  world.network.dispose();
  expect(() => save({ network: world.network })).toThrow(
    'save: network: parameter "layers.0.weight" is disposed',
  );
  expect(() => restore(bytes, { network: world.network })).toThrow(
    'restore: network: parameter "layers.0.weight" is disposed',
  );
});

test("nothing is saved or restored while a step is under way, when parameters may be elsewhere", async () => {
  const world = trained(1);
  const before = stateOf(world);
  let go = () => {};
  const waiting = world.optimizer.stepAsync(() => new Promise<void>((resolve) => (go = resolve)));
  const theirs = "Adam: a step is under way: nothing else may change the optimizer until it ends";
  expect(() => save({ ...world })).toThrow(
    new TypeError(`save: optimizer: ${theirs}: save between steps`),
  );
  expect(() => restore(bytes, { ...world })).toThrow("a step is under way");
  expect(() => world.optimizer.step()).toThrow("a step is under way");
  go();
  await waiting;
  expect(stateOf(world)).not.toEqual(before);
  world.average.within(() => {
    expect(() => restore(bytes, { ...world })).toThrow(
      "restore: average: Average: within() has not ended",
    );
  });
});

test("nothing is saved by a closure or a schedule, nor what wraps or extends an optimizer", () => {
  const { parameters } = trained(1).network;
  class Mine extends SGD {
    override stateDict() {
      return { ...super.stateDict(), mine: 1 };
    }
  }
  for (const Class of [SGD, Mine, multi({ "": [SGD, { momentum: 0.9 }] })]) {
    const optimizer = new Class(parameters);
    const saving = () => save({ mine: optimizer }).length;
    expect(() => optimizer.step(saving)).toThrow(/^save: mine: SGD: .*: save between steps$/);
    save({ mine: optimizer });
  }
  const scheduled: SGD = new SGD(parameters, { lr: () => save({ scheduled }).length });
  expect(() => scheduled.step()).toThrow(
    "save: scheduled: SGD: a schedule may only give a number, not change the optimizer: save between steps",
  );
});

test("options are checked", () => {
  const world = made();
  const options: [object, string][] = [
    [{ strict: 1 }, "restore: strict must be true or false, got 1"],
    [{ rename: "a" }, 'restore: rename must be a function from names to names, got "a"'],
    [{ renamed: () => "" }, 'restore: unknown option "renamed"; options are strict, rename'],
    [
      { rename: () => 5 },
      'restore: network: rename must give a name, or undefined, for "layers.0.weight", got 5',
    ],
    [{ rename: () => "w" }, 'restore: network: rename gives two the name "w"'],
  ];
  for (const [option, message] of options) {
    expect(() => restore(bytes, { network: world.network }, option)).toThrow(
      new TypeError(message),
    );
  }
  expect(() => restore(5 as never, {})).toThrow(
    "restore: bytes must be bytes: a Uint8Array, another view, or an ArrayBuffer, got 5",
  );
});
