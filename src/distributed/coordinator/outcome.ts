import { isDamage } from "../damage.ts";
import { type Decision, keys } from "../protocol.ts";
import { average } from "./averaging.ts";
import { collect } from "./collect.ts";
import type { Leading } from "./leading.ts";

/** How often a round is decided on where what was decided on cannot be read again. */
const MOST_TRIES = 5;

/** What came out of a round. */
export interface Outcome {
  readonly decision: Decision;
  /** Of the outer gradient, which parameters have now. */
  readonly norm: number;
  /** What then moves buffers. */
  readonly rest: readonly (() => void)[];
}

/**
 * Waits for what workers come to, and writes what that is on average into gradients. Where a result was whole when it was
 * decided on, and is not any more, the decision is taken back: no step was made by it, and the shard is trained again,
 * to the same bits.
 * @throws DistributedError, as `collect`; `"damaged"` where it stays so.
 */
export async function outcome(leading: Leading, round: number): Promise<Outcome> {
  const { run, layout, terms, plan, checkFence } = leading;
  const all = Object.values(plan.parameters);
  for (let tries = 1; ; tries++) {
    const rest: (() => void)[] = [];
    const take: Parameters<typeof average>[5] = (piece, mean) => {
      const move = layout.descend(piece, mean, (tensor) => all[tensor]!.grad);
      if (move) rest.push(move);
    };
    try {
      const { decision, kept } = await collect(leading, round);
      const norm = await average(run, layout, terms, decision, kept, take);
      return { decision, norm, rest };
    } catch (error) {
      if (!isDamage(error)) throw error;
      // Whoever has taken over may have removed what is missing.
      await checkFence();
      if (tries === MOST_TRIES) throw error;
      await run.delete(keys.decision(round));
    }
  }
}
