/** A checkpoint of version 1, which stays readable: as Python's safetensors has written it again. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decode, restore, save } from "../../src/checkpoint/index.ts";
import { AdamW, Average, loadSync } from "../../src/index.ts";
import { snapshot } from "../base/snapshot.ts";

const file = readFileSync("test/golden/checkpoint/resaved.safetensors");

function made(options: object = {}) {
  const parameters = loadSync().parameters({ weight: [2, 3], bias: [3] });
  const optimizer = new AdamW(parameters, options);
  return { parameters, optimizer, average: new Average(parameters) };
}

function train(
  { parameters, optimizer, average }: ReturnType<typeof made>,
  from: number,
  to: number,
) {
  for (let step = from; step < to; step++) {
    for (const { grad } of Object.values(parameters)) {
      for (let i = 0; i < grad.length; i++) grad[i] = ((i * 7 + step * 5) % 11) / 4 - 1;
    }
    optimizer.step();
    average.update();
  }
}

test("what Python has written again is restored, and goes on", () => {
  const first = made({ lr: 0.1, amsgrad: true });
  train(first, 0, 3);
  const second = made();
  const { metadata, version } = restore(file, second);
  expect({ ...metadata, version }).toEqual({ run: "é", epoch: 3, version: 1 });
  train(first, 3, 6);
  train(second, 3, 6);
  const of = ({ parameters, optimizer }: typeof first) =>
    snapshot(Object.values(parameters), [optimizer as never]);
  expect(of(second)).toEqual(of(first));
  expect(second.average.stateDict()).toEqual(first.average.stateDict());
});

test("it holds what is written today", () => {
  const first = made({ lr: 0.1, amsgrad: true });
  train(first, 0, 3);
  const ours = decode(save({ ...first, metadata: { run: "é", epoch: 3 } }));
  const theirs = decode(file);
  expect(theirs.tensors).toEqual(ours.tensors);
  const header = ({ metadata }: typeof ours) => {
    const { writer: _, ...others } = JSON.parse(metadata.nadir as string);
    return others;
  };
  expect(header(theirs)).toEqual(header(ours));
});
