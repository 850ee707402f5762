import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { fromTorch, restore, save, toTorch } from "../../src/checkpoint/index.ts";
import { keras, optax, tfjs } from "../../src/conventions/index.ts";
import { AdamW, bf16, loadSync, lookahead, multi, q8, SGD, sam } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { classNamed } from "../optimizers/classes.ts";
import { fill, goOn, type Kind, kinds, made, means, SHAPES, steps, valuesOf } from "./made.ts";

const nadir = loadSmall();
const each = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  means.map(
    ([title, Class, options]) => [`${kind}(${title})`, kinds[kind](Class), options] as const,
  ),
);

describe.each(each)("%s", (_, Class, options) => {
  test("goes on from its state to the bit", () => {
    const one = made(nadir, Class, options);
    steps(one, 6);
    const dict = one.optimizer.stateDict();
    const copies = [
      () => structuredClone(dict),
      () => JSON.parse(JSON.stringify(one.optimizer)),
      () => one.optimizer.liveState(),
    ].map((copy) => {
      const other = made(nadir, Class, options);
      goOn(one, other, copy());
      expect(other.optimizer.stateDict()).toEqual(dict);
      return other;
    });
    const bytes = save({ optimizer: one.optimizer, parameters: one.model });
    const restored = made(nadir, Class, options);
    restore(bytes, { optimizer: restored.optimizer, parameters: restored.model });
    for (const all of [one, restored, ...copies]) steps(all, 6);
    for (const other of [restored, ...copies]) {
      expect(valuesOf(other)).toEqual(valuesOf(one));
      expect(other.optimizer.stateDict()).toEqual(one.optimizer.stateDict());
    }
  });

  test("a parameter goes the same way alone, beside others, and in a group of its own", () => {
    const together = made(nadir, Class, options);
    steps(together, 5);
    for (const name of ["a", "d", "e"] as const) {
      const alone = made(nadir, Class, options, { [name]: SHAPES[name] });
      fill(alone.model[name]!.data as Float32Array, Object.keys(SHAPES).indexOf(name));
      steps(alone, 5);
      expect(alone.model[name]!.data).toEqual(together.model[name]!.data);
    }
    const { model } = made(nadir, Class, options);
    const optimizer = new Class([model.e!, model.b!] as never, { ...options });
    optimizer.addParamGroup({ params: [model.c!, model.a!, model.d!] } as never);
    steps({ model, optimizer: optimizer as never }, 5);
    expect(valuesOf({ model })).toEqual(valuesOf(together));
  });

  test("those that are frozen stay, with their state, and go on", () => {
    const one = made(nadir, Class, options);
    steps(one, 3);
    const before = one.optimizer.stateDict().state.find(({ name }) => name === "c");
    one.model.c!.frozen = true;
    steps(one, 2);
    const after = one.optimizer.stateDict().state.find(({ name }) => name === "c");
    expect(after).toEqual(before);
    one.model.c!.frozen = false;
    steps(one, 2);
    expect(one.optimizer.stateDict().state.map(({ step }) => step)).toEqual([7, 7, 5, 7, 7]);
  });

  test("takes no memory in a step", () => {
    const one = made(nadir, Class, options);
    const { byteLength } = nadir.memory.buffer;
    const views = Object.values(one.model).map(({ data }) => data);
    steps(one, 3);
    expect(nadir.memory.buffer.byteLength).toBe(byteLength);
    expect(views.map(({ length }) => length)).not.toContain(0);
  });
});

