import { describe, expect, it } from "vitest";
import { loadSmall } from "../memory/small.ts";
import { classOf } from "./classes.ts";
import { casesOf, deviation, run, toleranceOf } from "./golden.ts";

type Options = Readonly<Record<string, unknown>>;

/** Golden runs tell a library's conventions from others: with any of these options all miss but those that name it. */
export function describeWrong(wrongs: readonly (readonly [string, string, Options])[]): void {
  const nadir = loadSmall();
  describe("a wrong convention fails", () => {
    it.each(wrongs)("%s %s %o", (library, optimizer, wrong) => {
      const Class = classOf(library, optimizer);
      const [key] = Object.keys(wrong) as [string];
      const dtype = library === "tfjs" ? "f32" : "f64";
      const tolerance = toleranceOf(library, dtype);
      const affected = casesOf(library).filter(
        (golden) => golden.optimizer === optimizer && !(key in golden.options),
      );
      const worst = affected.map((golden) => {
        try {
          return deviation(run(nadir, Class, golden, dtype, wrong), golden[dtype]!, tolerance);
        } catch {
          return 0; // options that exclude one another say nothing of this one
        }
      });
      expect(Math.max(...worst)).toBeGreaterThan(10);
    });
  });
}
