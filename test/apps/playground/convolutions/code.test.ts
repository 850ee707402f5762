import { describe, expect, it } from "vitest";
import { digitsOf } from "../../../../apps/demos/digits/digits.ts";
import { codeOf } from "../../../../apps/playground/convolutions/code.ts";
import { contestants } from "../../../../apps/playground/convolutions/contestants.ts";
import { usual } from "../../../../apps/playground/convolutions/state.ts";
import type { Network } from "../../../../src/networks/index.ts";
import { inflated } from "../../demos/digits/inflated.ts";
import { exportsOf } from "../exportsOf.ts";

const { train, test } = digitsOf(inflated);
type Learn = (images: Float32Array, labels: Uint8Array) => Promise<Network>;

describe("the code of convolutions", () => {
  it.each(contestants)("runs, and learns with $name", async (contestant) => {
    const code = codeOf({ ...usual, contestant, lr: contestant.lr, epochs: 1 });
    const learn = exportsOf(code, "learn") as Learn;
    const network = await learn(train.images, train.labels);
    const outputs = network.predict(test.images);
    const right = [...test.labels].filter((label, row) => {
      const scores = outputs.subarray(10 * row, 10 * row + 10);
      return scores.indexOf(Math.max(...scores)) === label;
    });
    expect(right.length).toBeGreaterThan(250);
  });

  it("says what was chosen", () => {
    const plan = { ...usual, contestant: contestants.at(-1)!, lr: 0.05, dropout: 0.25, seed: 9 };
    const code = codeOf({ ...plan, epochs: 7 });
    expect(code).toContain("new SGD(network.parameters, { lr, momentum: 0.9 })");
    for (const each of ["peak: 0.05", "dropout(0.25)", "seed: 9", "[32, 7]"]) {
      expect(code).toContain(each);
    }
  });
});
