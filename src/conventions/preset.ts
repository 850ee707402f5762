import type { Description } from "../base/description.ts";

/** A description with another name and, for the options given, other defaults. */
export function preset<O>(
  description: Description<O>,
  name: string,
  defaults: { readonly [K in keyof O]?: O[K] },
): Description<O> {
  const changed = Object.entries(defaults).map(([key, value]) => {
    const spec = description.options[key as keyof O];
    return [key, { ...spec, default: value }];
  });
  return {
    ...description,
    name,
    options: { ...description.options, ...Object.fromEntries(changed) },
  };
}
