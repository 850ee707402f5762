import { expect, test } from "vitest";
import { Turns } from "../../src/distributed/turns.ts";

test("no more than so many are on their way, and all come", async () => {
  const turns = new Turns(3);
  let [now, most] = [0, 0];
  const done: number[] = [];
  await turns.each(20, async (i) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, i % 4));
    now--;
    done.push(i);
  });
  expect(most).toBe(3);
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test("once one has failed none of those is begun, and others have their turns", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const failing = turns.each(50, async (i) => {
    begun.push(i);
    await new Promise((resolve) => setTimeout(resolve, 1));
    throw new Error(`number ${i}`);
  });
  await expect(failing).rejects.toThrow("number 0");
  await turns.each(4, async () => {});
  expect(begun).toEqual([0, 1]);
});
