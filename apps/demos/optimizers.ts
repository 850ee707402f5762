import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { catalog } from "../../src/optimizers/catalog.ts";

/** The class of a name that there is. */
export function optimizerNamed(name: string): CatalogClass {
  return catalog.find(({ description }) => description.name === name)!;
}
