import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { keras, optax, tfjs, torch } from "../../src/conventions/index.ts";
import { cautious } from "../../src/index.ts";
import { classNamed } from "../optimizers/classes.ts";

/** The presets of libraries that have some. */
export const presets: Readonly<Record<string, object>> = { keras, optax, tfjs, torch };

/** An optimizer as a library has it: of one without presets, what Nadir's class is by default. */
export function classOf(library: string, optimizer: string): CatalogClass {
  const preset = presets[library];
  if (preset) return (preset as Record<string, CatalogClass>)[optimizer]!;
  const [, base] = /^Cautious(.+)$/.exec(optimizer) ?? [];
  return base ? cautious(classNamed(base)) : classNamed(optimizer);
}
