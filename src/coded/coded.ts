import { withDefaults } from "../base/checkOptions.ts";
import type { Description } from "../base/description.ts";
import type { Progress } from "../base/history.ts";
import { Optimizer, type Work } from "../base/optimizer.ts";
import { type AnyOptimizerClass, checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions, Resolved } from "../base/options.ts";
import type { Pass } from "../base/pass.ts";
import type { Slots } from "../base/slot.ts";
import { type Parameter, titleOf } from "../parameter.ts";
import { listed } from "../validate.ts";
import { type Codec, spaceIn } from "./codec.ts";
import { CodedStep } from "./step.ts";
import { codedSlot } from "./values.ts";

/** State that may be rounded at every step: running means. What is added up, or is compared with parameters, may not. */
const MEANS = ["momentum_buffer", "exp_avg", "exp_avg_sq", "max_exp_avg_sq"];

/** What those are called that were made here: their descriptions have the name of the class, as their state dicts. */
const titles = new WeakMap<object, string>();

/** A class whose state is kept by a codec. @throws TypeError for one of which it cannot be */
export function coded<C extends AnyOptimizerClass>(codec: Codec, Base: C): C {
  const Class = Base as unknown as OptimizerClass<CommonOptions>;
  checkClass(codec.name, Class);
  const { evaluates, slots: slotsOf } = checkMeans(codec.name, Class);
  const { sparse: _, ...description } = Class.description;
  const title = `${codec.name}(${description.name})`;
  const slots: Slots = Object.fromEntries(
    Object.entries(description.slots).map(([name, slot]) => {
      return [name, slot.scratch ? slot : codedSlot(codec, slot)];
    }),
  );
  const step = new CodedStep(codec, slots);
  const planned = new WeakMap<object, Planned>();
  // Abstract as the type of any class is; what it extends is whole.
  abstract class Coded extends Class {
    static override readonly name: string = title;
    static override readonly description: Description<CommonOptions> = { ...description, slots };

    protected override check(
      where: string,
      options: Required<CommonOptions>,
      params: readonly Parameter[] = [],
    ): void {
      super.check(where, options, params);
      if (evaluates.call(this, options)) {
        throw new RangeError(
          `${title}: needs its gradients where parameters are, not at a look-ahead point`,
        );
      }
      for (const [slot, start] of Object.entries(slotsOf.call(this, options))) {
        if (start === 0) continue;
        throw new RangeError(`${title}: ${slot} must start from 0, got ${start}`);
      }
      for (const { name, dtype, block } of params) {
        if (dtype !== "f32") {
          throw new TypeError(`${title}: ${titleOf(name)} must be f32, got ${dtype}`);
        }
        // Now, since it takes memory.
        spaceIn(block.heap, codec);
      }
    }

    protected override update(work: readonly Work<CommonOptions>[]): void {
      for (const each of work) this.#prepare(each);
      for (const each of work) perform(each);
    }

    /** @internal */
    ready(work: readonly Work<CommonOptions>[]): () => void {
      for (const each of work) this.#prepare(each);
      return () => {
        for (const each of work) perform(each);
      };
    }

    #prepare(work: Work<CommonOptions>): void {
      let own = planned.get(work);
      if (!own) {
        own = new Planned((h, progress, last) => this.plan(h, progress, last));
        planned.set(work, own);
      }
      step.link(work as never);
      work.prepare(own);
    }
  }
  const perform = (work: Work<CommonOptions>) => {
    step.perform(work as never, planned.get(work)!.pass);
  };
  titles.set(Coded, title);
  return Coded as unknown as C;
}

type Plan = (h: Resolved<CommonOptions>, progress: Progress, last?: Pass) => Pass;

/** Keeps the plan of the step that work comes to. */
class Planned {
  readonly #plan: Plan;
  pass!: Pass;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  plan(h: Resolved<CommonOptions>, progress: Progress): Pass {
    this.pass = this.#plan(h, progress, this.pass);
    return this.pass;
  }
}

type Methods = {
  evaluates(options: Required<CommonOptions>): boolean;
  slots(options: Required<CommonOptions>): Readonly<Record<string, number>>;
};

/** @returns what of the class's methods is asked. @throws TypeError for a class with other state, or another way. */
function checkMeans(where: string, Class: OptimizerClass<CommonOptions>): Methods {
  const expected = `${where}: expected SGD, Adam, AdamW, Lion, or another class`;
  const { name, slots, options } = Class.description;
  const kept = Object.keys(slots).filter((slot) => !slots[slot]!.scratch);
  const others = kept.filter((slot) => !MEANS.includes(slot));
  if (others.length > 0 || kept.length === 0) {
    throw new TypeError(
      `${expected} that keeps running means alone, got ${name}, which keeps ${listed(others) || "none"}`,
    );
  }
  const prototype = Class.prototype as object;
  const update: unknown = Reflect.get(prototype, "update");
  const methods = prototype as Methods;
  const isOwn = update !== Reflect.get(Optimizer.prototype, "update");
  if (isOwn || methods.evaluates(withDefaults(where, options, {}))) {
    throw new TypeError(
      `${expected} that takes its step in one pass, got ${titles.get(Class) ?? name}`,
    );
  }
  return methods;
}