describe("AdamW in f32, bf16 and q8", () => {
  const Class = classNamed("AdamW");
  const all = { f32: Class, bf16: bf16(Class), q8: q8(Class) };
  const names = Object.keys(all) as (keyof typeof all)[];

  test.each(names.flatMap((from) => names.map((to) => [from, to] as const)))(
    "state of %s goes into %s, rounded once",
    (from, to) => {
      const one = made(nadir, all[from], { lr: 0.01 });
      steps(one, 4);
      const other = made(nadir, all[to], { lr: 0.01 });
      goOn(one, other, one.optimizer.stateDict());
      const [given, taken] = [one, other].map(({ optimizer }) => optimizer.stateDict().state);
      for (const [i, { slots }] of given!.entries()) {
        for (const [slot, values] of Object.entries(slots)) {
          const there = taken![i]!.slots[slot]!;
          const isSame = to === "f32" || to === from || (to === "q8" && values.length < 4096);
          if (isSame) expect(there).toEqual(values);
          const largest = Math.max(...values.map(Math.abs));
          const far = Math.max(...values.map((x, k) => Math.abs(x - there[k]!)));
          expect(far).toBeLessThan(largest / 100);
        }
      }
      expect(() => steps(other, 2)).not.toThrow();
    },
  );

  test("state goes to PyTorch and comes back to the bit", () => {
    for (const name of names) {
      const one = made(nadir, all[name], { lr: 0.01 });
      steps(one, 4);
      const other = made(nadir, all[name], { lr: 0.01 });
      for (const [key, { data }] of Object.entries(one.model)) other.model[key]!.set(data);
      const dict = fromTorch(other.optimizer as never, toTorch(one.optimizer as never) as never);
      other.optimizer.loadStateDict(dict as never);
      for (const each of [one, other]) steps(each, 3);
      expect(valuesOf(other)).toEqual(valuesOf(one));
    }
  });
});

