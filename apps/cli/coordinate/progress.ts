import type { CoordinatorEvent, RoundReport } from "../../../src/distributed/index.ts";
import { type Bar, startBar } from "../bar.ts";
import { eventText } from "../distributed/events.ts";
import { lossText, megabytesText, missingText, secondsText } from "../distributed/texts.ts";
import { printable } from "../printable.ts";

/** What is told how a run goes. */
export interface Progress {
  round(report: RoundReport): void;
  event(event: CoordinatorEvent): void;
  /** A line beside, on stderr. */
  tell(text: string): void;
  stop(): void;
}

const HEAD = "  round       loss  workers   missing       MB      time       left";

/** So many rounds say how long one takes. */
const WINDOW = 10;

/** A line for each round; in a terminal a bar below them. */
export function watch(rounds: number, shards: number): Progress {
  let bar: Bar | undefined;
  let hasHead = false;
  let here = 0;
  const seconds: number[] = [];
  const above = (write: () => void) => (bar ? bar.above(write) : write());
  const tell = (text: string) => above(() => console.error(printable(text)));
  const beside = (round: number) => ({
    round: `${round + 1}`,
    here: `${here}`,
    left: leftText(round),
  });
  const leftText = (done: number) => {
    if (seconds.length === 0) return "";
    const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
    return secondsText(mean * (rounds - done));
  };
  const show = (round: number) => {
    if (round >= rounds || !process.stdout.isTTY) return;
    if (bar) bar.show(beside(round));
    else {
      const format = `round {round}/${rounds}  {here} of ${shards} shards  {left}`;
      bar = startBar(rounds, format, beside(round), round);
    }
  };

  return {
    tell,
    round(report) {
      const { round } = report;
      const done = round + 1;
      here = 0;
      seconds.push(report.seconds);
      if (seconds.length > WINDOW) seconds.shift();
      above(() => {
        if (!hasHead) console.log(HEAD);
        hasHead = true;
        console.log(roundLine(report, rounds, shards, done < rounds ? leftText(done) : ""));
      });
      if (bar && done < rounds) bar.advance(beside(done));
      else show(done);
    },
    event(event) {
      const text = eventText(event);
      if (text !== undefined) tell(text);
      if (event.kind === "resumed") show(event.round);
      if (event.kind !== "result") return;
      here++;
      show(event.round);
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}

/** A round that has ended, in a line of 80 columns at most. */
function roundLine(report: RoundReport, rounds: number, shards: number, left: string): string {
  const { round, loss, missing, sent, received, seconds } = report;
  const workers = new Set(report.shards.map(({ worker }) => worker)).size;
  const cells = [
    `${round + 1}/${rounds}`.padStart(7),
    lossText(loss).padStart(11),
    workers.toLocaleString("en").padStart(9),
    missingText(missing, shards).padStart(10),
    megabytesText(sent + received).padStart(9),
    secondsText(seconds).padStart(10),
    left.padStart(11),
  ];
  return cells.join("").trimEnd();
}
