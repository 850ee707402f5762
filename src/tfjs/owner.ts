import type { Description } from "../base/description.ts";
import type { CommonOptions } from "../base/options.ts";
import type { Grouping } from "./grouping.ts";
import type { OneOptimizer } from "./oneOptimizer.ts";

/** What state is of: the optimizer, and which of its groups each variable is in. */
export interface Owner<O extends CommonOptions> {
  readonly description: Description<O>;
  readonly optimizer: OneOptimizer<O>;
  readonly grouping: Grouping<O>;
}