describe.each(Object.entries(kinds))("%s", (kind, of) => {
  test("is close to f32", () => {
    for (const [, Class, options] of means) {
      const [exact, rounded] = [Class, of(Class)].map((each) => made(nadir, each, options));
      const before = valuesOf(exact!);
      for (const each of [exact!, rounded!]) steps(each, 12);
      let [far, gone] = [0, 0];
      for (const [name, { data }] of Object.entries(exact!.model)) {
        for (let i = 0; i < data.length; i++) {
          far += (data[i]! - rounded!.model[name]!.data[i]!) ** 2;
          gone += (data[i]! - before[name]![i]!) ** 2;
        }
      }
      expect(Math.sqrt(far / gone)).toBeLessThan(kind === "bf16" ? 0.06 : 0.2);
      expect(far).toBeGreaterThan(0);
    }
  });

  test("takes the bytes that it says, and gives them back", () => {
    const memory = new WebAssembly.Memory({ initial: 60 });
    const sizes = new Map<number, number>();
    let next = 1024;
    const allocator = {
      allocate(size: number) {
        const address = next;
        next += Math.ceil(size / 8) * 8;
        sizes.set(address, size);
        return address;
      },
      free: (address: number) => sizes.delete(address),
    };
    const there = () => [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const nadir = loadSync({ memory, allocator });
    const first = made(nadir, of(classNamed("Adam")), { lr: 0.01 });
    first.optimizer.dispose();
    const before = there();
    const optimizer = new (of(classNamed("Adam")))(first.model, { lr: 0.01 });
    const words = Object.values(first.model).map(({ length }) => {
      if (kind === "bf16") return Math.ceil(length / 2);
      return length < 4096 ? length : Math.ceil(length / 4) + Math.ceil(length / 256);
    });
    expect(there() - before).toBe(2 * 4 * words.reduce((sum, count) => sum + count, 0));
    optimizer.dispose();
    expect(there()).toBe(before);
  });

  test("sam, lookahead and multi go around it", () => {
    const shapes = { weight: [65, 64], bias: [64] };
    const makers = [
      (model: object) => new (sam(of(SGD)))(model as never, { lr: 0.1, momentum: 0.9 }),
      (model: object) => new (lookahead(of(AdamW)))(model as never, { lr: 0.01, syncPeriod: 2 }),
      (model: object) =>
        new (multi({ bias: [SGD, { lr: 0.1 }], "": [of(AdamW), { lr: 0.01 }] }))(model as never),
    ];
    for (const make of makers) {
      const [one, other] = [0, 1].map(() => {
        const model = nadir.parameters(shapes);
        return { model, optimizer: make(model) };
      });
      const run = ({ model, optimizer }: NonNullable<typeof one>, count: number) => {
        for (let i = 0; i < count; i++) {
          optimizer.step(() => {
            for (const { data, grad } of Object.values(model)) {
              fill(grad, i + optimizer.steps);
              for (let k = 0; k < grad.length; k++) grad[k]! += data[k]!;
            }
          });
        }
      };
      run(one!, 3);
      for (const [name, { data }] of Object.entries(one!.model)) {
        other!.model[name as "bias"].set(data);
      }
      other!.optimizer.loadStateDict(structuredClone(one!.optimizer.stateDict()) as never);
      for (const each of [one!, other!]) run(each, 3);
      expect(other!.model.weight.data).toEqual(one!.model.weight.data);
      expect(other!.optimizer.stateDict()).toEqual(one!.optimizer.stateDict());
    }
  });
});

test("groups have options of their own, in the conventions of any library", () => {
  for (const of of [bf16, q8]) {
    for (const Class of [keras.AdamW, optax.Lion, tfjs.Adam] as never[]) {
      const [exact, rounded] = [Class, of(Class)].map((Class: CatalogClass) => {
        const model = nadir.parameters({ a: [5000], b: [5000] });
        const groups = [
          { params: [model.a], lr: 0.1 },
          { params: [model.b], lr: 0.2, weightDecay: 0.5, decoupledWeightDecay: true },
        ];
        const optimizer = new Class(groups as never, {});
        for (let i = 0; i < 4; i++) {
          for (const { grad } of Object.values(model)) fill(grad, i);
          optimizer.step();
        }
        return { model, dict: optimizer.stateDict() };
      });
      expect(rounded!.dict.optimizer).toBe(exact!.dict.optimizer);
      for (const name of ["a", "b"] as const) {
        const far = rounded!.model[name].data.map((x, i) =>
          Math.abs(x - exact!.model[name].data[i]!),
        );
        expect(far.reduce((sum, x) => sum + x, 0) / far.length).toBeLessThan(0.02);
      }
      expect(rounded!.model.b.data).not.toEqual(rounded!.model.a.data);
    }
  }
});

test("what has decayed to next to nothing becomes 0, whatever it is kept in", () => {
  for (const of of [bf16, q8]) {
    const one = made(nadir, of(classNamed("Adam")), { lr: 0, betas: [0.5, 0.5] });
    for (const { grad } of Object.values(one.model)) (grad as Float32Array).fill(1e-3);
    one.optimizer.step();
    one.optimizer.zeroGrad();
    for (let i = 0; i < 600; i++) one.optimizer.step();
    for (const { slots } of one.optimizer.stateDict().state) {
      expect(slots.exp_avg!.every((x) => x === 0)).toBe(true);
      expect(slots.exp_avg_sq!.every((x) => x === 0)).toBe(true);
    }
  }
});

test("momentum that is switched on late takes the gradient first", () => {
  for (const of of [bf16, q8]) {
    const one = made(nadir, of(classNamed("SGD")), { lr: 0.01 });
    steps(one, 2);
    expect(one.optimizer.stateDict().state[0]!.slots).toEqual({});
    Object.assign(one.optimizer.paramGroups[0]!, { momentum: 0.9 });
    steps(one, 1);
    const { slots } = one.optimizer.stateDict().state[0]!;
    const { grad } = one.model.a!;
    const largest = Math.max(...grad.map(Math.abs));
    for (const [i, value] of slots.momentum_buffer!.entries()) {
      expect(Math.abs(value - grad[i]!)).toBeLessThan(largest / 100);
    }
  }
});
