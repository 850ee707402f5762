import { withDefaults } from "../base/checkOptions.ts";
import { type AdapterExtras, checkExtras } from "../base/extras.ts";
import { checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { Nadir } from "../nadir.ts";
import { checkKeys, describe } from "../validate.ts";

/** What a transform does besides its optimizer. */
export interface TransformExtras<O extends CommonOptions = CommonOptions>
  extends AdapterExtras<O, string> {
  /** The Nadir whose memory holds parameters and states. Default: its own, loaded at the first `init`. */
  readonly nadir?: Nadir;
}

/** @throws TypeError or RangeError for what no `init` could use. */
export function checkOptions<O extends CommonOptions>(
  where: string,
  Class: OptimizerClass<O>,
  options: O,
  extras: TransformExtras<O>,
): void {
  checkClass(where, Class);
  const { name, options: specs } = Class.description;
  const defaults = withDefaults(name, specs, options);
  checkKeys(where, extras, ["clipNorm", "clipValue", "groups", "nadir"]);
  for (const [i, group] of checkExtras(where, extras).entries()) {
    const { match: _, ...own } = group;
    withDefaults(`${where}: groups[${i}]`, specs, own as unknown as O, defaults);
  }
  const { nadir } = extras;
  if (nadir !== undefined && !(nadir instanceof Nadir)) {
    throw new TypeError(`${where}: nadir must be what load() gives, got ${describe(nadir)}`);
  }
}
