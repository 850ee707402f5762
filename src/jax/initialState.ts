import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { grouped } from "./groups.ts";
import type { TransformExtras } from "./options.ts";
import type { JaxArray } from "./peer.ts";
import { TransformState } from "./state.ts";
import type { Leaf } from "./tree.ts";

/** Parameters of the arrays' shapes, one block a group, under a new optimizer: all of it, or nothing. */
export function initialState<O extends CommonOptions>(
  nadir: Nadir,
  leaves: readonly Leaf<JaxArray>[],
  Class: OptimizerClass<O>,
  options: O,
  { groups = [] }: TransformExtras<O>,
): TransformState<O> {
  const paths = leaves.map(({ path }) => path);
  const shapes = new Map(leaves.map(({ path, value }) => [path, value.shape]));
  const matches = groups.map(({ match }) => match);
  const made = new Map<string, Parameter<"f32">>();
  try {
    const members = grouped("optaxTransform", paths, matches).map((paths, i) => {
      if (paths.length === 0) return [];
      const sources = Object.fromEntries(paths.map((path) => [path, shapes.get(path)!]));
      const params = nadir.parameters(sources, { dtype: "f32" });
      for (const path of paths) made.set(path, params[path]!);
      const { match, ...own } = groups[i] ?? { match: "" };
      return [{ ...own, params } as unknown as O & { params: typeof params }];
    });
    const optimizer = new Class(members.flat(), options);
    const parameters = new Map(paths.map((path) => [path, made.get(path)!]));
    return new TransformState(parameters, optimizer);
  } catch (error) {
    for (const parameter of made.values()) parameter.dispose();
    throw error;
  }
}
