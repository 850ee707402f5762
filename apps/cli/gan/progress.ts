import { median } from "../../demos/median.ts";
import { type Check, type Finish, learned, outcome } from "../../demos/ring/train.ts";
import { startBar } from "../bar.ts";
import { percentText } from "./text.ts";

/** What is told how the games go. */
export interface Progress {
  check(name: string, seed: number, check: Check): void;
  finish(result: Finish): void;
  stop(): void;
}

/** A bar in a terminal; elsewhere, as in a log, a line for every optimizer. */
export function watch(total: number, widths: Widths): Progress {
  return process.stdout.isTTY ? bar(total, widths) : lines(widths);
}

interface Widths {
  readonly name: number;
  readonly seed: number;
}

function bar(total: number, widths: Widths): Progress {
  const beside = (name: string, seed: string, modes: string, good: string) => ({
    name: name.padEnd(widths.name),
    seed: seed.padStart(widths.seed),
    modes: modes.padStart(1),
    good: good.padStart(5),
  });
  const format = "{name}  seed {seed}  {modes} modes, {good} good   {eta_formatted} left";
  const { advance, stop } = startBar(total, format, beside("", "", "0", percentText(0)));
  return {
    check: (name, seed, { modes, good }) =>
      advance(beside(name, `${seed}`, `${modes}`, percentText(good))),
    finish: () => {},
    stop,
  };
}

function lines(widths: Widths): Progress {
  return {
    check: () => {},
    finish: ({ contestant: { name }, runs }) => {
      const good = median(runs.map((run) => outcome(run).good));
      const count = `${runs.filter(learned).length} of ${runs.length}`;
      console.log(
        `${name.padEnd(widths.name)}  learned the ring in ${count}, median ${percentText(good)} good`,
      );
    },
    stop: () => console.log(),
  };
}
