import type { RunStatus } from "../../../src/distributed/index.ts";
import { countText } from "../../demos/text.ts";
import { lossText, secondsText, shardsText } from "../distributed/texts.ts";
import { printable } from "../printable.ts";
import { tableText } from "../table.ts";

/** More shards than that are counted, and not listed. */
const LISTED = 50;

/** How a run stands, in some lines. */
export function statusText(run: string, status: RunStatus): string {
  const { round, rounds, results, shards } = status;
  const isOver = round >= rounds;
  const head = isOver
    ? `run "${run}" has ended: ${countText(rounds, "round")} are done`
    : `run "${run}" is in round ${round + 1} of ${rounds}: ${results.length} of ${countText(shards, "shard")} are there`;
  const lines = [head, termsText(status), ...lastText(status)];
  return isOver ? lines.join("\n") : `${lines.join("\n")}\n\n${tableOf(status)}`;
}

function termsText({ parameters, shards, innerSteps, precision, takenOver }: RunStatus): string {
  const terms = [countText(parameters, "parameter"), countText(shards, "shard")];
  const again =
    takenOver === 0 ? "" : `; its coordinator was started again ${countText(takenOver, "time")}`;
  return `${terms.join(", ")}, ${countText(innerSteps, "step")} a round, ${precision}${again}`;
}

function lastText({ last, shards }: RunStatus): string[] {
  if (!last) return [];
  const { round, loss, rows } = last;
  const workers = new Set(last.shards.map(({ worker }) => worker)).size;
  const missing = last.missing.length === 0 ? "" : `, without ${shardsText(last.missing, shards)}`;
  return [
    `round ${round + 1}: loss ${lossText(loss)} of ${countText(rows, "row")}, by ${countText(workers, "worker")}${missing}`,
  ];
}

function tableOf({ results, taken, free, shards }: RunStatus): string {
  if (shards > LISTED) {
    return `${countText(taken.length, "shard")} in training, ${free.length} not taken`;
  }
  const rows = [
    ...results.map(({ shard, worker, loss, rows, seconds }) => {
      const numbers = [lossText(loss), rows.toLocaleString("en"), secondsText(seconds)];
      return { shard, cells: ["there", printable(worker), ...numbers] };
    }),
    ...taken.map(({ shard, worker, renewals }) => {
      const since = renewals === 0 ? "" : `, renewed ${countText(renewals, "time")}`;
      return { shard, cells: [`in training${since}`, printable(worker), "", "", ""] };
    }),
    ...free.map((shard) => ({ shard, cells: ["not taken", "–", "", "", ""] })),
  ];
  rows.sort((a, b) => a.shard - b.shard);
  const head = ["shard", "", "worker", "loss", "rows", "time"];
  const colAligns = head.map((_, i) => (i === 1 || i === 2 ? "left" : "right"));
  return tableText(
    { head, colAligns },
    rows.map(({ shard, cells }) => [`${shard}`, ...cells]),
  );
}
