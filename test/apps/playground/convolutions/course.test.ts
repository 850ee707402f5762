import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { digitsOf, PIXELS } from "../../../../apps/demos/digits/digits.ts";
import { contestants } from "../../../../apps/playground/convolutions/contestants.ts";
import { Course } from "../../../../apps/playground/convolutions/course.ts";
import { convolutions, plain } from "../../../../apps/playground/convolutions/layers.ts";
import { Learner } from "../../../../apps/playground/convolutions/learner.ts";
import { parameters } from "../../../../apps/playground/convolutions/looks.ts";
import { usual } from "../../../../apps/playground/convolutions/state.ts";
import { loadSync } from "../../../../src/index.ts";
import { inflated } from "../../demos/digits/inflated.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

const digits = digitsOf(inflated);
const plan = { ...usual, epochs: 1 };
const image = digits.test.images.slice(0, PIXELS);

/** Trained to the end, or so many steps. */
function trained(own = plan, steps = Number.POSITIVE_INFINITY) {
  const course = new Course(nadir, digits, own);
  for (let i = 0; i < steps && !course.isOver; i++) course.advance();
  return course;
}

describe("networks that learn digits", () => {
  it("misread as many as those of examples/digits.mjs", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      "examples/digits.mjs",
      "1",
      "2",
    ]);
    const misread = (name: string) => Number(new RegExp(`^${name}: (\\d+);`, "m").exec(stdout)![1]);
    const course = trained({ ...plan, epochs: 2 });
    expect(course.misread()).toEqual({
      convolutions: misread("convolutions, distorted"),
      plain: misread("dense, distorted"),
    });
    course.dispose();
  });

  it("say when an epoch and all of them are over", () => {
    const course = new Course(nadir, digits, { ...plan, epochs: 2 });
    const ends = Array.from({ length: 88 }, () => !course.isOver && course.advance());
    expect([...ends.keys()].filter((i) => ends[i])).toEqual([43, 87]);
    expect(course.isOver).toBe(true);
    course.dispose();
  });

  it("are not changed by looks at them", () => {
    const [seen, unseen] = [new Course(nadir, digits, plan), trained()];
    while (!seen.isOver) {
      seen.advance();
      seen.view(image);
    }
    expect(seen.view(image)).toEqual(unseen.view(image));
    expect(seen.misread()).toEqual(unseen.misread());
    for (const course of [seen, unseen]) course.dispose();
  });

  it.each(contestants)("learn with $name", (contestant) => {
    const course = trained({ ...plan, contestant, lr: contestant.lr });
    expect(course.misread().convolutions).toBeLessThan(100);
    course.dispose();
  });

  it("have the parameters that the page says", () => {
    const counts = [convolutions(0.5), plain].map((layers) => {
      const learner = new Learner(nadir, layers, digits.train, plan);
      const all = Object.values(learner.network.parameters);
      const count = all.reduce((sum, { length }) => sum + length, 0);
      learner.dispose();
      return count;
    });
    expect(counts).toEqual([parameters.convolutions, parameters.plain]);
  });
});

describe("what is to be seen of them", () => {
  it("is nothing before they learned anything", () => {
    const course = new Course(nadir, digits, plan);
    expect(course.view(image)).toBeUndefined();
    course.dispose();
  });

  it("is the first convolution's filters, and what comes of them by its formula", () => {
    const learner = new Learner(nadir, convolutions(0.5), digits.train, plan);
    for (let i = 0; i < 10; i++) learner.step();
    const { parameters, buffers } = learner.network;
    const course = trained(plan, 10);
    const { filters, maps } = course.view(image)!;
    expect([filters.count, filters.side]).toEqual([32, 3]);
    expect(filters.pixels).toEqual(Float32Array.from(parameters["layers.0.0.weight"]!.data));

    const at = (name: string, i: number) => Number({ ...parameters, ...buffers }[name]!.data[i]);
    const expected = Array.from({ length: 32 * 64 }, (_, i) => {
      const [filter, y, x] = [Math.floor(i / 64), Math.floor((i % 64) / 8), i % 8];
      let sum = at("layers.0.0.bias", filter);
      for (let k = 0; k < 9; k++) {
        const [v, u] = [y + Math.floor(k / 3) - 1, x + (k % 3) - 1];
        const pixel = v >= 0 && v < 8 && u >= 0 && u < 8 ? image[8 * v + u]! : 0;
        sum += pixel * filters.pixels[9 * filter + k]!;
      }
      const deviation = Math.sqrt(at("layers.0.1.running_var", filter) + 1e-5);
      const normal = (sum - at("layers.0.1.running_mean", filter)) / deviation;
      return Math.max(0, normal * at("layers.0.1.weight", filter) + at("layers.0.1.bias", filter));
    });
    expect(maps[0]).toMatchObject({ count: 32, side: 8 });
    for (const [i, value] of maps[0]!.pixels.entries()) expect(value).toBeCloseTo(expected[i]!, 4);
    expect(maps.slice(1).map(({ count, side }) => [count, side])).toEqual([
      [32, 8],
      [64, 4],
    ]);
    learner.dispose();
    course.dispose();
  });

  it("is a probability of each digit, from both", () => {
    const course = trained(plan, 10);
    for (const all of Object.values(course.view(image)!.probabilities)) {
      expect(all).toHaveLength(10);
      expect(all.reduce((sum: number, each: number) => sum + each, 0)).toBeCloseTo(1, 5);
    }
    course.dispose();
  });
});
