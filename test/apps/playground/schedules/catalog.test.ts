import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Call, calleesOf, evaluate } from "../../../../apps/playground/schedules/call.ts";
import { catalog } from "../../../../apps/playground/schedules/catalog.ts";
import { codeOf, programOf } from "../../../../apps/playground/schedules/code.ts";
import { codeFor, curveOf } from "../../../../apps/playground/schedules/curve.ts";
import { type Entry, started, type Written } from "../../../../apps/playground/schedules/entry.ts";
import { functions } from "../../../../apps/playground/schedules/functions.ts";
import { namesOf } from "../../../../apps/playground/schedules/names.ts";
import { plateau } from "../../../../apps/playground/schedules/plateau.ts";
import * as schedules from "../../../../src/schedules/index.ts";
import { anyOf } from "./arbitrary.ts";

const STEPS = 700;
const ofSteps = catalog.filter((entry) => entry !== plateau);

let runs = 0;

/**
 * What a module of this code exports by that name, its imports being the package's. The same code is another
 * module each time: an optimizer that has been used once is another.
 */
async function run(code: string, name: string): Promise<unknown> {
  const nadir = import.meta.resolve("nadir");
  const text = `// ${runs++}\n${code.replace('"nadir"', JSON.stringify(nadir))}\nexport { ${name} };`;
  const module = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return module[name];
}

test("every schedule of the package has an entry, and a function here", () => {
  const names = catalog.map(({ name }) => name).sort();
  expect(names).toEqual(Object.keys(schedules).sort());
  expect(Object.keys(functions).sort()).toEqual(names.filter((name) => name !== plateau.name));
});

describe.for(ofSteps.map((entry) => [entry.name, entry] as const))("%s", ([, entry]) => {
  it("is what its code makes, whatever the values", async () => {
    const name = entry.kind === "momentum" ? "momentum" : "lr";
    await fc.assert(
      fc.asyncProperty(anyOf(entry), async (written) => {
        const schedule = (await run(codeFor(written), name)) as schedules.Schedule;
        const { values } = curveOf(written, STEPS);
        expect(Array.from(values, (_, step) => schedule(step))).toEqual([...values]);
      }),
      { numRuns: 20 },
    );
  });

  it("has the defaults of its function", () => {
    for (const parameter of entry.parameters) {
      if (parameter.default === undefined) continue;
      const named = { ...started(entry).values, [parameter.name]: parameter.default };
      const omitting = call(entry, { name: entry.name, values: named });
      // Given by its name, though it need not be.
      const [options] = omitting.given;
      const saying = new Call(entry.name, [
        { ...(options as object), [parameter.name]: parameter.default as number },
      ]);
      expect(valuesOf(saying)).toEqual(valuesOf(omitting));
      expect(options).not.toHaveProperty(parameter.name);
    }
  });

  it("starts with a curve that is one", () => {
    const { values } = curveOf(started(entry), 1000);
    expect(values.every(Number.isFinite)).toBe(true);
    if (entry.name !== "constant") expect(new Set(values).size).toBeGreaterThan(2);
  });
});

function call(entry: Entry, { name, values }: Written): Call {
  return new Call(name, entry.given(values));
}

function valuesOf(call: Call): number[] {
  const schedule = evaluate(call, functions as never) as schedules.Schedule;
  return Array.from({ length: STEPS }, (_, step) => schedule(step));
}

describe("what a metric decides", () => {
  it("is what its code makes, fed the same metrics", async () => {
    await fc.assert(
      fc.asyncProperty(anyOf(plateau), async (written) => {
        const { values, metrics } = curveOf(written, 200);
        const code = codeFor(written).replace(
          /^plateau\.step.*$/m,
          "const made = { optimizer, plateau };",
        );
        const made = await run(code, "made");
        const { optimizer, plateau } = made as {
          optimizer: schedules.HasLearningRates;
          plateau: schedules.ReduceLROnPlateau;
        };
        const lrs = Array.from(metrics!, (metric) => {
          const { lr } = optimizer.paramGroups[0]!;
          plateau.step(metric);
          return lr;
        });
        expect(lrs).toEqual([...values]);
      }),
      { numRuns: 20 },
    );
  });

  it("falls when the loss stays, at first", () => {
    const { values, metrics } = curveOf(started(plateau), 1000);
    expect(values[0]).toBe(0.1);
    expect(values[999]).toBeLessThan(0.01);
    expect(Math.min(...metrics!.slice(-50))).toBeLessThan(0.1);
  });
});

describe("code", () => {
  const cosine = new Call("cosine", [{ peak: 0.1, total: 1000 }]);

  it("stands in one line if that is short", () => {
    expect(programOf("lr", cosine)).toBe(
      'import { cosine } from "nadir";\n\nconst lr = cosine({ peak: 0.1, total: 1000 });\n',
    );
    expect(codeOf([], 0)).toBe("[]");
    expect(codeOf({}, 0)).toBe("{}");
  });

  it("is broken as people would if it is long", () => {
    const joined = new Call("joined", [
      [cosine, new Call("constant", [0.1]), cosine],
      [10, 20],
    ]);
    expect(calleesOf(joined)).toEqual(["constant", "cosine", "joined"]);
    expect(codeOf(joined, 0)).toBe(`joined(
  [
    cosine({ peak: 0.1, total: 1000 }),
    constant(0.1),
    cosine({ peak: 0.1, total: 1000 }),
  ],
  [10, 20],
)`);
    const long = { aLongOptionOfMany: 1, anotherLongOptionOfMany: 2, yetAnotherLongOne: "three" };
    expect(codeOf(new Call("cyclic", [long]), 0)).toBe(`cyclic({
  aLongOptionOfMany: 1,
  anotherLongOptionOfMany: 2,
  yetAnotherLongOne: "three",
})`);
  });
});

test("no two curves have the same name", () => {
  const [cosine, joined] = ["cosine", "joined"].map((name) =>
    started(catalog.find((entry) => entry.name === name)!),
  );
  const warm = { ...cosine!, values: { ...cosine!.values, warmup: 50, floor: 0.01 } };
  expect(namesOf([cosine!, warm, cosine!, joined!])).toEqual([
    "cosine",
    "cosine warmup 50, floor 0.01",
    "cosine (2)",
    "linear → constant → cosine",
  ]);
});
