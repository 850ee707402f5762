import { beforeEach, describe, expect, test } from "vitest";
import type { Parameter } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { train } from "./every.ts";
import { stateOf, type World, world } from "./world.ts";
import { type Wrong, wrongFromSchedules, wrongOptions } from "./wrong.ts";

let w: World;
beforeEach(() => {
  w = world();
});

const named = catalog.map((Class) => [Class.description.name, Class] as const);

describe.each(named)("every wrong value of every option of %s is refused", (name, Class) => {
  const wrongs = wrongOptions(Class);

  function trained(params: readonly Parameter[]) {
    const optimizer = new Class(params);
    train(optimizer, 2);
    w.optimizers.push(optimizer);
    return optimizer;
  }

  /** Whether it may be set after the constructor. */
  const isChangeable = ({ option }: Wrong) => !("initial" in Class.description.options[option]!);

  function expectRefused({ option, error, message }: Omit<Wrong, "value">, call: () => unknown) {
    let thrown: unknown;
    try {
      call();
    } catch (caught) {
      thrown = caught;
    }
    // Not expect() for each of thousands: it takes ten times as long as the call.
    const isRight = thrown instanceof error && message.test(thrown.message);
    if (!isRight) expect.fail(`${option} should give ${error.name} ${message}, gave ${thrown}`);
  }

  test("by the constructor", () => {
    const before = stateOf(w);
    for (const wrong of wrongs) {
      expectRefused(wrong, () => new Class([w.unused], { [wrong.option]: wrong.value }));
    }
    expect(stateOf(w)).toEqual(before);
  });

  test("in a group", () => {
    const before = stateOf(w);
    for (const wrong of wrongs) {
      const group = { params: [w.unused], [wrong.option]: wrong.value };
      expectRefused(wrong, () => new Class([{ params: [w.a] }, group]));
    }
    expect(stateOf(w)).toEqual(before);
  });

  test("in a group added later", () => {
    const optimizer = trained([w.a]);
    const before = stateOf(w);
    for (const wrong of wrongs) {
      const group = { params: [w.unused], [wrong.option]: wrong.value };
      expectRefused(wrong, () => optimizer.addParamGroup(group));
    }
    expect(stateOf(w)).toEqual(before);
  });

  test("when it is set", () => {
    const [group] = trained([w.a]).paramGroups as unknown as Record<string, unknown>[];
    const before = stateOf(w);
    for (const wrong of wrongs.filter(isChangeable)) {
      expectRefused(wrong, () => {
        group![wrong.option] = wrong.value;
      });
    }
    expect(stateOf(w)).toEqual(before);
  });

  test("when a schedule gives it", () => {
    const optimizer = trained([w.a, w.c]);
    const [group] = optimizer.paramGroups as unknown as Record<string, unknown>[];
    for (const wrong of wrongFromSchedules(Class, 2)) {
      const right = group![wrong.option];
      group![wrong.option] = wrong.value;
      const before = stateOf(w);
      expectRefused(wrong, () => optimizer.step(() => {}));
      expect(stateOf(w)).toEqual(before);
      group![wrong.option] = right;
    }
  });

  test.each(["learning_rate", "__proto__", "constructor", ""])(
    "and so is an option %j",
    (option) => {
      const before = stateOf(w);
      const options = Object.defineProperty({}, option, { value: 1, enumerable: true });
      const start = `^${name}: unknown option ${JSON.stringify(option)}; options are lr, `;
      const message = new RegExp(start);
      expectRefused({ option, error: TypeError, message }, () => new Class([w.a], options));
      expect(stateOf(w)).toEqual(before);
    },
  );
});
