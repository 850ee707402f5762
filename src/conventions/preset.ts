import type { AnyOptimizerClass, OptimizerClass, OptionsOf } from "../base/optimizerClass.ts";
import { type AnySpec, type CommonOptions, isTuple } from "../base/options.ts";

/** An option's spec with another default, of a tuple with as many. */
function withDefault(spec: AnySpec, value: unknown): AnySpec {
  if (isTuple(spec)) return spec.map((one, i) => ({ ...one, default: (value as number[])[i]! }));
  return { ...spec, default: value as never };
}

/** A class as a library has it: a subclass under that library's name with, for the options given, other defaults. */
export function preset<C extends AnyOptimizerClass>(
  Base: C,
  library: string,
  defaults: OptionsOf<C>,
): C {
  const Class = Base as unknown as OptimizerClass<CommonOptions>;
  const { name, options } = Class.description;
  const changed: Record<string, AnySpec> = { ...options };
  for (const [key, value] of Object.entries(defaults)) {
    changed[key] = withDefault(changed[key]!, value);
  }
  // Abstract as the type of any class is; what it extends is whole.
  abstract class Preset extends Class {
    static override readonly name: string = Class.name;
    static override readonly description: typeof Class.description = {
      ...Class.description,
      name: `${library}.${name}`,
      options: changed as typeof options,
    };
  }
  return Preset as unknown as C;
}
