import { expect, it } from "vitest";
import { digitsOf } from "../../../../apps/demos/digits/digits.ts";
import { entrants } from "../../../../apps/demos/digits/entrants.ts";
import { train } from "../../../../apps/demos/digits/train.ts";
import { loadSync } from "../../../../src/index.ts";
import { inflated } from "./inflated.ts";

it("a standing's answers are right as often as its accuracy says, and change nothing", () => {
  const digits = digitsOf(inflated);
  const { test } = digits;
  const nadir = loadSync();
  const begin = () => train(nadir, entrants[0]!, { ...digits, epochs: 2, seed: 1 });
  const [asked, alone] = [begin(), begin()];
  for (let epoch = 0; epoch <= 2; epoch++) {
    const { value } = asked.next();
    if (!value || !("answers" in value)) throw new Error("the race is over");
    const right = value.answers(test).filter((answer, i) => answer === test.labels[i]);
    expect(right.length / test.count).toBe(value.accuracy);
    expect(alone.next().value).toMatchObject({ loss: value.loss, accuracy: value.accuracy });
  }
  nadir.dispose();
});
