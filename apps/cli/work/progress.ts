import type { WorkReport } from "../../../src/distributed/index.ts";
import { countText } from "../../demos/text.ts";
import { lossText, megabytesText, secondsText } from "../distributed/texts.ts";

export const HEAD = "  round  shard       loss        rows      time        MB";

/** A shard that was trained, in a line. */
export function shardLine({
  round,
  shard,
  loss,
  rows,
  seconds,
  bytes,
  counts,
}: WorkReport): string {
  const cells = [
    `${round + 1}`.padStart(7),
    `${shard}`.padStart(7),
    lossText(loss).padStart(11),
    rows.toLocaleString("en").padStart(12),
    secondsText(seconds).padStart(10),
    megabytesText(bytes).padStart(10),
  ];
  return cells.join("") + (counts ? "" : "  too late, does not count");
}

/** What a worker did, when it ends. */
export const endText = (shards: number, stopped: "ended" | "signal" | "callback"): string =>
  `${stopped === "ended" ? "the run has ended" : "stopped"}: ${countText(shards, "shard")} trained here`;
