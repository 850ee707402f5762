import type { Description } from "../base/description.ts";
import type { CommonOptions } from "../base/options.ts";
import type { OneOptimizer } from "./oneOptimizer.ts";
import type { OptionGroup } from "./optionGroup.ts";

/** What `tf.train`'s optimizers call a hyperparameter, and the option that it is here, or part of a pair. */
const theirs: Readonly<Record<string, readonly [option: string, part?: 0 | 1]>> = {
  learningRate: ["lr"],
  momentum: ["momentum"],
  useNesterov: ["nesterov"],
  beta1: ["betas", 0],
  beta2: ["betas", 1],
  epsilon: ["eps"],
  // RMSProp's. Adamax's is a schedule of lr here.
  decay: ["alpha"],
  rho: ["rho"],
  centered: ["centered"],
  initialAccumulatorValue: ["initialAccumulator"],
};

/** What accessors are of. */
interface Hyperparameters<O extends CommonOptions> {
  /** Updates taken. */
  readonly iterations: number;
  readonly groups: readonly OptionGroup<O>[];
  readonly optimizer: Pick<OneOptimizer<O>, "keepingOptions">;
}

/** One option, or a part of it. */
interface Target<O extends CommonOptions> {
  readonly where: string;
  readonly option: keyof O & string;
  readonly part: 0 | 1 | undefined;
}

/**
 * Accessors for an optimizer by the names that programs for `tf.train` use; those of options
 * that it has not, and of options by their names here, refuse to be set, which would do nothing in
 * silence. Read is the first group's value, of a schedule that in the next update; set are all groups'.
 */
export function accessors<O extends CommonOptions>(
  description: Description<O>,
  hyperparameters: Hyperparameters<O>,
): PropertyDescriptorMap {
  const where = description.name;
  const options = Object.keys(description.options) as (keyof O & string)[];
  const refused = options.map((option) => {
    const others = option === "lr" ? ", or learningRate for all groups" : "";
    return [option, refusing(`${where}: set paramGroups[0].${option}${others}`)] as const;
  });
  const named = Object.entries(theirs).map(([name, [wanted, part]]) => {
    const option = options.find((option) => option === wanted);
    const none = `${where} has no ${name}; its options are ${options.join(", ")}`;
    return [
      name,
      option ? accessor({ where, option, part }, hyperparameters) : refusing(none),
    ] as const;
  });
  return Object.fromEntries([...refused, ...named]);
}

function refusing(message: string): PropertyDescriptor {
  return {
    get: () => undefined,
    set() {
      throw new TypeError(message);
    },
  };
}

function accessor<O extends CommonOptions>(
  { where, option, part }: Target<O>,
  hyperparameters: Hyperparameters<O>,
): PropertyDescriptor {
  return {
    get() {
      const { groups, iterations } = hyperparameters;
      const [{ face, missing }] = groups as [OptionGroup<O>];
      if (missing.has(option)) {
        throw new TypeError(`${where}: ${option} is a function that a file could not hold`);
      }
      const whole: unknown = face[option];
      const value = part === undefined ? whole : (whole as readonly unknown[])[part];
      return typeof value === "function" ? value(iterations) : value;
    },
    set(value: unknown) {
      const { groups, optimizer } = hyperparameters;
      // All of them, or none.
      optimizer.keepingOptions(() => {
        for (const { face } of groups) {
          const pair = part !== undefined && [...(face[option] as unknown as readonly unknown[])];
          if (pair) pair[part] = value;
          Object.assign(face, { [option]: pair || value });
        }
      });
    },
  };
}
