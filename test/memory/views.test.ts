import fc from "fast-check";
import { expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync, type Nadir, type Parameter, SGD } from "../../src/index.ts";

/** Whatever is allocated, grown, disposed and stepped, in any order. Numbers choose among what there is. */
type Command =
  | { readonly do: "create"; readonly lengths: readonly number[]; readonly dtype: DType }
  | { readonly do: "optimize"; readonly which: readonly number[]; readonly momentum: number }
  | { readonly do: Change; readonly which: number };

const changes = [
  "copy",
  "write",
  "disposeParameter",
  "step",
  "step",
  "zeroGrad",
  "disposeOptimizer",
] as const;
type Change = (typeof changes)[number];

const which = fc.nat(99);
const length = fc.oneof(fc.nat(9), fc.nat(9), fc.nat(40_000));
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant("create" as const),
    lengths: fc.array(length, { minLength: 1, maxLength: 4 }),
    dtype: fc.constantFrom<DType>("f32", "f64"),
  }),
  fc.record({
    do: fc.constant("optimize" as const),
    which: fc.array(which, { minLength: 1, maxLength: 5 }),
    momentum: fc.constantFrom(0, 0.5),
  }),
  ...[1, 2, 3].map(() => fc.record({ do: fc.constantFrom(...changes), which })),
);

type Values = Float32Array | Float64Array;

/** A parameter and, in plain JavaScript, what must be in it. */
interface Mirrored {
  readonly parameter: Parameter;
  readonly data: Values;
  readonly grad: Values;
}

/** An optimizer, what it trains, and what must be in each momentum buffer. */
interface MirroredOptimizer {
  readonly optimizer: SGD;
  readonly momentum: number;
  readonly members: readonly Mirrored[];
  readonly buffers: readonly Values[];
  /** Steps taken. */
  steps: number;
}

/** A view that somebody kept against all advice, with the parameter that it was of. */
interface Held {
  readonly view: Values;
  readonly owner: Mirrored;
  readonly of: "data" | "grad";
}

const LR = 0.25;

class World {
  readonly #nadir: Nadir = loadSync({ initialBytes: 65536 });
  #mirrored: Mirrored[] = [];
  #optimizers: MirroredOptimizer[] = [];
  #held: Held[] = [];
  /** So that no two writes are alike. */
  #written = 0;

  apply(command: Command): void {
    if (command.do === "create") this.#create(command.lengths, command.dtype);
    else if (command.do === "optimize") this.#optimize(command.which, command.momentum);
    else this.#change(command.do, command.which);
  }

  #change(what: Change, which: number): void {
    const mirrored = choose(this.#mirrored, which);
    const optimizer = choose(this.#optimizers, which);
    if (what === "copy" && mirrored) this.#copy(mirrored);
    if (what === "write" && mirrored) this.#write(mirrored);
    if (what === "disposeParameter" && mirrored) this.#disposeParameter(mirrored);
    if (what === "step" && optimizer) this.#step(optimizer);
    if (what === "zeroGrad" && optimizer) this.#zeroGrad(optimizer);
    if (what === "disposeOptimizer" && optimizer) this.#disposeOptimizer(optimizer);
  }

  check(): void {
    for (const { parameter, data, grad } of this.#mirrored) {
      expectSame(parameter.data, data);
      expectSame(parameter.grad, grad);
    }
    for (const { view, owner, of } of this.#held) {
      // Gone, or still the parameter itself: never a copy that nobody trains.
      if (view.length === 0) continue;
      expect(view.buffer).toBe(owner.parameter[of].buffer);
      expect(view.byteOffset).toBe(owner.parameter[of].byteOffset);
    }
  }

  #add(parameters: readonly Parameter[]): Mirrored[] {
    const added = parameters.map((parameter) => ({
      parameter,
      data: parameter.data.slice(),
      grad: parameter.grad.slice(),
    }));
    this.#mirrored.push(...added);
    for (const owner of added) {
      this.#held.push({ view: owner.parameter.data, owner, of: "data" });
      this.#held.push({ view: owner.parameter.grad, owner, of: "grad" });
    }
    return added;
  }

