import type { ParamGroup } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { loadSync } from "../load.ts";
import type { Nadir } from "../nadir.ts";

/** Options that were checked, and what follows from them. */
export interface Examined<O> {
  readonly options: Required<O>;
  /** Whether gradients are to be taken at a look-ahead point. */
  readonly looksAhead: boolean;
  /** How many numbers there are in the state of one variable. */
  readonly scalars: number;
}

/** A memory of the smallest size: it is asked while there may be no backend yet. */
let aside: Nadir | undefined;

/**
 * What an optimizer of the class makes of these options, and of changes after that: one of no elements
 * is asked, which is disposed of then.
 * @throws what the class throws for options that cannot be.
 */
export function examine<O extends CommonOptions>(
  Class: OptimizerClass<O>,
  options: O,
  changes: Readonly<Record<string, unknown>> = {},
): Examined<O> {
  aside ??= loadSync({ initialBytes: 65536 });
  // No element lies there, so that any address does.
  const nothing = aside.borrow({ shape: [0], data: 8, grad: 8 });
  const optimizer = new Class([nothing], options);
  try {
    const [group] = optimizer.paramGroups as [ParamGroup<O>];
    for (const [key, value] of Object.entries(changes)) {
      (group as Record<string, unknown>)[key] = value;
    }
    const { params: _, ...own } = group;
    return {
      options: own as unknown as Required<O>,
      looksAhead: optimizer.needsClosure,
      scalars: Object.keys(optimizer.stateDict().state[0]!.scalars).length,
    };
  } finally {
    optimizer.dispose();
  }
}
