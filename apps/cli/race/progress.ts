import { accuracyText, lossText } from "../../demos/digits/text.ts";
import type { Finish } from "../../demos/digits/train.ts";
import { startBar } from "../bar.ts";

/** What is told how a race goes. */
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
  const { advance, stop } = startBar(total, "{name}  loss {loss}  {eta_formatted} left", {
    name: "".padEnd(nameWidth),
    loss: "".padEnd(lossText(0).length),
  });
  return {
    epoch: (name, loss) => advance({ name: name.padEnd(nameWidth), loss: lossText(loss) }),
    finish: () => {},
    stop,
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