  #create(lengths: readonly number[], dtype: DType): void {
    const shapes = Object.fromEntries(lengths.map((length, i) => [`p${i}`, [length]]));
    const added = this.#add(Object.values(this.#nadir.parameters(shapes, { dtype })));
    for (const { data, grad } of added) {
      expect(data.every((value) => value === 0)).toBe(true);
      expect(grad.every((value) => value === 0)).toBe(true);
    }
    for (const each of added) this.#write(each);
  }

  /** The source lies in the memory that grows for the copy. */
  #copy({ parameter, data }: Mirrored): void {
    const [copy] = this.#add([this.#nadir.parameter(parameter.data)]);
    expectSame(copy!.data, data);
  }

  #write({ parameter, data, grad }: Mirrored): void {
    this.#written++;
    for (const i of data.keys()) {
      data[i] = ((i + this.#written) % 1000) / 8;
      grad[i] = ((i * 3 + this.#written) % 1000) / 16;
    }
    parameter.data.set(data);
    parameter.grad.set(grad);
  }

  #disposeParameter(mirrored: Mirrored): void {
    for (const optimizer of this.#optimizers) {
      if (optimizer.members.includes(mirrored)) this.#disposeOptimizer(optimizer);
    }
    mirrored.parameter.dispose();
    this.#mirrored = this.#mirrored.filter((each) => each !== mirrored);
    this.#held = this.#held.filter(({ owner }) => owner !== mirrored);
  }

  #optimize(which: readonly number[], momentum: number): void {
    const chosen = which.flatMap((number) => choose(this.#mirrored, number) ?? []);
    if (chosen.length === 0) return;
    const members = [...new Set(chosen)];
    const parameters = members.map(({ parameter }) => parameter);
    const optimizer = new SGD(parameters, { lr: LR, momentum });
    const buffers = members.map(({ data }) => data.map(() => 0));
    this.#optimizers.push({ optimizer, momentum, members, buffers, steps: 0 });
  }

  /** All numbers are small multiples of powers of two at first, and each operation rounds as its array does. */
  #step(mirrored: MirroredOptimizer): void {
    const { optimizer, momentum, members, buffers } = mirrored;
    optimizer.step();
    for (const [m, { data, grad }] of members.entries()) {
      const round = data instanceof Float32Array ? Math.fround : (x: number) => x;
      const buffer = buffers[m]!;
      for (const [i, g] of grad.entries()) {
        const direction = momentum === 0 ? g : round(round(momentum * buffer[i]!) + g);
        if (momentum !== 0) buffer[i] = direction;
        data[i]! -= round(LR * direction);
      }
    }
    mirrored.steps++;
    expect(optimizer.steps).toBe(mirrored.steps);
  }

  #zeroGrad({ optimizer, members }: MirroredOptimizer): void {
    optimizer.zeroGrad();
    for (const { grad } of members) grad.fill(0);
  }

  #disposeOptimizer(mirrored: MirroredOptimizer): void {
    mirrored.optimizer.dispose();
    this.#optimizers = this.#optimizers.filter((each) => each !== mirrored);
  }
}

function choose<T>(from: readonly T[], which: number): T | undefined {
  return from[which % Math.max(1, from.length)];
}

/** As `toEqual`, which is slow for long arrays. */
function expectSame(actual: Values, expected: Values): void {
  expect(actual.length).toBe(expected.length);
  const place = expected.findIndex((value, i) => !Object.is(actual[i]! + 0, value + 0));
  expect(place, `differs at ${place}: ${actual[place]} for ${expected[place]}`).toBe(-1);
}

test("parameters and views are right after any allocation, growth, disposal and step", () => {
  const property = fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
    const world = new World();
    for (const each of commands) {
      world.apply(each);
      world.check();
    }
  });
  fc.assert(property, { numRuns: 150 });
});
