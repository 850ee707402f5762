import { expect, it } from "vitest";
import { DEFAULT_EPOCHS, DEFAULT_SEED, digestOf } from "../../../../apps/demos/digits/digest.ts";
import { digitsOf } from "../../../../apps/demos/digits/digits.ts";
import { standard } from "../../../../apps/demos/digits/entrants.ts";
import { DEFAULT_DIGEST } from "../../../../apps/demos/digits/record.ts";
import { type Finish, train } from "../../../../apps/demos/digits/train.ts";
import { loadSync } from "../../../../src/index.ts";
import { inflated } from "./inflated.ts";

it("the race of npm start has the recorded digest", async () => {
  const course = { ...digitsOf(inflated), epochs: DEFAULT_EPOCHS, seed: DEFAULT_SEED };
  const nadir = loadSync();
  const finishes = standard.map((entrant): Finish => {
    const run = train(nadir, entrant, course);
    for (;;) {
      const { done, value } = run.next();
      if (done) return value;
    }
  });
  expect(await digestOf(finishes)).toBe(DEFAULT_DIGEST);
  nadir.dispose();
});
