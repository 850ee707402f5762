import {
  type RoundPart,
  type Simulated,
  type SimulateOptions,
  simulate,
} from "../../../src/distributed/index.ts";
import { countText, wrapped } from "../../demos/text.ts";
import { type Command, UsageError } from "../command.ts";
import { secondsText } from "../distributed/texts.ts";
import { tableText } from "../table.ts";
import { advice } from "./advice.ts";
import { readArguments } from "./arguments.ts";
import { help } from "./help.ts";

export const simulateCommand: Command = {
  name: "simulate",
  summary: "predict time, waiting and cost of a run on many machines",
  help,
  async run(args) {
    const { runs, isJson } = readArguments(args);
    const results = runs.map((plan) => [plan, simulated(plan)] as const);
    if (isJson) {
      const all = results.map(([plan, result]) => ({ options: plan, ...result }));
      console.log(JSON.stringify(all, null, 2));
      return;
    }
    console.log(tableText({ head, colAligns }, results.map(rowOf)));
    for (const [{ workers }, result] of results) console.log(`\n${spent(workers, result)}`);
  },
};

/** @throws UsageError for what does not go together. */
function simulated(plan: SimulateOptions): Simulated {
  try {
    return simulate(plan);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(error.message.replace(/^simulate: /, ""));
  }
}

const head = [
  "workers",
  "round",
  "95 %",
  "run",
  "speed-up",
  "MB each",
  "asks/s",
  "cost",
  "most by",
];
const colAligns = head.map((_, i) => (i < 8 ? "right" : "left"));

function rowOf([{ workers }, result]: readonly [SimulateOptions, Simulated]): string[] {
  const { round, seconds, speedup, moved, requests, cost, bottleneck } = result;
  const sum = (of: object) => Object.values(of).reduce((sum, each: number) => sum + each, 0);
  return [
    workers.toLocaleString("en"),
    ...[round.median, round.p95, seconds].map(secondsText),
    digits(speedup),
    digits((moved.workersDown + moved.workersUp) / workers),
    digits(sum(requests) / round.mean),
    cost.total === 0 ? "–" : digits(cost.total),
    advice[bottleneck].name,
  ];
}

/** Three digits that count. */
const digits = (x: number) =>
  x >= 99.95 ? Math.round(x).toLocaleString("en") : `${Number(x.toPrecision(3))}`;

/** So much of a round as training nothing has to be done about the rest. */
const ENOUGH = 0.8;

/** What a round's time is spent on, and what helps against what takes most beside training. */
function spent(workers: number, { round, parts }: Simulated): string {
  const largest = (Object.entries(parts) as [RoundPart, number][])
    .filter(([, seconds]) => seconds >= 0.005 * round.mean)
    .sort(([, a], [, b]) => b - a);
  const texts = largest.map(([part, seconds]) => `${advice[part].name} ${secondsText(seconds)}`);
  const loss = largest.find(([part]) => part !== "training")?.[0];
  const isFine = loss === undefined || parts.training >= ENOUGH * round.mean;
  return [
    `a round of ${countText(workers, "worker")}:`,
    wrapped(texts, 2),
    `  what helps: ${isFine ? advice.training.do : advice[loss].do}`,
  ].join("\n");
}
