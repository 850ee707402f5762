/** Addresses that nobody would write: every section reads them, says what it ignores, and can show what it read. */
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../../../apps/demos/surfaces/scene.ts";
import { codec as digits } from "../../../../apps/playground/digits/state.ts";
import { ganCodec as gan } from "../../../../apps/playground/gan/state.ts";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";
import type { Codec } from "../../../../apps/playground/link/link.ts";
import { codec as machine } from "../../../../apps/playground/machine/state.ts";
import { codec as optimizers } from "../../../../apps/playground/optimizers/state.ts";
import { axesOf, linesOf, metricLineOf } from "../../../../apps/playground/schedules/lines.ts";
import { codec as schedules } from "../../../../apps/playground/schedules/state.ts";
import { gapRange } from "../../../../apps/playground/surface/gapRange.ts";
import { codecOf } from "../../../../apps/playground/surface/state.ts";
import { loadSync } from "../../../../src/index.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());
const surface = codecOf(nadir);

const numbers = ["0", "-0", "-1", "1", "0.5", "1e-320", "1e308", "1e999", "Infinity", "NaN", ""];
const number = fc.oneof(
  fc.constantFrom(...numbers),
  fc.double().map(String),
  fc.maxSafeInteger().map(String),
);
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "\0", "💥", "%", "a b"];
const nonsense = fc.oneof(fc.constantFrom(...names), number, fc.string({ unit: "binary" }));

/** `name(a=1,b=2)` and `Name:a=1,b=2`. */
const options = (keys: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...keys), fc.oneof(number, nonsense)), { maxLength: 4 })
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join(","));
const plateauKeys = ["lr", "factor", "patience", "threshold", "minLr", "eps", "cooldown"];
const lossKeys = ["lossInitial", "lossFloor", "lossHalfLife", "lossNoise"];
const curveKeys = ["initial", "gamma", "peak", "floor", "total", "warmup", "stepSize", "power"];
const schedule = fc.oneof(
  options([...plateauKeys, ...lossKeys]).map((text) => `ReduceLROnPlateau(${text})`),
  options(lossKeys).map((text) => `ReduceLROnPlateau(mode=max,${text})`),
  fc
    .tuple(
      fc.constantFrom("exponential", "cosine", "linear", "stepDecay", "cyclic", "warmRestarts"),
      options(curveKeys),
    )
    .map(([name, text]) => `${name}(${text})`),
  nonsense,
);
const racers = fc
  .tuple(fc.constantFrom("SGD", "NAG", "Adam", "Foo"), options(["lr", "momentum", "betas", "eps"]))
  .map(([name, text]) => `${name}:${text}`);

const sections = {
  surface: ["surface", "start", "steps", "seed", "tolerance", "racers", "hide", "t", "names"],
  digits: ["optimizers", "epochs", "seed", "pace"],
  gan: ["optimizer", "noise", "seed", "steps", "speed", "field", "lrG", "lrD"],
  schedules: ["now", "kept", "steps", "scale"],
  machine: ["n"],
  optimizers: ["card"],
};
const codecs: Readonly<Record<keyof typeof sections, Codec<unknown>>> = {
  ...{ digits: digits as Codec<unknown>, gan: gan as Codec<unknown>, machine, optimizers },
  ...{ surface: surface as Codec<unknown>, schedules: schedules as Codec<unknown> },
} as Readonly<Record<keyof typeof sections, Codec<unknown>>>;

const fieldsOf = (section: keyof typeof sections) =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...sections[section]) }, nonsense),
    fc.oneof(schedule, racers, number, nonsense),
    { maxKeys: 6 },
  );

describe("hostile addresses", () => {
  it.each(Object.keys(sections) as (keyof typeof sections)[])(
    "of %s are read, and what was read is written",
    (section) => {
      fc.assert(
        fc.property(fieldsOf(section), (fields) => {
          const { state, ignored } = codecs[section].read(fields);
          for (const sentence of ignored) expect(typeof sentence).toBe("string");
          const again = readHash(writeHash({ section, fields: codecs[section].write(state) }));
          expect(codecs[section].read(again.fields)).toEqual({ state, ignored: [] });
        }),
      );
    },
  );

  it("as a whole are read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), nonsense, (text, more) => {
        for (const hash of [text, `#${text}`, `#surface?${text}=${more}&${more}`]) {
          expect(typeof readHash(hash).section).toBe("string");
        }
      }),
    );
  });

  it("of schedules give curves, whatever is shown of them", () => {
    const shown = fc.record({
      now: schedule,
      kept: schedule,
      steps: fc.constantFrom("10", "1000", "10000"),
      scale: fc.constantFrom("linear", "log"),
    });
    fc.assert(
      fc.property(shown, (fields) => {
        const { state } = schedules.read(fields);
        const lines = linesOf(state);
        const metric = metricLineOf(state);
        for (const { range } of [
          axesOf("step", state.scale, lines),
          axesOf("epoch", "linear", metric ? [metric] : []),
        ]) {
          if (range) expect(range[1]).toBeGreaterThan(range[0]);
        }
      }),
    );
  });

  it("of schedules that would fail at a late step are ignored with the reason", () => {
    const { ignored } = schedules.read({
      now: "ReduceLROnPlateau(lossHalfLife=-1)",
      steps: "10000",
    });
    expect(ignored).toEqual([
      "now=ReduceLROnPlateau(lossHalfLife=-1), since ReduceLROnPlateau: lossHalfLife must be a number from 0.001 to 1000000000, got -1",
    ]);
  });

  it("of surfaces give gaps that can be drawn", () => {
    const near = fc.constantFrom("1.000000000001,3", "1,3", "1.0000000001,3", "0,0", "1e10,1e10");
    fc.assert(
      fc.property(near, number, (start, tolerance) => {
        const { state } = surface.read({ surface: "booth", start, steps: "10", tolerance });
        const gaps = run(nadir, state).map(({ gaps }) => gaps);
        const [low, high] = gapRange(gaps, state.tolerance);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeGreaterThan(low);
        expect(high).toBeLessThan(Infinity);
      }),
      { numRuns: 30 },
    );
  });
});
