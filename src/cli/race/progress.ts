import { SingleBar } from "cli-progress";
import { accuracyText, lossText } from "./text.ts";
import type { Finish } from "./train.ts";

/** Who watches a race. */
export interface Progress {
  epoch(name: string, loss: number): void;
  finish(result: Finish): void;
  stop(): void;
}

/** A bar in a terminal; elsewhere, as in a log, a line for every entrant. */
export function watch(total: number, nameWidth: number): Progress {
  return process.stdout.isTTY ? bar(total, nameWidth) : lines(nameWidth);
}

function bar(total: number, nameWidth: number): Progress {
  const progress = new SingleBar({
    format: "{bar} {percentage} %  {name}  loss {loss}  {eta_formatted} left",
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    autopadding: true,
    // As many epochs as take some seconds, for an estimate that does not jump.
    etaBuffer: 100,
    hideCursor: true,
    // It would take Ctrl-C for itself, and the race would go on.
    gracefulExit: false,
    clearOnComplete: true,
    stream: process.stdout,
  });
  // Node would end without giving the cursor back.
  const interrupt = () => {
    progress.stop();
    process.kill(process.pid, "SIGINT");
  };
  process.once("SIGINT", interrupt);
  progress.start(total, 0, { name: "".padEnd(nameWidth), loss: "".padEnd(lossText(0).length) });
  return {
    epoch: (name, loss) =>
      progress.increment({ name: name.padEnd(nameWidth), loss: lossText(loss) }),
    finish: () => {},
    stop: () => {
      process.removeListener("SIGINT", interrupt);
      progress.stop();
    },
  };
}

function lines(nameWidth: number): Progress {
  return {
    epoch: () => {},
    finish: ({ name, trainLoss, testAccuracy }) =>
      console.log(
        `${name.padEnd(nameWidth)}  loss ${lossText(trainLoss)}  test ${accuracyText(testAccuracy)}`,
      ),
    stop: () => console.log(),
  };
}
