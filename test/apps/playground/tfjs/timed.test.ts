import type { Scalar } from "@tensorflow/tfjs-core";
import { Adam } from "nadir";
import { tfjsOptimizer } from "nadir/tfjs";
import { beforeAll, expect, it } from "vitest";
import { startBackend, tf } from "../../../../apps/playground/tfjs/tf.ts";
import { timed } from "../../../../apps/playground/tfjs/timed.ts";

beforeAll(() => startBackend("cpu"));

it.each([
  ["TensorFlow.js", () => tf.train.adam(0.1)],
  ["Nadir", () => tfjsOptimizer(tf, Adam, { lr: 0.1 })],
])("tells the time of a step of %s apart from that of its gradients", (_, make) => {
  let time = 0;
  const x = tf.variable(tf.scalar(2));
  const loss = () => {
    time += 1000;
    return tf.square(x) as Scalar;
  };
  const optimizer = make();
  const assign = x.assign.bind(x);
  x.assign = (value) => {
    time += 7;
    assign(value);
  };
  const clock = timed(optimizer, () => time);
  expect(optimizer.minimize(loss, true)!.dataSync()[0]).toBe(4);
  expect(x.dataSync()[0]).toBeCloseTo(1.9, 5);
  expect(clock.last).toBe(7);
  expect(time).toBe(1007);
});
