import { expect, it } from "vitest";
import { Leader } from "../../../../apps/playground/digits/leader.ts";

const test = { count: 1, images: new Float32Array(64), labels: Uint8Array.of(7) };

it("the leader has the lowest loss of the moment; who diverged is behind", () => {
  const leader = new Leader(test);
  const hear = (runner: number, loss: number) =>
    leader.hear({
      runner,
      given: { loss, accuracy: 0, answers: () => Uint8Array.of(10 * runner + loss) },
    });
  hear(0, 2);
  hear(1, Number.NaN);
  expect(leader.reading()).toEqual({ leader: 0, answers: Uint8Array.of(2) });
  hear(2, 1);
  expect(leader.reading()).toEqual({ leader: 2, answers: Uint8Array.of(21) });
  hear(2, 3);
  expect(leader.reading().leader).toBe(0);
  for (const runner of [0, 2]) hear(runner, Infinity);
  expect(leader.reading().leader).toBe(0);
});
