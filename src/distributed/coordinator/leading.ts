import type { CarrierRun } from "../carrier.ts";
import type { Layout } from "../layout.ts";
import type { Terms } from "../protocol.ts";
import type { CoordinatePlan } from "./options.ts";

/** Who leads a run: where it is, what it is of, and what was asked for. */
export interface Leading {
  readonly run: CarrierRun;
  readonly layout: Layout;
  readonly terms: Terms;
  readonly plan: CoordinatePlan;
  /** By which results of this run are told from those of an earlier one of the same name. */
  readonly runId: string;
  /** Throws if another coordinator has taken over. */
  readonly checkFence: () => Promise<void>;
}
